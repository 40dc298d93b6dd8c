package org.oncoweave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.Settings.Reports;
import org.oncoweave.synthetic.SyntheticHospital;

/// Tables in, tables out: what `export csv` writes makes the same graph when it comes in again, up
/// to the losses that docs/exports.md declares.
class TablesRoundIT {
  private static final Pattern CONCEPTS = Pattern.compile("concepts=\\[(.*?\\])\\],");

  @TempDir private Path out;

  @Test
  void theTablesOfACentreComeBack() throws Exception {
    var told = round(Centres.folder("centre"));
    assertThat(told).filteredOn(line -> line.contains(" Treatment{")).hasSize(4);
    assertThat(told).filteredOn(line -> line.contains(" Measurement{")).hasSize(4);
  }

  @Test
  void theTablesOfASyntheticHospitalComeBack() throws IOException {
    var hospital = out.resolve("hospital");
    SyntheticHospital.write(Settings.of(40, 1, hospital).with(Reports.NONE), (_, _) -> {});
    var told = round(hospital);
    assertThat(told).filteredOn(line -> line.contains(" Treatment{")).hasSizeGreaterThan(50);
  }

  private Set<String> round(Path folder) throws IOException {
    var tables = out.resolve("tables");
    Set<String> before;
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, folder);
      before = facts(graph);
      new Exports(graph).run(ExportForm.CSV, tables, null);
    }
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, tables);
      assertThat(facts(graph)).containsExactlyInAnyOrderElementsOf(before);
    }
    return before;
  }

  private static Set<String> facts(GraphConnection graph) throws IOException {
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
    return facts.stream().map(TablesRoundIT::withoutLosses).collect(Collectors.toSet());
  }

  /// Names and days of birth do not leave, nor how many cycles a course had; the medicines of a
  /// regimen have no order.
  private static String withoutLosses(String fact) {
    var left =
        fact.replaceAll("(birth=\\d{4})-\\d\\d-\\d\\d", "$1")
            .replaceAll("(familyName|givenName)=[^,]+", "$1=null")
            .replaceAll("cycles=\\d+, ", "");
    return CONCEPTS
        .matcher(left)
        .replaceFirst(found -> {
          var codes = found.group(1).split(", ");
          Arrays.sort(codes);
          return "concepts=[" + String.join(", ", codes) + "],";
        });
  }
}
