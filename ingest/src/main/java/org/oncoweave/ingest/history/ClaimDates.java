package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// When the tumour of these claims was found: the first proof in tissue, but of what came back; a
/// date told from before it wins only where it is much older.
record ClaimDates(List<Claim> claims) {
  /// The specimens of one work-up lie no further apart.
  private static final int WORK_UP_DAYS = 150;

  private static final int SAME_DAYS = 21;

  /// A history told from memory errs by no more than this (years and months told for days).
  private static final int MEMORY_DAYS = 540;

  /// Told many years later, it errs by more.
  private static final int FAR = 1100;

  @Nullable PartialDate date() {
    var told = told();
    var first = proof(c -> !c.strength().back());
    var proof = first == null && told == null ? proof(_ -> true) : first;
    if (proof == null) {
      return told == null ? seen() : sooner(told);
    }
    return told != null && Times.days(told, proof) > (isRemote(told, proof) ? FAR : MEMORY_DAYS)
        ? before(told, proof)
        : atLast(proof);
  }

  /// Told only long after a first proof that knows of nothing before it.
  private boolean isRemote(PartialDate told, PartialDate proof) {
    return claims.stream()
        .filter(c -> told.equals(c.date()) && !c.strength().proof())
        .allMatch(c -> Times.days(proof, c.strength().day()) > 2 * MEMORY_DAYS);
  }

  private @Nullable PartialDate before(PartialDate told, PartialDate proof) {
    var seen = seen();
    return isAhead(seen, proof) && misremembered(told, seen) ? seen : told;
  }

  /// Known before the examination that looks at it again.
  private @Nullable PartialDate atLast(PartialDate proof) {
    var seen = seen();
    return isAhead(seen, proof) ? seen : proof;
  }

  private static boolean isAhead(@Nullable PartialDate seen, PartialDate proof) {
    return seen != null && Times.days(seen, proof) > WORK_UP_DAYS;
  }

  /// Told years later alone, and not the time when a report found it.
  private boolean misremembered(PartialDate told, @Nullable PartialDate seen) {
    long apart = Times.days(told, seen);
    return apart > WORK_UP_DAYS
        && apart <= MEMORY_DAYS
        && claims.stream()
            .filter(c -> told.equals(c.date()))
            .allMatch(c -> Times.days(seen, c.strength().day()) > 2 * MEMORY_DAYS);
  }

  /// The day of the first tissue, of those claims.
  private @Nullable PartialDate proof(Predicate<Claim> which) {
    return claims.stream()
        .filter(c -> c.strength().proof() && which.test(c))
        .map(Claim::date)
        .filter(Objects::nonNull)
        .min(Times.ORDER)
        .orElse(null);
  }

  /// What a report of before knows was found before; of a year told from memory, the day is that of
  /// a row of then.
  private PartialDate sooner(PartialDate told) {
    var seen = seen();
    if (seen != null && (Times.days(seen, told) > SAME_DAYS || misremembered(told, seen))) {
      return seen;
    }
    return told.precision() != PartialDate.Precision.YEAR
        ? told
        : claims.stream()
            .filter(c -> c.strength().row() && c.date() != null)
            .map(c -> Objects.requireNonNull(c.date()))
            .filter(d -> Math.abs(Times.days(told, d)) <= MEMORY_DAYS)
            .min(Times.ORDER)
            .orElse(told);
  }

  /// The date told most often, the more precise, the earlier.
  private @Nullable PartialDate told() {
    var dates =
        claims.stream()
            .filter(c -> !c.strength().proof() && !c.strength().row())
            .map(Claim::date)
            .filter(Objects::nonNull)
            .toList();
    return dates.stream()
        .max(
            Comparator.comparingLong((PartialDate d) ->
                    dates.stream().filter(o -> Math.abs(Times.days(d, o)) < WORK_UP_DAYS).count())
                .thenComparing(Comparator.comparing(PartialDate::precision).reversed())
                .thenComparing(Times.ORDER.reversed()))
        .orElse(null);
  }

  /// Without any date told: the day of the first report or row that knows of it.
  private @Nullable PartialDate seen() {
    return claims.stream()
        .filter(c -> !c.strength().told())
        .map(c -> c.strength().day())
        .filter(Objects::nonNull)
        .min(Times.ORDER)
        .orElse(null);
  }
}
