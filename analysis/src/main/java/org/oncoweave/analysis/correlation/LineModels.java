package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.oncoweave.analysis.correlation.ModelAnswer.Basis;
import org.oncoweave.analysis.correlation.ModelAnswer.Kind;
import org.oncoweave.analysis.correlation.ModelAnswer.Missing;
import org.oncoweave.analysis.correlation.RiskSample.Subject;
import org.oncoweave.analysis.stats.regression.Logistic;
import org.oncoweave.analysis.stats.regression.NegativeBinomial;
import org.oncoweave.analysis.stats.regression.Poisson;
import org.oncoweave.analysis.stats.regression.Regression;
import org.oncoweave.analysis.stats.survival.AtRisk;
import org.oncoweave.analysis.stats.survival.Cox;
import org.oncoweave.analysis.stats.survival.Ties;

/// Asks a line by models of odds and of rates. Odds come from a nested case-control sample: by sets
/// (Breslow and Day, Statistical Methods in Cancer Research I, 1980, chapter 7), and broken up with
/// what was matched as terms (Pearce, BMJ 2016;352:i969). Rates come from cells of person-time,
/// with the same terms. The cost follows the rows of the hazard model, at most 5,000 cases, and the
/// cells.
final class LineModels {
  private static final int LEAST_EVENTS = 5;

  /// Cells times columns squared: about a second of one hand.
  private static final double MOST_WORK = 5e7;

  private final HazardRows rows;
  private final int events;

  LineModels(HazardRows rows) {
    this.rows = rows;
    this.events = (int) IntStream.range(0, rows.size()).filter(rows::isEvent).count();
  }

  List<ModelAnswer> answers(Sampling sampling) {
    var answers = new ArrayList<ModelAnswer>();
    if (events < LEAST_EVENTS) {
      var none = new Basis(events, 0, Double.NaN);
      Arrays.stream(Kind.values())
          .forEach(kind -> answers.add(none.without(kind, Missing.TOO_FEW_EVENTS)));
      return answers;
    }
    var sample = new RiskSample(rows, sampling);
    answers.add(logistic(sample));
    answers.add(conditional(sample));
    counts(answers);
    return answers;
  }

  private static Basis basis(RiskSample sample) {
    return new Basis(sample.sets(), sample.subjects().size() - sample.sets(), Double.NaN);
  }

  private ModelAnswer logistic(RiskSample sample) {
    var basis = basis(sample);
    if (sample.sets() < LEAST_EVENTS) {
      return basis.without(Kind.LOGISTIC, Missing.NO_CONTROLS);
    }
    var subjects = sample.subjects();
    var keys = subjects.stream().map(this::key).toList();
    var effects = new MainEffects(keys);
    double[][] x = new double[keys.size()][];
    boolean[] ill = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = effects.row(keys.get(i), subjects.get(i).exposed());
      ill[i] = subjects.get(i).isCase();
    }
    return answer(Kind.LOGISTIC, basis, new Logistic(x, ill), effects.exposure());
  }

  private int[] key(Subject subject) {
    return MainEffects.plus(rows.key(subject.stratum()), rows.sinceBand(subject.time()));
  }

  private static ModelAnswer answer(Kind kind, Basis basis, Regression fit, int exposure) {
    int at = Arrays.binarySearch(fit.kept(), exposure);
    if (at < 0) {
      return basis.without(kind, Missing.NO_CONTRAST);
    }
    return fit.exists()
        ? basis.with(kind, fit.coefficients()[at], fit.covariance()[at][at])
        : basis.without(kind, Missing.SEPARATION);
  }

  // One case a set, so that ties do not matter.
  private static ModelAnswer conditional(RiskSample sample) {
    var kind = Kind.CONDITIONAL_LOGISTIC;
    var basis = basis(sample);
    if (sample.sets() < LEAST_EVENTS) {
      return basis.without(kind, Missing.NO_CONTROLS);
    }
    var subjects = sample.subjects();
    int n = subjects.size();
    double[] one = new double[n];
    Arrays.fill(one, 1);
    boolean[] ill = new boolean[n];
    int[] set = new int[n];
    double[][] x = new double[n][1];
    for (int i = 0; i < n; i++) {
      ill[i] = subjects.get(i).isCase();
      set[i] = subjects.get(i).set();
      x[i][0] = subjects.get(i).exposed();
    }
    return Cox.fit(new AtRisk(new double[n], one, ill, set), x, Ties.BRESLOW)
        .map(fit ->
            fit.exists()
                ? basis.with(kind, fit.coefficients()[0], fit.covariance()[0][0])
                : basis.without(kind, Missing.SEPARATION))
        .orElseGet(() -> basis.without(kind, Missing.NO_CONTRAST));
  }

  private void counts(List<ModelAnswer> answers) {
    var cells = new EventCells(rows).cells();
    double years = cells.stream().mapToDouble(cell -> cell.years).sum();
    var basis = new Basis(events, 0, years);
    var effects = new MainEffects(cells.stream().map(cell -> cell.key).toList());
    if ((double) cells.size() * effects.width() * effects.width() > MOST_WORK) {
      answers.add(basis.without(Kind.POISSON, Missing.TOO_MANY_CELLS));
      answers.add(basis.without(Kind.NEGATIVE_BINOMIAL, Missing.TOO_MANY_CELLS));
      return;
    }
    double[][] x = cells.stream().map(c -> effects.row(c.key, c.exposed)).toArray(double[][]::new);
    double[] count = cells.stream().mapToDouble(cell -> cell.events).toArray();
    double[] time = cells.stream().mapToDouble(cell -> cell.years).toArray();
    int exposure = effects.exposure();
    answers.add(answer(Kind.POISSON, basis, new Poisson(x, count, time), exposure));
    var wide = NegativeBinomial.fit(x, count, time);
    var answer = answer(Kind.NEGATIVE_BINOMIAL, basis, wide, exposure);
    answers.add(
        answer.missing().isPresent()
            ? answer
            : answer.dispersed(wide.dispersion(), wide.logOverdispersionP()));
  }
}
