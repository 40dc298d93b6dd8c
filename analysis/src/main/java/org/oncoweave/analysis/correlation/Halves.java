package org.oncoweave.analysis.correlation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.oncoweave.analysis.PatientMatrix;

/// The parts of a cohort in which a finding has to stand again. Who is held out follows from the
/// key of the patient alone: it was decided before any scan, and stays so when data change.
enum Halves {
  /// The half that is looked at first.
  LOOKED_AT,
  /// The half that was set apart.
  HELD_OUT,
  /// First tumours up to the middle one in time.
  EARLIER,
  /// First tumours after it.
  LATER;

  /// A group for [LexisBuilder]: 0 for those in this part, -1 for the others.
  int[] groups(PatientMatrix matrix) {
    int middle = middle(matrix);
    int[] group = new int[matrix.patients()];
    for (int p = 0; p < group.length; p++) {
      group[p] = isIn(matrix, p, middle) ? 0 : -1;
    }
    return group;
  }

  private boolean isIn(PatientMatrix matrix, int p, int middle) {
    return switch (this) {
      case LOOKED_AT -> !isHeldOut(matrix.key(p));
      case HELD_OUT -> isHeldOut(matrix.key(p));
      case EARLIER -> matrix.index(p) <= middle;
      case LATER -> matrix.index(p) > middle;
    };
  }

  /// Whether a patient is in the half that was set apart.
  static boolean isHeldOut(String key) {
    var sum = new CRC32();
    sum.update(key.getBytes(StandardCharsets.UTF_8));
    return (sum.getValue() >>> 16 & 1) == 1;
  }

  private static int middle(PatientMatrix matrix) {
    int[] days = new int[matrix.patients()];
    int known = 0;
    for (int p = 0; p < days.length; p++) {
      if (matrix.index(p) != PatientMatrix.UNKNOWN) {
        days[known++] = matrix.index(p);
      }
    }
    Arrays.sort(days, 0, known);
    return known == 0 ? 0 : days[(known - 1) / 2];
  }
}
