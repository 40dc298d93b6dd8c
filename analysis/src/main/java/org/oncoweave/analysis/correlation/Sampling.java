package org.oncoweave.analysis.correlation;

/// How the controls of a nested case-control sample are drawn.
///
/// @param controls of each case, at most
public record Sampling(int controls, long seed) {
  public static final int MOST_CONTROLS = 20;

  /// More than four add little: with m controls a case, m / (m + 1) of the information of all (Ury,
  /// Biometrics 1975;31:643).
  public static final int CONTROLS = 4;

  public Sampling {
    if (controls < 1 || controls > MOST_CONTROLS) {
      throw new IllegalArgumentException("controls: " + controls + " (1-" + MOST_CONTROLS + ")");
    }
  }

  public static Sampling standard() {
    return new Sampling(CONTROLS, 1);
  }
}
