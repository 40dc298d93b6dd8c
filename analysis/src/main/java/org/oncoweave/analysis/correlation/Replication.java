package org.oncoweave.analysis.correlation;

/// What four parts of the cohort say of one line, each alone: the half looked at, the half held out
/// by the keys of its patients before any scan, the earlier and the later first tumours.
///
/// The scan takes both halves together, which finds more than one half followed by the other (Skol
/// et al., Nat Genet 2006;38:209); what the held-out half alone does not repeat is no discovery.
public record Replication(Part lookedAt, Part heldOut, Part earlier, Part later) {
  private static final double ONE_SIDED = 0.05;

  /// Observed and expected of a part, with its rate ratio and interval (NaN where none exists).
  public record Part(
      int observed,
      double expected,
      double rateRatio,
      double ciLow,
      double ciHigh,
      double log10p,
      int direction) {
    static Part of(Score score) {
      var effect =
          ScoreTest.effect(score.observed(), score.expected(), score.variance(), score.overlap());
      return new Part(
          score.observed(),
          score.expected(),
          effect.ratio(),
          effect.low(),
          effect.high(),
          score.log10p(),
          (int) Math.signum(score.z()));
    }
  }

  /// Whether the held-out half alone shows the same direction, one-sided p at most 0.05.
  public boolean isRepeated() {
    return heldOut.direction == lookedAt.direction && heldOut.log10p <= Math.log10(2 * ONE_SIDED);
  }

  /// Whether the effect points the same way in both periods.
  public boolean isSteady() {
    return earlier.direction == later.direction;
  }
}
