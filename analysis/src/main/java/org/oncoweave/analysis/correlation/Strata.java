package org.oncoweave.analysis.correlation;

import java.util.List;

/// Within which groups exposed and unexposed person-time are compared: attained age, calendar
/// period, time since the index date, sex, and baseline confounders (concepts present on or before
/// the index date). A width of 0 leaves the axis out.
public record Strata(
    int ageYears,
    int periodYears,
    boolean bySex,
    boolean byIndexSite,
    List<Double> sinceIndexYears,
    List<Integer> confounders) {
  public Strata {
    sinceIndexYears = List.copyOf(sinceIndexYears);
    confounders = List.copyOf(confounders);
    if (ageYears < 0 || periodYears < 0 || confounders.size() > 8) {
      throw new IllegalArgumentException("Widths are at least 0, confounders at most 8");
    }
  }

  /// Five-year age and period, sex, and the first years after the index apart from the later ones.
  public static Strata standard() {
    return new Strata(5, 5, true, false, List.of(1.0, 5.0), List.of());
  }

  public Strata with(List<Integer> chosen) {
    return new Strata(ageYears, periodYears, bySex, byIndexSite, sinceIndexYears, chosen);
  }

  Strata byPeriod(int years) {
    return new Strata(ageYears, years, bySex, byIndexSite, sinceIndexYears, confounders);
  }

  Strata byFirstSite() {
    return new Strata(ageYears, periodYears, bySex, true, sinceIndexYears, confounders);
  }
}
