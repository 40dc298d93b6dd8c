package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.PartialDate;

/// What the operations on its organ tell of a tumour that its own words leave open: the side, and
/// the day of the first proof where only the year is told, as the specimen of an operation is one,
/// and so is the image that led to treatment.
record FirstProof(List<TimedReport> reports) {
  private static final int CARE_DAYS = 400; // an operation on the same tumour comes no later

  private static final int READ_DAYS = 31; // a specimen is read within so long

  private record Operated(Said.Operation said, @Nullable PartialDate day) {}

  /// The side of the operations on the organ within the care of the tumour, where all agree.
  String side(String site, @Nullable PartialDate date) {
    if (!Sites.paired(site)) {
      return "";
    }
    var sides =
        taking(o -> Sites.three(site).equals(o) || Sites.operatedWith(o, site))
            .filter(o -> o.day != null && Math.abs(Times.days(date, o.day)) <= CARE_DAYS)
            .map(o -> o.said.side())
            .filter(side -> !side.isEmpty())
            .distinct()
            .toList();
    return sides.size() == 1 ? sides.getFirst() : "";
  }

  /// The first day of that year on which the organ was operated on, or a report knew or suspected
  /// the tumour; the year itself where none is.
  @Nullable PartialDate day(Growth growth) {
    var date = growth.date();
    if (date == null) {
      return treated(growth.site());
    }
    if (date.precision() != PartialDate.Precision.YEAR) {
      return taken(growth, date).orElse(date);
    }
    var operated = on(growth.site()).flatMap(o -> Stream.ofNullable(o.day));
    Optional<PartialDate> first =
        Stream.concat(operated, Stream.concat(seen(growth), suspected(growth.site())))
            .filter(d -> d.precision() != PartialDate.Precision.YEAR && d.year() == date.year())
            .min(Times.ORDER);
    return first.orElse(date);
  }

  /// Of a tumour told as history without a date: the first operation or rays of its organ that are
  /// told from then with their own.
  private @Nullable PartialDate treated(String site) {
    return reports.stream()
        .filter(TimedReport::usable)
        .flatMap(r -> r.care().stream().filter(s -> s.holds() && r.retold(s)))
        .filter(s -> Sites.three(site).equals(organ(s.said())))
        .flatMap(s -> Stream.ofNullable(s.times().from()))
        .min(Times.ORDER)
        .orElse(null);
  }

  private static String organ(Said said) {
    return switch (said) {
      case Said.Operation o -> o.organ();
      case Said.Rays r -> r.organ();
      default -> "";
    };
  }

  /// The specimen of an operation was taken on its day, though its report tells only the day of the
  /// signature.
  private Optional<PartialDate> taken(Growth growth, PartialDate date) {
    boolean signed =
        growth.claims().stream()
            .filter(c -> c.strength().proof() && date.equals(c.date()))
            .allMatch(c -> date.equals(c.strength().day()));
    return signed && growth.claims().stream().anyMatch(c -> c.strength().proof())
        ? on(growth.site())
            .flatMap(o -> Stream.ofNullable(o.day))
            .filter(d -> d.precision() == PartialDate.Precision.DAY)
            .filter(d -> Times.days(d, date) > 0 && Times.days(d, date) <= READ_DAYS)
            .min(Times.ORDER)
        : Optional.empty();
  }

  private static Stream<PartialDate> seen(Growth growth) {
    return growth.claims().stream()
        .filter(c -> !c.strength().told() && !c.strength().row())
        .flatMap(c -> Stream.ofNullable(c.strength().day()));
  }

  private Stream<PartialDate> suspected(String site) {
    return reports.stream()
        .filter(TimedReport::usable)
        .flatMap(report ->
            report.tumours().stream()
                .filter(s -> s.standing() == Standing.UNCERTAIN)
                .filter(s -> Sites.agree(((Said.Tumour) s.said()).site(), site))
                .flatMap(s -> Stream.ofNullable(report.found(s))));
  }

  private Stream<Operated> on(String site) {
    return taking(Sites.three(site)::equals);
  }

  private Stream<Operated> taking(Predicate<String> organ) {
    return reports.stream()
        .filter(TimedReport::usable)
        .flatMap(report ->
            report.care().stream()
                .filter(s -> s.holds() && s.said() instanceof Said.Operation)
                .map(s -> operated(report, s.times().from(), (Said.Operation) s.said())))
        .filter(o -> organ.test(o.said.organ()));
  }

  private static Operated operated(
      TimedReport report, @Nullable PartialDate from, Said.Operation said) {
    return new Operated(said, from == null ? report.day() : from);
  }
}
