package org.oncoweave.analysis.correlation;

/// How cases are drawn anew: from which seed, how often at most, and after how many draws that were
/// as strong as the strongest finding there is no need for more.
public record Relabelling(long seed, int most, int enough) {
  private static final int ENOUGH = 50;

  public Relabelling {
    if (most < 0 || most > 1_000_000 || enough < 1) {
      throw new IllegalArgumentException("--permutations " + most);
    }
  }

  public static Relabelling of(long seed, int most) {
    return new Relabelling(seed, most, ENOUGH);
  }
}
