package org.oncoweave.analysis.correlation;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/// One scan: all features that pass the filter, against these outcomes, at these lags.
///
/// `roles` empty means every role; `minExposed` is the least number of people with exposed
/// person-time that a row needs to be tested.
public record ScanQuery(
    List<Outcome> outcomes,
    List<Double> lagYears,
    int entryDelayDays,
    Strata strata,
    Set<Integer> roles,
    int minExposed,
    double fdr) {
  public ScanQuery {
    outcomes = List.copyOf(outcomes);
    lagYears = List.copyOf(lagYears);
    roles = Set.copyOf(roles);
    if (outcomes.isEmpty() || lagYears.isEmpty()) {
      throw new IllegalArgumentException("A scan needs an outcome and a lag");
    }
    if (!(fdr > 0 && fdr < 1) || entryDelayDays < 0 || minExposed < 1) {
      throw new IllegalArgumentException("Entry delay, least number or false discovery rate");
    }
  }

  ScanQuery with(Strata other) {
    return new ScanQuery(outcomes, lagYears, entryDelayDays, other, roles, minExposed, fdr);
  }

  /// Its first outcome alone, at the shortest lag.
  ScanQuery ofFirstOutcome() {
    return ofOutcomes(List.of(outcomes.getFirst()));
  }

  /// Other outcomes, at the shortest lag.
  ScanQuery ofOutcomes(List<Outcome> others) {
    return new ScanQuery(
        others, List.of(Collections.min(lagYears)), entryDelayDays, strata, roles, minExposed, fdr);
  }

  ScanQuery withEntryDelay(int days) {
    return new ScanQuery(outcomes, lagYears, days, strata, roles, minExposed, fdr);
  }

  /// The first second primary after a lag of half a year, two months after the index date: what is
  /// found before is synchronous (SEER multiple primary rules, 2018, two-month rule).
  public static ScanQuery standard() {
    return new ScanQuery(
        List.of(new Outcome.SecondPrimary()),
        List.of(0.5),
        60,
        Strata.standard(),
        Set.of(),
        5,
        0.05);
  }
}
