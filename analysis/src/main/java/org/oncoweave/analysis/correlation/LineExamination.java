package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.CloserLook.Given;
import org.oncoweave.analysis.correlation.CloserLook.Joint;
import org.oncoweave.analysis.correlation.CloserLook.LeftOut;
import org.oncoweave.analysis.correlation.CloserLook.Models;
import org.oncoweave.analysis.correlation.CloserLook.Recorded;
import org.oncoweave.analysis.correlation.CloserLook.Without;
import org.oncoweave.analysis.correlation.Looks.View;
import org.oncoweave.analysis.correlation.Replication.Part;
import org.oncoweave.analysis.stats.multiplicity.EValue;
import org.oncoweave.analysis.stats.regression.Interaction;
import org.oncoweave.analysis.stats.survival.Cox;
import org.oncoweave.analysis.stats.survival.Ties;
import org.oncoweave.model.FeatureRole;

/// Looks at one line from all sides; each side costs about one pass through the patients.
final class LineExamination {
  private static final double LEAST_SHARE = 0.02;
  private static final int MOST_PARTS = 12;
  private static final int PERIOD_YEARS = 5;
  private static final int FIRST_YEAR = 1970;
  private static final int PLACE = FeatureRole.PLACE.ordinal();

  private final Looks looks;
  private final int feature;
  private final Outcome outcome;
  private final double lagYears;
  private final Spells spells;

  LineExamination(Looks looks, int feature, Outcome outcome, double lagYears) {
    this.looks = looks;
    this.feature = feature;
    this.outcome = outcome;
    this.lagYears = lagYears;
    this.spells = looks.spells(feature, lagYears);
  }

  /// @param others features that are findings themselves, outside the branch of this one
  CloserLook look(List<Integer> others, Sampling sampling) {
    var models = models(sampling);
    var plain = Part.of(looks.asScanned(outcome).score(spells));
    return new CloserLook(
        models,
        EValue.of(plain.rateRatio()),
        EValue.ofInterval(plain.ciLow(), plain.ciHigh()),
        others.stream().map(this::given).toList(),
        without(),
        others.stream().map(this::joint).flatMap(Optional::stream).toList(),
        recorded());
  }

  Models models(Sampling sampling) {
    int patients = looks.matrix().patients();
    var landmark = new Landmark(looks, outcome);
    var rows = HazardRows.of(looks, outcome, List.of(spells.column(patients)));
    return new Models(
        Hazard.cox(rows),
        Hazard.subdistribution(landmark, looks.spells(feature, 0).column(patients)),
        landmark.days() / Looks.YEAR,
        new LineModels(rows).answers(sampling));
  }

  private int[] since(int other) {
    return looks.spells(other, lagYears).column(looks.matrix().patients());
  }

  private Given given(int other) {
    var score = looks.asScanned(outcome).given(since(other)).score(spells);
    return new Given(looks.exposures().feature[other], Part.of(score));
  }

  private Optional<Joint> joint(int other) {
    var rows =
        HazardRows.of(
            looks, outcome, List.of(spells.column(looks.matrix().patients()), since(other)));
    double[][] x = rows.x();
    for (int i = 0; i < x.length; i++) {
      x[i] = new double[] {x[i][0], x[i][1], x[i][0] * x[i][1]};
    }
    return Cox.fit(rows.atRisk(), x, Ties.EFRON)
        .filter(fit -> fit.exists() && fit.kept().length == 3)
        .map(fit -> joint(other, fit, rows));
  }

  private Joint joint(int other, Cox fit, HazardRows rows) {
    var both = Interaction.ofHazards(fit.coefficients(), fit.robustCovariance(rows.patients()));
    boolean[] event = rows.atRisk().event();
    double[][] x = rows.x();
    int events =
        (int)
            IntStream.range(0, x.length)
                .filter(i -> event[i] && x[i][0] > 0 && x[i][1] > 0)
                .count();
    return new Joint(
        looks.exposures().feature[other],
        events,
        both.first(),
        both.second(),
        both.both(),
        both.multiplicative(),
        both.multiplicativeP(),
        both.excess(),
        both.excessLow(),
        both.excessHigh());
  }

