package org.oncoweave.analysis.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// Absolute risk of a second primary from age, sex and chosen factors that were there a year after
/// the first cancer; made from the earlier two thirds of the patients and tried on the later third.
/// A research aid: it comes with its validation or not at all.
public final class RiskModel {
  private static final int RESAMPLES = 60;
  private static final int LEAST_EVENTS = 20;
  private static final int EVENTS_A_FACTOR = 5;
  private static final double YEARS = 5;
  private static final double TAIL = 0.025;

  private final Fit fitted;
  private final List<Fit> resampled;
  private final Validation validation;

  private RiskModel(Kind kind, RiskRows train, RiskRows test) {
    this.fitted = Fit.of(kind, train);
    this.resampled = new ArrayList<>();
    double optimism = 0;
    var random = new SplittableRandom(1);
    for (int i = 0; i < RESAMPLES; i++) {
      int[] drawn =
          IntStream.range(0, train.size()).map(_ -> random.nextInt(train.size())).toArray();
      var rows = train.pick(drawn);
      var fit = Fit.of(kind, rows);
      resampled.add(fit);
      optimism += (fit.concordance(rows) - fit.concordance(train)) / RESAMPLES;
    }
    this.validation = Validation.of(fitted, test, YEARS, optimism);
  }

  /// What is modelled; both with the same small ridge penalty.
  public enum Kind {
    /// The hazards of a second primary and of death before it, each given what is known.
    CAUSE_SPECIFIC,
    /// The chance itself, through the hazard of its subdistribution (Fine and Gray).
    SUBDISTRIBUTION
  }

  /// Makes and tries the model.
  ///
  /// @throws IllegalArgumentException if there are too few second primaries to make or to try it
  public static RiskModel of(
      PatientMatrix matrix, ConceptTree tree, List<Integer> factors, Kind kind) {
    var rows = RiskRows.of(matrix, tree, factors);
    int cut = (int) (rows.size() * 2L / 3);
    var train = rows.pick(IntStream.range(0, cut).toArray());
    var test = rows.pick(IntStream.range(cut, rows.size()).toArray());
    int least = Math.max(LEAST_EVENTS, EVENTS_A_FACTOR * (factors.size() + 2));
    if (train.events() < least || test.events() < LEAST_EVENTS) {
      throw new IllegalArgumentException(
          "Too few second primaries: %d to make the model (%d are needed), %d to try it (%d)"
              .formatted(train.events(), least, test.events(), LEAST_EVENTS));
    }
    return new RiskModel(kind, train, test);
  }

  public Validation validation() {
    return validation;
  }

  /// Ratios of the hazard of a second primary, or of its subdistribution: of ten years of age, of
  /// men to women, of each factor.
  public double[] hazardRatios() {
    return Arrays.stream(fitted.coefficients()).map(Math::exp).toArray();
  }

  /// The risk of one person within so many years, with its 95 % interval by resampling.
  public Risk risk(double age, boolean man, boolean[] factors, double years) {
    double[] row = new double[factors.length + 2];
    row[0] = age / 10;
    row[1] = man ? 1 : 0;
    for (int f = 0; f < factors.length; f++) {
      row[f + 2] = factors[f] ? 1 : 0;
    }
    double[] others = resampled.stream().mapToDouble(fit -> fit.risk(row, years)).toArray();
    Arrays.sort(others);
    int low = (int) Math.floor(TAIL * others.length);
    return new Risk(years, fitted.risk(row, years), others[low], others[others.length - 1 - low]);
  }

  /// A chance with its interval.
  public record Risk(double years, double chance, double low, double high) {}
}
