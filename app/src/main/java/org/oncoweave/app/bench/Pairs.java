package org.oncoweave.app.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// The most one-to-one pairs of what may be the same, by augmenting paths.
final class Pairs<G, O> {
  private static final int NONE = -1;

  private final List<G> gold;
  private final List<O> out;
  private final BiPredicate<G, O> same;
  private final int[] owner;

  private Pairs(List<G> gold, List<O> out, BiPredicate<G, O> same) {
    this.gold = gold;
    this.out = out;
    this.same = same;
    this.owner = new int[out.size()];
    Arrays.fill(owner, NONE);
  }

  static <G, O> Map<G, O> of(List<G> gold, List<O> out, BiPredicate<G, O> same) {
    var pairs = new Pairs<>(gold, out, same);
    for (int g = 0; g < gold.size(); g++) {
      pairs.place(g, new boolean[out.size()]);
    }
    var found = new HashMap<G, O>();
    for (int o = 0; o < out.size(); o++) {
      if (pairs.owner[o] != NONE) {
        found.put(gold.get(pairs.owner[o]), out.get(o));
      }
    }
    return found;
  }

  private boolean place(int g, boolean[] tried) {
    for (int o = 0; o < out.size(); o++) {
      if (!tried[o] && same.test(gold.get(g), out.get(o))) {
        tried[o] = true;
        if (owner[o] == NONE || place(owner[o], tried)) {
          owner[o] = g;
          return true;
        }
      }
    }
    return false;
  }
}
