package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncoweave.synthetic.Progress;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.SyntheticHospital;

/// A hospital with one patient whose record is as long as that of many together: the rows of the
/// first synthetic patients all become the first one's.
final class OnePatient {
  static final String ID = "S0000001";

  private static final Pattern PATIENT = Pattern.compile("\\bS\\d{7}\\b");
  private static final int REPORTS_OF_ONE = 12;
  private static final int OTHERS = 100;

  private OnePatient() {}

  /// Writes the hospital; the patient has at least about `documents` documents.
  static Path write(long documents, Path folder) throws IOException {
    long merged = documents / REPORTS_OF_ONE + 1;
    SyntheticHospital.write(
        Settings.of(merged + OTHERS, 1, folder).withoutPatientTruth(), Progress.SILENT);
    try (var files = Files.newDirectoryStream(folder, "*.csv")) {
      for (var file : files) {
        Files.writeString(file, merge(Files.readString(file), file, merged));
      }
    }
    return folder;
  }

  private static String merge(String text, Path file, long merged) {
    return file.endsWith("patients.csv")
        ? text.lines()
            .filter(row -> isKept(row, merged))
            .collect(Collectors.joining("\n", "", "\n"))
        : PATIENT.matcher(text).replaceAll(match -> isMerged(match, merged) ? ID : match.group());
  }

  private static boolean isKept(String row, long merged) {
    var patient = PATIENT.matcher(row);
    return row.startsWith(ID) || !patient.lookingAt() || !isMerged(patient.toMatchResult(), merged);
  }

  private static boolean isMerged(MatchResult patient, long merged) {
    return Long.parseLong(patient.group().substring(1)) <= merged;
  }
}
