package org.oncoweave.synthetic;

import java.nio.file.Path;

/// How large a hospital to make, from which seed, where, and with which reports.
public record Settings(
    long patients, long seed, Path out, Reports reports, boolean gzip, boolean patientTruth) {

  /// Whether documents carry their text in the row, in a file of their own, or are not made.
  public enum Reports {
    NONE,
    INLINE,
    FILES
  }

  public Settings {
    if (patients < 1) {
      throw new IllegalArgumentException("At least one patient is needed, not " + patients);
    }
  }

  public static Settings of(long patients, long seed, Path out) {
    return new Settings(patients, seed, out, Reports.INLINE, false, true);
  }

  public Settings with(Reports kind) {
    return new Settings(patients, seed, out, kind, gzip, patientTruth);
  }

  public Settings gzipped(boolean yes) {
    return new Settings(patients, seed, out, reports, yes, patientTruth);
  }

  /// Leaves out `truth-patients.jsonl`, which is larger than the tables.
  public Settings withoutPatientTruth() {
    return new Settings(patients, seed, out, reports, gzip, false);
  }
}
