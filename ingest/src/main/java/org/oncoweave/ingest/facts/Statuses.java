package org.oncoweave.ingest.facts;

import java.util.List;
import java.util.Optional;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.ontology.Folding;
import org.oncoweave.ontology.ShippedTable;

/// Statuses of a tumour as a whole (MSI-H, dMMR, HRD, TMB-H) that a measurement tells, as features.
/// They are shipped concepts: one that only profiles speak of would be removed from the graph.
final class Statuses {
  private static final String NOTHING = "-";
  private static final List<Rule> RULES =
      ShippedTable.rowsBelowNames(Statuses.class, "statuses.tsv", 4).stream()
          .map(row -> new Rule(row.get(0), folded(row.get(1)), row.get(2), row.get(3)))
          .toList();

  private record Rule(String concept, String word, String least, String status) {
    boolean holds(String curie, SourceFact.Measured fact) {
      return concept.equals(curie) && (holdsWord(fact) || holdsNumber(fact));
    }

    private boolean holdsWord(SourceFact.Measured fact) {
      return fact.textValue() != null && word.equals(folded(fact.textValue()));
    }

    private boolean holdsNumber(SourceFact.Measured fact) {
      var value = fact.value();
      return !least.equals(NOTHING)
          && value != null
          && !"<".equals(fact.comparator())
          && value >= Double.parseDouble(least);
    }
  }

  private Statuses() {}

  private static String folded(String word) {
    return Folding.fold(word).strip();
  }

  /// As a concept of its own; empty for all other measurements.
  static Optional<ConceptId> of(ConceptId concept, SourceFact.Measured fact) {
    return RULES.stream()
        .filter(rule -> rule.holds(concept.curie(), fact))
        .map(rule -> new ConceptId(rule.status()))
        .findFirst();
  }
}
