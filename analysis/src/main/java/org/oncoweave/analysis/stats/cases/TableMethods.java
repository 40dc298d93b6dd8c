package org.oncoweave.analysis.stats.cases;

import java.util.ArrayList;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.table.MantelHaenszel;
import org.oncoweave.analysis.stats.table.PairedTable;
import org.oncoweave.analysis.stats.table.StratifiedExact;
import org.oncoweave.analysis.stats.table.Trend;
import org.oncoweave.analysis.stats.table.TwoByTwo;
import org.oncoweave.analysis.stats.table.TwoByTwo.Interval;
import tools.jackson.databind.JsonNode;

/// Questions about tables of counts.
final class TableMethods {
  private static final double LN10 = Math.log(10);

  private TableMethods() {}

  static Fields twoByTwo(Question question) {
    var table = table(question.get("table"));
    var fields = new Fields().put("n", table.n()).put("defined", table.isInformative());
    exact(fields, table);
    if (table.isInformative()) {
      approximate(fields, table);
      ratios(fields, table);
      marks(fields, table);
      conditional(fields, table);
    }
    return fields;
  }

  private static TwoByTwo table(JsonNode list) {
    double[] cells = Question.numbers(list, "table");
    if (cells.length != 4) {
      throw new RefusedException("a table has four cells, not " + cells.length);
    }
    return new TwoByTwo(cells[0], cells[1], cells[2], cells[3]);
  }

  private static void exact(Fields fields, TwoByTwo table) {
    var margins = table.margins();
    double two = margins.logTwoSided(table.a());
    double half = margins.logMass(table.a()) - Math.log(2);
    double greater = Tails.logSum(margins.logUpper(table.a() + 1), half);
    double less = Tails.logSum(margins.logLower(table.a() - 1), half);
    fields
        .put("fisher_p", Math.exp(two))
        .put("fisher_log10p", log10(two))
        .put("fisher_greater_log10p", log10(margins.logUpper(table.a())))
        .put("fisher_less_log10p", log10(margins.logLower(table.a())))
        .put("midp_greater", Math.exp(greater))
        .put("midp_less", Math.exp(less))
        .put("midp_two_sided_2min", Math.min(1, 2 * Math.exp(Math.min(greater, less))))
        .put("midp_two_sided_minlike_log10", log10(margins.logTwoSidedMid(table.a())));
  }

  private static void approximate(Fields fields, TwoByTwo table) {
    double chi = table.chiSquare(0);
    double yates = table.chiSquare(0.5);
    double g = table.likelihoodRatio();
    fields
        .put("expected_a", table.expected())
        .put("chi2", chi)
        .put("chi2_p", Tails.chiSquareUpper(chi, 1))
        .put("chi2_log10p", log10(Tails.logChiSquareUpper(chi, 1)))
        .put("chi2_yates", yates)
        .put("chi2_yates_p", Tails.chiSquareUpper(yates, 1))
        .put("mh_chi2_n_minus_1", chi * (table.n() - 1) / table.n())
        .put("g", g)
        .put("g_log10p", log10(Tails.logChiSquareUpper(g, 1)));
  }

  private static void ratios(Fields fields, TwoByTwo table) {
    var woolf = table.oddsRatio();
    fields.put("odds_ratio", woolf.value());
    limits(fields, "or_woolf", woolf);
    fields.put("or_haldane", table.haldane().value());
    limits(fields, "or_haldane", table.haldane());
    fields
        .put("risk_exposed", table.riskExposed())
        .put("risk_unexposed", table.riskUnexposed())
        .put("risk_ratio", table.riskRatio().value())
        .put("risk_difference", table.riskExposed() - table.riskUnexposed());
    limits(fields, "rr", table.riskRatio());
  }

  private static void limits(Fields fields, String name, Interval interval) {
    fields.put(name + "_lo", interval.low()).put(name + "_hi", interval.high());
  }

  private static void marks(Fields fields, TwoByTwo table) {
    double exposed = table.a() + table.b();
    double events = table.a() + table.c();
    double lift = table.a() / exposed * (table.n() / events);
    fields
        .put("phi", table.phi())
        .put("yule_q", table.yule())
        .put("jaccard", table.a() / (exposed + table.c()))
        .put("lift", lift)
        .put("kulczynski", (table.a() / exposed + table.a() / events) / 2)
        .put("pmi_bits", Math.log(lift) / Math.log(2));
  }

