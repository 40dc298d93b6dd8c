package org.oncoweave.analysis.correlation;

import org.oncoweave.analysis.PatientMatrix;

/// When a patient comes under observation and when observation ends.
///
/// Entry is delayed so that what was already there at the index date is not counted as caused after
/// it; people with no index day, no birth day or no time under observation are left out.
enum Clock {
  /// Until the first second primary, death or last news.
  SECOND_PRIMARY,
  /// Until death or last news.
  DEATH;

  int entry(PatientMatrix matrix, int patient, int delayDays) {
    int index = matrix.index(patient);
    boolean known =
        index != PatientMatrix.UNKNOWN && matrix.birth(patient) != PatientMatrix.UNKNOWN;
    return known ? index + delayDays : Integer.MAX_VALUE;
  }

  int exit(PatientMatrix matrix, int patient) {
    int end = matrix.endOfFollowUp(patient);
    int second = matrix.secondPrimary(patient);
    if (this == DEATH || second == PatientMatrix.UNKNOWN) {
      return end;
    }
    return end == PatientMatrix.UNKNOWN ? second : Math.min(end, second);
  }
}
