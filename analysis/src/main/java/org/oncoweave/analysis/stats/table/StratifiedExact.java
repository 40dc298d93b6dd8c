package org.oncoweave.analysis.stats.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oncoweave.analysis.stats.Hypergeometric;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.TiltedCount;

/// The exact distribution of the exposed events over strata, by convolution: Mehta, Patel and Gray,
/// JASA 1985;80:969.
public final class StratifiedExact {
  private static final double PLAIN_OPERATIONS = 1e10;
  private static final double LOG_OPERATIONS = 5e8;
  private static final double UNDERFLOW = 1e-290;
  private final TiltedCount.Masses masses;
  private final double observed;
  private final double guess;

  private StratifiedExact(TiltedCount.Masses masses, double observed, double guess) {
    this.masses = masses;
    this.observed = observed;
    this.guess = guess;
  }

  /// The distribution, unless it would take more than some seconds.
  public static Optional<StratifiedExact> of(MantelHaenszel strata) {
    var tables = strata.strata().stream().filter(TwoByTwo::isInformative).toList();
    if (tables.isEmpty() || operations(tables) > PLAIN_OPERATIONS) {
      return Optional.empty();
    }
    double[] plain = {1};
    for (var table : tables) {
      plain = convolve(plain, logMasses(table));
    }
    boolean whole = Arrays.stream(plain).allMatch(mass -> mass > UNDERFLOW);
    if (!whole && operations(tables) > LOG_OPERATIONS) {
      return Optional.empty();
    }
    var masses = new TiltedCount.Masses(least(strata), whole ? logs(plain) : inLogarithms(tables));
    return Optional.of(new StratifiedExact(masses, strata.observed(), guess(strata)));
  }

  // Strata that say nothing add what they have.
  private static double least(MantelHaenszel strata) {
    return strata.strata().stream().mapToDouble(table -> table.margins().least()).sum();
  }

  private static double guess(MantelHaenszel strata) {
    double ratio = strata.oddsRatio().value();
    return ratio > 0 && ratio < Double.POSITIVE_INFINITY ? ratio : 1;
  }

  /// log of the two-sided p: all masses up to the observed one, ties in full.
  public double logTwoSided() {
    double[] logs = masses.logMasses();
    double level = logs[(int) (observed - masses.least())] + Hypergeometric.TIE;
    double sum = Double.NEGATIVE_INFINITY;
    for (double mass : logs) {
      sum = mass <= level ? Tails.logSum(sum, mass) : sum;
    }
    return Math.min(0, sum);
  }

  /// Common odds ratio given all margins.
  public ConditionalOdds oddsRatio() {
    return new ConditionalOdds(masses, observed, guess);
  }

  private static double operations(List<TwoByTwo> tables) {
    double width = 1;
    double sum = 0;
    for (var table : tables) {
      double more = table.margins().most() - table.margins().least() + 1;
      sum += width * more;
      width += more - 1;
    }
    return sum;
  }

  private static double[] logMasses(TwoByTwo table) {
    var margins = table.margins();
    double[] logs = new double[(int) (margins.most() - margins.least()) + 1];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = margins.logMass(margins.least() + i);
    }
    return logs;
  }

  private static double[] convolve(double[] plain, double[] logs) {
    double[] result = new double[plain.length + logs.length - 1];
    for (int j = 0; j < logs.length; j++) {
      double factor = Math.exp(logs[j]);
      for (int i = 0; i < plain.length; i++) {
        result[i + j] += plain[i] * factor;
      }
    }
    return result;
  }

  private static double[] logs(double[] plain) {
    double[] result = plain.clone();
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.log(result[i]);
    }
    return result;
  }

  private static double[] inLogarithms(List<TwoByTwo> tables) {
    double[] sum = {0};
    for (var table : tables) {
      double[] more = logMasses(table);
      double[] result = new double[sum.length + more.length - 1];
      for (int k = 0; k < result.length; k++) {
        int from = Math.max(0, k - more.length + 1);
        int to = Math.min(sum.length - 1, k);
        double top = Double.NEGATIVE_INFINITY;
        for (int i = from; i <= to; i++) {
          top = Math.max(top, sum[i] + more[k - i]);
        }
        double total = 0;
        for (int i = from; i <= to; i++) {
          total += Math.exp(sum[i] + more[k - i] - top);
        }
        result[k] = top + Math.log(total);
      }
      sum = result;
    }
    return sum;
  }
}
