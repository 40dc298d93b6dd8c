package org.oncoweave.analysis.correlation;

import java.util.OptionalInt;
import java.util.Set;

/// One feature against one outcome at one lag. `rateRatio` and its limits are NaN where no ratio
/// exists; `p` may underflow to 0, `log10p` never does.
public record ScanRow(
    int feature,
    Outcome outcome,
    double lagYears,
    int exposed,
    int observed,
    double expected,
    double variance,
    double rateRatio,
    double ciLow,
    double ciHigh,
    double log10p,
    double q,
    Set<Flag> flags,
    OptionalInt explainedBy) {
  public ScanRow {
    flags = Set.copyOf(flags);
  }

  public double p() {
    return Math.pow(10, log10p);
  }
}
