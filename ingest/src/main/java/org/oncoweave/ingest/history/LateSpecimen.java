package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.model.EventType;

/// The specimen of a recurrence that was found months before and operated on after medicines or
/// rays: no other recurrence.
final class LateSpecimen {
  private static final int CARE_DAYS = 270; // what was found is operated on no later
  private static final Set<String> WORKS = Set.of("pathology", "operation");

  /// Organs cut into again and again, in which every specimen may show a new recurrence.
  private static final Set<String> AGAIN = Set.of("C67", "C44");

  private static final Set<EventType> NEAR =
      Set.of(EventType.LOCAL_RECURRENCE, EventType.REGIONAL_RECURRENCE);

  private LateSpecimen() {}

  /// The recurrence, where it is the last thing that happened.
  static Optional<Happening> of(List<Happening> known, EventType kind, Notice notice) {
    var organ = Sites.three(notice.tumour().topography().code());
    if (!WORKS.contains(notice.report().type()) || !NEAR.contains(kind) || AGAIN.contains(organ)) {
      return Optional.empty();
    }
    return known.stream()
        .filter(h -> h.date != null && Times.days(h.date, notice.date()) >= 0)
        .max(ToldEvents.BY_DATE)
        .filter(h -> NEAR.contains(h.type) && h.found)
        .filter(h -> Turns.farther(h.type, kind) == h.type)
        .filter(h -> Times.days(h.date, notice.date()) <= CARE_DAYS);
  }
}
