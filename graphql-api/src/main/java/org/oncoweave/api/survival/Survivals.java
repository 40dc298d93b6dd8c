package org.oncoweave.api.survival;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.cohort.Survival;
import org.oncoweave.analysis.stats.survival.KaplanMeier;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.Endpoint;
import org.springframework.stereotype.Component;

/// Asks the matrix for survival by a concept and all below it; what rests on small numbers is left
/// out.
@Component
public final class Survivals {
  private static final int MOST_YEARS = 20;

  /// A half year apart.
  private static final double STEP = 0.5;

  /// The curve at a time; `atRisk` just before it.
  public record Point(double years, double survival, double low, double high, int atRisk) {}

  /// Points of a curve and the time at which half are dead; null where it is not reached.
  public record Curve(List<Point> points, @Nullable Double medianYears) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /// `treatment` null: treatments are not looked at.
  public record Asked(Endpoint endpoint, String feature, @Nullable String treatment) {}

  public Survival.Answer of(Cohorts.Answer cohort, Asked asked) {
    var treatment = asked.treatment();
    var concepts = cohort.snapshot().concepts();
    var within =
        treatment == null
            ? Optional.<Survival.Feature>empty()
            : Optional.of(below(concepts, treatment));
    var question = new Survival.Asked(asked.endpoint(), below(concepts, asked.feature()), within);
    return Survival.of(cohort.matrix(), cohort.patients(), question);
  }

  private static Survival.Feature below(Concepts concepts, String curie) {
    int number = concepts.numberOf(curie);
    if (number < 0) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "Survival by an unknown concept");
    }
    var all = new BitSet();
    all.set(number);
    for (int one : concepts.tree().descendants(number)) {
      all.set(one);
    }
    return new Survival.Feature(all);
  }

  /// Empty where fewer than `least` died or were seen.
  public static Curve curve(Survival.Group group, int least) {
    boolean small = group.patients() < least || group.deaths() < least;
    if (small || group.curve().isEmpty()) {
      return new Curve(List.of(), null);
    }
    var curve = group.curve().get();
    double median = curve.quantile(0.5);
    var points = new ArrayList<Point>();
    for (double years = STEP; years <= MOST_YEARS; years += STEP) {
      var step = curve.at(years);
      if (step.atRisk() < Math.max(1, least)) {
        break;
      }
      points.add(point(years, step));
    }
    return new Curve(points, Double.isFinite(median) ? median : null);
  }

  private static Point point(double years, KaplanMeier.Step step) {
    var limits = step.logLog();
    boolean known = Double.isFinite(limits.low()) && Double.isFinite(limits.high());
    return new Point(
        years,
        step.survival(),
        known ? limits.low() : step.survival(),
        known ? limits.high() : step.survival(),
        step.atRisk());
  }
}
