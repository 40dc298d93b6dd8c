package org.oncoweave.analysis.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.survival.CumulativeIncidence;
import org.oncoweave.analysis.stats.survival.TimeDependentAuc;

/// How a risk model did among people it was not made from: discrimination, calibration, and the use
/// of acting on it. NaN where there is nothing to tell.
///
/// `slope` is 1 where the predicted differences are as large as the true ones, less where the model
/// says too much. `area` is that under the ROC curve at five years, with competing risks (see
/// [TimeDependentAuc]). C-index: Harrell, Califf and Pryor, JAMA 1982;247:2543; optimism: Harrell,
/// Lee and Mark, Stat Med 1996;15:361; decision curve with competing risks: Vickers and others, BMC
/// Med Inform Decis Mak 2008;8:53.
public record Validation(
    int patients,
    int events,
    double concordance,
    double optimism,
    double area,
    double slope,
    List<Group> calibration,
    List<Benefit> decision) {
  private static final int GROUPS = 5;
  private static final double[] THRESHOLDS = {0.02, 0.05, 0.1, 0.15, 0.2};

  public Validation {
    calibration = List.copyOf(calibration);
    decision = List.copyOf(decision);
  }

  /// A fifth of the patients by predicted risk: predicted and observed, with its 95 % interval.
  public record Group(
      int patients, int events, double predicted, double observed, double low, double high) {}

  /// Net benefit a patient of acting from a risk on, and of acting on everybody.
  public record Benefit(double threshold, double model, double everybody) {}

  static Validation of(Fit model, RiskRows test, double years, double optimism) {
    double[] risks = model.risks(test, years);
    return new Validation(
        test.size(),
        test.events(),
        model.concordance(test),
        optimism,
        TimeDependentAuc.at(test.times(), risks, years),
        model.slope(test),
        calibration(test, risks, years),
        decision(test, risks, years));
  }

  private static List<Group> calibration(RiskRows test, double[] risks, double years) {
    int[] order =
        IntStream.range(0, risks.length)
            .boxed()
            .sorted((a, b) -> Double.compare(risks[a], risks[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    var groups = new ArrayList<Group>();
    for (int g = 0; g < GROUPS; g++) {
      int from = (int) ((long) order.length * g / GROUPS);
      int to = (int) ((long) order.length * (g + 1) / GROUPS);
      groups.add(group(test, risks, Arrays.copyOfRange(order, from, to), years));
    }
    return groups;
  }

  private static Group group(RiskRows test, double[] risks, int[] rows, double years) {
    double predicted = IntStream.of(rows).mapToDouble(i -> risks[i]).average().orElse(Double.NaN);
    var at = new CumulativeIncidence(test.pick(rows).times(), 1).at(years);
    double half = 1.96 * Math.sqrt(Math.max(0, at.variance()));
    double low = Math.max(0, at.estimate() - half);
    int events = test.pick(rows).events();
    return new Group(rows.length, events, predicted, at.estimate(), low, at.estimate() + half);
  }

  private static List<Benefit> decision(RiskRows test, double[] risks, double years) {
    double all = new CumulativeIncidence(test.times(), 1).at(years).estimate();
    var benefits = new ArrayList<Benefit>();
    for (double threshold : THRESHOLDS) {
      int[] above = IntStream.range(0, risks.length).filter(i -> risks[i] >= threshold).toArray();
      double share = (double) above.length / risks.length;
      double inside =
          above.length == 0
              ? 0
              : new CumulativeIncidence(test.pick(above).times(), 1).at(years).estimate();
      benefits.add(new Benefit(threshold, net(inside, share, threshold), net(all, 1, threshold)));
    }
    return benefits;
  }

  private static double net(double incidence, double share, double threshold) {
    return share * (incidence - (1 - incidence) * threshold / (1 - threshold));
  }
}
