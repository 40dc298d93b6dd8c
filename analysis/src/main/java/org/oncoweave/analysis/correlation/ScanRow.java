package org.oncoweave.analysis.correlation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// One feature against one outcome at one lag. `rateRatio` and its limits are NaN where no ratio
/// exists; `p` may underflow to 0, `log10p` never does. `q` and `reasons` are those of the feature
/// over all its rows; `discovery` is true on the best row only of a feature whose q is small
/// enough, and `replication` is there on that row alone, unless an artefact sets it aside.
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
    boolean discovery,
    List<Reason> reasons,
    OptionalInt explainedBy,
    Optional<Replication> replication) {
  public ScanRow {
    reasons = List.copyOf(reasons);
  }

  public Set<Flag> flags() {
    return new Judgement(reasons, explainedBy).flags();
  }

  /// Whether this is a discovery that the held-out half alone repeats.
  public boolean isRepeated() {
    return replication.map(Replication::isRepeated).orElse(false);
  }

  public double p() {
    return Math.pow(10, log10p);
  }
}
