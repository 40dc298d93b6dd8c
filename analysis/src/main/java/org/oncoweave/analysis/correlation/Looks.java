package org.oncoweave.analysis.correlation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Correlation.Cohort;

/// The same cohort under other strata than those of the scan; each view is built once.
final class Looks {
  static final double YEAR = 365.25;

  private final ScanQuery query;
  private final Cohort cohort;
  private final Exposures exposures;
  private final Map<View, Contrast> built = new ConcurrentHashMap<>();

  /// One way to look: an outcome, within strata, from so many days after the index date on.
  record View(Outcome outcome, Strata strata, int entryDelayDays) {}

  Looks(ScanQuery query, Cohort cohort, Exposures exposures) {
    this.query = query;
    this.cohort = cohort;
    this.exposures = exposures;
  }

  ScanQuery query() {
    return query;
  }

  Exposures exposures() {
    return exposures;
  }

  PatientMatrix matrix() {
    return cohort.matrix();
  }

  Cohort cohort() {
    return cohort;
  }

  /// As the scan itself looks.
  Contrast asScanned(Outcome outcome) {
    return under(outcome, query.strata());
  }

  Contrast under(Outcome outcome, Strata strata) {
    return built.computeIfAbsent(
        new View(outcome, strata, query.entryDelayDays()), view -> build(view, new int[0]));
  }

  /// A look within groups of people besides the strata; not kept.
  Contrast within(View view, int[] group) {
    return build(view, group);
  }

  PersonTime time(Strata strata) {
    return PersonTime.of(matrix(), query.with(strata), Clock.SECOND_PRIMARY);
  }

  /// A look that follows each person from a day of their own on; not kept.
  Contrast seenFrom(View view, int[] earliest) {
    return contrast(view, builder(view).from(earliest).build());
  }

  // Death is looked at on the clock of the second primary, where it competes with it.
  private Contrast build(View view, int[] group) {
    return contrast(view, builder(view).within(group).build());
  }

  private LexisBuilder builder(View view) {
    var clock = view.outcome instanceof Outcome.ConceptSeen ? Clock.DEATH : Clock.SECOND_PRIMARY;
    var asked = query.with(view.strata).withEntryDelay(view.entryDelayDays);
    return new LexisBuilder(matrix(), asked, clock);
  }

  private Contrast contrast(View view, PersonTime time) {
    var days = new OutcomeDays(List.of(view.outcome), matrix(), cohort.tree());
    return new Contrast(time, new Events(time, days), 0);
  }

  Spells spells(int feature, double lagYears) {
    return Spells.after(exposures, feature, (int) Math.round(lagYears * YEAR));
  }
}
