package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Clauses that say different things of different variants are read one by one.
final class Clauses {
  private static final String BREAK = ",\\s+|;\\s*|\\s+(?:mais|but|alors que|whereas|while)\\s+";
  private static final Set<String> SAYS = Set.of("present", "absent", "unknown");

  private Clauses() {}

  /// A list with a status for each item; empty unless every clause says something of its own and
  /// their statuses differ.
  static Optional<Reading> apart(Folded text, List<GeneNames.Hit> genes) {
    var clauses = text.text().split(BREAK);
    if (clauses.length < 2 || genes.isEmpty()) {
      return Optional.empty();
    }
    var items = new ArrayList<Reading>();
    var statuses = new HashSet<String>();
    for (var clause : clauses) {
      var reading = VariantReader.read(withGene(clause, genes.getFirst().symbol()));
      if (!SAYS.contains(reading.text("status")) || reading.kind().equals("list")) {
        return Optional.empty();
      }
      items.add(reading);
      statuses.add(reading.text("status"));
    }
    if (statuses.size() < 2) {
      return Optional.empty();
    }
    return Optional.of(
        Reading.of(items).with("status", statuses.contains("present") ? "present" : "unknown"));
  }

  /// A clause that opens with a change speaks of the first gene.
  private static String withGene(String clause, String gene) {
    boolean named = !GeneNames.shipped().find(clause).isEmpty();
    boolean change =
        ChangeFinder.find(clause).stream()
            .anyMatch(w -> w.sort() == ChangeFinder.Sort.PROTEIN || Bare.standsAlone(w.body()));
    return named || !change ? clause : gene + " " + clause;
  }
}
