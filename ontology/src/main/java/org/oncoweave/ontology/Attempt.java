package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One way to look for names that hold words: as they were asked, then each time looser, until one
/// finds something.
///
/// `needed` of the words must be there; `stems` asks only how they begin; what is found is worth
/// that much of a name that holds all words.
record Attempt(List<String> words, int needed, boolean stems, double worth) {
  private static final Set<String> SMALL = small();
  private static final double WITHOUT_SMALL_WORDS = 0.9;
  private static final double BY_STEMS = 0.8;
  private static final double MOST_OF_THEM = 0.6;
  private static final int SHORTEST_STEM = 5;
  private static final int LETTERS_OFF = 3;

  static List<Attempt> of(List<String> asked) {
    var attempts = new ArrayList<Attempt>();
    attempts.add(new Attempt(asked, asked.size(), false, 1));
    var telling = asked.stream().filter(word -> !SMALL.contains(word)).toList();
    if (telling.isEmpty()) {
      return attempts;
    }
    if (telling.size() < asked.size()) {
      attempts.add(new Attempt(telling, telling.size(), false, WITHOUT_SMALL_WORDS));
    }
    attempts.add(new Attempt(telling, telling.size(), true, BY_STEMS));
    if (telling.size() > 2) {
      attempts.add(new Attempt(telling, (2 * telling.size() + 2) / 3, true, MOST_OF_THEM));
    }
    return attempts;
  }

  /// `pancreas` and `pancreatique` begin alike.
  static String stem(String word) {
    return word.length() <= SHORTEST_STEM
        ? word
        : word.substring(0, Math.max(SHORTEST_STEM, word.length() - LETTERS_OFF));
  }

  private static Set<String> small() {
    var words = new HashSet<String>();
    ShippedTable.rowsBelowNames(Attempt.class, "rules/small_words.tsv", 2)
        .forEach(row -> words.addAll(List.of(row.get(1).split(" "))));
    return words;
  }
}
