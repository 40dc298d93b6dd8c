package org.oncoweave.analysis.correlation;

/// A node under the second look: the row that speaks loudest for it, and its plain row (the
/// broadest outcome at the shortest lag).
record Suspect(int feature, Outcome outcome, double lagYears, Score loudest, Score plain) {

  /// Whether person-time shows nothing for this node: then a naive table that shows much needs
  /// another explanation.
  boolean isQuiet() {
    return plain.log10p() > -2;
  }

  /// Whether the rows of the node itself say anything; if not, only something below it does.
  boolean speaks() {
    return loudest.log10p() < -2;
  }

  boolean isHarmful() {
    return loudest.step() > 0;
  }
}
