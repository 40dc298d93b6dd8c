package org.oncoweave.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;

/// The findings that people keep: what was found, what came of it with each version of the data,
/// and what people think of it.
public final class FindingGraph {
  private final Driver driver;

  private FindingGraph(Driver driver) {
    this.driver = driver;
  }

  public static FindingGraph of(GraphConnection graph) {
    return new FindingGraph(graph.driver());
  }

  /// What a reviewer thinks of a finding.
  public enum Status {
    NEW,
    UNDER_REVIEW,
    CONFIRMED,
    ARTEFACT
  }

  /// One kept finding; `question` is the scan that found it, as JSON; times are instants. Runs and
  /// comments are in order of time.
  public record Kept(
      String id,
      String owner,
      String kept,
      Status status,
      String feature,
      String outcomeKind,
      @Nullable String outcomeConcept,
      double lagYears,
      String question,
      List<Run> runs,
      List<Comment> comments) {
    public Kept {
      runs = runs.stream().sorted(Comparator.comparing(Run::at)).toList();
      comments = comments.stream().sorted(Comparator.comparing(Comment::at)).toList();
    }
  }

  /// What a finding comes to with one version of the data; `figures` as JSON.
  public record Run(String at, String dataVersion, String codeVersion, String figures) {}

  /// What a person said, and the status that they gave.
  public record Comment(String at, String author, Status status, String text) {}

  /// Keeps a finding; one of the same id stays as it is. Its runs and comments are not written.
  public void keep(Kept finding) {
    var row = new HashMap<String, Object>();
    row.put("id", finding.id());
    row.put("owner", finding.owner());
    row.put("kept", finding.kept());
    row.put("status", finding.status().name());
    row.put("feature", finding.feature());
    row.put("outcomeKind", finding.outcomeKind());
    row.put("outcomeConcept", finding.outcomeConcept());
    row.put("lagYears", finding.lagYears());
    row.put("question", finding.question());
    write("keep_finding", Map.of("finding", row));
  }

  /// Adds what a finding comes to; the same version of the data is replaced.
  public void add(String id, Run run) {
    var row =
        Map.of(
            "at", run.at(),
            "dataVersion", run.dataVersion(),
            "codeVersion", run.codeVersion(),
            "figures", run.figures());
    write("save_finding_run", Map.of("id", id, "run", row));
  }

  /// Gives a finding the status of the comment.
  public void review(String id, Comment comment) {
    var row =
        Map.of(
            "at", comment.at(),
            "author", comment.author(),
            "status", comment.status().name(),
            "text", comment.text());
    write("review_finding", Map.of("id", id, "comment", row));
  }

  private void write(String name, Map<String, Object> parameters) {
    try (var session = driver.session()) {
      session.executeWriteWithoutResult(tx -> tx.run(Cypher.load(name), parameters).consume());
    }
  }

  /// All of them, the latest kept first.
  public List<Kept> list() {
    return Question.named("findings")
        .ask(driver, Map.of(), row -> Rows.read(Kept.class, row.get("row")));
  }
}
