package org.oncoweave.ontology;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.model.ConceptId;

/// What words of reports and laboratories say of the state of a biomarker:
/// `rules/biomarker_words.tsv`.
public final class BiomarkerWords {
  private static final String SCHEME = "BIOMARKER";
  private static final Map<String, String> STATES =
      ShippedTable.rowsBelowNames(BiomarkerWords.class, "rules/biomarker_words.tsv", 3).stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> key(row.get(0), row.get(1)), row -> row.get(2)));

  private BiomarkerWords() {}

  /// The code of the biomarker that a concept is, or that lies above it (a test of a laboratory).
  public static Optional<String> biomarker(ConceptId concept, Stream<ConceptId> above) {
    return Stream.concat(Stream.of(concept), above)
        .filter(id -> id.scheme().equals(SCHEME))
        .map(ConceptId::code)
        .findFirst();
  }

  /// The state as trial criteria call it (docs/trials.md); empty for words that say none.
  public static Optional<String> state(String biomarker, String words) {
    return Optional.ofNullable(STATES.get(key(biomarker, words)));
  }

  private static String key(String biomarker, String words) {
    return biomarker + ' ' + Folding.fold(words).strip();
  }
}
