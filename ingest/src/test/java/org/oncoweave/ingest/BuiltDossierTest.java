package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.ingest.facts.DossierBuilder;
import org.oncoweave.ingest.source.tables.TablesSource;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Laws of what import builds of a patient, on the example hospital.
class BuiltDossierTest {
  private static final DossierBuilder BUILDER =
      new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());
  private static final Map<PatientId, List<SourceRecord>> PATIENTS =
      new TreeMap<>(java.util.Comparator.comparing(PatientId::value));

  @BeforeAll
  static void load() {
    var ledger = new InMemoryLedger();
    for (int delivery = 1; delivery <= 2; delivery++) {
      var folder = Shared.folder().resolve("tables/example/delivery" + delivery);
      try (var sink = new LedgerSink(ledger, "test", Progress.SILENT)) {
        sink.release();
        new TablesSource(List.of(folder), LocalDate.of(2026, 11, 24)).read(sink);
      }
    }
    PATIENTS.putAll(
        ledger.records.values().stream()
            .filter(record -> record.patient() != null)
            .collect(Collectors.groupingBy(SourceRecord::patient)));
  }

  private static Dossier built(PatientId patient, List<SourceRecord> records) {
    return BUILDER
        .draft(patient, records)
        .dossier(curie -> Math.floorMod(curie.hashCode(), 1 << 30));
  }

  @Test
  void reportsAddToTheRowsAndContradictNone() throws IOException {
    var soft = new SoftAssertions();
    for (var line : Files.readAllLines(Shared.folder().resolve("tables/facts.jsonl"))) {
      var fact = new JsonMapper().readTree(line);
      var patient = new PatientId(fact.get("patient").asString());
      var dossier = built(patient, PATIENTS.getOrDefault(patient, List.of()));
      soft.assertThat(sites(dossier)).as(patient + " sites").isEqualTo(words(fact.get("sites")));
      soft.assertThat(types(dossier).contains("METASTATIC_RECURRENCE"))
          .as(patient + " metastatic recurrence " + types(dossier))
          .isEqualTo(fact.get("metastatic_recurrence").asBoolean());
    }
    soft.assertAll();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theOrderOfTheRecordsDoesNotMatterNorDoesARecordTwice(long seed) {
    var random = new Random(seed);
    PATIENTS.entrySet().stream()
        .limit(15)
        .forEach(patient -> {
          var shuffled = new ArrayList<>(patient.getValue());
          shuffled.add(shuffled.get(random.nextInt(shuffled.size())));
          Collections.shuffle(shuffled, random);
          assertThat(told(built(patient.getKey(), shuffled)))
              .isEqualTo(told(built(patient.getKey(), patient.getValue())));
        });
  }

  @Test
  void removingAReportRemovesWhatOnlyItSaid() {
    PATIENTS.entrySet().stream()
        .limit(15)
        .forEach(patient -> {
          var records = patient.getValue();
          var report = records.stream().filter(BuiltDossierTest::isReport).findFirst();
          report.ifPresent(gone -> {
            var left = records.stream().filter(r -> !r.equals(gone)).toList();
            var key = gone.key().toString();
            var dossier = built(patient.getKey(), left);
            assertThat(dossier.toString()).doesNotContain(key);
          });
        });
  }

  @Test
  void everyReportHasAPlace() {
    PATIENTS.forEach((patient, records) -> {
      long reports = records.stream().filter(BuiltDossierTest::isReport).count();
      assertThat(built(patient, records).places())
          .hasSize((int) reports)
          .allMatch(place -> (place.event() == null) != (place.outside() == null));
    });
  }

  private static boolean isReport(SourceRecord record) {
    return record.facts().stream().anyMatch(SourceFact.Report.class::isInstance);
  }

  private static Set<String> told(Dossier dossier) {
    var told = new TreeSet<String>();
    dossier.facts().forEach(fact -> told.add(fact.toString()));
    dossier.ties().forEach(tie -> told.add(tie.toString()));
    dossier.places().forEach(place -> told.add(place.toString()));
    return told;
  }

  private static Set<String> types(Dossier dossier) {
    return dossier.facts().stream()
        .filter(fact -> fact.kind() == FactKind.EVENT)
        .map(fact -> Objects.toString(fact.properties().get("type")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> sites(Dossier dossier) {
    return dossier.facts().stream()
        .filter(fact -> fact.kind() == FactKind.TUMOUR)
        .map(fact -> Objects.toString(fact.properties().get("topography")))
        .filter(site -> site.startsWith("ICDO3:"))
        .map(site -> site.substring(6, 9))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> words(JsonNode node) {
    return node.valueStream()
        .map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
