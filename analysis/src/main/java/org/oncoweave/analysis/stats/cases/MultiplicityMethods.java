package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.oncoweave.analysis.stats.multiplicity.Adjustment;
import org.oncoweave.analysis.stats.multiplicity.Combination;
import org.oncoweave.analysis.stats.multiplicity.EValue;
import org.oncoweave.analysis.stats.multiplicity.EmpiricalCalibration;

/// Questions about many tests at once.
final class MultiplicityMethods {
  private static final double[] LEVELS = {0.01, 0.05, 0.1};

  private static final Map<String, UnaryOperator<double[]>> ADJUSTMENTS =
      Map.of(
          "bonferroni", Adjustment::bonferroni,
          "holm", Adjustment::holm,
          "hochberg", Adjustment::hochberg,
          "bh", Adjustment::benjaminiHochberg,
          "by", Adjustment::benjaminiYekutieli);

  private MultiplicityMethods() {}

  static Fields adjust(Question question) throws IOException {
    double[] p = values(question);
    int[] shown = question.has("report_index") ? places(question, p.length) : all(p.length);
    var fields = new Fields();
    ADJUSTMENTS.forEach((name, method) -> fields.put(name, pick(method.apply(p), shown)));
    for (double level : LEVELS) {
      int bh = Adjustment.rejected(Adjustment.benjaminiHochberg(p), level);
      int by = Adjustment.rejected(Adjustment.benjaminiYekutieli(p), level);
      fields.put("rejected_bh_" + level, bh).put("rejected_by_" + level, by);
    }
    double share = Adjustment.nullShare(p, 0.5);
    fields.put("storey_pi0_lambda05", share);
    return fields.put("storey_q_lambda05", pick(Adjustment.storey(p, share), shown));
  }

  private static double[] values(Question question) throws IOException {
    double[] p =
        question.has("p")
            ? question.numbers("p")
            : question.rows().numbers(question.text("column", "p"));
    for (double value : p) {
      if (value < 0 || value > 1) {
        throw new RefusedException("not a p-value: " + value);
      }
    }
    return p;
  }

  private static int[] places(Question question, int length) {
    int[] places =
        Arrays.stream(question.numbers("report_index")).mapToInt(i -> (int) i - 1).toArray();
    for (int place : places) {
      if (place < 0 || place >= length) {
        throw new RefusedException("report_index " + (place + 1) + " is outside the list");
      }
    }
    return places;
  }

  private static int[] all(int length) {
    int[] places = new int[length];
    Arrays.setAll(places, i -> i);
    return places;
  }

  private static double[] pick(double[] values, int[] places) {
    return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
  }

  static Fields simes(Question question) throws IOException {
    return new Fields().put("value", Combination.simes(values(question)));
  }

  static Fields fisher(Question question) throws IOException {
    double[] p = values(question);
    return new Fields()
        .put("chi2", Combination.fisherChiSquare(p))
        .put("value", Combination.fisher(p));
  }

  static Fields cauchy(Question question) throws IOException {
    return new Fields().put("value", Combination.cauchy(values(question)));
  }

  static Fields eValue(Question question) {
    double[] ratios = question.numbers("rr");
    return new Fields().put("evalue", Arrays.stream(ratios).map(EValue::of).toArray());
  }

  static Fields calibrate(Question question) throws IOException {
    var controls = question.file("negative_controls");
    var model = new EmpiricalCalibration(controls.numbers("log_rr"), controls.numbers("se"));
    double[] effects = question.numbers("log_rr");
    double[] errors = question.numbers("se");
    Function<EmpiricalCalibration.Figure, double[]> each =
        figure -> {
          double[] values = new double[effects.length];
          Arrays.setAll(values, i -> figure.of(effects[i], errors[i]));
          return values;
        };
    return new Fields()
        .put("mu", model.mean())
        .put("sigma", model.sigma())
        .put("neg_loglik", model.negativeLogLikelihood())
        .put("z", each.apply(model::z))
        .put("p_uncalibrated", each.apply(EmpiricalCalibration::uncalibrated))
        .put("p_calibrated", each.apply(model::p))
        .put("ci_lo", each.apply(model::low))
        .put("ci_hi", each.apply(model::high));
  }
}
