package org.oncoweave.analysis.correlation;

import java.util.Map;

/// What cases drawn anew inside the strata say, by concept: p adjusted for all concepts together,
/// and the cuts of the tree.
public record Drawn(Map<Integer, Double> familyWise, Map<Integer, Cut> cuts) {
  public Drawn {
    familyWise = Map.copyOf(familyWise);
    cuts = Map.copyOf(cuts);
  }

  /// A branch of the tree against the rest of it, for the first outcome that was asked for, at the
  /// shortest lag: the log likelihood ratio (0 where no more was seen than expected), and the
  /// chance that any branch reaches it where nothing goes with the outcome.
  public record Cut(int exposed, int observed, double expected, double logRatio, double p) {}
}
