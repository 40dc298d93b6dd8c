package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Cancers of unknown primary: one whose primary is found later is that primary from its own date
/// on; a metastasis read without its primary is that of the cancer already known.
final class Unknowns {
  private static final int FOUND_DAYS = 1100; // a primary found later belongs to no other disease

  private static final int SAME_TIME_DAYS = 30;

  private Unknowns() {}

  static List<Growth> settled(List<Growth> growths) {
    var known = new ArrayList<>(growths.stream().filter(g -> !g.unknown()).toList());
    for (var growth : growths) {
      if (growth.unknown()) {
        settle(growth, known);
      }
    }
    return known;
  }

  private static void settle(Growth unknown, List<Growth> known) {
    if (!unknown.toldUnknown() && known.stream().anyMatch(g -> before(g, unknown))) {
      return; // the metastasis of a cancer of before
    }
    var found = found(unknown, known);
    if (found.isPresent()) {
      unknown.claims().forEach(found.get()::add);
      return;
    }
    boolean spread =
        !unknown.toldUnknown() && known.stream().anyMatch(g -> !g.unknown() && agree(g, unknown));
    if (!spread) {
      known.add(unknown);
    }
  }

  private static boolean before(Growth known, Growth unknown) {
    return Times.days(known.date(), unknown.date()) > SAME_TIME_DAYS && agree(unknown, known);
  }

  /// The primary found after it, or with it.
  private static Optional<Growth> found(Growth unknown, List<Growth> known) {
    return known.stream()
        .filter(g -> !g.unknown() && (g.proved() || g.toldAgain()) && agree(unknown, g))
        .filter(g -> !ofBefore(g, unknown))
        .filter(g -> {
          long days = Times.days(unknown.date(), g.date());
          return days >= -SAME_TIME_DAYS && days <= FOUND_DAYS;
        })
        .min(Comparator.comparingLong(g -> Math.abs(Times.days(unknown.date(), g.date()))));
  }

  /// Told without a date, and never but as one of before: a primary found later is told as news.
  private static boolean ofBefore(Growth known, Growth unknown) {
    return unknown.toldUnknown()
        && known.date() == null
        && known.claims().stream().allMatch(c -> c.strength().told());
  }

  private static boolean agree(Growth one, Growth other) {
    return one.claims().stream()
        .allMatch(c -> other.claims().stream().allMatch(c::morphologiesAgree));
  }
}
