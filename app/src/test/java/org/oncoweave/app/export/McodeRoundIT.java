package org.oncoweave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.model.dossier.Recorded;

/// mCODE in, mCODE out: what comes out keeps the profiles, and makes the same graph when it comes
/// in again, up to the losses that docs/exports.md declares.
class McodeRoundIT {
  /// Of any source: names, days of birth.
  private static final List<Loss> OF_MCODE =
      List.of(
          new Loss("(birth=\\d{4})-\\d\\d-\\d\\d", "$1"),
          new Loss("(familyName|givenName)=[^,]+", "$1=null"));

  /// What FHIR, as we read it, has no place for.
  private static final List<Loss> OF_OTHERS =
      List.of(
          new Loss("(birth=\\d{4})-\\d\\d-\\d\\d", "$1"),
          new Loss("deathCause=.*, lastNews", "deathCause=null, lastNews"),
          new Loss("lastNews=[\\d-]+", "lastNews=null"),
          new Loss("vital=ALIVE", "vital=UNKNOWN"), // known by the last news alone
          new Loss(", grade=[^,}]+", ""),
          new Loss("cycles=\\d+, ", ""),
          new Loss(", (line|regimen)=[^,}]+(?=.*start=)", ""),
          new Loss(
              "Specimen\\{.*?label=(.+?)(, (ploidy|purity)=.*?)?, tested=\\[.*?\\](, type=\\w+)?\\}",
              "Specimen{$1}"),
          new Loss("chromosome=\\d+, (.*kind=fusion)", "$1"),
          new Loss(", partnerChromosome=\\d+", ""),
          // said by the status of the disease
          new Loss(".* Measurement\\{.*label=RECIST, textValue=(partial|complete|progress).*", ""),
          new Loss(
              "(NeoplasticEvent\\{date=[\\d-]+, sites=\\[\\]), tumourKey=.*(, type=DEATH)",
              "$1$2"));

  /// Of the findings alone: what came after the tumours of this folder loses more.
  private static final List<Loss> OF_FINDINGS =
      Stream.concat(
              OF_OTHERS.stream(), Stream.of(new Loss(".* (NeoplasticEvent|Treatment)\\{.*", "")))
          .toList();

  @TempDir private Path out;

  private record Loss(Pattern of, String left) {
    Loss(String of, String left) {
      this(Pattern.compile(of), left);
    }
  }

  @Test
  void theExamplesOfMcodeComeBack() throws IOException {
    var told = round(Shared.folder().resolve("data/fhir/mcode"), OF_MCODE);
    assertThat(told).filteredOn(line -> line.contains(" Measurement{")).hasSize(12);
    assertThat(told).filteredOn(line -> line.contains(" Variant{")).hasSize(2);
    assertThat(told).filteredOn(line -> line.contains(" Treatment{")).hasSize(3);
    var kept = new McodeRules();
    kept.check(out);
    assertThat(kept.broken()).isEmpty();
    assertThat(kept.seen())
        .contains("tnm-stage-group", "tumor-marker-test", "genomic-region-studied");
  }

  @Test
  void theRowsOfACentreComeBack() throws Exception {
    var told = round(Centres.folder("centre"), OF_OTHERS);
    assertThat(told).filteredOn(line -> line.contains(" Tumour{")).hasSize(4);
    var kept = new McodeRules();
    kept.check(out);
    assertThat(kept.broken()).isEmpty();
    assertThat(kept.seen())
        .contains("radiotherapy-volume", "cancer-disease-status", "secondary-cancer-condition");
  }

  @Test
  void variantsCopiesAndFusionsComeBack() throws Exception {
    var told = round(Centres.folder("osiris"), OF_FINDINGS);
    assertThat(told).filteredOn(line -> line.contains(" Variant{")).hasSize(6);
    var kept = new McodeRules();
    kept.check(out);
    assertThat(kept.broken()).isEmpty();
  }

  /// The same facts before and after.
  private Set<String> round(Path folder, List<Loss> losses) throws IOException {
    Set<String> before;
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, folder);
      before = facts(graph, losses);
      new Exports(graph).run(ExportForm.MCODE, out, null);
    }
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, out);
      assertThat(facts(graph, losses)).containsExactlyInAnyOrderElementsOf(before);
    }
    return before;
  }

  /// A progression or remission is read as the event and as the words of the observation.
  private static Set<String> facts(GraphConnection graph, List<Loss> losses) {
    var facts =
        GraphFacts.of(
            graph,
            Recorded.Tumour.class,
            Recorded.NeoplasticEvent.class,
            Recorded.Treatment.class,
            Recorded.Condition.class,
            Recorded.Act.class,
            Recorded.Measurement.class,
            Recorded.Specimen.class,
            Recorded.Variant.class);
    return facts.stream()
        .filter(fact -> !fact.contains("LOINC:97509-4"))
        .map(fact -> without(losses, fact))
        .collect(Collectors.toSet());
  }

  private static String without(List<Loss> losses, String fact) {
    var left = fact;
    for (var loss : losses) {
      left = loss.of().matcher(left).replaceAll(loss.left());
    }
    return left;
  }
}
