package org.oncoweave.analysis.pattern;

import java.util.Arrays;
import java.util.Set;
import org.oncoweave.analysis.PatientMatrix;

/// Who is followed for a second primary, from a landmark after the first tumour to the second
/// primary, death or last news, and how many second primaries their time would bring at the rates
/// of all of them: indirect standardisation within the cells of [LexisPath].
///
/// Observed and expected are equal over everybody. What is known at the landmark may divide people;
/// what comes later may divide only the time after it.
public final class FollowUp {
  static final double YEAR = 365.25;

  private final PatientMatrix matrix;
  private final LexisPath path;
  private final int[] person;
  private final int[] from;
  private final int[] to;
  private final boolean[] met;
  private final double[] rate = new double[LexisPath.CELLS];

  private FollowUp(PatientMatrix matrix, int most) {
    this.matrix = matrix;
    this.path = new LexisPath(matrix);
    this.person = new int[most];
    this.from = new int[most];
    this.to = new int[most];
    this.met = new boolean[most];
  }

  /// Everybody still followed `delayDays` after the first tumour. A second primary at another site
  /// ends the time of a patient and is not counted.
  ///
  /// @param sites concepts of the sites that count; empty: all
  /// @throws IllegalArgumentException if nobody is followed, or no second primary was seen
  public static FollowUp of(PatientMatrix matrix, Set<Integer> sites, int delayDays) {
    var all = new FollowUp(matrix, matrix.patients());
    int n = 0;
    for (int p = 0; p < matrix.patients(); p++) {
      n += all.put(n, p, delayDays, sites) ? 1 : 0;
    }
    var followed = new FollowUp(matrix, n);
    System.arraycopy(all.person, 0, followed.person, 0, n);
    System.arraycopy(all.from, 0, followed.from, 0, n);
    System.arraycopy(all.to, 0, followed.to, 0, n);
    System.arraycopy(all.met, 0, followed.met, 0, n);
    if (followed.cases() == 0) {
      throw new IllegalArgumentException("No second primary among those followed");
    }
    followed.addRates();
    return followed;
  }

  private boolean put(int i, int p, int delayDays, Set<Integer> sites) {
    int end = matrix.endOfFollowUp(p);
    int second = matrix.secondPrimary(p);
    boolean isSecond = second != PatientMatrix.UNKNOWN && second <= end;
    person[i] = p;
    to[i] = isSecond ? second : end;
    met[i] = isSecond && (sites.isEmpty() || sites.contains(matrix.secondSite(p)));
    if (matrix.index(p) == PatientMatrix.UNKNOWN || matrix.birth(p) == PatientMatrix.UNKNOWN) {
      return false;
    }
    from[i] = matrix.index(p) + delayDays;
    return to[i] != PatientMatrix.UNKNOWN && to[i] > from[i];
  }

  private void addRates() {
    double[] days = new double[rate.length];
    for (int i = 0; i < size(); i++) {
      path.walk(person[i], from[i], to[i], (cell, start, end) -> days[cell] += end - start);
      if (met[i]) {
        path.walk(person[i], to[i] - 1, to[i], (cell, start, end) -> rate[cell]++);
      }
    }
    Arrays.setAll(rate, cell -> days[cell] == 0 ? 0 : rate[cell] / days[cell]);
  }

  /// The matrix from which the people were read.
  public PatientMatrix matrix() {
    return matrix;
  }

  /// How many people are followed; they are numbered from 0.
  public int size() {
    return person.length;
  }

  /// How many of them met the outcome.
  public int cases() {
    int cases = 0;
    for (boolean one : met) {
      cases += one ? 1 : 0;
    }
    return cases;
  }

  /// The place of a followed person in the matrix.
  int person(int i) {
    return person[i];
  }

  int from(int i) {
    return from[i];
  }

  int to(int i) {
    return to[i];
  }

  boolean met(int i) {
    return met[i];
  }

  /// How many second primaries were to be expected of a person between two days under observation.
  double expected(int i, int start, int end) {
    double[] sum = new double[1];
    path.walk(
        person[i],
        Math.max(start, from[i]),
        Math.min(end, to[i]),
        (cell, day, next) -> sum[0] += rate[cell] * (next - day));
    return sum[0];
  }

  double expected(int i) {
    return expected(i, from[i], to[i]);
  }
}
