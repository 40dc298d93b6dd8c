package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Correlation.Cohort;

/// The straightforward way: each feature against each outcome on its own, everybody looked at again
/// for each pair. The scan is measured against it and must agree with it; nothing else uses it.
public final class PairByPair {
  private static final double YEAR = 365.25;

  private final ScanQuery query;
  private final Cohort cohort;
  private final PatientMatrix matrix;

  public PairByPair(ScanQuery query, Cohort cohort) {
    this.query = query;
    this.cohort = cohort;
    this.matrix = cohort.matrix();
  }

  /// What came out for one pair.
  public record Figures(int observed, double expected, double variance) {}

  /// One patient under one question: at risk from `from` to `to`, exposed from `since`, a case at
  /// the end of that time or not.
  private record Course(int patient, int from, int to, long since, boolean isCase) {}

  private static final class Stratum {
    double days;
    double exposedDays;
    int events;
  }

  /// The figures of a concept against an outcome, exposed from `lagYears` after its first day on.
  public Figures figures(int concept, Outcome outcome, double lagYears) {
    var strata = new HashMap<List<Integer>, Stratum>();
    var days = new OutcomeDays(List.of(outcome), matrix, cohort.tree());
    var clock = OutcomeDays.clock(outcome);
    int lag = (int) Math.round(lagYears * YEAR);
    int observed = 0;
    for (int p = 0; p < matrix.patients(); p++) {
      int entry = clock.entry(matrix, p, query.entryDelayDays());
      int exit = clock.exit(matrix, p);
      int event = entry < exit && days.collect(p) > 0 ? days.day[0] : Integer.MAX_VALUE;
      if (entry < Math.min(exit, event)) {
        var course =
            new Course(p, entry, Math.min(exit, event), firstDay(p, concept) + lag, event <= exit);
        add(strata, course);
        observed += course.isCase && course.since < course.to ? 1 : 0;
      }
    }
    return sum(strata, observed);
  }

  private static Figures sum(Map<List<Integer>, Stratum> strata, int observed) {
    double expected = 0;
    double variance = 0;
    for (var stratum : strata.values()) {
      double share = stratum.exposedDays / stratum.days;
      expected += share * stratum.events;
      variance += share * (1 - share) * stratum.events;
    }
    return new Figures(observed, expected, variance);
  }

  private long firstDay(int p, int concept) {
    long first = Integer.MAX_VALUE;
    for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
      int c = matrix.conceptOf(e);
      if (matrix.firstDayOf(e) != PatientMatrix.UNKNOWN
          && (c == concept || cohort.tree().isAncestor(concept, c))) {
        first = Math.min(first, matrix.firstDayOf(e));
      }
    }
    return first;
  }

  private void add(Map<List<Integer>, Stratum> strata, Course course) {
    var borders = borders(course);
    for (int i = 1; i < borders.size(); i++) {
      int from = borders.get(i - 1);
      int to = borders.get(i);
      var stratum = strata.computeIfAbsent(stratum(course.patient, from), _ -> new Stratum());
      stratum.days += to - from;
      stratum.exposedDays += Math.max(0, to - Math.max(from, course.since));
      stratum.events += to == course.to && course.isCase ? 1 : 0;
    }
  }

  // Every day on which the stratum may change, with the first and the last.
  private List<Integer> borders(Course course) {
    var days = new TreeSet<Integer>(List.of(course.from, course.to));
    bands(days, course, matrix.birth(course.patient), query.strata().ageYears());
    bands(days, course, 0, query.strata().periodYears());
    for (double years : query.strata().sinceIndexYears()) {
      days.add(matrix.index(course.patient) + (int) Math.round(years * YEAR));
    }
    return new ArrayList<>(days.subSet(course.from, true, course.to, true));
  }

  private static void bands(Set<Integer> days, Course course, int origin, int years) {
    if (years > 0) {
      double width = years * YEAR;
      for (int k = band(course.from - origin, years); origin + k * width < course.to; k++) {
        days.add(origin + (int) Math.ceil(k * width));
      }
    }
  }

  private static int band(int days, int years) {
    return (int) Math.floor(days / (years * YEAR));
  }

  private List<Integer> stratum(int p, int day) {
    var strata = query.strata();
    var key = new ArrayList<Integer>();
    key.add(strata.bySex() ? matrix.sex(p).ordinal() : 0);
    key.add(strata.byIndexSite() ? matrix.indexSite(p) : 0);
    key.add(strata.ageYears() > 0 ? band(day - matrix.birth(p), strata.ageYears()) : 0);
    key.add(strata.periodYears() > 0 ? band(day, strata.periodYears()) : 0);
    key.add(passed(strata.sinceIndexYears(), day - matrix.index(p)));
    for (int confounder : strata.confounders()) {
      key.add(firstOwnDay(p, confounder) <= matrix.index(p) ? 1 : 0);
    }
    return key;
  }

  private static int passed(List<Double> years, int days) {
    return (int) years.stream().filter(y -> days >= Math.round(y * YEAR)).count();
  }

  private long firstOwnDay(int p, int concept) {
    long first = Integer.MAX_VALUE;
    for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
      first = matrix.conceptOf(e) == concept ? Math.min(first, matrix.firstDayOf(e)) : first;
    }
    return first;
  }
}
