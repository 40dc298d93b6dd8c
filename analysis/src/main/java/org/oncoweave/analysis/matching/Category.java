package org.oncoweave.analysis.matching;

import java.util.List;
import org.oncoweave.ontology.Words;

/// The kinds of genomic findings.
enum Category {
  MUTATION("Mutation"),
  CNV("Copy Number Variation"),
  SV("Structural Variation");

  private final String words;

  Category(String words) {
    this.words = words;
  }

  /// The kinds that a criterion's word means; `Any Variation` is all three.
  ///
  /// @throws UnreadableException if it is none
  static List<Category> wanted(String word) {
    if (word.equalsIgnoreCase("Any Variation")) {
      return List.of(values());
    }
    for (var category : values()) {
      if (category.words.equalsIgnoreCase(word) || category.name().equalsIgnoreCase(word)) {
        return List.of(category);
      }
    }
    throw new UnreadableException(Words.say("no such variant category: %s", word));
  }
}
