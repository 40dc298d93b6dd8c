package org.oncoweave.api.matrix;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// The name by which a page shows a concept.
final class ConceptNames {
  /// Schemes whose codes are words: `KRAS p.G12D`, `occupation/peintre`.
  private static final Set<String> WORDS = Set.of("VARIANT", "LOCAL");

  /// Kinds of words that reports name and no vocabulary codes.
  private static final Set<String> KINDS = Set.of("procedure", "protocol", "agent", "gene");

  private static final Map<String, List<String>> REPORTED =
      ShippedTable.rowsBelowNames(ConceptNames.class, "report_words.tsv", 3).stream()
          .collect(Collectors.toMap(List::getFirst, row -> row));

  private final Map<String, Concepts.Entry> entries;
  private final Dictionary dictionary;

  ConceptNames(Map<String, Concepts.Entry> entries, Dictionary dictionary) {
    this.entries = entries;
    this.dictionary = dictionary;
  }

  /// In the language, else in the other, else the name of the nearest concept above that has one
  /// and the code in brackets, else the code.
  String label(ConceptId concept, Language language) {
    var named = named(concept, language);
    if (named != null) {
      return named;
    }
    var code = concept.code();
    if (WORDS.contains(concept.scheme()) && (code.indexOf('/') > 0 || code.indexOf(' ') > 0)) {
      return concept.scheme().equals("LOCAL") ? code.substring(code.indexOf('/') + 1) : code;
    }
    var told = told(concept, language);
    if (told != null) {
      return told;
    }
    var above = above(concept, language);
    return above == null ? code : above + " (" + code + ")";
  }

  // What reports name has the word that the reading of reports gives it:
  // `procedure.curage_axillaire`.
  private static @Nullable String told(ConceptId concept, Language language) {
    var code = concept.code();
    int dot = code.indexOf('.');
    if (!concept.scheme().equals("LOCAL") || dot < 0 || !KINDS.contains(code.substring(0, dot))) {
      return null;
    }
    var word = code.substring(dot + 1).replace('_', ' ');
    var names = REPORTED.getOrDefault(word, List.of(word, word, word));
    return names.get(language == Language.FR ? 1 : 2);
  }

  private @Nullable String above(ConceptId concept, Language language) {
    var open = new ArrayDeque<>(parents(concept));
    var seen = new HashSet<>(open);
    while (!open.isEmpty()) {
      var next = open.removeFirst();
      var named = named(next, language);
      if (named != null) {
        return named;
      }
      parents(next).stream().filter(seen::add).forEach(open::add);
    }
    return null;
  }

  private List<ConceptId> parents(ConceptId concept) {
    var entry = entries.get(concept.curie());
    return entry == null ? List.of() : entry.row().parents().stream().map(ConceptId::new).toList();
  }

  private @Nullable String named(ConceptId concept, Language language) {
    boolean french = language == Language.FR;
    var first = inGraph(concept, french);
    var second = inGraph(concept, !french);
    if (first != null || second != null) {
      return first != null ? first : second;
    }
    return dictionary
        .find(concept)
        .filter(known -> !known.labelFr().isEmpty() || !known.labelEn().isEmpty())
        .map(known -> known.label(org.oncoweave.ontology.Language.valueOf(language.name())))
        .orElse(null);
  }

  private @Nullable String inGraph(ConceptId concept, boolean french) {
    var entry = entries.get(concept.curie());
    if (entry == null) {
      return null;
    }
    return french ? entry.row().labelFr() : entry.row().labelEn();
  }
}
