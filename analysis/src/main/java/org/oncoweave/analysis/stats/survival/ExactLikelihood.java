package org.oncoweave.analysis.stats.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.regression.Likelihood;

/// The exact conditional likelihood of tied events, also of matched sets: the recursion of Gail,
/// Lubin and Rubinstein, Biometrika 1981;68:703. It runs over chances instead of products of risks
/// (the sum of independent trials, given its value, has the same law), so nothing overflows.
final class ExactLikelihood implements Likelihood {
  private final double[][] x;
  private final List<RiskSet> sets = new ArrayList<>();

  ExactLikelihood(AtRisk rows, double[][] x) {
    this.x = x;
    int[] order = rows.descending(rows.stop());
    for (int from = 0, to; from < order.length; from = to) {
      to = from;
      while (to < order.length && rows.stratum()[order[to]] == rows.stratum()[order[from]]) {
        to++;
      }
      int[] stratum = Arrays.copyOfRange(order, from, to);
      IntStream.of(stratum)
          .filter(i -> rows.event()[i])
          .mapToDouble(i -> rows.stop()[i])
          .distinct()
          .forEach(time -> addSet(rows, time, stratum));
    }
  }

  private void addSet(AtRisk rows, double time, int[] stratum) {
    int[] atRisk =
        IntStream.of(stratum)
            .filter(i -> rows.start()[i] < time && rows.stop()[i] >= time)
            .toArray();
    int[] deaths =
        IntStream.of(atRisk).filter(i -> rows.event()[i] && rows.stop()[i] == time).toArray();
    sets.add(new RiskSet(atRisk, deaths));
  }

  @Override
  public Point at(double[] coefficients) {
    var point = Point.zero(coefficients.length);
    double value = 0;
    for (var set : sets) {
      double[] eta = new double[set.atRisk.length];
      for (int i = 0; i < eta.length; i++) {
        eta[i] = eta(set.atRisk[i], coefficients);
      }
      for (int row : set.deaths) {
        value += eta(row, coefficients);
        add(x[row], point.gradient(), 1);
      }
      value -= subsets(set, eta, point);
    }
    return point.withValue(value);
  }

  private double eta(int row, double[] coefficients) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      sum += x[row][j] * coefficients[j];
    }
    return sum;
  }

  // log of the sum, over all subsets of as many as died, of the product of risks.
  private double subsets(RiskSet set, double[] eta, Point point) {
    int deaths = set.deaths.length;
    if (deaths == eta.length) {
      for (int row : set.atRisk) {
        add(x[row], point.gradient(), -1);
      }
      return IntStream.range(0, eta.length).mapToDouble(i -> eta[i]).sum();
    }
    double shift = shift(eta, deaths);
    var sums = new SubsetSums(deaths, point.gradient().length);
    double logAll = -deaths * shift;
    for (int i = 0; i < eta.length; i++) {
      sums.trial(x[set.atRisk[i]], 1 / (1 + Math.exp(-eta[i] - shift)));
      logAll += softPlus(eta[i] + shift);
    }
    add(sums.mean(), point.gradient(), -1);
    sums.addCovariance(point.information());
    return logAll + Math.log(sums.chance());
  }

  // Makes the expected number of successes that of the deaths.
  private static double shift(double[] eta, int deaths) {
    double low = -800;
    double high = 800;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double expected = 0;
      for (double value : eta) {
        expected += 1 / (1 + Math.exp(-value - middle));
      }
      if (expected < deaths) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double softPlus(double value) {
    return value > 0 ? value + Math.log1p(Math.exp(-value)) : Math.log1p(Math.exp(value));
  }

  private static void add(double[] row, double[] to, double factor) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * row[i];
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  private record RiskSet(int[] atRisk, int[] deaths) {}
}
