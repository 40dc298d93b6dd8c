package org.oncoweave.analysis.stats.rate;

import java.util.Arrays;

/// Standardised ratios of several groups compared: Breslow and Day, Statistical Methods in Cancer
/// Research II, 1987, 3.4.
public final class RatioTests {
  private final double[] observed;
  private final double[] fitted;

  /// Groups with their observed and expected events; those without expectation say nothing.
  public RatioTests(double[] observed, double[] expected) {
    double ratio = Arrays.stream(observed).sum() / Arrays.stream(expected).sum();
    this.observed = observed.clone();
    fitted = Arrays.stream(expected).map(e -> e * ratio).toArray();
  }

  /// Whether there is an event and more than one group to compare.
  public boolean isDefined() {
    return degrees() > 0 && Arrays.stream(observed).sum() > 0;
  }

  /// Groups with an expectation, less one.
  public int degrees() {
    return (int) Arrays.stream(fitted).filter(f -> f > 0).count() - 1;
  }

  /// Chi-square of heterogeneity.
  public double heterogeneity() {
    double sum = 0;
    for (int i = 0; i < fitted.length; i++) {
      double difference = observed[i] - fitted[i];
      sum += fitted[i] > 0 ? difference * difference / fitted[i] : 0;
    }
    return sum;
  }

  /// Chi-square of trend with a score, one degree of freedom.
  public double trend(double[] scores) {
    double slope = 0;
    double first = 0;
    double second = 0;
    double all = 0;
    for (int i = 0; i < fitted.length; i++) {
      slope += scores[i] * (observed[i] - fitted[i]);
      first += scores[i] * fitted[i];
      second += scores[i] * scores[i] * fitted[i];
      all += fitted[i];
    }
    return slope * slope / (second - first * first / all);
  }
}
