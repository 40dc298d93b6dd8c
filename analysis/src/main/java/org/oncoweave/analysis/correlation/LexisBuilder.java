package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.List;
import org.oncoweave.analysis.PatientMatrix;
import org.roaringbitmap.RoaringBitmap;

/// Cuts the time under observation of every patient at the borders of the strata.
final class LexisBuilder {
  private static final double YEAR = 365.25;
  private static final int AGES = 150;
  private static final int PERIODS = 400;

  private final PatientMatrix matrix;
  private final ScanQuery query;
  private final Clock clock;
  private final Strata strata;
  private final int[] sinceDays;
  private final List<RoaringBitmap> confounded;
  private final CellNumbers cells = new CellNumbers();
  private int[] group = new int[0];
  private int[] earliest = new int[0];
  private long[] segment = new long[1 << 12];
  private int size;

  LexisBuilder(PatientMatrix matrix, ScanQuery query, Clock clock) {
    this.matrix = matrix;
    this.query = query;
    this.clock = clock;
    this.strata = query.strata();
    this.sinceDays =
        strata.sinceIndexYears().stream().mapToInt(y -> (int) Math.round(y * YEAR)).toArray();
    this.confounded = strata.confounders().stream().map(this::atBaseline).toList();
  }

  private RoaringBitmap atBaseline(int concept) {
    var result = new RoaringBitmap();
    matrix.eachOf(
        concept,
        (p, e) -> {
          if (matrix.firstDayOf(e) <= matrix.index(p)) {
            result.add(p);
          }
        });
    return result;
  }

  /// Groups of people, 0 to 15, to compare within besides the strata; -1 leaves out; empty: none.
  LexisBuilder within(int[] groups) {
    group = groups;
    return this;
  }

  PersonTime build() {
    int n = matrix.patients();
    int[] entry = new int[n];
    int[] exit = new int[n];
    int[] offset = new int[n + 1];
    for (int p = 0; p < n; p++) {
      entry[p] = entry(p);
      exit[p] = clock.exit(matrix, p);
      if (entry[p] < exit[p] && isIn(p)) {
        walk(p, entry[p], exit[p]);
      } else {
        entry[p] = 0;
        exit[p] = Integer.MIN_VALUE;
      }
      offset[p + 1] = size;
    }
    return new PersonTime(entry, exit, offset, Arrays.copyOf(segment, size), cells.size());
  }

  /// Nobody is followed before their day here; empty: all from their entry on.
  LexisBuilder from(int[] days) {
    earliest = days;
    return this;
  }

  private int entry(int p) {
    int entry = clock.entry(matrix, p, query.entryDelayDays());
    return earliest.length == 0 ? entry : Math.max(entry, earliest[p]);
  }

  private boolean isIn(int p) {
    return group.length == 0 || group[p] >= 0;
  }

  private void walk(int p, int entry, int exit) {
    long fixed = fixedPart(p);
    int day = entry;
    while (day < exit) {
      if (size == segment.length) {
        segment = Arrays.copyOf(segment, size * 2);
      }
      segment[size++] = ((long) day << 32) | cells.of(fixed + movingPart(p, day));
      day = nextBorder(p, day);
    }
  }

  private long fixedPart(int p) {
    long code = strata.bySex() ? matrix.sex(p).ordinal() : 0;
    code = code << 20 | (strata.byIndexSite() ? matrix.indexSite(p) + 1 : 0);
    for (RoaringBitmap bits : confounded) {
      code = code << 1 | (bits.contains(p) ? 1L : 0L);
    }
    code = code << 4 | (group.length == 0 ? 0 : group[p]);
    return code * AGES * PERIODS * (sinceDays.length + 1);
  }

  private long movingPart(int p, int day) {
    long age = strata.ageYears() == 0 ? 0 : band(day - matrix.birth(p), strata.ageYears());
    long period = strata.periodYears() == 0 ? 0 : PERIODS / 2L + band(day, strata.periodYears());
    int since = 0;
    while (since < sinceDays.length && day - matrix.index(p) >= sinceDays[since]) {
      since++;
    }
    long clamped =
        (long) Math.clamp(age, 0, AGES - 1) * PERIODS + Math.clamp(period, 0, PERIODS - 1);
    return clamped * (sinceDays.length + 1) + since;
  }

  private static int band(int days, int years) {
    return (int) Math.floor(days / (years * YEAR));
  }

  private int nextBorder(int p, int day) {
    int next = Integer.MAX_VALUE;
    if (strata.ageYears() > 0) {
      next = matrix.birth(p) + afterBand(day - matrix.birth(p), strata.ageYears());
    }
    if (strata.periodYears() > 0) {
      next = Math.min(next, afterBand(day, strata.periodYears()));
    }
    for (int since : sinceDays) {
      if (matrix.index(p) + since > day) {
        return Math.min(next, matrix.index(p) + since);
      }
    }
    return next;
  }

  private static int afterBand(int days, int years) {
    return (int) Math.ceil((band(days, years) + 1) * (years * YEAR));
  }
}
