package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// Which organs an operation can concern: those of the tumours there by then, and what they
/// reached.
final class CarePlaces {
  private static final int BEFORE_DAYS = 45; // what is done before the tumour's date belongs to it

  /// Nodes and marrow are taken to know a cancer of the blood, not to treat it.
  private static final Set<String> OF_BLOOD = Set.of("C42", "C77");

  private final ToldTumours tumours;
  private final List<Happening> happenings;

  CarePlaces(ToldTumours tumours, List<Happening> happenings) {
    this.tumours = tumours;
    this.happenings = happenings;
  }

  /// The organ of the tumour that the operation takes, where it is named by another.
  String taken(String organ, @Nullable PartialDate day) {
    var there = tumours.all().stream().filter(t -> ToldTumours.begun(t, day)).toList();
    boolean vague = day != null && day.precision() != PartialDate.Precision.DAY;
    boolean own =
        (vague ? tumours.all() : there).stream().anyMatch(t -> organ.equals(ToldCare.organOf(t)));
    return own
        ? organ
        : there.stream()
            .map(ToldCare::organOf)
            .filter(o -> Sites.operatedWith(organ, o))
            .reduce((a, b) -> b)
            .orElse(organ);
  }

  /// Whether one event is the last found by both days.
  boolean sameCare(@Nullable PartialDate one, @Nullable PartialDate other) {
    return happenings.stream()
        .filter(Happening::opensCare)
        .noneMatch(h -> Times.days(one, h.date) > 0 && Times.days(h.date, other) >= 0);
  }

  /// Whether the event last found by then reached the organ.
  boolean lately(String organ, @Nullable PartialDate day) {
    return happenings.stream()
        .filter(h -> h.opensCare() && Times.days(h.date, day) >= 0)
        .max(ToldEvents.BY_DATE)
        .filter(h -> h.sites.contains(organ))
        .isPresent();
  }

  /// The only organ, not nodes, that the event last found by then reached.
  Optional<String> onlyReached(@Nullable PartialDate day) {
    return happenings.stream()
        .filter(h -> h.opensCare() && Times.days(h.date, day) >= 0)
        .max(ToldEvents.BY_DATE)
        .map(h -> h.sites.stream().filter(s -> !s.equals("C77")).toList())
        .filter(sites -> sites.size() == 1)
        .map(List::getFirst);
  }

  /// Whether the organ is that of a tumour there by then, of nodes, or of a place it reached.
  boolean concern(String organ, PartialDate day) {
    boolean own =
        tumours.all().stream()
            .anyMatch(t ->
                Sites.agree(organ, ToldCare.organOf(t))
                    && !(OF_BLOOD.contains(organ) && MorphologyGroups.isBlood(t.morphology()))
                    && Times.days(t.date(), day) >= -BEFORE_DAYS);
    boolean nodes =
        organ.equals("C77")
            && tumours.all().stream()
                .filter(t -> !MorphologyGroups.isBlood(t.morphology()))
                .anyMatch(t -> Times.days(t.date(), day) >= -BEFORE_DAYS);
    return own
        || nodes
        || happenings.stream()
            .anyMatch(h -> h.sites.contains(organ) && Times.days(h.date, day) >= -BEFORE_DAYS);
  }
}
