package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import org.oncoweave.analysis.ConceptTree;

/// Which features lie below which, by the tree of their concepts.
final class Branches {
  private static final int[] NONE = {};

  private final int[][] below;

  Branches(Exposures exposures, ConceptTree tree) {
    int[] featureOf = new int[tree.size()];
    Arrays.fill(featureOf, -1);
    for (int f = 0; f < exposures.features(); f++) {
      if (exposures.feature[f] < featureOf.length) {
        featureOf[exposures.feature[f]] = f;
      }
    }
    this.below = new int[exposures.features()][];
    for (int f = 0; f < below.length; f++) {
      int concept = exposures.feature[f];
      below[f] =
          concept >= tree.size()
              ? NONE
              : Arrays.stream(tree.descendants(concept))
                  .map(c -> featureOf[c])
                  .filter(b -> b >= 0)
                  .toArray();
    }
  }

  int[] below(int feature) {
    return below[feature];
  }

  boolean isBelow(int child, int feature) {
    return Arrays.stream(below[feature]).anyMatch(b -> b == child);
  }

  boolean isSameBranch(int one, int other) {
    return isBelow(one, other) || isBelow(other, one);
  }
}
