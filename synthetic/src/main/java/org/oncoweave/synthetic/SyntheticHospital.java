package org.oncoweave.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The door: writes a believable French cancer centre as OncoWeave tables and reports, patient by
/// patient, so that memory does not grow with their number.
public final class SyntheticHospital {
  private static final int TELL = 500;

  private SyntheticHospital() {}

  /// The same settings give the same bytes; a patient does not depend on how many there are.
  public static Summary write(Settings settings, Progress progress) throws IOException {
    Files.createDirectories(settings.out());
    var catalogue = new Catalogue();
    try (var tables = new Tables(settings.out(), settings.gzip())) {
      tables.localCodes(catalogue);
      var truth = new Truth(catalogue);
      if (settings.patientTruth()) {
        try (var lines = new PatientTruth(settings)) {
          patients(settings, progress, new Desk(catalogue, tables, truth, Optional.of(lines)));
        }
      } else {
        patients(settings, progress, new Desk(catalogue, tables, truth, Optional.empty()));
      }
      truth.write(settings, tables.rows());
      return new Summary(tables.rows(), truth.counts());
    }
  }

  /// Writes the cancer incidence of the population from which the patients come, as a table of
  /// reference rates.
  public static void writeRates(Path file) throws IOException {
    new PopulationRates().write(file);
  }

  /// What patients are written with.
  private record Desk(
      Catalogue catalogue, Tables tables, Truth truth, Optional<PatientTruth> lines) {}

  private static void patients(Settings settings, Progress progress, Desk desk) throws IOException {
    var lives = new LifeMaker(desk.catalogue(), settings.seed());
    var rows = new Rows(desk.tables());
    var reports = new Reports(desk.catalogue(), settings.seed());
    var documents = new Documents(desk.tables(), settings);
    for (long i = 1; i <= settings.patients(); i++) {
      var life = lives.make(i);
      rows.write(life);
      boolean written = settings.reports() != Settings.Reports.NONE;
      var texts = written ? reports.of(life) : List.<Report>of();
      documents.write(life, texts);
      if (desk.lines().isPresent()) {
        desk.lines().get().write(life, texts);
      }
      desk.truth().count(life);
      if (i % TELL == 0 || i == settings.patients()) {
        progress.patients(i, settings.patients());
      }
    }
  }
}
