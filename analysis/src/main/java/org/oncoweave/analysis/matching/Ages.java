package org.oncoweave.analysis.matching;

import java.time.LocalDate;
import java.util.Arrays;

/// The ages of patients as months and days, so that a limit is compared without a calendar unless
/// it falls into the month of the answer.
final class Ages {
  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final int MONTHS = 12;

  /// Three a patient: month and day of the first and the last possible birth and of the answer's
  /// day; a month is counted from year 0, a day in the lowest five bits.
  private int[] days = new int[3 << 10];

  void put(int row, Candidate candidate) {
    if (3 * row + 2 >= days.length) {
      days = Arrays.copyOf(days, Math.max(3 * row + 3, days.length * 2));
    }
    if (candidate.born().isEmpty() || candidate.asOf().isEmpty()) {
      days[3 * row] = UNKNOWN;
      return;
    }
    days[3 * row] = packed(candidate.born().get().first());
    days[3 * row + 1] = packed(candidate.born().get().last());
    days[3 * row + 2] = packed(candidate.asOf().get());
  }

  private static int packed(LocalDate day) {
    return ((day.getYear() * MONTHS + day.getMonthValue() - 1) << 5) | day.getDayOfMonth();
  }

  private static LocalDate unpacked(int packed) {
    int month = packed >> 5;
    return LocalDate.of(month / MONTHS, month % MONTHS + 1, packed & 31);
  }

  Answer ask(int row, Comparison comparison, long months) {
    if (3 * row >= days.length || days[3 * row] == UNKNOWN) {
      return Answer.UNKNOWN;
    }
    int day = days[3 * row + 2];
    boolean first = comparison.holds(sign(day, days[3 * row], months));
    boolean last =
        days[3 * row] == days[3 * row + 1]
            ? first
            : comparison.holds(sign(day, days[3 * row + 1], months));
    return first == last ? Answer.of(first) : Answer.UNKNOWN;
  }

  /// That of the day minus the birth plus so many months.
  private static int sign(int day, int born, long months) {
    long apart = (day >> 5) - (born >> 5) - months;
    return apart == 0
        ? unpacked(day).compareTo(unpacked(born).plusMonths(months))
        : Long.signum(apart);
  }
}
