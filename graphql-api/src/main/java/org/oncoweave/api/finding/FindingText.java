package org.oncoweave.api.finding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.scan.Asked;
import org.oncoweave.api.scan.Definition;
import org.oncoweave.api.scan.OutcomeInput;
import org.oncoweave.api.scan.ScanJob;
import org.oncoweave.api.scan.ScanLine;
import org.oncoweave.api.scan.ScanRequest;
import org.oncoweave.graph.FindingGraph;
import org.oncoweave.graph.FindingGraph.Kept;
import org.oncoweave.graph.FindingGraph.Run;
import org.oncoweave.model.ConceptId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Findings as the graph keeps them, question and figures as JSON, and back.
final class FindingText {
  // What the questions of earlier versions do not say.
  private static final String NOT_ASKED_BEFORE =
      """
      {"negativeControls":[],"negativeControlOutcomes":[],"strata":["AGE","PERIOD","SEX"],"durations":false}
      """;

  private final JsonMapper json;

  FindingText(JsonMapper json) {
    this.json = json;
  }

  /// What is kept of one run besides its time and versions.
  private record Kernel(int patients, @Nullable ScanLine line) {}

  String question(ScanRequest request) {
    return json.writeValueAsString(request);
  }

  ScanRequest request(String question) {
    var whole = json.createObjectNode();
    whole.setAll((ObjectNode) json.readTree(NOT_ASKED_BEFORE));
    whole.setAll((ObjectNode) json.readTree(question));
    return json.treeToValue(whole, ScanRequest.class);
  }

  Run run(Instant at, ScanJob job, Optional<ScanLine> line) {
    int patients = job.cohort().patients().getCardinality();
    return new Run(
        at.toString(),
        job.cohort().snapshot().version(),
        codeVersion(),
        json.writeValueAsString(new Kernel(patients, line.orElse(null))));
  }

  private static String codeVersion() {
    var version = FindingText.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  KeptFinding read(Kept kept) {
    var concept = kept.outcomeConcept();
    var outcome =
        new OutcomeInput(
            OutcomeInput.Kind.valueOf(kept.outcomeKind()),
            concept == null ? null : new ConceptId(concept));
    var runs =
        kept.runs().stream()
            .map(this::read)
            .sorted(Comparator.comparing(Figures::at).reversed())
            .toList();
    return new KeptFinding(
        kept.id(),
        new ConceptId(kept.feature()),
        definition(runs),
        outcome,
        kept.lagYears(),
        kept.status(),
        kept.owner(),
        Instant.parse(kept.kept()),
        kept.question(),
        Asked.of(request(kept.question())),
        runs,
        kept.comments().stream().map(FindingText::read).toList());
  }

  private static @Nullable Definition definition(List<Figures> runs) {
    return runs.stream()
        .flatMap(run -> Stream.ofNullable(run.line()))
        .findFirst()
        .map(ScanLine::definition)
        .orElse(null);
  }

  private Figures read(Run run) {
    var kernel = kernel(run.figures());
    return new Figures(
        Instant.parse(run.at()),
        run.dataVersion(),
        run.codeVersion(),
        kernel.patients,
        kernel.line);
  }

  // The lines of earlier versions do not say what was measured for their flags.
  private Kernel kernel(String figures) {
    var whole = json.readTree(figures);
    if (whole.get("line") instanceof ObjectNode line && !line.has("reasons")) {
      line.putArray("reasons");
    }
    return json.treeToValue(whole, Kernel.class);
  }

  private static KeptFinding.Comment read(FindingGraph.Comment comment) {
    return new KeptFinding.Comment(
        Instant.parse(comment.at()), comment.author(), comment.status(), comment.text());
  }
}
