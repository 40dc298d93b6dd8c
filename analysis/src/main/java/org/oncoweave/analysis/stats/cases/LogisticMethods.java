package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.regression.Firth;
import org.oncoweave.analysis.stats.regression.Interaction;
import org.oncoweave.analysis.stats.regression.Logistic;
import org.oncoweave.analysis.stats.regression.Regression.Test;

/// Questions about a binary outcome.
final class LogisticMethods {
  private static final double Z = 1.959963984540054;

  private LogisticMethods() {}

  static Fields logistic(Question question) throws IOException {
    var rows = question.rows();
    var design =
        new Design(rows)
            .with("outcome", outcome(question, rows))
            .covariates(question.get("covariates"));
    int[] kept = design.complete();
    boolean[] outcome = events(design.column("outcome", kept));
    var fit = new Logistic(design.matrix(kept, 1), outcome);
    if (isConstant(outcome) || (fit.kept().length < 2 && !design.terms().isEmpty())) {
      return Fields.undefined();
    }
    var fields = new Fields().put("n", kept.length);
    penalised(fields, fit);
    tests(fields, "score", design.terms(), fit::score);
    if (!fit.exists()) {
      return fields.put("diverged", true);
    }
    fitted(fields, fit);
    estimates(fields, fit);
    profile(fields, fit);
    tests(fields, "lrt", design.terms(), fit::likelihoodRatio);
    return fields;
  }

  private static double[] outcome(Question question, Rows rows) {
    double[] values = Expression.of(question.get("outcome"), rows);
    for (double value : values) {
      if (value != 0 && value != 1 && !Double.isNaN(value)) {
        throw new RefusedException("the outcome is 0 or 1, not " + value);
      }
    }
    return values;
  }

  private static boolean[] events(double[] values) {
    boolean[] events = new boolean[values.length];
    for (int i = 0; i < events.length; i++) {
      events[i] = values[i] == 1;
    }
    return events;
  }

  private static boolean isConstant(boolean[] outcome) {
    return IntStream.range(1, outcome.length).noneMatch(i -> outcome[i] != outcome[0]);
  }

  private static void penalised(Fields fields, Logistic fit) {
    Firth firth = fit.firth();
    if (!firth.exists()) {
      return;
    }
    double[] ratio = new double[fit.kept().length];
    Arrays.setAll(ratio, firth::likelihoodRatio);
    fields
        .put("firth_coef", fit.byColumn(firth.coefficients()))
        .put("firth_se", fit.byColumn(CoxMethods.errors(firth.covariance())))
        .put("firth_plr_chi2", fit.byColumn(ratio))
        .put("firth_plr_p", fit.byColumn(CoxMethods.map(ratio, x -> Tails.chiSquareUpper(x, 1))));
  }

  private static void fitted(Fields fields, Logistic fit) {
    double deviance = -2 * fit.logLikelihood();
    fields
        .put("loglik", fit.logLikelihood())
        .put("null_deviance", -2 * fit.nullLogLikelihood())
        .put("deviance", deviance)
        .put("aic", deviance + 2 * fit.kept().length);
  }

  private static void estimates(Fields fields, Logistic fit) {
    double[] coefficients = fit.coefficients();
    double[] errors = CoxMethods.errors(fit.reweightedCovariance());
    double[] z = new double[errors.length];
    double[] low = new double[errors.length];
    double[] high = new double[errors.length];
    for (int j = 0; j < z.length; j++) {
      z[j] = coefficients[j] / errors[j];
      low[j] = coefficients[j] - Z * errors[j];
      high[j] = coefficients[j] + Z * errors[j];
    }
    fields
        .put("coef", fit.byColumn(coefficients))
        .put("se", fit.byColumn(errors))
        .put("z", fit.byColumn(z))
        .put("p", fit.byColumn(CoxMethods.map(z, Tails::normalTwoSided)))
        .put("wald_lo", fit.byColumn(low))
        .put("wald_hi", fit.byColumn(high));
  }

  private static void profile(Fields fields, Logistic fit) {
    double[] low = new double[fit.kept().length];
    double[] high = new double[fit.kept().length];
    Arrays.setAll(low, j -> fit.profileLimit(j, false));
    Arrays.setAll(high, j -> fit.profileLimit(j, true));
    fields.put("profile_lo", fit.byColumn(low)).put("profile_hi", fit.byColumn(high));
  }

  private static void tests(
      Fields fields, String name, List<int[]> terms, Function<int[], Optional<Test>> test) {
    double[] chi = new double[terms.size()];
    double[] p = new double[terms.size()];
    for (int t = 0; t < chi.length; t++) {
      int[] columns = IntStream.of(terms.get(t)).map(j -> j + 1).toArray();
      var result = test.apply(columns).filter(r -> r.degrees() > 0);
      chi[t] = result.map(Test::chiSquare).orElse(Double.NaN);
      p[t] = result.map(r -> Tails.chiSquareUpper(r.chiSquare(), r.degrees())).orElse(Double.NaN);
    }
    fields.put(name + "_chi2", chi).put(name + "_p", p);
  }

  static Fields interaction(Question question) throws IOException {
    var rows = question.rows();
    double[] a = Expression.of(question.get("a"), rows);
    double[] b = Expression.of(question.get("b"), rows);
    double[] product = new double[a.length];
    Arrays.setAll(product, i -> a[i] * b[i]);
    var design = new Design(rows).with("outcome", outcome(question, rows));
    design.covariate(a).covariate(b).covariate(product);
    if (question.has("adjust")) {
      design.covariates(question.get("adjust"));
    }
    int[] kept = design.complete();
    var fit = new Logistic(design.matrix(kept, 1), events(design.column("outcome", kept)));
    if (!fit.exists()) {
      return new Fields().put("diverged", true);
    }
    return answer(new Interaction(fit));
  }

  private static Fields answer(Interaction both) {
    return new Fields()
        .put("or_a", both.first())
        .put("or_b", both.second())
        .put("or_ab", both.both())
        .put("multiplicative", both.multiplicative())
        .put("mult_p", both.multiplicativeP())
        .put("reri", both.excess())
        .put("reri_se", both.excessError())
        .put("reri_lo", both.excessLow())
        .put("reri_hi", both.excessHigh())
        .put("ap", both.attributable())
        .put("synergy", both.synergy());
  }
}
