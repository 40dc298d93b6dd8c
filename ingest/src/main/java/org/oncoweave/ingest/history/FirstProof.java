package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.PartialDate;

/// What the operations on its organ tell of a tumour that its own words leave open: the side, and
/// the day of the first proof where only the year is told, as the specimen of an operation is one.
record FirstProof(List<TimedReport> reports) {
  private static final int CARE_DAYS = 400; // an operation on the same tumour comes no later

  private record Operated(Said.Operation said, @Nullable PartialDate day) {}

  /// The side of the operations on the organ within the care of the tumour, where all agree.
  String side(String site, @Nullable PartialDate date) {
    if (!Sites.paired(site)) {
      return "";
    }
    var sides =
        on(site)
            .filter(o -> o.day != null && Math.abs(Times.days(date, o.day)) <= CARE_DAYS)
            .map(o -> o.said.side())
            .filter(side -> !side.isEmpty())
            .distinct()
            .toList();
    return sides.size() == 1 ? sides.getFirst() : "";
  }

  /// The first day of that year on which the organ was operated on; the year itself where none is.
  @Nullable PartialDate day(String site, @Nullable PartialDate date) {
    if (date == null || date.precision() != PartialDate.Precision.YEAR) {
      return date;
    }
    Optional<PartialDate> first =
        on(site)
            .flatMap(o -> Stream.ofNullable(o.day))
            .filter(d -> d.precision() != PartialDate.Precision.YEAR && d.year() == date.year())
            .min(Times.ORDER);
    return first.or(() -> suspected(site, date)).orElse(date);
  }

  /// Treated without tissue: the first report of that year that suspects it.
  private Optional<PartialDate> suspected(String site, PartialDate year) {
    return reports.stream()
        .filter(r -> r.usable() && r.isSigned())
        .filter(r -> r.day() != null && Objects.requireNonNull(r.day()).year() == year.year())
        .flatMap(r ->
            r.tumours().stream()
                .filter(s -> s.standing() == Statement.Standing.UNCERTAIN)
                .filter(s -> Sites.agree(((Said.Tumour) s.said()).site(), site))
                .flatMap(s -> Stream.ofNullable(r.found(s))))
        .min(Times.ORDER);
  }

  private Stream<Operated> on(String site) {
    return reports.stream()
        .filter(TimedReport::usable)
        .flatMap(report ->
            report.care().stream()
                .filter(s -> s.holds() && s.said() instanceof Said.Operation)
                .map(s -> operated(report, s.times().from(), (Said.Operation) s.said())))
        .filter(o -> Sites.three(site).equals(o.said.organ()));
  }

  private static Operated operated(
      TimedReport report, @Nullable PartialDate from, Said.Operation said) {
    return new Operated(said, from == null ? report.day() : from);
  }
}
