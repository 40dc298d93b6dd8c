package org.oncoweave.analysis.stats.multiplicity;

/// How strong an unmeasured confounder must be to explain a risk ratio away: VanderWeele and Ding,
/// Ann Intern Med 2017;167:268.
public final class EValue {
  private EValue() {}

  /// The least risk ratio the confounder needs with both exposure and outcome.
  public static double of(double riskRatio) {
    double ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
    return Double.isInfinite(ratio) ? ratio : ratio + Math.sqrt(ratio * (ratio - 1));
  }

  /// The same for the limit of the interval nearest 1; 1 if the interval holds 1.
  public static double ofInterval(double low, double high) {
    if (low <= 1 && high >= 1) {
      return 1;
    }
    return of(low > 1 ? low : high);
  }
}
