package org.oncoweave.analysis.pattern;

import java.util.Optional;
import java.util.function.IntFunction;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.model.FeatureRole;

/// Where a person lived when their time began: the place that was entered last before, else the
/// first one known, or whatever lies above it, once it has coordinates.
record Residence(PatientMatrix matrix, IntFunction<Optional<Point>> coordinates) {
  private static final int PLACE = FeatureRole.PLACE.ordinal();

  Optional<Point> of(int p, int day) {
    int best = -1;
    long latest = Long.MAX_VALUE;
    for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
      if (matrix.roleOf(e) == PLACE) {
        long away = day - (long) matrix.firstDayOf(e);
        long rank = away < 0 ? Integer.MAX_VALUE - away : away;
        if (best < 0 || rank < latest) {
          best = matrix.conceptOf(e);
          latest = rank;
        }
      }
    }
    return best < 0 ? Optional.empty() : coordinates.apply(best);
  }
}
