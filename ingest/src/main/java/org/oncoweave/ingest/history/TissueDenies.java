package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.PartialDate;

/// A first diagnosis without tissue that the tissue of the next months takes back: it is denied, or
/// the lesion is the spread of another tumour. Summaries may copy it for years.
record TissueDenies(List<TimedReport> reports) {
  private static final int WORK_UP_DAYS = 210; // the tissue comes no later
  private static final int MEMORY_DAYS = 60; // a day told from memory may lie after the tissue
  private static final Set<String> TISSUE = Set.of("pathology", "molecular");

  boolean of(Growth growth) {
    return reports.stream()
        .filter(r -> r.usable() && TISSUE.contains(r.type()) && r.day() != null)
        .filter(r -> growth.claims().stream().allMatch(c -> ofWorkUp(c, r)))
        .filter(r -> Times.days(growth.date(), r.day()) >= -MEMORY_DAYS)
        .anyMatch(r -> denies(r, growth) || showsSpread(r, growth));
  }

  /// Not of a time before the work-up; told without a date it may be of any.
  private static boolean ofWorkUp(Claim claim, TimedReport tissue) {
    var when = when(claim);
    return when == null || Times.days(when, tissue.day()) <= WORK_UP_DAYS;
  }

  private static @Nullable PartialDate when(Claim claim) {
    return claim.date() == null && !claim.strength().told() ? claim.strength().day() : claim.date();
  }

  private static boolean denies(TimedReport report, Growth growth) {
    return report.tumours().stream()
        .filter(s -> s.standing() == Standing.NEGATED)
        .map(s -> (Said.Tumour) s.said())
        .filter(t -> sameKind(t, growth))
        .anyMatch(t -> Sites.agree(t.site(), growth.site()) || reaches(report, growth));
  }

  private static boolean sameKind(Said.Tumour tumour, Growth growth) {
    return tumour.specific()
        && growth.specific()
        && tumour.morphology().regionMatches(0, growth.morphology(), 0, 3);
  }

  /// The organ bears a metastasis, and no tumour of its own.
  private static boolean reaches(TimedReport report, Growth growth) {
    var organ = Sites.three(growth.site());
    boolean own =
        report.tumours().stream()
            .filter(Statement::holds)
            .anyMatch(s -> Sites.agree(((Said.Tumour) s.said()).site(), growth.site()));
    return !own
        && report.diseases().stream()
            .filter(Statement::holds)
            .map(s -> (Said.Disease) s.said())
            .anyMatch(d -> d.turn() == Turn.METASTASIS && d.sites().contains(organ));
  }

  /// The tissue is that of a tumour of another organ.
  private static boolean showsSpread(TimedReport report, Growth growth) {
    return reaches(report, growth)
        && report.tumours().stream()
            .filter(Statement::holds)
            .map(s -> (Said.Tumour) s.said())
            .anyMatch(t -> t.placed() && t.specific() && !Sites.agree(t.site(), growth.site()));
  }
}
