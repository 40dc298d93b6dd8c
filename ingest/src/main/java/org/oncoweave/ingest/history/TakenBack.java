package org.oncoweave.ingest.history;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.PartialDate;

/// A tumour that tissue or an image had shown, and that a later look at the tissue, or those who
/// act on it, call the spread of another: it never was. What copies the mistake later does not
/// bring it back.
record TakenBack(List<TimedReport> reports) {
  private static final int SOON_DAYS = 240; // a second look at the tissue comes no later
  private static final int EARLIER_DAYS = 365; // what is told of so long before is another

  private static final Set<Turn> SPREAD = EnumSet.of(Turn.METASTASIS, Turn.DISTANT_RECURRENCE);
  private static final Set<String> TISSUE = Set.of("pathology", "molecular");

  boolean never(Growth growth) {
    var shown =
        growth.claims().stream()
            .map(Claim::strength)
            .filter(s -> s.proof() && s.day() != null)
            .map(Claim.Strength::day)
            .toList();
    return shown.stream()
        .max(Times.ORDER)
        .filter(last -> growth.claims().stream().noneMatch(c -> stands(c, last)))
        .filter(last -> reports.stream().anyMatch(r -> takesBack(r, growth, last)))
        .isPresent();
  }

  /// Told of long before what is taken back.
  private static boolean stands(Claim claim, PartialDate last) {
    return claim.strength().told()
        && claim.date() != null
        && Times.days(claim.date(), last) > EARLIER_DAYS;
  }

  private boolean takesBack(TimedReport report, Growth growth, PartialDate last) {
    return report.usable()
        && soon(report, last)
        && growth.sources().noneMatch(report.id()::equals)
        && spreads(report, growth)
        && (denies(report, growth) || (seesAgain(report, growth) && another(report, growth)));
  }

  /// The same tissue looked at again, or known for that into which a tumour has changed.
  private static boolean seesAgain(TimedReport report, Growth growth) {
    return ofTissue(report, growth) || report.transforms();
  }

  private static boolean soon(TimedReport report, PartialDate last) {
    long days = Times.days(last, report.day());
    return report.day() != null && days >= 0 && days <= SOON_DAYS;
  }

  private static boolean spreads(TimedReport report, Growth growth) {
    var organ = Sites.three(growth.site());
    return report.diseases().stream()
        .filter(Statement::holds)
        .map(s -> (Said.Disease) s.said())
        .anyMatch(d -> SPREAD.contains(d.turn()) && d.sites().contains(organ));
  }

  private static boolean denies(TimedReport report, Growth growth) {
    return report.tumours().stream()
        .filter(s -> s.standing() == Standing.NEGATED)
        .anyMatch(s -> Sites.agree(site(s), growth.site()));
  }

  /// The same tissue looked at again.
  private static boolean ofTissue(TimedReport report, Growth growth) {
    var work = report.reading().work();
    return TISSUE.contains(report.type())
        && growth.claims().stream()
            .filter(c -> c.strength().proof())
            .map(Claim::date)
            .filter(Objects::nonNull)
            .anyMatch(d -> work == null || d.equals(work));
  }

  /// Names a tumour of another organ as that from which it came, and none of this.
  private static boolean another(TimedReport report, Growth growth) {
    var named = report.tumours().stream().filter(Statement::holds).toList();
    return !named.isEmpty() && named.stream().noneMatch(s -> Sites.agree(site(s), growth.site()));
  }

  private static String site(Statement s) {
    return ((Said.Tumour) s.said()).site();
  }
}
