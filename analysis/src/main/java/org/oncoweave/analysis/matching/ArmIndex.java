package org.oncoweave.analysis.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which arms ask for a gene.
final class ArmIndex {
  private final Map<String, BitSet> byGene = new HashMap<>();

  ArmIndex(List<Arm> arms) {
    for (int number = 0; number < arms.size(); number++) {
      add(number, arms.get(number).criterion());
    }
  }

  private void add(int arm, Criterion criterion) {
    switch (criterion) {
      case Criterion.All(var parts) -> parts.forEach(part -> add(arm, part));
      case Criterion.Any(var parts) -> parts.forEach(part -> add(arm, part));
      case Criterion.Not(var part) -> add(arm, part);
      case Criterion.Finding finding -> {
        mark(arm, finding.gene());
        finding.rule().partner().ifPresent(partner -> mark(arm, partner));
      }
      case Criterion.WildType(var gene) -> mark(arm, gene);
      case Criterion.Clinical _ -> {}
    }
  }

  private void mark(int arm, String gene) {
    byGene.computeIfAbsent(Panel.key(gene), _ -> new BitSet()).set(arm);
  }

  int[] touchedBy(String... genes) {
    var touched = new BitSet();
    for (var gene : genes) {
      touched.or(byGene.getOrDefault(Panel.key(gene), new BitSet()));
    }
    return touched.stream().toArray();
  }
}
