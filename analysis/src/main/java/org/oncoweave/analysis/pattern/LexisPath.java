package org.oncoweave.analysis.pattern;

import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.model.Sex;

/// The way of a patient through the cells of sex, attained age (five years), period (five years)
/// and time since the first tumour (to 1, 5, 10 years, and more): Breslow and Day, Statistical
/// Methods in Cancer Research II, IARC 1987, chapter 2.
record LexisPath(PatientMatrix matrix) {
  private static final double WIDTH = 5 * FollowUp.YEAR;
  private static final int AGES = 25;
  private static final int PERIODS = 60;
  private static final int PERIODS_BEFORE_1970 = 20;
  private static final int[] SINCE = {366, 1_827, 3_653, Integer.MAX_VALUE};
  static final int CELLS = Sex.values().length * AGES * PERIODS * SINCE.length;

  /// What takes the days from `from` to before `to` in one cell.
  interface Stretch {
    void take(int cell, int from, int to);
  }

  /// Cuts the days of a patient from `from` to before `to` at the borders of the cells.
  void walk(int p, int from, int to, Stretch stretch) {
    int birth = matrix.birth(p);
    int index = matrix.index(p);
    int sex = matrix.sex(p).ordinal();
    int day = from;
    while (day < to) {
      int age = band(day - birth);
      int period = band(day);
      int since = since(day - index);
      int next = Math.min(to, Math.min(birth + start(age + 1), start(period + 1)));
      if (since + 1 < SINCE.length) {
        next = Math.min(next, index + SINCE[since]);
      }
      int place = Math.clamp(period + PERIODS_BEFORE_1970, 0, PERIODS - 1);
      int cell = (sex * AGES + Math.clamp(age, 0, AGES - 1)) * PERIODS + place;
      stretch.take(cell * SINCE.length + since, day, next);
      day = next;
    }
  }

  private static int band(int days) {
    return (int) Math.floor(days / WIDTH);
  }

  private static int start(int band) {
    return (int) Math.ceil(band * WIDTH);
  }

  private static int since(int days) {
    int band = 0;
    while (days >= SINCE[band] && band + 1 < SINCE.length) {
      band++;
    }
    return band;
  }
}
