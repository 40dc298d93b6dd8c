package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.stats.survival.AtRisk;

/// The follow-up of everybody as rows of a hazard model, cut where an exposure begins (Andersen and
/// Gill, Ann Stat 1982;10:1100). Time runs in years from the first cancer; strata are sex, five
/// years of age and ten calendar years at that time, and what the scan was stratified by besides.
final class HazardRows {
  private static final double AGE_YEARS = 5;
  private static final double PERIOD_YEARS = 10;

  private final Looks looks;
  private final List<int[]> since;
  private final List<double[]> x = new ArrayList<>();
  private final Map<List<Integer>, Integer> strata = new HashMap<>();
  private final List<int[]> keys = new ArrayList<>();
  private double[] start = new double[1 << 10];
  private double[] stop = new double[start.length];
  private boolean[] event = new boolean[start.length];
  private int[] stratum = new int[start.length];
  private int[] patient = new int[start.length];

  private HazardRows(Looks looks, List<int[]> since) {
    this.looks = looks;
    this.since = since;
  }

  /// Rows with one column for each exposure: 1 from its day on. An exposure is a day a patient.
  static HazardRows of(Looks looks, Outcome outcome, List<int[]> since) {
    var rows = new HazardRows(looks, since);
    var days = new OutcomeDays(List.of(outcome), looks.matrix(), looks.cohort().tree());
    var clock = OutcomeDays.clock(outcome);
    for (int p = 0; p < looks.matrix().patients(); p++) {
      int entry = clock.entry(looks.matrix(), p, looks.query().entryDelayDays());
      int exit = clock.exit(looks.matrix(), p);
      if (entry < exit) {
        int met = days.collect(p) > 0 ? days.day[0] : Spells.NEVER;
        rows.add(p, entry, Math.min(exit, met), met <= exit);
      }
    }
    return rows;
  }

  private void add(int p, int entry, int exit, boolean met) {
    int[] cuts =
        since.stream()
            .mapToInt(days -> days[p])
            .filter(day -> day > entry && day < exit)
            .sorted()
            .distinct()
            .toArray();
    int from = entry;
    for (int k = 0; k <= cuts.length && from < exit; k++) {
      int to = k < cuts.length ? cuts[k] : exit;
      row(p, from, to, met && to == exit);
      from = to;
    }
  }

  private void row(int p, int from, int to, boolean met) {
    int i = x.size();
    if (i == start.length) {
      start = Arrays.copyOf(start, 2 * i);
      stop = Arrays.copyOf(stop, 2 * i);
      event = Arrays.copyOf(event, 2 * i);
      stratum = Arrays.copyOf(stratum, 2 * i);
      patient = Arrays.copyOf(patient, 2 * i);
    }
    int index = looks.matrix().index(p);
    start[i] = (from - index) / Looks.YEAR;
    stop[i] = (to - index) / Looks.YEAR;
    event[i] = met;
    stratum[i] = strata.computeIfAbsent(keyOf(p), this::next);
    patient[i] = p;
    x.add(since.stream().mapToDouble(days -> days[p] <= from ? 1 : 0).toArray());
  }

  private int next(List<Integer> key) {
    keys.add(key.stream().mapToInt(Integer::intValue).toArray());
    return strata.size();
  }

  private List<Integer> keyOf(int p) {
    var matrix = looks.matrix();
    var key = new ArrayList<Integer>();
    key.add(matrix.sex(p).ordinal());
    key.add((int) ((matrix.index(p) - matrix.birth(p)) / (AGE_YEARS * Looks.YEAR)));
    key.add((int) Math.floor(matrix.index(p) / (PERIOD_YEARS * Looks.YEAR)));
    key.add(looks.query().strata().byIndexSite() ? matrix.indexSite(p) : 0);
    for (int confounder : looks.query().strata().confounders()) {
      key.add(isCarried(matrix, p, confounder) ? 1 : 0);
    }
    return key;
  }

  private static boolean isCarried(PatientMatrix matrix, int p, int concept) {
    return IntStream.range(matrix.firstEntry(p), matrix.firstEntry(p + 1))
        .anyMatch(e -> matrix.conceptOf(e) == concept && matrix.firstDayOf(e) <= matrix.index(p));
  }

  AtRisk atRisk() {
    int n = x.size();
    return new AtRisk(
        Arrays.copyOf(start, n),
        Arrays.copyOf(stop, n),
        Arrays.copyOf(event, n),
        Arrays.copyOf(stratum, n));
  }

  double[][] x() {
    return x.toArray(double[][]::new);
  }

  int size() {
    return x.size();
  }

  double start(int i) {
    return start[i];
  }

  double stop(int i) {
    return stop[i];
  }

  boolean isEvent(int i) {
    return event[i];
  }

  int stratum(int i) {
    return stratum[i];
  }

  /// Whether exposed to the first exposure: 1 or 0.
  double exposed(int i) {
    return x.get(i)[0];
  }

  /// The axes of a stratum.
  int[] key(int which) {
    return keys.get(which);
  }

  /// Where the time since the first cancer is cut, in years.
  List<Double> sinceYears() {
    return looks.query().strata().sinceIndexYears();
  }

  /// The band of the time since the first cancer.
  int sinceBand(double years) {
    return (int) sinceYears().stream().filter(border -> border <= years).count();
  }

  /// The patient of each row.
  int[] patients() {
    return Arrays.copyOf(patient, x.size());
  }
}
