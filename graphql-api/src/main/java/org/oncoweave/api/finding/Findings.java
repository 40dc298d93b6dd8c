package org.oncoweave.api.finding;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.scan.ScanJob;
import org.oncoweave.api.scan.ScanLine;
import org.oncoweave.graph.FindingGraph;
import org.oncoweave.graph.FindingGraph.Kept;
import org.oncoweave.graph.FindingGraph.Status;
import org.oncoweave.model.dossier.Visibility;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The findings of this centre: kept by one, seen and reviewed by all who may scan.
@Component
public final class Findings {
  private static final int LONGEST = 4_000;

  private final FindingGraph graph;
  private final InstantSource clock;
  private final FindingText text;

  Findings(FindingGraph graph, InstantSource clock, JsonMapper json) {
    this.graph = graph;
    this.clock = clock;
    this.text = new FindingText(json);
  }

  /// Keeps a line of a scan with its question and its figures; the same line of the same question
  /// is kept once.
  public KeptFinding keep(Asker asker, ScanJob job, ScanLine line) {
    if (job.cohort().visibility() != Visibility.NOT_OPPOSED) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT,
          "A scan for care counts patients who oppose research; scan again");
    }
    var finding = asKept(asker, text.question(job.request()), line);
    graph.keep(finding);
    graph.add(finding.id(), text.run(clock.instant(), job, Optional.of(line)));
    return get(finding.id());
  }

  private Kept asKept(Asker asker, String question, ScanLine line) {
    var concept = line.outcome().concept();
    return new Kept(
        UUID.nameUUIDFromBytes((question + line.id()).getBytes(StandardCharsets.UTF_8)).toString(),
        asker.name(),
        clock.instant().toString(),
        Status.NEW,
        line.feature().curie(),
        line.outcome().kind().name(),
        concept == null ? null : concept.curie(),
        line.lagYears(),
        question,
        List.of(),
        List.of());
  }

  /// Gives a finding a status, with a comment that may be empty.
  public KeptFinding review(Asker asker, String id, Review review) {
    get(id);
    if (review.comment().length() > LONGEST) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A comment has at most 4,000 characters");
    }
    var now = clock.instant().toString();
    graph.review(
        id, new FindingGraph.Comment(now, asker.name(), review.status(), review.comment().strip()));
    return get(id);
  }

  /// What a reviewer says.
  public record Review(Status status, String comment) {}

  public List<KeptFinding> list() {
    return graph.list().stream().map(text::read).toList();
  }

  private KeptFinding get(String id) {
    return list().stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such finding"));
  }

  /// The same with what may be told to somebody who is told no number below `least`.
  public static List<KeptFinding> seenBy(List<KeptFinding> findings, int least) {
    return findings.stream()
        .map(finding -> finding.withLeast(least))
        .sorted(Comparator.comparing(KeptFinding::kept).reversed())
        .toList();
  }
}
