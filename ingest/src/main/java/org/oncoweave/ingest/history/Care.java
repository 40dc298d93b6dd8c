package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// In the care of which event a day falls.
final class Care {
  /// What is done shortly before an event is found belongs to its work-up.
  private static final int BEFORE_DAYS = 30;

  private final List<NeoplasticEvent> events;

  /// `events` by date.
  Care(List<NeoplasticEvent> events) {
    this.events = events;
  }

  /// The latest event begun, of this tumour or of any where it is null. A remission opens no care
  /// of its own; an unknown day falls in the first event.
  Optional<NeoplasticEvent> on(@Nullable PartialDate day, @Nullable Tumour tumour) {
    NeoplasticEvent latest = null;
    for (var event : events) {
      boolean candidate =
          event.type() != EventType.REMISSION
              && event.type() != EventType.DEATH
              && (tumour == null || tumour.key().equals(event.tumourKey()));
      if (candidate && (latest == null || begun(event, day))) {
        latest = event;
      }
    }
    return Optional.ofNullable(latest);
  }

  private static boolean begun(NeoplasticEvent event, @Nullable PartialDate day) {
    int before = event.type() == EventType.INITIAL ? Events.WORK_UP_DAYS : BEFORE_DAYS;
    return day != null && event.date() != null && Times.days(event.date(), day) >= -before;
  }
}
