package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.LineCurves.Incidence;
import org.oncoweave.analysis.correlation.LineCurves.Point;
import org.oncoweave.analysis.stats.survival.CompetingTimes;
import org.oncoweave.analysis.stats.survival.CumulativeIncidence;
import org.oncoweave.model.Sex;

/// Everybody still under observation a year after the index date, by what they were exposed to
/// until then: nobody has to live long to be called exposed (Anderson, Cain and Gelber, J Clin
/// Oncol 1983;1:710).
final class Landmark {
  private static final int LEAST_DAYS = 365;
  private static final int MOST_YEARS = 15;
  private static final double Z = 1.959963984540054;

  private final PatientMatrix matrix;
  private final int days;
  private final int[] end;
  private final int[] cause;

  Landmark(Looks looks, Outcome outcome) {
    this.matrix = looks.matrix();
    this.days = Math.max(LEAST_DAYS, looks.query().entryDelayDays());
    this.end = new int[matrix.patients()];
    this.cause = new int[end.length];
    var met = new OutcomeDays(List.of(outcome), matrix, looks.cohort().tree());
    var clock = OutcomeDays.clock(outcome);
    for (int p = 0; p < end.length; p++) {
      end[p] = clock.exit(matrix, p);
      boolean competes = end[p] == matrix.secondPrimary(p) || end[p] == matrix.death(p);
      cause[p] = competes ? 2 : 0;
      if (met.collect(p) > 0 && met.day[0] <= end[p]) {
        end[p] = met.day[0];
        cause[p] = 1;
      }
    }
  }

  int days() {
    return days;
  }

  /// Of those who were exposed by the landmark, or of the others.
  Incidence incidence(int[] exposedSince, boolean exposed) {
    int[] people = new int[end.length];
    int n = 0;
    for (int p = 0; p < end.length; p++) {
      if (isIn(p) && (exposedSince[p] <= start(p)) == exposed) {
        people[n++] = p;
      }
    }
    double[] years = new double[n];
    int[] why = new int[n];
    int cases = 0;
    for (int i = 0; i < n; i++) {
      years[i] = (end[people[i]] - start(people[i])) / Looks.YEAR;
      why[i] = cause[people[i]];
      cases += why[i] == 1 ? 1 : 0;
    }
    return new Incidence(n, cases, points(new CompetingTimes(years, why)));
  }

  /// Years from the landmark on to the outcome (1), to what competes with it (2) or to the end (0);
  /// columns: exposed by the landmark, age in tens of years, male.
  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  record Rows(CompetingTimes times, double[][] x) {}

  /// One row each.
  Rows rows(int[] exposedSince) {
    int[] people = IntStream.range(0, end.length).filter(this::isIn).toArray();
    double[] years = new double[people.length];
    int[] why = new int[people.length];
    double[][] x = new double[people.length][];
    for (int i = 0; i < people.length; i++) {
      int p = people[i];
      years[i] = (end[p] - start(p)) / Looks.YEAR;
      why[i] = cause[p];
      double exposed = exposedSince[p] <= start(p) ? 1 : 0;
      double age = (matrix.index(p) - matrix.birth(p)) / Looks.YEAR / 10;
      x[i] = new double[] {exposed, age, matrix.sex(p) == Sex.MALE ? 1 : 0};
    }
    return new Rows(new CompetingTimes(years, why), x);
  }

  private int start(int p) {
    return matrix.index(p) + days;
  }

  private boolean isIn(int p) {
    return matrix.index(p) != PatientMatrix.UNKNOWN
        && matrix.birth(p) != PatientMatrix.UNKNOWN
        && end[p] > start(p);
  }

  private static List<Point> points(CompetingTimes times) {
    var curve = new CumulativeIncidence(times, 1);
    var points = new ArrayList<Point>();
    for (int year = 0; year <= MOST_YEARS; year++) {
      var at = curve.at(year);
      if (!Double.isNaN(at.estimate())) {
        double half = Z * Math.sqrt(Math.max(0, at.variance()));
        double low = Math.max(0, at.estimate() - half);
        double high = Math.min(1, at.estimate() + half);
        points.add(new Point(year, at.estimate(), low, high, atRisk(times, year)));
      }
    }
    return points;
  }

  private static int atRisk(CompetingTimes times, int year) {
    int left = 0;
    for (double time : times.time()) {
      left += time >= year ? 1 : 0;
    }
    return left;
  }
}
