package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.regression.Likelihood;
import org.oncoweave.analysis.stats.regression.Symmetric;

/// The pseudo likelihood of Fine and Gray: those with another event stay at risk with the chance
/// that they would not have been censored yet. Linear in the number of rows.
final class FineGrayLikelihood implements Likelihood {
  private final double[] time;
  private final int[] status; // 1 the cause, 2 another, 0 censored; by rising time
  private final double[][] x;
  private final double[] free; // chance not to be censored before the row's time

  FineGrayLikelihood(CompetingTimes times, int cause, double[][] rows) {
    int[] order =
        IntStream.range(0, times.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> times.time()[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    time = IntStream.of(order).mapToDouble(i -> times.time()[i]).toArray();
    status =
        IntStream.of(order)
            .map(i -> times.cause()[i] == 0 ? 0 : times.cause()[i] == cause ? 1 : 2)
            .toArray();
    x = IntStream.of(order).mapToObj(i -> rows[i]).toArray(double[][]::new);
    free = uncensored();
  }

  private double[] uncensored() {
    double[] chance = new double[time.length];
    double now = 1;
    for (int i = 0; i < time.length; ) {
      int end = end(i);
      Arrays.fill(chance, i, end, now);
      long censored = IntStream.range(i, end).filter(k -> status[k] == 0).count();
      now *= 1 - (double) censored / (time.length - i);
      i = end;
    }
    return chance;
  }

  /// The first row after those of the same time.
  private int end(int from) {
    int end = from;
    while (end < time.length && time[end] == time[from]) {
      end++;
    }
    return end;
  }

  @Override
  public Point at(double[] coefficients) {
    double[] eta = Arrays.stream(x).mapToDouble(row -> dot(row, coefficients)).toArray();
    double[] value = {0};
    var point = Point.zero(coefficients.length);
    walk(
        eta,
        (from, to, sets) -> {
          for (int i = from; i < to; i++) {
            if (status[i] == 1) {
              value[0] += eta[i] - Math.log(sets.sum(sets, 0));
              double[] mean = sets.mean(sets, 0);
              for (int j = 0; j < mean.length; j++) {
                point.gradient()[j] += x[i][j] - mean[j];
              }
              sets.addCovariance(sets, 0, point.information());
            }
          }
        });
    return point.withValue(value[0]);
  }

  private interface Visitor {
    void visit(int from, int to, RiskSets.Moments atRisk);
  }

  // Times of the cause, last first. The set is those still under observation, and those with
  // another
  // event before, each weighted by the chance then over the chance at its own event.
  private void walk(double[] eta, Visitor visitor) {
    int columns = x[0].length;
    var others = new RiskSets.Moments(columns);
    for (int i = 0; i < time.length; i++) {
      if (status[i] == 2) {
        others.add(x[i], Math.exp(eta[i]) / free[i]);
      }
    }
    var present = new RiskSets.Moments(columns);
    int from;
    for (int to = time.length; to > 0; to = from) {
      from = start(to);
      for (int i = from; i < to; i++) {
        present.add(x[i], Math.exp(eta[i]));
        if (status[i] == 2) {
          others.remove(x[i], Math.exp(eta[i]) / free[i]);
        }
      }
      if (Arrays.stream(status, from, to).anyMatch(s -> s == 1)) {
        visitor.visit(from, to, present.plus(others, free[from]));
      }
    }
  }

  /// The first row of the same time as the one before `to`.
  private int start(int to) {
    int from = to - 1;
    while (from > 0 && time[from - 1] == time[to - 1]) {
      from--;
    }
    return from;
  }

  static double dot(double[] row, double[] coefficients) {
    double sum = 0;
    for (int j = 0; j < row.length; j++) {
      sum += row[j] * coefficients[j];
    }
    return sum;
  }

  /// The cumulative hazard of the subdistribution of a row of zeros, by rising time.
  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  record Baseline(double[] time, double[] hazard) {
    double upTo(double until) {
      double last = 0;
      for (int k = 0; k < time.length && time[k] <= until; k++) {
        last = hazard[k];
      }
      return last;
    }
  }

  /// Breslow's estimate with the weights of the paper.
  Baseline baseline(double[] coefficients) {
    double[] eta = Arrays.stream(x).mapToDouble(row -> dot(row, coefficients)).toArray();
    var steps = new TreeMap<Double, Double>();
    walk(
        eta,
        (from, to, sets) -> {
          long events = IntStream.range(from, to).filter(i -> status[i] == 1).count();
          steps.put(time[from], events / sets.sum(sets, 0));
        });
    double[] hazard = steps.values().stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.parallelPrefix(hazard, Double::sum);
    double[] times = steps.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    return new Baseline(times, hazard);
  }

  double[][] sandwich(double[] coefficients, Point point) {
    double[] eta = Arrays.stream(x).mapToDouble(row -> dot(row, coefficients)).toArray();
    double[][] influence = influence(eta);
    double[][] bread =
        Symmetric.inverse(point.information())
            .orElseThrow(() -> new ArithmeticException("The information is singular"));
    double[][] result = new double[bread.length][bread.length];
    for (double[] row : influence) {
      double[] moved = Arrays.stream(bread).mapToDouble(b -> dot(b, row)).toArray();
      for (int a = 0; a < moved.length; a++) {
        for (int b = 0; b < moved.length; b++) {
          result[a][b] += moved[a] * moved[b];
        }
      }
    }
    return result;
  }

  // The terms eta and psi of the paper, by row.
  private double[][] influence(double[] eta) {
    var path = new FineGrayPath(time, free, x[0].length);
    walk(
        eta,
        (from, to, sets) -> {
          int events = (int) IntStream.range(from, to).filter(i -> status[i] == 1).count();
          path.put(from, to, events / sets.sum(sets, 0), sets.mean(sets, 0));
        });
    path.accumulate();
    double[][] influence = new double[x.length][x[0].length];
    for (int i = 0; i < x.length; i++) {
      path.addHazard(influence[i], i, x[i], new double[] {Math.exp(eta[i]), status[i]});
    }
    censoring(path, eta, influence);
    return influence;
  }

  private void censoring(FineGrayPath path, double[] eta, double[][] influence) {
    double[] sum = new double[x[0].length + 1]; // of the other events so far
    double[] paid = new double[x[0].length];
    for (int from = 0; from < time.length; from = end(from)) {
      double[] q = path.q(from, sum);
      double atRisk = time.length - from;
      for (int i = from; i < end(from); i++) {
        for (int j = 0; j < paid.length && status[i] == 0; j++) {
          paid[j] -= q[j] / (atRisk * atRisk);
          influence[i][j] += q[j] / atRisk;
        }
      }
      for (int i = from; i < end(from); i++) {
        double weight = status[i] == 2 ? Math.exp(eta[i]) / free[i] : 0;
        sum[0] += weight;
        for (int j = 0; j < paid.length; j++) {
          influence[i][j] += paid[j];
          sum[j + 1] += weight * x[i][j];
        }
      }
    }
  }
}
