package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.survival.AtRisk;
import org.oncoweave.analysis.stats.survival.Cox;
import org.oncoweave.analysis.stats.survival.Ties;

/// Fits a [DoseCurve]: Cox with the band of dose of each day (ties after Efron, variance robust by
/// patient), once with a column a band, once with the amount as a line, once as a restricted cubic
/// spline with three knots (Durrleman and Simon, Stat Med 1989;8:551).
final class DoseResponse {
  private static final double Z = 1.959963984540054;
  private static final int LEAST_EVENTS = 5;
  private static final int KNOTS = 3;
  private static final int POINTS = 25;

  private final DoseLadder ladder;
  private final AtRisk atRisk;
  private final int[] patient;
  private final int[] band; // of each row; -1: no dose yet
  private final int[] observed;
  private final int[] people;

  /// @param since from which day on each patient has any dose, then each level
  DoseResponse(DoseLadder ladder, Looks looks, Outcome outcome, List<int[]> since) {
    this.ladder = ladder;
    var rows = HazardRows.of(looks, outcome, since);
    this.atRisk = rows.atRisk();
    this.patient = rows.patients();
    double[][] x = rows.x();
    this.band = new int[x.length];
    this.observed = new int[ladder.bands()];
    this.people = new int[ladder.bands()];
    for (int i = 0; i < x.length; i++) {
      band[i] = band(x[i]);
      if (band[i] >= 0) {
        observed[band[i]] += atRisk.event()[i] ? 1 : 0;
        people[band[i]] += i > 0 && patient[i - 1] == patient[i] && band[i - 1] == band[i] ? 0 : 1;
      }
    }
  }

  // The highest level reached: a sum never goes down.
  private static int band(double[] reached) {
    int highest = -1;
    for (int level = 0; level < reached.length; level++) {
      highest = reached[level] > 0 ? level : highest;
    }
    return highest;
  }

  Optional<DoseCurve> fit() {
    if (atRisk.events() < LEAST_EVENTS || IntStream.of(observed).sum() == 0) {
      return Optional.empty();
    }
    var spline = spline();
    return Optional.of(
        new DoseCurve(
            bands(),
            trend(),
            ladder.from(1),
            spline.map(this::curve).orElse(List.of()),
            spline.map(this::nonlinearP).orElse(Double.NaN)));
  }

  private List<DoseCurve.Band> bands() {
    double[][] x = new double[band.length][ladder.bands()];
    for (int i = 0; i < x.length; i++) {
      if (band[i] >= 0) {
        x[i][band[i]] = 1;
      }
    }
    var fit = Cox.fit(atRisk, x, Ties.EFRON);
    var told = new ArrayList<DoseCurve.Band>();
    for (int b = 0; b < ladder.bands(); b++) {
      int column = b;
      told.add(band(b, fit.filter(Cox::exists).flatMap(cox -> hazard(cox, column, 1))));
    }
    return told;
  }

  private DoseCurve.Band band(int b, Optional<Hazard> hazard) {
    return new DoseCurve.Band(
        ladder.from(b),
        ladder.to(b),
        people[b],
        observed[b],
        hazard.map(Hazard::ratio).orElse(Double.NaN),
        hazard.map(Hazard::ciLow).orElse(Double.NaN),
        hazard.map(Hazard::ciHigh).orElse(Double.NaN));
  }

  // Of so much more; nothing where the column says nothing.
  private Optional<Hazard> hazard(Cox fit, int column, double size) {
    int at =
        IntStream.range(0, fit.kept().length)
            .filter(k -> fit.kept()[k] == column)
            .findFirst()
            .orElse(-1);
    if (at < 0) {
      return Optional.empty();
    }
    double variance = fit.robustCovariance(patient)[at][at];
    double log = size * fit.coefficients()[at];
    return Optional.of(Hazard.of(atRisk.events(), log, size * size * variance, Double.NaN))
        .filter(hazard -> hazard.ciHigh() < Double.POSITIVE_INFINITY && hazard.ciLow() > 0);
  }

  private double amount(int row) {
    return band[row] < 0 ? 0 : ladder.amount(band[row]);
  }

  private Optional<Hazard> trend() {
    double[][] x = new double[band.length][1];
    for (int i = 0; i < x.length; i++) {
      x[i][0] = amount(i);
    }
    return Cox.fit(atRisk, x, Ties.EFRON)
        .filter(Cox::exists)
        .flatMap(fit -> hazard(fit, 0, ladder.from(1)));
  }

  private Optional<Cox> spline() {
    long telling = IntStream.of(observed).filter(cases -> cases > 0).count();
    if (telling < KNOTS) {
      return Optional.empty();
    }
    double[][] x = new double[band.length][];
    for (int i = 0; i < x.length; i++) {
      x[i] = basis(amount(i));
    }
    return Cox.fit(atRisk, x, Ties.EFRON).filter(fit -> fit.exists() && fit.kept().length == 2);
  }

  // A line, and what bends it between the knots: the first band, the middle one and the last.
  private double[] basis(double dose) {
    double first = ladder.amount(0);
    double middle = ladder.amount(ladder.bands() / 2);
    double last = ladder.amount(ladder.bands() - 1);
    double bent =
        cube(dose - first)
            - cube(dose - middle) * (last - first) / (last - middle)
            + cube(dose - last) * (middle - first) / (last - middle);
    return new double[] {dose, bent / ((last - first) * (last - first))};
  }

  private static double cube(double over) {
    return over <= 0 ? 0 : over * over * over;
  }

  private List<DoseCurve.Point> curve(Cox fit) {
    double[][] covariance = fit.robustCovariance(patient);
    double[] b = fit.coefficients();
    double most = ladder.amount(ladder.bands() - 1);
    var points = new ArrayList<DoseCurve.Point>();
    for (int i = 0; i < POINTS; i++) {
      double dose = most * i / (POINTS - 1);
      double[] at = basis(dose);
      double log = at[0] * b[0] + at[1] * b[1];
      double variance =
          at[0] * at[0] * covariance[0][0]
              + 2 * at[0] * at[1] * covariance[0][1]
              + at[1] * at[1] * covariance[1][1];
      double half = Z * Math.sqrt(Math.max(0, variance));
      points.add(
          new DoseCurve.Point(dose, Math.exp(log), Math.exp(log - half), Math.exp(log + half)));
    }
    return points;
  }

  private double nonlinearP(Cox fit) {
    double b = fit.coefficients()[1];
    return Tails.chiSquareUpper(b * b / fit.robustCovariance(patient)[1][1], 1);
  }
}
