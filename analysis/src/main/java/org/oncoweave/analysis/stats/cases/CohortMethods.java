package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.rate.PoissonCount;
import org.oncoweave.analysis.stats.rate.RatioTests;
import org.oncoweave.analysis.stats.regression.Poisson;

/// Questions about a cohort against reference rates.
final class CohortMethods {
  private CohortMethods() {}

  static Fields sir(Question question) throws IOException {
    var cohort = Cohort.of(question);
    var fields = new Fields().put("person_years", cohort.years());
    for (var name : cohort.names()) {
      double[][] counts = cohort.outcomes().getOrDefault(name, new double[2][0]);
      fields
          .put(name + "_observed", counts[0])
          .put(name + "_expected", counts[1])
          .put(name + "_sir", each(counts, PoissonCount::ratio))
          .put(name + "_exact_lo", each(counts, PoissonCount::exactLow))
          .put(name + "_exact_hi", each(counts, PoissonCount::exactHigh));
    }
    return fields;
  }

  // Without expectation there is no ratio.
  private static double[] each(double[][] counts, ToDoubleFunction<PoissonCount> figure) {
    return IntStream.range(0, counts[0].length)
        .mapToDouble(g ->
            counts[1][g] > 0
                ? figure.applyAsDouble(new PoissonCount(counts[0][g], counts[1][g]))
                : Double.NaN)
        .toArray();
  }

  private static Cohort referred(Question question) throws IOException {
    return Cohort.of(question.others().apply(question.text("of")));
  }

  static Fields heterogeneity(Question question) throws IOException {
    double[][] counts = counts(question);
    var tests = new RatioTests(counts[0], counts[1]);
    if (!tests.isDefined()) {
      return Fields.undefined();
    }
    double chi = tests.heterogeneity();
    return new Fields()
        .put("chi2", chi)
        .put("df", tests.degrees())
        .put("p", Tails.chiSquareUpper(chi, tests.degrees()));
  }

  static Fields trend(Question question) throws IOException {
    double[][] counts = counts(question);
    double[] scores = question.numbers("scores");
    if (scores.length != counts[0].length) {
      throw new RefusedException("scores for " + scores.length + " groups of " + counts[0].length);
    }
    var tests = new RatioTests(counts[0], counts[1]);
    double chi = tests.trend(scores);
    if (!tests.isDefined() || Double.isNaN(chi)) {
      return Fields.undefined();
    }
    return new Fields().put("chi2", chi).put("p", Tails.chiSquareUpper(chi, 1));
  }

  private static double[][] counts(Question question) throws IOException {
    return question.has("of")
        ? referred(question).outcome(question)
        : new double[][] {question.numbers("observed"), question.numbers("expected")};
  }

  static Fields poisson(Question question) throws IOException {
    return question.has("of") ? ofGroups(question) : ofRows(question);
  }

  // One cell a group, the first being the reference.
  private static Fields ofGroups(Question question) throws IOException {
    double[][] counts = referred(question).outcome(question);
    boolean rates = question.text("offset", "expected").equals("person_years");
    double[] exposure = rates ? counts[2] : counts[1];
    int[] used = IntStream.range(0, exposure.length).filter(g -> exposure[g] > 0).toArray();
    double[][] x = new double[used.length][exposure.length];
    for (int i = 0; i < used.length; i++) {
      x[i][0] = 1;
      x[i][used[i]] = 1;
    }
    return answer(x, pick(counts[0], used), pick(exposure, used));
  }

  private static double[] pick(double[] values, int[] places) {
    return IntStream.of(places).mapToDouble(i -> values[i]).toArray();
  }

  private static Fields ofRows(Question question) throws IOException {
    return counted(question, CohortMethods::answer);
  }

  /// Answers with the counts of rows, their covariates after a 1, and their exposure.
  static Fields counted(Question question, Counts model) throws IOException {
    var rows = question.rows();
    double[] one = new double[rows.size()];
    Arrays.fill(one, 1);
    var design =
        new Design(rows)
            .with("count", Expression.of(question.get("outcome"), rows))
            .with(
                "offset",
                question.has("offset") ? Expression.of(question.get("offset"), rows) : one)
            .covariates(question.get("covariates"));
    int[] kept = design.complete();
    return model.answer(
        design.matrix(kept, 1), design.column("count", kept), design.column("offset", kept));
  }

  /// A model of counts against an exposure.
  interface Counts {
    Fields answer(double[][] x, double[] count, double[] exposure);
  }

  private static Fields answer(double[][] x, double[] count, double[] exposure) {
    if (Arrays.stream(count).sum() == 0) {
      return Fields.undefined();
    }
    var fit = new Poisson(x, count, exposure);
    if (!fit.exists()) {
      return new Fields().put("diverged", true);
    }
    double[] coefficients = fit.coefficients();
    double[] errors = CoxMethods.errors(fit.covariance());
    double[] p = new double[errors.length];
    Arrays.setAll(p, j -> Tails.normalTwoSided(coefficients[j] / errors[j]));
    return new Fields()
        .put("coef", fit.byColumn(coefficients))
        .put("se", fit.byColumn(errors))
        .put("p", fit.byColumn(p));
  }
}
