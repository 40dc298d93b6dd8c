package org.oncoweave.analysis.correlation;

import java.util.List;
import java.util.Set;

/// Pairs whose true ratio is 1: features (concept numbers) that do not cause what is asked about,
/// and outcomes that nothing scanned causes. Lipsitch, Tchetgen and Cohen, Epidemiology
/// 2010;21:383.
public record NegativeControls(Set<Integer> exposures, List<Outcome> outcomes) {
  /// So many pairs with a ratio are needed to learn an error and how it varies.
  public static final int LEAST = 5;

  /// Nothing is known to be without effect.
  public static final NegativeControls NONE = new NegativeControls(Set.of(), List.of());

  public NegativeControls {
    exposures = Set.copyOf(exposures);
    outcomes = List.copyOf(outcomes);
  }

  public boolean areNone() {
    return exposures.isEmpty() && outcomes.isEmpty();
  }
}
