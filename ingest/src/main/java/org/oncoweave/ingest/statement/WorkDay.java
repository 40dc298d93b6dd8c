package org.oncoweave.ingest.statement;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// The day of the work that a report tells: the specimen taken, the image made, the operation; a
/// signature comes days later.
final class WorkDay {
  private static final int LONGEST_DAYS = 70;
  private static final int HEAD = 400;

  /// The least weight of an examination that can be the work of a type of report.
  private static final Map<String, Integer> WEIGHT =
      Map.of("pathology", 3, "molecular", 3, "imaging", 2, "laboratory", 3);

  private WorkDay() {}

  static @Nullable PartialDate of(Page page, List<SaidDate> dates, Timing timing) {
    var type = page.report().type();
    Integer least = WEIGHT.get(type);
    if (type.equals("operation")) {
      var days =
          dates.stream().filter(d -> d.role() == SaidDate.Role.PLAIN && !isSince(page, d)).toList();
      return first(page, days, Integer.MAX_VALUE)
          .or(() -> first(page, dates, Integer.MAX_VALUE))
          .orElse(null);
    }
    if (least == null) {
      return null;
    }
    var plain = dates.stream().filter(d -> d.role() == SaidDate.Role.PLAIN).toList();
    return examined(page, timing, least).or(() -> first(page, plain, HEAD / 2)).orElse(null);
  }

  private static Optional<PartialDate> examined(Page page, Timing timing, int least) {
    return timing.exams().stream()
        .filter(e -> Timing.weight(e) >= least && e.start() < HEAD)
        .sorted(Comparator.comparingInt(PhraseTable.Hit::start))
        .flatMap(e -> timing.date(e).stream())
        .filter(d -> fits(page, d))
        .findFirst();
  }

  private static Optional<PartialDate> first(Page page, List<SaidDate> dates, int before) {
    return dates.stream()
        .filter(d -> d.start() < before)
        .map(SaidDate::from)
        .filter(d -> fits(page, d))
        .findFirst();
  }

  /// "Ictere depuis 8 jours": the day of a sign.
  private static boolean isSince(Page page, SaidDate date) {
    return page.folded().startsWith("depuis", date.start())
        || page.folded().startsWith("since", date.start());
  }

  private static boolean fits(Page page, PartialDate date) {
    if (date.precision() != PartialDate.Precision.DAY) {
      return false;
    }
    return page.report()
        .signed()
        .map(s -> ChronoUnit.DAYS.between(date.earliest(), s))
        .map(days -> days >= 0 && days <= LONGEST_DAYS)
        .orElse(true);
  }
}
