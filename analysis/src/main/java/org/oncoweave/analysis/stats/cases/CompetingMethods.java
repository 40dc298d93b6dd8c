package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.survival.CompetingTimes;
import org.oncoweave.analysis.stats.survival.CumulativeIncidence;
import org.oncoweave.analysis.stats.survival.FineGray;
import org.oncoweave.analysis.stats.survival.GrayTest;

/// Questions about competing events.
final class CompetingMethods {
  private static final double Z = 1.959963984540054;

  private CompetingMethods() {}

  static Fields cumulativeIncidence(Question question) throws IOException {
    var model = HazardModel.of(question);
    var times = times(model);
    double[] at = question.numbers("times");
    var curves = new Fields();
    for (int cause : times.causes()) {
      for (int g = 0; g < model.groups().size(); g++) {
        var curve = new CumulativeIncidence(times.pick(model.rowsOf(g)), cause);
        var points = Arrays.stream(at).mapToObj(curve::at).toList();
        curves.put(
            model.groups().get(g) + " " + cause,
            new Fields()
                .put("est", points.stream().mapToDouble(p -> p.estimate()).toArray())
                .put("var", points.stream().mapToDouble(p -> p.variance()).toArray()));
      }
    }
    var fields = new Fields();
    if (times.causes().length == 0) {
      fields.put("undefined", true);
    }
    fields.put("curves", curves);
    return model.groups().size() > 1 ? gray(fields, model, question.number("rho", 0)) : fields;
  }

  private static Fields gray(Fields fields, HazardModel model, double rho) {
    var times = times(model);
    int[][] groups = {model.group(), model.atRisk().stratum()};
    double[] chi = new double[times.causes().length];
    double[] p = new double[chi.length];
    double[] logP = new double[chi.length];
    for (int c = 0; c < chi.length; c++) {
      var test = new GrayTest(times, times.causes()[c], groups, rho);
      chi[c] = test.chiSquare();
      p[c] = rounded(Tails.chiSquareUpper(chi[c], test.degrees()));
      logP[c] = TableMethods.log10(Tails.logChiSquareUpper(chi[c], test.degrees()));
    }
    return fields.put("gray_chi2", chi).put("gray_p", p).put("gray_log10p", logP);
  }

  private static CompetingTimes times(HazardModel model) {
    int[] cause = new int[model.cause().length];
    for (int i = 0; i < cause.length; i++) {
      cause[i] = (int) model.cause()[i];
      if (cause[i] != model.cause()[i] || cause[i] < 0) {
        throw new RefusedException("a cause is 0, 1, 2 or more, not " + model.cause()[i]);
      }
    }
    return new CompetingTimes(model.atRisk().stop(), cause);
  }

  // As cmprsk gives it, one less the distribution function: what is below 1e-16 is 0. The logarithm
  // that goes with it keeps the rest.
  private static double rounded(double tail) {
    return 1 - (1 - tail);
  }

  static Fields fineGray(Question question) throws IOException {
    var model = HazardModel.of(question);
    var fit = FineGray.fit(times(model), (int) question.number("cause", 1), model.x());
    if (fit.isEmpty()) {
      return Fields.undefined();
    }
    var fields = new Fields().put("loglik_null", fit.get().nullLogLikelihood());
    if (!fit.get().exists()) {
      return fields.put("diverged", true);
    }
    return estimates(fields.put("loglik", fit.get().logLikelihood()), fit.get(), model);
  }

  private static Fields estimates(Fields fields, FineGray fit, HazardModel model) {
    int width = model.x()[0].length;
    double[] b = spread(fit.coefficients(), fit.kept(), width);
    double[] error = spread(CoxMethods.errors(fit.covariance()), fit.kept(), width);
    var lists = new ArrayList<double[]>();
    for (int i = 0; i < 4; i++) {
      lists.add(new double[width]);
    }
    for (int j = 0; j < width; j++) {
      double z = Math.abs(b[j] / error[j]);
      lists.get(0)[j] = 2 * rounded(Math.exp(Tails.logNormalUpper(z)));
      lists.get(1)[j] = TableMethods.log10(Math.log(2) + Tails.logNormalUpper(z));
      lists.get(2)[j] = Math.exp(b[j] - Z * error[j]);
      lists.get(3)[j] = Math.exp(b[j] + Z * error[j]);
    }
    return fields
        .put("coef", b)
        .put("shr", CoxMethods.map(b, Math::exp))
        .put("se", error)
        .put("p", lists.get(0))
        .put("log10p", lists.get(1))
        .put("lo", lists.get(2))
        .put("hi", lists.get(3));
  }

  private static double[] spread(double[] values, int[] kept, int width) {
    double[] all = new double[width];
    Arrays.fill(all, Double.NaN);
    IntStream.range(0, kept.length).forEach(j -> all[kept[j]] = values[j]);
    return all;
  }
}
