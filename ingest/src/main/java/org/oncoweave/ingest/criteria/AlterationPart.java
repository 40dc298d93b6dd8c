package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A stretch of a line about genes between two connectors: its genes and what is wrong with them.
final class AlterationPart {
  static final String PROTEIN = "protein";

  /// In "no EGFR, ALK or ROS1 mutation" it is the fusion of these that is meant.
  private static final Set<String> FUSED = Set.of("ALK", "ROS1", "NTRK1", "NTRK2", "NTRK3");

  final List<String> genes = new ArrayList<>();
  final List<String> changes = new ArrayList<>();
  String meaning = "";
  String link = "";
  boolean denied;
  boolean family;
  int start;
  int end;

  /// What is wrong with another gene is wrong with this one too; a residue is not shared.
  void take(AlterationPart giver) {
    meaning = giver.meaning.equals(PROTEIN) ? "" : giver.meaning;
    changes.addAll(giver.meaning.equals(AlterationWords.NAMED) ? giver.changes : List.of());
    denied = giver.denied;
  }

  /// Whether nothing is said to be wrong.
  boolean isBare() {
    return meaning.isEmpty() && changes.isEmpty();
  }

  private boolean isFused() {
    return FUSED.containsAll(genes) && changes.isEmpty() && meaning.equals("mutation");
  }

  /// What is said once for several parts is said of each.
  static void share(List<AlterationPart> parts) {
    spread(parts);
    shareGenes(parts);
    shareMeanings(parts);
    if (parts.stream().anyMatch(part -> !part.isFused())) {
      parts.stream().filter(AlterationPart::isFused).forEach(part -> part.meaning = "usual");
    }
  }

  /// "FGFR2 or FGFR3 (mutation, fusion or amplification)": each may be wrong with each gene.
  private static void spread(List<AlterationPart> parts) {
    int first = 0;
    while (first < parts.size() - 1 && parts.get(first).isBare()) {
      first++;
    }
    var kinds = parts.subList(first, parts.size());
    boolean ofAll =
        kinds.size() > 1
            && kinds.stream().allMatch(part -> part.changes.isEmpty() && !part.isBare())
            && kinds.stream().skip(1).allMatch(part -> part.genes.isEmpty());
    if (ofAll) {
      var genes = parts.subList(0, first + 1).stream().flatMap(p -> p.genes.stream()).toList();
      for (var kind : kinds) {
        kind.genes.clear();
        kind.genes.addAll(genes);
      }
      kinds.getFirst().start = parts.getFirst().start;
      parts.subList(0, first).clear();
    }
  }

  /// A part without a gene speaks of the gene before it, else of the next.
  private static void shareGenes(List<AlterationPart> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (int k = i - 1; parts.get(i).genes.isEmpty() && k >= 0; k--) {
        parts.get(i).genes.addAll(parts.get(k).genes);
      }
      for (int k = i + 1; parts.get(i).genes.isEmpty() && k < parts.size(); k++) {
        parts.get(i).genes.addAll(parts.get(k).genes);
      }
    }
  }

  /// A bare gene has what the gene before it has; one that opens the list, what the next one has.
  private static void shareMeanings(List<AlterationPart> parts) {
    boolean ahead = !parts.getFirst().isBare();
    var order = ahead ? parts : parts.reversed();
    for (int i = 1; i < order.size(); i++) {
      if (order.get(i).isBare()) {
        order.get(i).take(order.get(i - 1));
      }
    }
  }
}