  private List<Without> without() {
    var matrix = looks.matrix();
    var result = new ArrayList<Without>();
    parts(LeftOut.FIRST_SITE, matrix::indexSite, result);
    parts(LeftOut.FIRST_YEARS, p -> firstYear(matrix.index(p)), result);
    parts(LeftOut.PLACE, this::place, result);
    return result;
  }

  // Where the patient is first known to live, as the widest place that is no root; -1: not known.
  private int place(int p) {
    var matrix = looks.matrix();
    return IntStream.range(matrix.firstEntry(p), matrix.firstEntry(p + 1))
        .filter(e -> matrix.roleOf(e) == PLACE)
        .boxed()
        .min(Comparator.comparingInt(matrix::firstDayOf))
        .map(e -> widest(matrix.conceptOf(e)))
        .orElse(-1);
  }

  private int widest(int place) {
    var tree = looks.cohort().tree();
    return place >= tree.size()
        ? place
        : IntStream.of(tree.ancestors(place))
            .filter(above -> !tree.isRoot(above))
            .filter(above -> IntStream.of(tree.ancestors(above)).allMatch(tree::isRoot))
            .findFirst()
            .orElse(place);
  }

  // The first year of the five in which a day lies.
  private static int firstYear(int day) {
    int periods = (int) Math.floor(day / (PERIOD_YEARS * Looks.YEAR));
    return FIRST_YEAR + PERIOD_YEARS * periods;
  }

  private void parts(LeftOut what, IntUnaryOperator part, List<Without> to) {
    var people = new TreeMap<Integer, Integer>();
    for (int p = 0; p < looks.matrix().patients(); p++) {
      if (looks.matrix().index(p) != PatientMatrix.UNKNOWN) {
        people.merge(part.applyAsInt(p), 1, Integer::sum);
      }
    }
    double least = LEAST_SHARE * people.values().stream().mapToInt(Integer::intValue).sum();
    people.entrySet().stream()
        .filter(one -> one.getKey() >= 0 && one.getValue() >= least && people.size() > 1)
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(MOST_PARTS)
        .map(Map.Entry::getKey)
        .sorted()
        .forEach(which -> to.add(new Without(what, which, rest(part, which))));
  }

  private Part rest(IntUnaryOperator part, int which) {
    int[] group =
        IntStream.range(0, looks.matrix().patients())
            .map(p -> part.applyAsInt(p) == which ? -1 : 0)
            .toArray();
    return Part.of(within(group).score(spells));
  }

  private Contrast within(int[] group) {
    var query = looks.query();
    return looks.within(new View(outcome, query.strata(), query.entryDelayDays()), group);
  }

  private Optional<Recorded> recorded() {
    var matrix = looks.matrix();
    boolean[] kinds = kinds();
    int[] group = new int[matrix.patients()];
    int people = 0;
    for (int p = 0; p < group.length; p++) {
      boolean known =
          IntStream.range(matrix.firstEntry(p), matrix.firstEntry(p + 1))
              .anyMatch(e -> kinds[matrix.roleOf(e)]);
      group[p] = known ? 0 : -1;
      people += known ? 1 : 0;
    }
    if (people == 0 || people == group.length) {
      return Optional.empty();
    }
    int[] silent = IntStream.range(0, group.length).filter(p -> group[p] < 0).toArray();
    var against = looks.asScanned(outcome).score(Spells.always(silent));
    return Optional.of(
        new Recorded(
            people,
            (double) people / group.length,
            Part.of(within(group).score(spells)),
            Part.of(against)));
  }

  // In which roles the feature, or what is below it, occurs.
  private boolean[] kinds() {
    var matrix = looks.matrix();
    var tree = looks.cohort().tree();
    boolean[] kinds = new boolean[Byte.MAX_VALUE + 1];
    int concept = looks.exposures().plain(feature);
    var below = concept < tree.size() ? IntStream.of(tree.descendants(concept)) : IntStream.empty();
    IntStream.concat(IntStream.of(concept), below)
        .filter(c -> c < matrix.concepts())
        .forEach(c -> matrix.eachOf(c, (_, e) -> kinds[matrix.roleOf(e)] = true));
    return kinds;
  }
}
