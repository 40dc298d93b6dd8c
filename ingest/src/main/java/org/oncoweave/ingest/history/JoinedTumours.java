package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// The tumours of rows, with what reports tell of them where the rows are silent; and, where the
/// rows are silent on a whole tumour, that tumour or a conflict.
final class JoinedTumours {
  private static final Comparator<Tumour> BY_DATE =
      Comparator.comparing(Tumour::date, Times.KNOWN_FIRST).thenComparing(Tumour::key);

  private final Say say;
  private final Conflicts conflicts;
  private final Map<String, Tumour> kept = new LinkedHashMap<>();

  /// The key of the tumour kept, by that of the one told.
  private final Map<String, String> owners = new HashMap<>();

  JoinedTumours(List<Tumour> coded, Say say, Conflicts conflicts) {
    this.say = say;
    this.conflicts = conflicts;
    coded.forEach(tumour -> kept.put(tumour.key(), tumour));
  }

  JoinedTumours with(List<Tumour> told) {
    var coded = List.copyOf(kept.values());
    told.forEach(one -> join(one, coded));
    return this;
  }

  /// By date; each after the first is a second primary.
  List<Tumour> all() {
    var ranked = new ArrayList<Tumour>();
    for (var tumour : kept.values().stream().sorted(BY_DATE).toList()) {
      ranked.add(ranked(tumour, !ranked.isEmpty()));
    }
    return ranked;
  }

  /// The tumour that a told one is; empty where it is none that is kept.
  Optional<String> owner(@Nullable String told) {
    return Optional.ofNullable(told == null ? null : owners.get(told));
  }

  private void join(Tumour told, List<Tumour> coded) {
    var same = nearest(coded, told, JoinedTumours::same);
    if (same.isEmpty()) {
      same = nearest(coded, told, JoinedTumours::otherSide);
    }
    if (same.isPresent()) {
      var known = same.get();
      owners.put(told.key(), known.key());
      conflicts.compare(known, told);
      kept.computeIfPresent(known.key(), (_, tumour) -> filled(tumour, told));
    } else if (say == Say.PART && !Sites.oftenReached(told.topography().code())) {
      owners.put(told.key(), told.key());
      kept.put(told.key(), told);
    } else {
      conflicts.add(told);
    }
  }

  private static Optional<Tumour> nearest(
      List<Tumour> coded, Tumour told, BiPredicate<Tumour, Tumour> fits) {
    return coded.stream()
        .filter(tumour -> fits.test(tumour, told))
        .min(
            Comparator.comparingLong((Tumour t) -> Math.abs(Times.days(t.date(), told.date())))
                .thenComparing(Tumour::key));
  }

  private static boolean same(Tumour one, Tumour other) {
    boolean sides =
        one.laterality() == null
            || other.laterality() == null
            || one.laterality().equals(other.laterality())
            || one.laterality().equals("both")
            || other.laterality().equals("both");
    return isBlood(one, other) || (sides && site(one, other));
  }

  /// One organ, one work-up, two words for the side: one tumour, and a conflict.
  private static boolean otherSide(Tumour one, Tumour other) {
    return site(one, other)
        && Math.abs(Times.days(one.date(), other.date())) <= Events.WORK_UP_DAYS;
  }

  private static boolean site(Tumour one, Tumour other) {
    return Sites.agree(one.topography().code(), other.topography().code());
  }

  private static boolean isBlood(Tumour one, Tumour other) {
    return blood(one)
        && blood(other)
        && MorphologyGroups.agree(one.morphology(), other.morphology());
  }

  private static boolean blood(Tumour tumour) {
    return MorphologyGroups.isBlood(tumour.morphology())
        || org.oncoweave.ingest.source.CancerCodes.isBlood(tumour.topography());
  }

  /// What the first says, else what the other does.
  static <T extends @Nullable Object> T either(T first, T other) {
    return first == null ? other : first;
  }

  private static Tumour filled(Tumour t, Tumour told) {
    return new Tumour(
        t.key(),
        t.topography(),
        either(t.morphology(), told.morphology()),
        either(t.date(), told.date()),
        either(t.laterality(), told.laterality()),
        either(t.stage(), told.stage()),
        either(t.grade(), told.grade()),
        t.secondPrimary(),
        t.evidence());
  }

  private static Tumour ranked(Tumour t, boolean second) {
    return new Tumour(
        t.key(),
        t.topography(),
        t.morphology(),
        t.date(),
        t.laterality(),
        t.stage(),
        t.grade(),
        second,
        t.evidence());
  }
}
