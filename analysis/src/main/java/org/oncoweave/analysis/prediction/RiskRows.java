package org.oncoweave.analysis.prediction;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.stats.survival.AtRisk;
import org.oncoweave.analysis.stats.survival.CompetingTimes;
import org.oncoweave.model.Sex;
import org.roaringbitmap.RoaringBitmap;

/// One row a patient still followed a year after the first cancer: age (in tens of years), sex,
/// each factor that was there by then; years from then to the second primary (1), death (2) or the
/// last news (0). The earlier first cancers come first.
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
record RiskRows(double[][] x, double[] years, int[] cause) {
  static final int LANDMARK = 365;
  private static final double YEAR = 365.25;
  private static final int FIXED = 2;

  static RiskRows of(PatientMatrix matrix, ConceptTree tree, List<Integer> factors) {
    int[] people =
        IntStream.range(0, matrix.patients())
            .filter(p -> isIn(matrix, p))
            .boxed()
            .sorted((a, b) -> Integer.compare(matrix.index(a), matrix.index(b)))
            .mapToInt(Integer::intValue)
            .toArray();
    var carriers = factors.stream().map(factor -> carriers(matrix, tree, factor)).toList();
    double[] years = new double[people.length];
    int[] cause = new int[people.length];
    double[][] x = new double[people.length][];
    for (int i = 0; i < people.length; i++) {
      int p = people[i];
      x[i] = row(matrix, p, carriers);
      years[i] = (end(matrix, p) - start(matrix, p)) / YEAR;
      cause[i] = cause(matrix, p);
    }
    return new RiskRows(x, years, cause);
  }

  private static double[] row(PatientMatrix matrix, int p, List<RoaringBitmap> carriers) {
    double[] row = new double[FIXED + carriers.size()];
    row[0] = (matrix.index(p) - matrix.birth(p)) / YEAR / 10;
    row[1] = matrix.sex(p) == Sex.MALE ? 1 : 0;
    for (int f = 0; f < carriers.size(); f++) {
      row[FIXED + f] = carriers.get(f).contains(p) ? 1 : 0;
    }
    return row;
  }

  // Who carried a factor, or anything below it, by the landmark.
  private static RoaringBitmap carriers(PatientMatrix matrix, ConceptTree tree, int factor) {
    var carriers = new RoaringBitmap();
    var below = factor < tree.size() ? Arrays.stream(tree.descendants(factor)) : IntStream.empty();
    IntStream.concat(IntStream.of(factor), below)
        .filter(concept -> concept < matrix.concepts())
        .forEach(concept ->
            matrix.eachOf(
                concept,
                (p, e) -> {
                  if (isIn(matrix, p) && matrix.firstDayOf(e) <= start(matrix, p)) {
                    carriers.add(p);
                  }
                }));
    return carriers;
  }

  private static boolean isIn(PatientMatrix matrix, int p) {
    return matrix.index(p) != PatientMatrix.UNKNOWN
        && matrix.birth(p) != PatientMatrix.UNKNOWN
        && end(matrix, p) > start(matrix, p);
  }

  private static int start(PatientMatrix matrix, int p) {
    return matrix.index(p) + LANDMARK;
  }

  private static int end(PatientMatrix matrix, int p) {
    int second = matrix.secondPrimary(p);
    int end = matrix.endOfFollowUp(p);
    return second == PatientMatrix.UNKNOWN ? end : Math.min(second, end);
  }

  private static int cause(PatientMatrix matrix, int p) {
    if (end(matrix, p) == matrix.secondPrimary(p)) {
      return 1;
    }
    return end(matrix, p) == matrix.death(p) ? 2 : 0;
  }

  int size() {
    return years.length;
  }

  /// Numbers as the only column.
  double[][] column(double[] values) {
    return Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
  }

  int events() {
    return (int) Arrays.stream(cause).filter(c -> c == 1).count();
  }

  RiskRows pick(int[] rows) {
    return new RiskRows(
        IntStream.of(rows).mapToObj(i -> x[i]).toArray(double[][]::new),
        IntStream.of(rows).mapToDouble(i -> years[i]).toArray(),
        IntStream.of(rows).map(i -> cause[i]).toArray());
  }

  /// For one cause, the others censored.
  AtRisk atRisk(int which) {
    boolean[] event = new boolean[cause.length];
    for (int i = 0; i < event.length; i++) {
      event[i] = cause[i] == which;
    }
    return AtRisk.of(years, event);
  }

  CompetingTimes times() {
    return new CompetingTimes(years, cause);
  }
}
