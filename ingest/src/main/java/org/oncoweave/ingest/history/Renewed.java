package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.PartialDate;

/// What stayed in place, and an invasive tumour of its organ that a report calls a new one, are
/// two.
record Renewed(List<TimedReport> reports) {
  private static final int LATER_DAYS = 365;
  private static final int WORK_UP_DAYS = 90;

  List<Growth> of(List<Growth> growths) {
    return growths.stream().flatMap(this::parts).toList();
  }

  private Stream<Growth> parts(Growth growth) {
    boolean both =
        growth.claims().stream().anyMatch(Renewed::inPlace)
            && growth.claims().stream().anyMatch(Renewed::invasive);
    return both
        ? since(growth).map(day -> cut(growth, day)).orElse(Stream.of(growth))
        : Stream.of(growth);
  }

  /// The day on which a report shows the invasive one and calls it new.
  private Optional<PartialDate> since(Growth growth) {
    return growth.claims().stream()
        .filter(c -> invasive(c) && !c.strength().told() && !c.strength().row())
        .filter(c -> declares(c, growth))
        .map(Renewed::when)
        .filter(Objects::nonNull)
        .filter(day -> Times.days(growth.date(), day) > LATER_DAYS)
        .min(Times.ORDER);
  }

  private boolean declares(Claim claim, Growth growth) {
    var organ = Sites.three(growth.site());
    return reports.stream()
        .filter(r -> r.usable() && r.id().equals(claim.source()))
        .flatMap(r -> r.diseases().stream())
        .filter(Statement::holds)
        .map(s -> (Said.Disease) s.said())
        .anyMatch(d ->
            d.turn() == Turn.SECOND_PRIMARY && (d.sites().isEmpty() || d.sites().contains(organ)));
  }

  private static Stream<Growth> cut(Growth growth, PartialDate day) {
    var before = new Growth();
    var after = new Growth();
    for (var claim : growth.claims()) {
      var when = when(claim);
      boolean late = when != null && Times.days(day, when) >= -WORK_UP_DAYS;
      (late && !inPlace(claim) ? after : before).add(claim);
    }
    boolean stayed = before.claims().stream().noneMatch(c -> invasive(c) && c.strength().proof());
    return stayed ? Stream.of(before, after) : Stream.of(growth);
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
