package org.oncoweave.ingest.source.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact;

/// Reads the published examples beside the checkout, where there are any.
class SharedFhirTest {
  @Test
  void eachResourceOfSyntheaIsOneRecord(TestReporter reporter) throws IOException {
    var folder = shared("data/fhir/synthea-10", reporter);
    if (folder.isEmpty()) {
      return;
    }
    var heard = read(folder.get());
    var counted = new TreeMap<String, Long>();
    for (var kind :
        List.of(
            "Patient",
            "Condition",
            "DocumentReference",
            "Encounter",
            "MedicationRequest",
            "Procedure")) {
      try (var lines = Files.lines(folder.get().resolve(kind + ".ndjson"))) {
        counted.put(kind, lines.filter(line -> !line.isBlank()).count());
      }
    }
    var read = new TreeMap<String, Long>();
    heard.records.forEach(record -> read.merge(record.key().type(), 1L, Long::sum));
    assertThat(read).isEqualTo(counted);
    assertThat(heard.refusals).isEmpty();
    assertThat(heard.facts(SourceFact.RegisteredTumour.class))
        .extracting(t -> t.topography().code())
        .containsExactlyInAnyOrder("C34.9", "C34.9", "C50.9");
    assertThat(heard.facts(SourceFact.Report.class)).allMatch(r -> r.text() != null);
  }

  @Test
  void mcodeGivesTheTumourWithItsStageMarkersSurgeryAndRays(TestReporter reporter)
      throws IOException {
    var folder = shared("data/fhir/mcode", reporter);
    if (folder.isEmpty()) {
      return;
    }
    var heard = read(folder.get());
    var tumour = heard.facts(SourceFact.RegisteredTumour.class).getFirst();
    assertThat(tumour.topography()).isEqualTo(new ConceptId("ICDO3:C34.9"));
    assertThat(tumour.laterality()).isEqualTo("left");
    assertThat(tumour.stage()).isEqualTo("IIIC");
    assertThat(
            heard.facts(SourceFact.Procedure.class).stream().filter(SourceFact.Procedure::surgery))
        .singleElement()
        .satisfies(p -> assertThat(p.organ()).isEqualTo(new ConceptId("ICDO3:C34.3")));
    assertThat(heard.facts(SourceFact.Radiotherapy.class)).hasSize(1);
    assertThat(heard.facts(SourceFact.GeneVariant.class))
        .extracting(SourceFact.GeneVariant::gene)
        .containsExactlyInAnyOrder("STK11", "BRCA1");
    assertThat(markers(heard)).containsEntry("LOINC:39004-7", "Positive (qualifier value)");
    assertThat(heard.refusals).isEmpty();
  }

  private static Map<String, String> markers(Heard heard) {
    var markers = new TreeMap<String, String>();
    for (var measured : heard.facts(SourceFact.Measured.class)) {
      markers.put(
          String.valueOf(measured.code() == null ? "" : measured.code().curie()),
          String.valueOf(measured.textValue()));
    }
    return markers;
  }

  private static Heard read(Path folder) {
    var heard = new Heard();
    new FhirSource(List.of(folder), LocalDate.of(2026, 12, 31)).read(heard);
    return heard;
  }

  private static Optional<Path> shared(String name, TestReporter reporter) {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("shared/design.md"))) {
        return Optional.of(at.resolve("shared").resolve(name));
      }
    }
    reporter.publishEntry("shared", "no ../shared beside the checkout; nothing was compared");
    return Optional.empty();
  }
}
