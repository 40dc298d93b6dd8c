package org.oncoweave.analysis.stats.cases;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.oncoweave.analysis.stats.CountTails;
import org.oncoweave.analysis.stats.Hypergeometric;
import org.oncoweave.analysis.stats.Tails;

/// Questions about tails of distributions.
final class TailMethods {
  /// Natural logarithms of tails by name, direction and arguments.
  private static final Map<String, Tail> TAILS =
      Map.ofEntries(
          Map.entry("norm_sf", new Tail(1, a -> Tails.logNormalUpper(a[0]))),
          Map.entry("norm_cdf", new Tail(1, a -> Tails.logNormalUpper(-a[0]))),
          Map.entry("chi2_sf", new Tail(2, a -> Tails.logGammaUpper(a[1] / 2, a[0] / 2))),
          Map.entry("chi2_cdf", new Tail(2, a -> Tails.logGammaLower(a[1] / 2, a[0] / 2))),
          Map.entry("t_sf", new Tail(2, a -> CountTails.logStudentUpper(a[0], a[1]))),
          Map.entry("t_cdf", new Tail(2, a -> CountTails.logStudentUpper(-a[0], a[1]))),
          Map.entry("f_sf", new Tail(3, a -> CountTails.logFisherUpper(a[0], a[1], a[2]))),
          Map.entry("f_cdf", new Tail(3, a -> CountTails.logFisherUpper(1 / a[0], a[2], a[1]))),
          Map.entry("hypergeom_P>=", new Tail(4, a -> balls(a).logUpper(Math.ceil(a[0])))),
          Map.entry("hypergeom_P<=", new Tail(4, a -> balls(a).logLower(Math.floor(a[0])))),
          Map.entry(
              "poisson_P>=", new Tail(2, a -> CountTails.logPoissonUpper(Math.ceil(a[0]), a[1]))),
          Map.entry(
              "poisson_P<=", new Tail(2, a -> CountTails.logPoissonLower(Math.floor(a[0]), a[1]))),
          Map.entry(
              "binom_P>=",
              new Tail(3, a -> CountTails.logBinomialUpper(Math.ceil(a[0]), a[1], a[2]))),
          Map.entry(
              "binom_P<=",
              new Tail(3, a -> CountTails.logBinomialLower(Math.floor(a[0]), a[1], a[2]))));

  private TailMethods() {}

  static Fields tail(Question question) {
    var words = question.text("fn");
    var direction = words.contains("<=") ? "<=" : words.contains(">=") ? ">=" : "";
    var name = words.replaceAll("\\(.*", "").strip() + direction;
    double[] arguments = question.numbers("args");
    var tail = TAILS.get(name);
    if (tail == null || tail.arguments != arguments.length) {
      throw new RefusedException("no tail \"" + words + "\" of " + arguments.length + " arguments");
    }
    return new Fields().put("log10", TableMethods.log10(tail.log.applyAsDouble(arguments)));
  }

  private static Hypergeometric balls(double[] a) {
    return new Hypergeometric(a[1], a[2], a[3]);
  }

  private record Tail(int arguments, ToDoubleFunction<double[]> log) {}
}
