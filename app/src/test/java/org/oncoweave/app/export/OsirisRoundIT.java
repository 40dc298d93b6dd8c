package org.oncoweave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.model.dossier.Recorded;

/// OSIRIS in, OSIRIS out: what comes out makes the same graph when it comes in again.
class OsirisRoundIT {
  @TempDir private Path out;

  @Test
  void whatIsReadIsWrittenAndReadAgain() throws Exception {
    var told = round(Centres.folder("osiris"));
    assertThat(told.filteredOn(line -> line.contains(" Variant{"))).hasSize(6);
    assertThat(told.filteredOn(line -> line.contains(" Tumour{"))).hasSize(4);
    assertThat(told.filteredOn(line -> line.contains(" Specimen{"))).hasSize(3);
    assertThat(told.filteredOn(line -> line.contains(" Measurement{"))).hasSize(6);
    assertThat(told.filteredOn(line -> line.contains("label=RECIST"))).hasSize(3);
    assertThat(told.filteredOn(line -> line.contains(" FamilyHistory{"))).hasSize(3);
    assertThat(told.filteredOn(line -> line.contains(" Opposition{"))).hasSize(1);
    assertThat(told.filteredOn(line -> line.matches(".*, type=(REMISSION|PROGRESSION)}")))
        .hasSize(2);
    assertThat(told.filteredOn(line -> line.matches("P3 Tumour.*stage=pT3 pN1 M1.*"))).hasSize(1);
    assertThat(told.filteredOn(line -> line.contains(" Treatment{"))).hasSize(7);
    assertThat(told.filteredOn(line -> line.matches(".* NeoplasticEvent.*, type=[A-Z]+_.*")))
        .hasSize(4);
    assertThat(told.filteredOn(line -> line.contains(" Condition{"))).hasSize(1);
  }

  @Test
  void theExampleOfOsirisComesBackButForTheShareOfReads() throws IOException {
    var told = round(Shared.folder().resolve("data/osiris"));
    assertThat(told.filteredOn(line -> line.contains(" Tumour{"))).hasSize(1);
    assertThat(told.filteredOn(line -> line.contains(" Treatment{"))).hasSize(2);
    assertThat(told.filteredOn(line -> line.contains(", type=LOCAL_RECURRENCE}"))).hasSize(1);
    assertThat(told.filteredOn(line -> line.contains(" Specimen{"))).isNotEmpty();
  }

  private record Told(Set<String> lines) {
    List<String> filteredOn(Predicate<String> which) {
      return lines.stream().filter(which).toList();
    }
  }

  /// The same facts before and after.
  private Told round(Path folder) throws IOException {
    Set<String> before;
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, folder);
      before = facts(graph);
      new Exports(graph).run(ExportForm.OSIRIS, out, null);
    }
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, out);
      assertThat(facts(graph)).containsExactlyInAnyOrderElementsOf(before);
      var again = Files.createDirectories(out.resolve("again"));
      new Exports(graph).run(ExportForm.OSIRIS, again, null);
      assertThat(Centres.content(again)).isEqualTo(Centres.content(out));
    }
    return new Told(before);
  }

  private static Set<String> facts(GraphConnection graph) {
    var facts =
        GraphFacts.of(
            graph,
            Recorded.Tumour.class,
            Recorded.NeoplasticEvent.class,
            Recorded.Specimen.class,
            Recorded.Variant.class,
            Recorded.Measurement.class,
            Recorded.Condition.class,
            Recorded.FamilyHistory.class,
            Recorded.Opposition.class,
            Recorded.Treatment.class);
    return facts.stream().map(OsirisRoundIT::withoutLosses).collect(Collectors.toSet());
  }

  /// OSIRIS counts reads, the graph keeps their share; the day of birth does not leave; the words
  /// of medicines given together are of none of them.
  private static String withoutLosses(String fact) {
    return fact.replaceAll(", vaf=[^,}]+", "")
        .replaceAll("(birth=\\d{4})-\\d\\d-\\d\\d", "$1")
        .replaceAll(", label=[^,}]+ \\+ [^,}]+", "");
  }
}
