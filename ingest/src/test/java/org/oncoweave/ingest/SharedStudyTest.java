package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.oncoweave.ingest.source.genomics.StudySource;
import org.oncoweave.ingest.source.genomics.VariantFiles;
import org.oncoweave.model.SourceFact.RegisteredTumour;
import org.oncoweave.model.SourceRecord;

/// The cBioPortal study beside the checkout, whole: counts equal to an independent count of its
/// files; a second reading changes nothing.
class SharedStudyTest {
  private static final Path DATA = Shared.folder().resolve("data/genomics");
  private static final Path STUDY = DATA.resolve("cbioportal-study-es-0");
  private final InMemoryLedger ledger = new InMemoryLedger();

  private static long rows(String file, Predicate<String[]> wanted) throws IOException {
    try (var lines = Files.lines(STUDY.resolve(file))) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .skip(1)
          .map(line -> line.split("\t", -1))
          .filter(wanted)
          .count();
    }
  }

  private Outcome load() {
    try (var sink = new LedgerSink(ledger, "test", Progress.SILENT)) {
      new StudySource(List.of(STUDY)).read(sink);
      return sink.outcome();
    }
  }

  @Test
  void theStudyIsImportedWholeWithTheCountsOfItsFiles() throws IOException {
    var outcome = load();
    assertThat(outcome.refused()).isEmpty();
    assertThat(added(outcome))
        .isEqualTo(
            Map.of(
                "patients", rows("data_clinical_patients.txt", cells -> true),
                "samples", rows("data_clinical_samples.txt", cells -> true),
                "mutations", rows("data_mutations_extended.maf", cells -> true),
                "copies", rows("data_cna_discrete.txt", cells -> !cells[3].equals("0")),
                "structures", rows("data_structural_variants.txt", cells -> true)));
    assertThat(withTumour()).isEqualTo(rows("data_clinical_patients.txt", cells -> true));
    var before = ledger.content();
    var again = load();
    assertThat(again.writes()).isZero();
    assertThat(ledger.content()).isEqualTo(before);
  }

  private long withTumour() {
    return ledger.records.values().stream()
        .filter(record -> record.facts().stream().anyMatch(RegisteredTumour.class::isInstance))
        .map(SourceRecord::patient)
        .distinct()
        .count();
  }

  private static Map<String, Long> added(Outcome outcome) {
    var added = new java.util.TreeMap<String, Long>();
    outcome
        .records()
        .forEach((type, fates) ->
            added.put(type, fates.getOrDefault("added", 0L) + fates.getOrDefault("faulty", 0L)));
    return added;
  }

  @Test
  void theFilesOfTheTcgaTumoursAreReadInBothBuilds() throws IOException {
    try (var files = Files.list(DATA.resolve("pcgr"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".vcf.gz")).sorted().toList()) {
        try (var sink = new LedgerSink(new InMemoryLedger(), "test", Progress.SILENT)) {
          new VariantFiles(List.of(file)).read(sink);
          var outcome = sink.outcome();
          assertThat(outcome.count("faulty")).as(file.toString()).isZero();
          assertThat(outcome.count("waiting")).as(file.toString()).isGreaterThan(150);
        }
      }
    }
  }
}
