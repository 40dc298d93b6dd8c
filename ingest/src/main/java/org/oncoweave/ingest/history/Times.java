package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// Partial dates in order; the unknown comes last.
final class Times {
  /// Earlier first, of one day the more precise first.
  static final Comparator<PartialDate> ORDER =
      (one, other) -> Integer.compare(rank(one), rank(other));

  /// As above, unknown last.
  static final Comparator<@Nullable PartialDate> KNOWN_FIRST = Comparator.nullsLast(ORDER);

  /// As above, unknown first.
  static final Comparator<@Nullable PartialDate> LAST = Comparator.nullsFirst(ORDER);

  private static final int MID_MONTH = 15;
  private static final int MID_YEAR = 7;
  private static final int MID_YEAR_DAY = 2;

  private Times() {}

  /// By the first day that it may be, then by how little is left open.
  private static int rank(PartialDate date) {
    int first = (date.year() * 13 + Math.max(1, date.month())) * 32 + Math.max(1, date.day());
    return first * 4 + (date.day() > 0 ? 0 : date.month() > 0 ? 1 : 2);
  }

  /// The earliest, as precisely as any date that agrees with it says; null when none is known.
  static @Nullable PartialDate first(List<PartialDate> dates) {
    var first = dates.stream().min(ORDER).orElse(null);
    if (first == null) {
      return null;
    }
    return dates.stream()
        .filter(first::agreesWith)
        .min(Comparator.comparing(PartialDate::precision).thenComparing(ORDER))
        .orElse(first);
  }

  /// Days from one to the other, each at its middle; 0 where one is unknown.
  static long days(@Nullable PartialDate from, @Nullable PartialDate to) {
    return from == null || to == null ? 0 : middle(to) - middle(from);
  }

  /// The number of the day that [PartialDate#middle] is, counted in numbers alone: it is asked some
  /// thousand times a history (H. Fliegel and T. van Flandern, Comm. ACM 11, 1968, 657).
  private static long middle(PartialDate date) {
    int month = date.month() > 0 ? date.month() : MID_YEAR;
    int day = date.day() > 0 ? date.day() : date.month() > 0 ? MID_MONTH : MID_YEAR_DAY;
    int early = (month - 14) / 12; // -1 in January and February
    return 1461L * (date.year() + 4800 + early) / 4
        + 367L * (month - 2 - 12 * early) / 12
        - 3L * ((date.year() + 4900 + early) / 100) / 4
        + day;
  }

  static @Nullable PartialDate later(@Nullable PartialDate one, @Nullable PartialDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ORDER.compare(one, other) < 0 ? other : one;
  }
}
