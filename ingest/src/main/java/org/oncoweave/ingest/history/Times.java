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
    return from == null || to == null ? 0 : to.middle().toEpochDay() - from.middle().toEpochDay();
  }

  static @Nullable PartialDate later(@Nullable PartialDate one, @Nullable PartialDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return ORDER.compare(one, other) < 0 ? other : one;
  }
}
