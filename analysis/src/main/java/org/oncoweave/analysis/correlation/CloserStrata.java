package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.analysis.correlation.Looks.View;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// Looks at a hit within narrower groups: two-year periods, the first site, how often patients were
/// seen in their first year. A signal of which less than half is left was theirs.
final class CloserStrata {
  private static final int PERIOD_YEARS = 2;
  private static final int FIRST_YEAR = 365;
  private static final int MOST_GROUPS = 15;

  private final Looks looks;

  CloserStrata(Looks looks) {
    this.looks = looks;
  }

  List<Reason> look(Suspect suspect) {
    var strata = looks.query().strata();
    var reasons = new ArrayList<Reason>();
    var spells = looks.spells(suspect.feature(), suspect.lagYears());
    var inPeriod = looks.under(suspect.outcome(), strata.byPeriod(PERIOD_YEARS)).score(spells);
    if (inPeriod.fadedFrom(suspect.loudest())) {
      reasons.add(
          new Reason(Flag.CALENDAR_PERIOD, Measure.RATE_RATIO_WITHIN_PERIOD, inPeriod.ratio()));
    }
    var inSite = looks.under(suspect.outcome(), strata.byFirstSite()).score(spells);
    if (inSite.fadedFrom(suspect.loudest())) {
      reasons.add(new Reason(Flag.CONFOUNDED, Measure.RATE_RATIO_WITHIN_SITE, inSite.ratio()));
    }
    visits(suspect, spells, reasons);
    return reasons;
  }

  // Only where the number of visits in the first year goes with the exposure at all.
  private void visits(Suspect suspect, Spells spells, List<Reason> reasons) {
    int delay = Math.max(FIRST_YEAR, looks.query().entryDelayDays());
    var view = new View(suspect.outcome(), looks.query().strata(), delay);
    var before = looks.within(view, new int[0]).score(spells);
    var within = looks.within(view, visitGroups(suspect.feature())).score(spells);
    if (Math.abs(before.z()) > 2 && within.fadedFrom(before)) {
      reasons.add(new Reason(Flag.DETECTION, Measure.RATE_RATIO_WITHIN_VISITS, within.ratio()));
    }
  }

  // Rows of the first year on the scale of square roots, those of the feature itself left out.
  private int[] visitGroups(int feature) {
    var matrix = looks.matrix();
    var tree = looks.cohort().tree();
    int concept = looks.exposures().plain(feature);
    int[] group = new int[matrix.patients()];
    for (int p = 0; p < group.length; p++) {
      int seen = 0;
      for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
        long since = (long) matrix.firstDayOf(e) - matrix.index(p);
        int c = matrix.conceptOf(e);
        boolean own = c == concept || (c < tree.size() && tree.isAncestor(concept, c));
        seen += since > 0 && since <= FIRST_YEAR && !own ? 1 : 0;
      }
      group[p] = Math.min(MOST_GROUPS, (int) Math.sqrt(seen));
    }
    return group;
  }
}
