package org.oncoweave.ingest.text.note;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ontology.ShippedTable;

/// Small sets of words by purpose, from the table `words.tsv`.
public final class Words {
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, Integer> tongues = new HashMap<>();

  /// The table that the product ships.
  public static Words shipped() {
    var words = new Words();
    for (var row : ShippedTable.rows(Words.class, "words.tsv", 2)) {
      words.sets.computeIfAbsent(row.get(0), _ -> new HashSet<>()).addAll(fold(row.get(1)));
    }
    words.all("french").forEach(word -> words.tongues.merge(word, -2, Integer::sum));
    words.all("english").forEach(word -> words.tongues.merge(word, 2, Integer::sum));
    return words;
  }

  private static List<String> fold(String line) {
    return List.of(Folded.lower(line).split(" ", -1));
  }

  /// Whether the set `name` has `word`, which has no accents.
  public boolean has(String name, String word) {
    Set<String> set = sets.get(name);
    return set != null
        && set.contains(word.toLowerCase(Locale.ROOT)); // the table has small letters
  }

  /// All of a set.
  public Set<String> all(String name) {
    return Set.copyOf(sets.getOrDefault(name, Set.of()));
  }

  /// How English a function word is: 2, of French -2, of both 0; null where it is none.
  @Nullable Integer tongue(String word) {
    return tongues.get(word);
  }

  boolean isAbbreviation(String word) {
    return has("abbreviation", word);
  }

  // A word cut short in the middle of a phrase: "Creat. a 80".
  boolean isClipped(String word) {
    return has("clipped", word);
  }

  // A word that leaves a phrase open at the end of a line.
  boolean isOpen(String word) {
    return has("open", word) || has("abbreviation", word);
  }

  // A word that begins sentences and is no family name.
  boolean isStarter(String word) {
    return has("starter", word);
  }
}
