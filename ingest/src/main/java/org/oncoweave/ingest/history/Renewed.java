package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.PartialDate;

/// A tumour that tissue shows long after another of its organ and side, and that the report calls a
/// new one, is one of its own; so is an invasive one after what stayed in place.
record Renewed(List<TimedReport> reports) {
  private static final int LATER_DAYS = 365;
  private static final int BEFORE_DAYS = 60;
  private static final int WORK_UP_DAYS = 90;

  List<Growth> of(List<Growth> growths) {
    if (reports.stream().noneMatch(Renewed::tellsNew)) {
      return growths;
    }
    var parts = growths.stream().flatMap(this::parts).toList();
    return parts.size() == growths.size() ? growths : joined(parts);
  }

  /// What was cut off may be a tumour that others tell by its name or side.
  private static List<Growth> joined(List<Growth> parts) {
    var joined = new ArrayList<Growth>();
    for (var part : parts) {
      joined.stream()
          .filter(g -> Math.abs(Times.days(g.date(), part.date())) <= WORK_UP_DAYS)
          .filter(g -> part.claims().stream().allMatch(g::accepts))
          .findFirst()
          .ifPresentOrElse(g -> part.claims().forEach(g::add), () -> joined.add(part));
    }
    return joined;
  }

  private Stream<Growth> parts(Growth growth) {
    return since(growth).map(day -> cut(growth, day)).orElse(Stream.of(growth));
  }

  /// The day on which a report shows the invasive one and calls it new.
  private Optional<PartialDate> since(Growth growth) {
    return growth.claims().stream()
        .filter(c -> invasive(c) && !c.strength().told() && !c.strength().row())
        .filter(c -> !c.strength().back()) // "local recurrence of the second primary"
        .filter(c -> (stayed(growth) || c.strength().proof()) && alone(c, growth))
        .filter(c -> declares(c, growth))
        .map(Renewed::when)
        .filter(Objects::nonNull)
        .filter(day -> Times.days(growth.date(), day) > LATER_DAYS)
        .min(Times.ORDER);
  }

  private boolean declares(Claim claim, Growth growth) {
    var organ = Sites.three(growth.site());
    return reports.stream()
        .filter(r -> r.usable() && (r.id().equals(claim.source()) || near(claim, r)))
        .anyMatch(r -> callsNew(r, organ, r.id().equals(claim.source()) || about(r, organ)));
  }

  private static boolean tellsNew(TimedReport report) {
    return report.diseases().stream()
        .anyMatch(s -> ((Said.Disease) s.said()).turn() == Turn.SECOND_PRIMARY);
  }

  /// Of another report only where it names the organ.
  private static boolean callsNew(TimedReport report, String organ, boolean own) {
    return report.diseases().stream()
        .filter(s -> s.holds() || s.standing() == Statement.Standing.PAST)
        .map(s -> (Said.Disease) s.said())
        .filter(d -> d.turn() == Turn.SECOND_PRIMARY)
        .anyMatch(d -> d.sites().contains(organ) || (own && d.sites().isEmpty()));
  }

  /// Names tumours of this organ alone.
  private static boolean about(TimedReport report, String organ) {
    var named = report.tumours();
    return !named.isEmpty()
        && named.stream().allMatch(t -> Sites.agree(((Said.Tumour) t.said()).site(), organ));
  }

  /// The board that decides the operation, or a report of the months after it.
  private static boolean near(Claim claim, TimedReport report) {
    long days = Times.days(claim.strength().day(), report.day());
    return claim.strength().proof() && days >= -BEFORE_DAYS && days <= WORK_UP_DAYS;
  }

  /// Whether the report that calls it new tells of tumours of this organ alone.
  private boolean alone(Claim claim, Growth growth) {
    return reports.stream()
        .filter(r -> r.id().equals(claim.source()))
        .flatMap(r -> r.tumours().stream())
        .allMatch(s -> Sites.agree(((Said.Tumour) s.said()).site(), growth.site()));
  }

  private static Stream<Growth> cut(Growth growth, PartialDate day) {
    var before = new Growth();
    var after = new Growth();
    for (var claim : growth.claims()) {
      var when = when(claim);
      boolean late = when != null && Times.days(day, when) >= -WORK_UP_DAYS;
      (late && !inPlace(claim) ? after : before).add(claim);
    }
    return before.claims().isEmpty() ? Stream.of(growth) : Stream.of(before, after);
  }

  private static boolean stayed(Growth growth) {
    return growth.claims().stream().anyMatch(Renewed::inPlace);
  }

  private static boolean inPlace(Claim claim) {
    return claim.word().morphology().endsWith("/2");
  }

  private static boolean invasive(Claim claim) {
    return claim.word().morphology().endsWith("/3");
  }

  private static @Nullable PartialDate when(Claim claim) {
    return claim.date() == null && !claim.strength().told() ? claim.strength().day() : claim.date();
  }
}
