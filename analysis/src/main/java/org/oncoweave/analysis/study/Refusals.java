package org.oncoweave.analysis.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was refused while the tables were read: all counted, the first of each reason kept.
final class Refusals {
  private static final int KEPT = 20;

  private final Map<Refused.Reason, Integer> count = new EnumMap<>(Refused.Reason.class);
  private final List<Refused> kept = new ArrayList<>();

  void add(Refused refused) {
    if (count.merge(refused.reason(), 1, Integer::sum) <= KEPT) {
      kept.add(refused);
    }
  }

  List<Refused> kept() {
    return List.copyOf(kept);
  }

  Map<Refused.Reason, Integer> count() {
    return Map.copyOf(count);
  }
}
