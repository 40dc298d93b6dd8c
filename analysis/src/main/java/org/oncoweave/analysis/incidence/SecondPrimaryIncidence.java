package org.oncoweave.analysis.incidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.incidence.IncidenceGroup.Dimension;
import org.oncoweave.analysis.incidence.IncidenceGroup.Row;
import org.oncoweave.model.Sex;

/// Observed and expected first second primaries of a cohort: person-years from the delay after the
/// first tumour to the second primary, death or last news, cut at the edges of attained age,
/// calendar year and time since the first tumour (Breslow and Day, Statistical Methods in Cancer
/// Research II, 1987, chapter 2).
///
/// A patient of unknown sex or birth adds nothing; a second primary at a site without a rate is not
/// counted, since none is expected there.
public final class SecondPrimaryIncidence {
  private static final double YEAR = 365.25;
  private static final double EPOCH = 1970;
  private static final double[] SINCE = {0, 1, 5, 10, 200};

  private final PatientMatrix matrix;
  private final ReferenceRates rates;
  private final IntFunction<String> topography;
  private final Map<Dimension, Map<String, Sum>> sums = new TreeMap<>();

  private static final class Sum {
    private double years;
    private int observed;
    private double expected;
  }

  private SecondPrimaryIncidence(
      PatientMatrix matrix, ReferenceRates rates, IntFunction<String> topography) {
    this.matrix = matrix;
    this.rates = rates;
    this.topography = topography;
  }

  /// `topography` names the site of a concept by three characters, `C34`; empty where it has none.
  public static List<IncidenceGroup> of(
      PatientMatrix matrix, ReferenceRates rates, IntFunction<String> topography, int delayDays) {
    var incidence = new SecondPrimaryIncidence(matrix, rates, topography);
    for (int p = 0; p < matrix.patients(); p++) {
      incidence.follow(p, delayDays);
    }
    return incidence.groups();
  }

  private void follow(int p, int delayDays) {
    if (!isKnown(p)) {
      return;
    }
    int birth = matrix.birth(p);
    int end = matrix.endOfFollowUp(p);
    int second = matrix.secondPrimary(p);
    boolean met = second != PatientMatrix.UNKNOWN && second <= end;
    var life =
        new Life(
            EPOCH + birth / YEAR,
            (matrix.index(p) - birth) / YEAR,
            (matrix.index(p) + delayDays - birth) / YEAR,
            ((met ? second : end) - birth) / YEAR);
    if (life.exit > life.entry) {
      add(p, life, met ? counted(matrix.secondSite(p)) : Optional.empty());
    }
  }

  private boolean isKnown(int p) {
    return matrix.index(p) != PatientMatrix.UNKNOWN
        && matrix.birth(p) != PatientMatrix.UNKNOWN
        && matrix.endOfFollowUp(p) != PatientMatrix.UNKNOWN
        && matrix.sex(p) != Sex.UNKNOWN;
  }

  /// Years: of birth, and ages at the first tumour, at entry and at exit.
  private record Life(double birth, double first, double entry, double exit) {}

  private String code(int concept) {
    return concept < 0 ? "" : topography.apply(concept);
  }

  // The site of a second primary that has a rate; an empty one where only all sites together have.
  private Optional<String> counted(int concept) {
    var site = rates.siteOf(code(concept));
    return site.isEmpty() && rates.hasAll() ? Optional.of("") : site;
  }

  private void add(int p, Life life, Optional<String> second) {
    var sex = matrix.sex(p);
    for (var site : rates.sites()) {
      var share = rates.of(site, sex).follow(life.birth, life.entry, life.exit);
      add(Dimension.SECOND_SITE, site, share.years(), share.expected());
    }
    var code = code(matrix.indexSite(p));
    var first = rates.siteOf(code).orElse(code);
    double now = life.entry;
    while (now < life.exit) {
      double next = Math.min(life.exit, next(life, now));
      var levels = levels(life, (now + next) / 2, sex, first);
      double expected = rates.ofAllSites(sex).follow(life.birth, now, next).expected();
      double years = next - now;
      levels.forEach((by, level) -> add(by, level, years, expected));
      if (next == life.exit && second.isPresent()) {
        levels.forEach((by, level) -> sum(by, level).observed++);
      }
      now = next;
    }
    second
        .filter(site -> !site.isEmpty())
        .ifPresent(site -> sum(Dimension.SECOND_SITE, site).observed++);
  }

  // The next edge of age, calendar year or time since the first tumour.
  private static double next(Life life, double now) {
    double age = 10 * (Math.floor(now / 10) + 1);
    double year = 10 * (Math.floor((life.birth + now) / 10) + 1) - life.birth;
    double since = SINCE[band(now - life.first) + 1] + life.first;
    return Math.max(Math.nextUp(now), Math.min(age, Math.min(year, since)));
  }

  private static int band(double since) {
    int band = 0;
    while (band + 2 < SINCE.length && since >= SINCE[band + 1]) {
      band++;
    }
    return band;
  }

  private static Map<Dimension, String> levels(Life life, double at, Sex sex, String first) {
    int band = band(at - life.first);
    int age = 10 * (int) (at / 10);
    int year = 10 * (int) ((life.birth + at) / 10);
    var levels = new TreeMap<Dimension, String>();
    levels.put(Dimension.TOTAL, "");
    levels.put(Dimension.SEX, sex.name());
    levels.put(Dimension.AGE, "%03d-%03d".formatted(age, age + 9));
    levels.put(Dimension.PERIOD, year + "-" + (year + 9));
    levels.put(Dimension.SINCE_FIRST, "%02.0f".formatted(SINCE[band]));
    levels.put(Dimension.FIRST_SITE, first);
    return levels;
  }

  private Sum sum(Dimension by, String level) {
    return sums.computeIfAbsent(by, _ -> new TreeMap<>()).computeIfAbsent(level, _ -> new Sum());
  }

  private void add(Dimension by, String level, double years, double expected) {
    var sum = sum(by, level);
    sum.years += years;
    sum.expected += expected;
  }

  private List<IncidenceGroup> groups() {
    var groups = new ArrayList<IncidenceGroup>();
    sums.forEach((by, levels) -> {
      var rows = new ArrayList<Row>();
      levels.forEach(
          (level, sum) -> rows.add(Row.of(level, sum.years, sum.observed, sum.expected)));
      groups.add(IncidenceGroup.of(by, rows));
    });
    return groups;
  }
}
