package org.oncoweave.analysis.correlation;

import java.util.Optional;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Looks.View;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// People who came to the centre long after their first cancer: they could not have had the outcome
/// before, or they would not be here like this. A signal that is gone once each is followed from
/// their first later record on was theirs (left truncation, delayed entry: Andersen, Borgan, Gill
/// and Keiding, Statistical Models Based on Counting Processes, 1993, III.3).
///
/// Only where records are dense enough to tell when somebody came: where most have one in their
/// first year.
final class LeftTruncation {
  private static final int YEAR = 365;
  private static final double MOST_PEOPLE = 0.8;
  private static final double LATECOMERS = 0.02;

  private final Looks looks;
  private final int[] seen;
  private final boolean tellable;

  LeftTruncation(Looks looks) {
    this.looks = looks;
    this.seen = firstRecords(looks.matrix());
    this.tellable = tellable();
  }

  // The first day after that of the first cancer on which anything was recorded.
  private static int[] firstRecords(PatientMatrix matrix) {
    int[] seen = new int[matrix.patients()];
    for (int p = 0; p < seen.length; p++) {
      int index = matrix.index(p);
      int first = Integer.MAX_VALUE;
      for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
        int day = matrix.firstDayOf(e);
        first = index != PatientMatrix.UNKNOWN && day > index ? Math.min(first, day) : first;
      }
      seen[p] = first;
    }
    return seen;
  }

  private boolean tellable() {
    var matrix = looks.matrix();
    int known = 0;
    int soon = 0;
    int late = 0;
    for (int p = 0; p < seen.length; p++) {
      if (matrix.index(p) != PatientMatrix.UNKNOWN && seen[p] != Integer.MAX_VALUE) {
        known++;
        soon += seen[p] - (long) matrix.index(p) <= YEAR ? 1 : 0;
        late += seen[p] - (long) matrix.index(p) > 2 * YEAR ? 1 : 0;
      }
    }
    return known >= MOST_PEOPLE * seen.length
        && soon >= MOST_PEOPLE * known
        && late >= LATECOMERS * known;
  }

  Optional<Reason> look(Suspect suspect) {
    if (!tellable) {
      return Optional.empty();
    }
    var query = looks.query();
    var view = new View(suspect.outcome(), query.strata(), query.entryDelayDays());
    var spells = looks.spells(suspect.feature(), suspect.lagYears());
    var later = looks.seenFrom(view, seen).score(spells);
    return later.fadedFrom(suspect.loudest())
        ? Optional.of(
            new Reason(Flag.LEFT_TRUNCATION, Measure.RATE_RATIO_AFTER_FIRST_RECORD, later.ratio()))
        : Optional.empty();
  }
}
