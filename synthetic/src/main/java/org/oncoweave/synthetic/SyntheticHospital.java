package org.oncoweave.synthetic;

import java.io.IOException;
import java.nio.file.Files;

/// The door: writes a believable French cancer centre as OncoWeave tables and reports, patient by
/// patient, so that memory does not grow with their number.
public final class SyntheticHospital {
  private static final int TELL = 500;

  private SyntheticHospital() {}

  /// The same settings give the same bytes; a patient does not depend on how many there are.
  public static Summary write(Settings settings, Progress progress) throws IOException {
    Files.createDirectories(settings.out());
    var catalogue = new Catalogue();
    var lives = new LifeMaker(catalogue, settings.seed());
    var truth = new Truth(catalogue);
    try (var tables = new Tables(settings.out(), settings.gzip())) {
      tables.localCodes(catalogue);
      var rows = new Rows(tables);
      for (long i = 1; i <= settings.patients(); i++) {
        var life = lives.make(i);
        rows.write(life);
        truth.count(life);
        if (i % TELL == 0 || i == settings.patients()) {
          progress.patients(i, settings.patients());
        }
      }
      truth.write(settings, tables.rows());
      return new Summary(tables.rows(), truth.counts());
    }
  }
}
