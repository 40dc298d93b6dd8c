package org.oncoweave.analysis.stats.survival;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The product-limit curve: Kaplan and Meier, JASA 1958;53:457; variance of Greenwood (1926). Left
/// truncation is allowed; strata are not looked at.
public final class KaplanMeier {
  private static final double Z = 1.959963984540054;
  private static final double SAME = 1.5e-8;
  private final List<Step> steps = new ArrayList<>();

  public KaplanMeier(AtRisk rows) {
    double[] stops = rows.stop().clone();
    double[] starts = rows.start().clone();
    double[] deathTimes =
        IntStream.range(0, rows.size())
            .filter(i -> rows.event()[i])
            .mapToDouble(i -> rows.stop()[i])
            .sorted()
            .toArray();
    Arrays.sort(stops);
    Arrays.sort(starts);
    double survival = 1;
    double variance = 0;
    for (int i = 0; i < stops.length; i = below(stops, Math.nextUp(stops[i]))) {
      double time = stops[i];
      int atRisk = below(starts, time) - i;
      int deaths = below(deathTimes, Math.nextUp(time)) - below(deathTimes, time);
      survival *= (double) (atRisk - deaths) / atRisk;
      variance += deaths == 0 ? 0 : (double) deaths / atRisk / (atRisk - deaths);
      steps.add(new Step(time, atRisk, deaths, survival, Math.sqrt(variance)));
    }
  }

  /// How many values of an ascending list lie below a bound.
  static int below(double[] ascending, double bound) {
    int low = 0;
    int high = ascending.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ascending[middle] < bound) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// All times, ascending.
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /// The curve at a time; before the first one all survive.
  public Step at(double time) {
    var last = new Step(Double.NaN, 0, 0, 1, 0);
    int next = 0;
    for (var step : steps) {
      last = step.time <= time ? step : last;
      next = step.time >= time && next == 0 ? step.atRisk : next;
    }
    return new Step(last.time, next, last.deaths, last.survival, last.logError);
  }

  /// The first time at which a share has had the event; the middle of the flat where the curve
  /// meets the share exactly. Brookmeyer and Crowley, Biometrics 1982;38:29.
  public double quantile(double share) {
    return quantile(share, Step::survival);
  }

  /// Lower 95 % limit of a quantile, by the curve's interval on a scale.
  public double quantileLow(double share, Scale scale) {
    return quantile(share, step -> scale.limits(step).low());
  }

  /// Upper 95 % limit of a quantile.
  public double quantileHigh(double share, Scale scale) {
    return quantile(share, step -> scale.limits(step).high());
  }

  private double quantile(double share, Curve curve) {
    if (share == 0) {
      return start();
    }
    double early = reaching(share - SAME, curve);
    double late = reaching(share + SAME, curve);
    double last = steps.isEmpty() ? Double.NaN : 1 - curve.of(steps.getLast());
    if (Math.abs(share - last) < SAME) {
      return (early + steps.getLast().time) / 2;
    }
    return (early + late) / 2;
  }

  // The time of the least level that reaches the share; limits need not be monotone.
  private double reaching(double share, Curve curve) {
    double level = Double.POSITIVE_INFINITY;
    double time = Double.NaN;
    for (var step : steps) {
      double reached = 1 - curve.of(step);
      if (reached >= share && reached < level) {
        level = reached;
        time = step.time;
      }
    }
    return time;
  }

  /// Mean time up to `tau`: Irwin, J Hygiene 1949;47:188.
  public double restrictedMean(double tau) {
    double area = 0;
    double left = start();
    double height = 1;
    for (var step : steps) {
      if (step.time > tau) {
        break;
      }
      area += height * (step.time - left);
      left = step.time;
      height = step.survival;
    }
    return area + height * (tau - left);
  }

  /// Its standard error.
  public double restrictedMeanError(double tau) {
    double all = restrictedMean(tau);
    double area = 0;
    double left = start();
    double height = 1;
    double variance = 0;
    for (var step : steps) {
      if (step.time > tau) {
        break;
      }
      area += height * (step.time - left);
      left = step.time;
      height = step.survival;
      double alive = step.atRisk - (double) step.deaths;
      double hazard = alive == 0 ? 0 : step.deaths / alive / step.atRisk;
      variance += (all - area) * (all - area) * hazard;
    }
    return Math.sqrt(variance);
  }

  private double start() {
    return Math.min(0, steps.isEmpty() ? 0 : steps.getFirst().time);
  }

  /// A way to the limits of a step.
  public interface Scale {
    /// The limits.
    Limits limits(Step step);
  }

  private interface Curve {
    double of(Step step);
  }

  /// The curve from one time to the next.
  ///
  /// @param logError standard error of the logarithm of survival
  public record Step(double time, int atRisk, int deaths, double survival, double logError) {
    /// Standard error of survival; undefined once nobody survives.
    public double error() {
      return survival * logError;
    }

    /// Limits on the plain scale.
    public Limits plain() {
      double half = Z * error();
      return new Limits(Math.max(0, survival - half), Math.min(1, survival + half));
    }

    /// Limits on the log scale.
    public Limits log() {
      double factor = survival == 0 ? Double.NaN : Math.exp(Z * logError);
      return new Limits(survival / factor, Math.min(1, survival * factor));
    }

    /// Limits on the scale of the log of minus the log; undefined while all survive who were seen.
    public Limits logLog() {
      if (Double.isNaN(time)) {
        return new Limits(1, 1);
      }
      boolean inside = survival > 0 && survival < 1;
      double power = inside ? Math.exp(Z * logError / Math.log(survival)) : Double.NaN;
      return new Limits(Math.pow(survival, 1 / power), Math.pow(survival, power));
    }
  }

  /// A lower and an upper limit.
  public record Limits(double low, double high) {}
}
