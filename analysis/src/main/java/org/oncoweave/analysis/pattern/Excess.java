package org.oncoweave.analysis.pattern;

/// How much likelier an excess of cases is than none, given how many there were in all: log
/// likelihood ratio of Poisson counts (Kulldorff, Commun Stat Theory Methods 1997;26:1481). It
/// grows with the cases and falls with what was expected, so a bound on both bounds it.
record Excess(int total) {
  private static final double EQUAL = 1 + 1e-12;

  double of(double cases, double expected) {
    if (cases <= expected * EQUAL) {
      return 0;
    }
    double rest = total - cases;
    return cases * Math.log(cases / expected)
        + (rest == 0 ? 0 : rest * Math.log(rest / (total - expected)));
  }
}
