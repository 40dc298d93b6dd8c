package org.oncoweave.ingest.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.ontology.BiomarkerWords;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// Statuses of a tumour as a whole (MSI-H, dMMR, HRD, TMB-H) that a measurement tells, as features.
/// They are shipped concepts: one that only profiles speak of would be removed from the graph.
final class Statuses {
  private static final String NOTHING = "-";
  private static final List<Rule> RULES =
      ShippedTable.rowsBelowNames(Statuses.class, "statuses.tsv", 4).stream()
          .map(row -> new Rule(row.get(0), row.get(1), row.get(2), row.get(3)))
          .toList();

  private record Rule(String biomarker, String state, String least, String status) {
    boolean holds(String measured, SourceFact.Measured fact) {
      return biomarker.equals(measured) && (holdsWords(fact.textValue()) || holdsNumber(fact));
    }

    private boolean holdsWords(@Nullable String words) {
      return words != null
          && BiomarkerWords.state(biomarker, words).filter(state::equals).isPresent();
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

  /// As a concept of its own; empty for all other measurements.
  static Optional<ConceptId> of(Ontology ontology, ConceptId concept, SourceFact.Measured fact) {
    var above = ontology.contains(concept) ? ontology.ancestors(concept) : List.<ConceptId>of();
    return BiomarkerWords.biomarker(concept, above.stream())
        .flatMap(measured -> RULES.stream().filter(rule -> rule.holds(measured, fact)).findFirst())
        .map(rule -> new ConceptId(rule.status()));
  }
}
