package org.oncoweave.app.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.app.export.Centres;
import org.oncoweave.app.export.Csv;
import org.oncoweave.app.export.Exports;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;

/// A sheet of an invented centre, filled from rows and reports, corrected by a person, and filled
/// again after more documents came.
class SheetIT {
  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  private static final String SHEET =
      """
      {"columns": [
        {"name": "diagnosis", "question": "diagnosis-date"},
        {"name": "metastasis", "question": "first-metastasis-date"},
        {"name": "organs", "question": "metastasis-sites"},
        {"name": "stage", "question": "stage-at-diagnosis"},
        {"name": "age", "question": "age-at-diagnosis"},
        {"name": "HER2", "question": "biomarker", "biomarker": "HER2", "when": "diagnosis"},
        {"name": "HER2 now", "question": "biomarker", "biomarker": "HER2", "when": "latest"},
        {"name": "ER", "question": "biomarker", "biomarker": "ER", "when": "diagnosis"},
        {"name": "ECOG", "question": "performance-status", "when": "latest"},
        {"name": "smoking", "question": "smoking"},
        {"name": "first line", "question": "regimen-first-line"},
        {"name": "dose", "question": "radiotherapy-dose"},
        {"name": "lung", "question": "morphology", "tumour": "C34"},
        {"name": "KRAS", "question": "variant", "gene": "KRAS"},
        {"name": "pack-years", "question": "pack-years"},
        {"name": "second", "question": "second-primary"},
        {"name": "status", "question": "vital-status"},
        {"name": "death", "question": "death-date"}
      ]}
      """;

  @TempDir private Path folder;

  @Test
  void aSheetIsFilledCorrectedAndKeptUpToDate() throws Exception {
    try (var graph = GraphFixture.empty()) {
      Centres.load(graph, Centres.folder("centre"));
      var reports = Files.createDirectories(folder.resolve("reports"));
      deliver(reports, "C4_2015-03-02_anapath.txt");
      deliver(reports, "C4_2015-09-10_consultation.txt");
      Centres.load(graph, reports);
      fill(graph, "first", null, null);
      cellsAreAnsweredWithTheirEvidence();
      deliver(reports, "C4_2018-09-20_consultation.txt");
      Centres.load(graph, reports);
      fill(graph, "second", typed(), "first");
      changesAndContradictionsAreTold();
      fill(graph, "third", null, "second");
      assertThat(cell("third", "C4", "dose")).containsEntry("value", "66");
      assertThat(rows("third", "changes.csv")).isEmpty();
      theSheetOfTheReadmeIsFilled(graph);
    }
  }

  private static final String TYPED =
      """
      patient,column,value,by,on
      C4,dose,66,Dr Roux,2026-11-01
      C4,metastasis,2018-09,Dr Roux,2026-11-01
      C4,HER2,positive,Dr Roux,2026-11-01
      C1,stage,IIIA,Dr Roux,2026-11-02
      C3,death,2024-03-01,Dr Roux,2026-11-02
      """;

  private Path typed() throws IOException {
    return Files.writeString(folder.resolve("corrections.csv"), TYPED);
  }

  private void deliver(Path reports, String name) throws Exception {
    Files.copy(Centres.folder("reports").resolve(name), reports.resolve(name));
  }

  private void fill(GraphConnection graph, String out, @Nullable Path typed, @Nullable String since)
      throws IOException {
    var sheet = Files.writeString(folder.resolve("sheet.json"), SHEET);
    var before = since == null ? null : folder.resolve(since);
    var form = new SheetForm(new SheetForm.Source(sheet, null, typed, before));
    new Exports(graph).run(form, folder.resolve(out), before);
  }

  private List<Map<String, String>> rows(String out, String file) throws IOException {
    return Csv.read(folder.resolve(out).resolve(file));
  }

  private Map<String, String> cell(String out, String patient, String column) throws IOException {
    return rows(out, "cells.csv").stream()
        .filter(row -> patient.equals(row.get("patient")) && column.equals(row.get("column")))
        .findFirst()
        .orElseThrow();
  }

