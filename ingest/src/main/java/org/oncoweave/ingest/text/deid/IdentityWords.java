package org.oncoweave.ingest.text.deid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.ingest.text.note.Folded;
import org.oncoweave.ontology.ShippedTable;

/// The words by which persons and places are told: tables `identity.tsv`, `first_names.txt` and
/// `cities.txt`, folded.
final class IdentityWords {
  private final Map<String, Set<String>> sets = new HashMap<>();

  static IdentityWords shipped() {
    var words = new IdentityWords();
    for (var row : ShippedTable.rows(IdentityWords.class, "identity.tsv", 2)) {
      words.add(row.get(0), List.of(row.get(1).split("\\|", -1)));
    }
    for (String line : ShippedTable.lines(IdentityWords.class, "first_names.txt")) {
      words.add("first_name", List.of(line.split(" ", -1)));
    }
    words.add("city", ShippedTable.lines(IdentityWords.class, "cities.txt"));
    return words;
  }

  private void add(String set, List<String> words) {
    for (String word : words) {
      sets.computeIfAbsent(set, _ -> new HashSet<>()).add(Folded.lower(word.strip()));
    }
  }

  /// Whether a folded word in small letters is in a set.
  boolean has(String set, String word) {
    return sets.getOrDefault(set, Set.of()).contains(word);
  }

  /// All of a set.
  Set<String> all(String set) {
    return sets.getOrDefault(set, Set.of());
  }

  /// Whether a word is a given name, also a compound one such as `jean-marc`.
  boolean isFirstName(String word) {
    int hyphen = word.indexOf('-');
    String head = hyphen > 0 ? word.substring(0, hyphen) : word;
    return has("first_name", head);
  }
}
