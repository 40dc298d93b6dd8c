package org.oncoweave.analysis.correlation;

/// Observed and expected of one contrast, and what follows from them.
record Score(int observed, double expected, double variance, double overlap) {
  double log10p() {
    return ScoreTest.log10p(observed, expected, variance);
  }

  /// The first step from no effect towards the log rate ratio, (O - E) / V (Peto et al., Br J
  /// Cancer 1977;35:1): finite also where no exposed person had the event.
  double step() {
    return variance > 0 ? (observed - expected) / variance : 0;
  }

  double z() {
    return variance > 0 ? (observed - expected) / Math.sqrt(variance) : 0;
  }

  double ratio() {
    return ScoreTest.effect(observed, expected, variance, overlap).ratio();
  }

  /// Whether hardly anything of another, larger effect is left here.
  boolean fadedFrom(Score before) {
    return Math.abs(step()) < 0.5 * Math.abs(before.step()) && log10p() > Math.log10(0.05);
  }
}
