package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// The event whose care goes on at a day.
record LatestCare(List<Happening> happenings) {
  private static final int WORK_UP_DAYS = 150; // a discovery takes no longer
  private static final int AHEAD_DAYS = 10;

  /// The latest begun by then, of this tumour or of any.
  Optional<Happening> on(@Nullable PartialDate day, @Nullable Tumour tumour) {
    var own =
        happenings.stream()
            .filter(h -> h.date != null || happenings.size() == 1)
            .filter(h -> h.opensCare() && h.of(tumour == null ? "" : tumour.key()))
            .toList();
    return own.stream()
        .filter(h -> Times.days(h.date, day) >= -AHEAD_DAYS)
        .max(ToldEvents.BY_DATE)
        .or(() ->
            own.stream().filter(h -> Times.days(h.date, day) >= -ahead(h)).min(ToldEvents.BY_DATE));
  }

  private static int ahead(Happening h) {
    return h.type == EventType.INITIAL ? WORK_UP_DAYS : AHEAD_DAYS;
  }
}
