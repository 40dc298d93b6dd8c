package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.survival.AtRisk;
import org.oncoweave.analysis.stats.survival.Cox;
import org.oncoweave.analysis.stats.survival.KaplanMeier;
import org.oncoweave.analysis.stats.survival.LogRank;
import org.oncoweave.analysis.stats.survival.ProportionalHazards;
import org.oncoweave.analysis.stats.survival.Ties;

/// Questions about survival curves.
final class SurvivalMethods {
  private SurvivalMethods() {}

  static Fields kaplanMeier(Question question) throws IOException {
    var model = HazardModel.of(question);
    var curves = new ArrayList<KaplanMeier>();
    for (int g = 0; g < model.groups().size(); g++) {
      curves.add(new KaplanMeier(rows(model.atRisk(), model.rowsOf(g))));
    }
    var fields = new Fields();
    if (question.has("times")) {
      curves(fields, curves, question.numbers("times"));
    }
    if (question.has("probs")) {
      var scale = scale(question.text("quantile_conf_type", "log"));
      quantiles(fields, curves, question.numbers("probs"), scale);
    }
    if (question.has("tau")) {
      double tau = question.number("tau");
      fields
          .put("rmst", each(curves, curve -> curve.restrictedMean(tau)))
          .put("rmst_se", each(curves, curve -> curve.restrictedMeanError(tau)));
    }
    return fields;
  }

  private static void quantiles(
      Fields fields, List<KaplanMeier> curves, double[] shares, KaplanMeier.Scale scale) {
    fields
        .put("quantile", each(curves, shares, KaplanMeier::quantile))
        .put("quantile_lo", each(curves, shares, (curve, q) -> curve.quantileLow(q, scale)))
        .put("quantile_hi", each(curves, shares, (curve, q) -> curve.quantileHigh(q, scale)));
  }

  private static KaplanMeier.Scale scale(String name) {
    return switch (name) {
      case "plain" -> KaplanMeier.Step::plain;
      case "log" -> KaplanMeier.Step::log;
      case "log-log", "loglog" -> KaplanMeier.Step::logLog;
      default -> throw new RefusedException("limits are plain, log or log-log, not " + name);
    };
  }

  private static void curves(Fields fields, List<KaplanMeier> curves, double[] times) {
    fields
        .put("n_risk", each(curves, times, (curve, t) -> curve.at(t).atRisk()))
        .put("surv", each(curves, times, (curve, t) -> curve.at(t).survival()))
        .put("se", each(curves, times, (curve, t) -> curve.at(t).error()))
        .put("plain", limits(curves, times, KaplanMeier.Step::plain))
        .put("log", limits(curves, times, KaplanMeier.Step::log))
        .put("loglog", limits(curves, times, KaplanMeier.Step::logLog));
  }

  private static double[] each(List<KaplanMeier> curves, ToDoubleFunction<KaplanMeier> figure) {
    return curves.stream().mapToDouble(figure).toArray();
  }

  private static double[][] each(List<KaplanMeier> curves, double[] at, Figure figure) {
    return curves.stream()
        .map(curve -> Arrays.stream(at).map(x -> figure.of(curve, x)).toArray())
        .toArray(double[][]::new);
  }

  private static List<double[][]> limits(
      List<KaplanMeier> curves,
      double[] times,
      Function<KaplanMeier.Step, KaplanMeier.Limits> scale) {
    return curves.stream()
        .map(curve ->
            Arrays.stream(times)
                .mapToObj(t -> scale.apply(curve.at(t)))
                .map(limits -> new double[] {limits.low(), limits.high()})
                .toArray(double[][]::new))
        .toList();
  }

  static AtRisk rows(AtRisk all, int[] rows) {
    boolean[] event = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      event[i] = all.event()[rows[i]];
    }
    return new AtRisk(
        IntStream.of(rows).mapToDouble(i -> all.start()[i]).toArray(),
        IntStream.of(rows).mapToDouble(i -> all.stop()[i]).toArray(),
        event,
        IntStream.of(rows).map(i -> all.stratum()[i]).toArray());
  }

  static Fields logRank(Question question) throws IOException {
    var model = HazardModel.of(question);
    var test = new LogRank(model.atRisk(), model.group(), question.number("rho", 0));
    var fields = new Fields().put("observed", test.observed()).put("expected", test.expected());
    double chi = test.chiSquare();
    if (Double.isNaN(chi)) {
      return fields.put("undefined", true);
    }
    return fields
        .put("chi2", chi)
        .put("df", test.degrees())
        .put("p", Tails.chiSquareUpper(chi, test.degrees()));
  }

  static Fields proportional(Question question) throws IOException {
    var model = HazardModel.of(question);
    var fit = Cox.fit(model.atRisk(), model.x(), HazardModel.ties(question, Ties.EFRON));
    if (fit.isEmpty()) {
      return Fields.undefined();
    }
    if (!fit.get().exists()) {
      return new Fields().put("diverged", true);
    }
    double[] clock = Clock.of(question.text("transform", "km"), model.atRisk());
    var test = new ProportionalHazards(fit.get(), clock);
    var terms = new ArrayList<int[]>();
    for (int[] term : model.terms()) {
      int[] kept = places(fit.get().kept(), term);
      if (kept.length > 0) {
        terms.add(kept);
      }
    }
    terms.add(IntStream.range(0, fit.get().kept().length).toArray());
    double[] chi = terms.stream().mapToDouble(test::chiSquare).toArray();
    double[] df = terms.stream().mapToDouble(term -> term.length).toArray();
    double[] p = new double[chi.length];
    Arrays.setAll(p, i -> Tails.chiSquareUpper(chi[i], df[i]));
    return new Fields().put("chi2", chi).put("df", df).put("p", p);
  }

  private static int[] places(int[] kept, int[] term) {
    return IntStream.range(0, kept.length)
        .filter(i -> IntStream.of(term).anyMatch(j -> j == kept[i]))
        .toArray();
  }

  private interface Figure {
    double of(KaplanMeier curve, double x);
  }
}
