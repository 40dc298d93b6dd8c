package org.oncoweave.analysis.stats.cases;

import org.oncoweave.analysis.stats.rate.PoissonCount;
import org.oncoweave.analysis.stats.rate.RateRatio;

/// Questions about events against time or expectation.
final class RateMethods {
  private RateMethods() {}

  static Fields sir(Question question) {
    var count = new PoissonCount(question.number("observed"), question.number("expected"));
    if (count.expected() == 0) {
      return Fields.undefined();
    }
    return new Fields()
        .put("sir", count.ratio())
        .put("exact_lo", count.exactLow())
        .put("exact_hi", count.exactHigh())
        .put("midp_lo", count.midLow())
        .put("midp_hi", count.midHigh())
        .put("byar_lo", count.byarLow())
        .put("byar_hi", count.byarHigh())
        .put("p_two_sided_2min", count.pTwice())
        .put("p_midp_2min", count.pMid())
        .put("p_minlike", count.pMinimumLikelihood())
        .put("log10p_greater", TableMethods.log10(count.logUpper()))
        .put("chi2", count.chiSquare());
  }

  static Fields ratio(Question question) {
    double[] given = question.numbers("counts_and_time");
    if (given.length != 4) {
      throw new RefusedException("counts_and_time holds events and time of two groups");
    }
    var rates = new RateRatio(given[0], given[1], given[2], given[3]);
    if (!rates.isDefined()) {
      return Fields.undefined();
    }
    return new Fields()
        .put("irr", rates.value())
        .put("lo", rates.low())
        .put("hi", rates.high())
        .put("p", rates.p());
  }
}
