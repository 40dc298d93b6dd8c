package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.Slot;
import org.oncoweave.ingest.source.notes.NamePattern;
import org.oncoweave.ingest.source.notes.NoteFolder;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

class NoteImportTest {
  @TempDir private Path folder;
  private final InMemoryLedger ledger = new InMemoryLedger();

  @Test
  void fileNamesSayPatientDateAndKind() throws IOException {
    Files.writeString(folder.resolve("P1_2015-03-02_compte rendu.txt"), "Carcinome du sein.");
    Files.createDirectories(folder.resolve("P2"));
    Files.writeString(folder.resolve("P2/20160401_imagerie.txt"), "Scanner normal.");
    Files.writeString(folder.resolve("lisez-moi.txt"), "Rien.");
    var outcome = load();
    assertThat(ledger.records.keySet())
        .containsExactly(
            "folder/patients/P1",
            "folder/patients/P2",
            "folder/reports/P1_2015-03-02_compte rendu.txt",
            "folder/reports/P2/20160401_imagerie.txt");
    assertThat(report("folder/reports/P2/20160401_imagerie.txt"))
        .extracting(r -> String.valueOf(r.date()), SourceFact.Report::type)
        .containsExactly("2016-04-01", "imagerie");
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.keptOut())
        .singleElement()
        .matches(slot -> slot.reason().equals("UNKNOWN_NAME"));
    assertThat(load().writes()).isZero();
  }

  @Test
  void namesFollowThePatternThatIsGivenAndOthersAreKeptOutWithFileReasonAndFix()
      throws IOException {
    Files.writeString(folder.resolve("CR-02032015-P1.txt"), "Carcinome du sein.");
    Files.writeString(folder.resolve("CR-31022015-P1.txt"), "Un jour qui n'existe pas.");
    Files.writeString(folder.resolve("P2_2015-03-02.txt"), "Une autre forme.");
    var outcome = load(Optional.of(NamePattern.of("CR-{date:ddMMyyyy}-{patient}.txt")));
    assertThat(ledger.records.keySet())
        .containsExactly("folder/patients/P1", "folder/reports/CR-02032015-P1.txt");
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.keptOut())
        .extracting(Slot::reason)
        .containsExactlyInAnyOrder("INVALID_DATE", "UNKNOWN_NAME");
    assertThat(outcome.keptOut())
        .filteredOn(slot -> slot.reason().equals("UNKNOWN_NAME"))
        .singleElement()
        .satisfies(slot -> {
          assertThat(slot.origin().file()).endsWith("P2_2015-03-02.txt");
          assertThat(slot.origin().value()).isEqualTo("P2_2015-03-02.txt");
          assertThat(slot.origin().whatToDo()).contains("--name-pattern").contains("manifest.csv");
        });
  }

  @Test
  void aManifestSaysMoreAndEachOfItsFaultsKeepsOneReportOut() throws IOException {
    Files.write(
        folder.resolve("a.txt"), "Tumeur opérée.".getBytes(Charset.forName("windows-1252")));
    Files.writeString(
        folder.resolve("manifest.csv"),
        """
        fichier;patient;date;sexe;sex;title
        a.txt;P7;02/03/2015;;F;Compte rendu
        absent.txt;P7;2015;;F;
        ../a.txt;P7;2015;;F;
        a.txt;;2015;;F;
        """);
    load();
    assertThat(report("folder/reports/a.txt").title()).isEqualTo("Compte rendu");
    assertThat(report("folder/reports/a.txt").text()).isEqualTo("Tumeur opérée.");
    assertThat(ledger.slots.values().stream().map(slot -> slot.reason()).toList())
        .containsExactlyInAnyOrder("FILE_NOT_FOUND", "FILE_NOT_FOUND", "MISSING_VALUE");
  }

  private SourceFact.Report report(String key) {
    SourceRecord record = ledger.records.get(key);
    return (SourceFact.Report) java.util.Objects.requireNonNull(record).facts().getFirst();
  }

  private Outcome load() {
    return load(Optional.empty());
  }

  private Outcome load(Optional<NamePattern> names) {
    try (var sink = new LedgerSink(ledger, "test", Progress.SILENT)) {
      new NoteFolder(List.of(folder), LocalDate.of(2026, 11, 24), names).read(sink);
      return sink.outcome();
    }
  }
}
