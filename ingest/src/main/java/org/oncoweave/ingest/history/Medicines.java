package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;

/// Which medicine a record means, and whether it is one against cancer.
final class Medicines {
  /// ATC classes of medicines against cancer (WHO ATC/DDD index 2026): antineoplastic agents,
  /// endocrine therapy, interferons and other immunostimulants save colony stimulating factors
  /// (L03AA), radiopharmaceuticals for treatment.
  private static final List<String> CLASSES =
      List.of("L01", "L02", "L03AB", "L03AC", "L03AX", "V10");

  private final Ontology ontology;
  private final Map<String, Optional<ConceptId>> byLabel = new ConcurrentHashMap<>();

  Medicines(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The ATC code where the record or its words give one, else the record's own code.
  Optional<ConceptId> find(@Nullable ConceptId code, @Nullable String label) {
    if (code != null && code.scheme().equals("ATC")) {
      return Optional.of(code);
    }
    var named = label == null ? Optional.<ConceptId>empty() : named(label);
    return named.isPresent() ? named : Optional.ofNullable(code);
  }

  static boolean isAgainstCancer(ConceptId medicine) {
    return medicine.scheme().equals("ATC")
        && CLASSES.stream().anyMatch(medicine.code()::startsWith);
  }

  private Optional<ConceptId> named(String label) {
    // "gefitinib 250 MG Oral Tablet": the substance stands before the first figure.
    var words = label.replaceFirst("\\s*\\d.*", "").strip().toLowerCase(Locale.ROOT);
    return byLabel.computeIfAbsent(
        words,
        name ->
            ontology.named(name).stream()
                .filter(concept -> concept.scheme().equals("ATC"))
                .min((a, b) -> a.curie().compareTo(b.curie())));
  }
}
