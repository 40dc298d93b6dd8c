package org.oncoweave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphFixture;

/// The tables of OMOP that an export of an invented centre holds.
class OmopIT {
  private static final String CONDITION = "condition_occurrence";
  private static final Map<String, String> FIELDS =
      Map.of(
          "1147127", CONDITION,
          "1147082", "procedure_occurrence",
          "1147094", "drug_exposure");

  @TempDir private Path out;

  @Test
  void theTablesHoldTogetherAndSayWhatTheGraphSays() throws Exception {
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, Centres.folder("centre"));
      new Exports(graph).run(ExportForm.OMOP, out, null);
      var again = Files.createDirectories(out.resolve("again"));
      new Exports(graph).run(ExportForm.OMOP, again, null);
      assertThat(Centres.content(again)).isEqualTo(Centres.content(out));
      columnsAreThoseOfTheModel();
      keysAreUniqueAndReferencesLeadSomewhere();
      peopleAndTumours();
      care();
      findings();
    }
  }

  private List<Map<String, String>> rows(String table) throws IOException {
    return Csv.read(out.resolve(table + ".csv"));
  }

  private void columnsAreThoseOfTheModel() throws IOException {
    for (var table : ModelOf54.COLUMNS.entrySet()) {
      var header = Files.readAllLines(out.resolve(table.getKey() + ".csv")).getFirst();
      assertThat(header).as(table.getKey()).isEqualTo(table.getValue().replace(' ', ','));
    }
  }

  private void keysAreUniqueAndReferencesLeadSomewhere() throws IOException {
    var people = values("person", "person_id");
    for (var table : ModelOf54.COLUMNS.keySet()) {
      var key = table + "_id";
      var rows = rows(table);
      if (!table.equals("episode_event") && !rows.isEmpty() && rows.getFirst().containsKey(key)) {
        assertThat(rows).extracting(row -> row.get(key)).as(key).doesNotHaveDuplicates();
      }
      if (!rows.isEmpty() && rows.getFirst().containsKey("person_id")) {
        assertThat(people).as(table).containsAll(values(table, "person_id"));
      }
    }
    for (var link : rows("episode_event")) {
      assertThat(values("episode", "episode_id")).contains(link.get("episode_id"));
      refers(link, "event_id", "episode_event_field_concept_id");
    }
    for (var measured : rows("measurement")) {
      if (!measured.getOrDefault("measurement_event_id", "").isEmpty()) {
        refers(measured, "measurement_event_id", "meas_event_field_concept_id");
      }
    }
    for (var episode : rows("episode")) {
      var parent = episode.getOrDefault("episode_parent_id", "");
      assertThat(parent.isEmpty() || values("episode", "episode_id").contains(parent)).isTrue();
    }
  }

  private void refers(Map<String, String> row, String key, String field) throws IOException {
    var table = String.valueOf(FIELDS.get(row.get(field)));
    assertThat(values(table, table + "_id")).as(table).contains(row.get(key));
  }

  private Set<String> values(String table, String column) throws IOException {
    return rows(table).stream().map(row -> row.get(column)).collect(Collectors.toSet());
  }

  private void peopleAndTumours() throws IOException {
    // C3 has no year of birth.
    assertThat(values("person", "person_source_value")).containsExactlyInAnyOrder("C1", "C2");
    assertThat(values("person", "gender_concept_id")).containsExactlyInAnyOrder("8532", "8507");
    assertThat(values("person", "day_of_birth")).containsExactly("");
    assertThat(values("death", "death_date")).containsExactly("2025-11-30");
    assertThat(values(CONDITION, "condition_source_value"))
        .containsExactlyInAnyOrder("8500/3-C50.4", "8140/3-C34.1");
    assertThat(values("episode", "episode_concept_id"))
        .contains("32533", "32528", "32949", "32531", "0");
    assertThat(rows("observation_period")).hasSize(2);
  }

  private void care() throws IOException {
    assertThat(values("procedure_occurrence", "procedure_source_value"))
        .contains("QEFA001", "RCMI");
    assertThat(values("drug_exposure", "drug_source_value")).contains("L01FF02", "L01CD02");
    var lines =
        rows("episode").stream()
            .filter(row -> "32531".equals(row.get("episode_concept_id")))
            .map(row -> row.get("episode_source_value") + " " + row.get("episode_number"))
            .toList();
    assertThat(lines).contains("Pembrolizumab 1", "Docetaxel 2");
  }

  private void findings() throws IOException {
    assertThat(rows("measurement"))
        .extracting(row ->
            String.join(
                "|",
                row.get("measurement_source_value"),
                row.get("operator_concept_id"),
                row.get("value_as_number"),
                row.get("unit_source_value"),
                row.get("value_source_value")))
        .contains(
            "stage||||IIB",
            "grade||||2",
            "laterality||||left",
            "metastasis||||C22.0",
            "metastasis||||C34.9",
            "dose||50.0|Gy|",
            "fractions||25||",
            "KRAS||||c.35G>A p.G12D",
            "2039-6|4171756|5.0|ng/mL|");
    assertThat(values("source_to_concept_map", "source_vocabulary_id"))
        .contains("ICDO3", "CCAM", "ATC", "LOINC", "HGNC");
  }
}
