package org.oncoweave.ingest.text.deid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.ingest.text.note.Folded;

/// The words by which persons and places are told: tables `identity.tsv`, `first_names.txt` and
/// `cities.txt`, folded.
final class IdentityWords {
  private final Map<String, Set<String>> sets = new HashMap<>();

  static IdentityWords shipped() {
    var words = new IdentityWords();
    for (String line : lines("identity.tsv")) {
      String[] fields = line.split("\t", 2);
      words.add(fields[0], List.of(fields[1].split("\\|", -1)));
    }
    for (String line : lines("first_names.txt")) {
      words.add("first_name", List.of(line.split(" ", -1)));
    }
    words.add("city", lines("cities.txt"));
    return words;
  }

  private void add(String set, List<String> words) {
    for (String word : words) {
      sets.computeIfAbsent(set, _ -> new HashSet<>()).add(Folded.lower(word.strip()));
    }
  }

  private static List<String> lines(String name) {
    try (var stream = IdentityWords.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("No table " + name + " in the product");
      }
      return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