  private static void conditional(Fields fields, TwoByTwo table) {
    var odds = table.conditional();
    fields
        .put("or_cmle", odds.estimate())
        .put("or_exact_lo", odds.exactLow())
        .put("or_exact_hi", odds.exactHigh())
        .put("or_median_unbiased", odds.medianUnbiased())
        .put("or_midp_lo", odds.midLow())
        .put("or_midp_hi", odds.midHigh());
  }

  static Fields mantelHaenszel(Question question) {
    var tables = new ArrayList<TwoByTwo>();
    question.get("strata").forEach(stratum -> tables.add(table(stratum)));
    var strata = new MantelHaenszel(tables);
    var fields = new Fields();
    if (!(strata.variance() > 0)) {
      fields.put("undefined", true);
    }
    tests(fields, strata);
    var odds = strata.oddsRatio();
    fields.put("or_mh", odds.value());
    limits(fields, "or_rbg", odds.interval());
    fields.put("se_log_or_rbg", odds.logError()).put("rr_mh", strata.riskRatio().value());
    limits(fields, "rr_gr", strata.riskRatio().interval());
    fields.put("rd_mh", strata.riskDifference());
    homogeneity(fields, strata);
    StratifiedExact.of(strata).ifPresent(exact -> exact(fields, exact));
    return fields;
  }

  private static void tests(Fields fields, MantelHaenszel strata) {
    double plain = strata.chiSquare(0);
    double corrected = strata.chiSquare(0.5);
    fields
        .put("strata_used", strata.strata().size())
        .put("a", strata.observed())
        .put("expected_a", strata.expected())
        .put("var_a", strata.variance())
        .put("chi2_no_correction", plain)
        .put("p_no_correction", Tails.chiSquareUpper(plain, 1))
        .put("log10p_no_correction", log10(Tails.logChiSquareUpper(plain, 1)))
        .put("chi2_corrected", corrected)
        .put("p_corrected", Tails.chiSquareUpper(corrected, 1));
  }

  private static void homogeneity(Fields fields, MantelHaenszel strata) {
    var test = strata.homogeneity();
    boolean any = test.degrees() > 0;
    double degrees = test.degrees();
    fields
        .put("breslow_day", test.breslowDay())
        .put("breslow_day_df", Math.max(0, test.degrees()))
        .put("breslow_day_p", any ? Tails.chiSquareUpper(test.breslowDay(), degrees) : Double.NaN)
        .put("tarone", test.tarone())
        .put("tarone_p", any ? Tails.chiSquareUpper(test.tarone(), degrees) : Double.NaN);
  }

  private static void exact(Fields fields, StratifiedExact exact) {
    fields
        .put("exact_p", Math.exp(exact.logTwoSided()))
        .put("exact_log10p", log10(exact.logTwoSided()))
        .put("or_cmle", exact.oddsRatio().estimate())
        .put("or_exact_lo", exact.oddsRatio().exactLow())
        .put("or_exact_hi", exact.oddsRatio().exactHigh());
  }

  static Fields mcnemar(Question question) {
    var table = table(question.get("table"));
    var pairs = new PairedTable(table.b(), table.c());
    if (pairs.pairs() == 0) {
      return Fields.undefined();
    }
    return new Fields()
        .put("chi2", pairs.chiSquare(0))
        .put("chi2_cc", pairs.chiSquare(1))
        .put("exact_p", pairs.exact())
        .put("midp", pairs.mid())
        .put("or", pairs.oddsRatio());
  }

  static Fields trend(Question question) {
    double[] events = question.numbers("events");
    double[] totals = question.numbers("totals");
    double[] scores = question.numbers("scores");
    if (events.length != totals.length || events.length != scores.length) {
      throw new RefusedException("events, totals and scores differ in length");
    }
    double chi = Trend.chiSquare(events, totals, scores);
    if (!Double.isFinite(chi)) {
      return Fields.undefined();
    }
    return new Fields().put("chi2", chi).put("p", Tails.chiSquareUpper(chi, 1));
  }

  static double log10(double logarithm) {
    return logarithm / LN10;
  }
}