  private void cellsAreAnsweredWithTheirEvidence() throws IOException {
    var c1 = rows("first", "sheet.csv").getFirst();
    assertThat(c1)
        .containsEntry("patient", "C1")
        .containsEntry("diagnosis", "2015-02-27")
        .containsEntry("metastasis", "2018-09-12")
        .containsEntry("organs", "C22.0 C34.9")
        .containsEntry("HER2", "negative")
        .containsEntry("HER2 now", "positive")
        .containsEntry("dose", "50")
        .containsEntry("lung", "8140/3")
        .containsEntry("second", "yes")
        .containsEntry("status", "alive")
        .containsEntry("death", "");
    var c2 = rows("first", "sheet.csv").get(1);
    assertThat(c2)
        .containsEntry("first line", "Pembrolizumab")
        .containsEntry("KRAS", "p.G12D")
        .containsEntry("pack-years", "40")
        .containsEntry("status", "dead")
        .containsEntry("death", "2025-11")
        .containsEntry("age", "73");
    assertThat(cell("first", "C2", "KRAS"))
        .containsEntry("evidence", "tables/variants/V1")
        .containsEntry("confidence", "high")
        .containsEntry("status", "known");
    assertThat(cell("first", "C4", "dose"))
        .containsEntry("value", "50")
        .containsEntry("confidence", "medium");
    assertThat(cell("first", "C4", "dose").get("evidence"))
        .matches("folder/reports/C4_2015-09-10_consultation.txt\\[\\d+-\\d+]");
    assertThat(cell("first", "C4", "metastasis")).containsEntry("status", "unknown");
    whatReportsAloneTellIsAnswered();
    // Which of two tumours was tested, nothing says.
    assertThat(cell("first", "C1", "HER2")).containsEntry("confidence", "low");
  }

  private void whatReportsAloneTellIsAnswered() throws IOException {
    var pathology = "folder/reports/C4_2015-03-02_anapath.txt\\[\\d+-\\d+]";
    assertThat(cell("first", "C4", "HER2"))
        .containsEntry("value", "negative")
        .containsEntry("confidence", "medium");
    assertThat(cell("first", "C4", "HER2").get("evidence")).matches(pathology);
    assertThat(cell("first", "C4", "ER")).containsEntry("value", "90 %");
    assertThat(cell("first", "C4", "ECOG")).containsEntry("value", "1");
    assertThat(cell("first", "C4", "smoking")).containsEntry("value", "former");
    assertThat(cell("first", "C4", "pack-years")).containsEntry("value", "20");
  }

  private void changesAndContradictionsAreTold() throws IOException {
    assertThat(rows("second", "changes.csv"))
        .extracting(row ->
            String.join(
                "|",
                row.get("patient"),
                row.get("column"),
                row.get("before"),
                row.get("after"),
                row.get("status")))
        .containsExactlyInAnyOrder(
            "C4|metastasis||2018-09|typed",
            "C4|organs||C22|known",
            "C4|dose|50|66|typed",
            "C4|HER2|negative|positive|typed",
            "C1|stage|IIB|IIIA|typed",
            "C3|death||2024-03-01|typed");
    assertThat(rows("second", "contradictions.csv"))
        .extracting(row -> row.get("patient") + "|" + row.get("typed") + "|" + row.get("read"))
        .containsExactlyInAnyOrder("C4|66|50", "C4|positive|negative", "C1|IIIA|IIB");
    assertThat(cell("second", "C4", "dose"))
        .containsEntry("status", "typed")
        .containsEntry("read_value", "50")
        .containsEntry("typed_by", "Dr Roux")
        .containsEntry("contradicts", "yes");
    assertThat(cell("second", "C4", "metastasis"))
        .containsEntry("read_value", "2018-09-12")
        .containsEntry("contradicts", "");
  }

  private void theSheetOfTheReadmeIsFilled(GraphConnection graph) throws IOException {
    var json = JSON.matcher(Files.readString(Path.of("../README.md")));
    assertThat(json.find()).isTrue();
    var sheet = Files.writeString(folder.resolve("readme.json"), json.group(1));
    var cohort = Files.writeString(folder.resolve("cohort.txt"), "C1\nC4\n");
    var form = new SheetForm(new SheetForm.Source(sheet, cohort, null, null));
    new Exports(graph).run(form, folder.resolve("readme"), null);
    assertThat(rows("readme", "sheet.csv"))
        .containsExactly(
            readme("C1", "2015-02-27", "negative", ""),
            readme("C4", "2015-02-27", "negative", "FEC100"));
    var wrong = Files.writeString(folder.resolve("wrong.csv"), TYPED.replace(",dose,", ",gray,"));
    assertThatThrownBy(() -> new SheetForm(new SheetForm.Source(sheet, null, wrong, null)))
        .isInstanceOf(SheetFault.class)
        .hasMessageContaining("line 2");
  }

  private static Map<String, String> readme(
      String patient, String diagnosis, String marker, String medicines) {
    return Map.of(
        "patient", patient,
        "diagnosis", diagnosis,
        "first metastasis", "2018-09-12",
        "HER2 at diagnosis", marker,
        "first medicines", medicines);
  }
}
