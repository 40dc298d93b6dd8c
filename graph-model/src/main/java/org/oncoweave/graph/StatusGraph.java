package org.oncoweave.graph;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/// What the graph holds in figures, and what is kept out of it.
public final class StatusGraph {
  private final GraphConnection graph;
  private final Driver driver;

  private StatusGraph(GraphConnection graph) {
    this.graph = graph;
    this.driver = graph.driver();
  }

  public static StatusGraph of(GraphConnection graph) {
    return new StatusGraph(graph);
  }

  /// Figures by name; `quarantine` by reason, `quarantineByType` by type, then reason. `digest` is
  /// the same for the same records in force, in whatever order they came.
  public record Status(
      Map<String, Long> labels,
      Map<String, Long> relationships,
      Map<String, Long> rows,
      Map<String, Long> quarantine,
      Map<String, Map<String, Long>> quarantineByType,
      Map<String, Long> warnings,
      long opposedPatients,
      long unfinished,
      String digest,
      Map<String, String> versions,
      @Nullable String freshness) {}

  /// A record that is kept out; `waiting` for its patient, or faulty.
  public record KeptOut(
      String type,
      String file,
      int line,
      @Nullable String column,
      @Nullable String value,
      String reason,
      String fix,
      boolean waiting) {}

  public Status status() {
    var byType = keptOut();
    var quarantine = new TreeMap<String, Long>();
    byType
        .values()
        .forEach(reasons -> reasons.forEach((reason, n) -> quarantine.merge(reason, n, Long::sum)));
    var profiles = ProfileGraph.of(graph);
    var labels = new TreeMap<String, Long>();
    profiles.labelCounts().forEach((label, count) -> labels.put(label, (long) count));
    var figures = ask("unfinished").getFirst();
    return new Status(
        labels,
        counts("relationship_counts", "type"),
        counts("row_counts", "name"),
        quarantine,
        byType,
        counts("warning_counts", "name"),
        figures.get("opposed").asLong(),
        figures.get("stale").asLong(),
        digest(),
        versions(),
        profiles.findLastImport().map(Object::toString).orElse(null));
  }

  private Map<String, Map<String, Long>> keptOut() {
    var byType = new TreeMap<String, Map<String, Long>>();
    for (var row : ask("quarantine_counts")) {
      byType
          .computeIfAbsent(row.get("type").asString(), _ -> new TreeMap<>())
          .put(row.get("reason").asString(), row.get("count").asLong());
    }
    return byType;
  }

  private String digest() {
    return LedgerDigest.total(
            ask("imports").stream().map(row -> row.get("digest").asString()).toList())
        .toString();
  }

  private Map<String, String> versions() {
    var versions = new TreeMap<String, String>();
    versions.put("graph", graph.version());
    for (var row : ask("vocabulary")) {
      versions.put("vocabulary " + row.get("name").asString(), row.get("version").asString());
    }
    return versions;
  }

  private Map<String, Long> counts(String question, String name) {
    var counts = new TreeMap<String, Long>();
    ask(question).forEach(row -> counts.put(row.get(name).asString(), row.get("count").asLong()));
    return counts;
  }

  private List<Record> ask(String question) {
    return Question.named(question).ask(driver, Map.of(), row -> row);
  }

  /// Everything that is kept out, in order of file and line; handed over as it comes.
  public void streamKeptOut(java.util.function.Consumer<KeptOut> each) {
    Question.named("quarantine").stream(
        driver, row -> each.accept(Rows.read(KeptOut.class, row.get("row"))));
  }
}
