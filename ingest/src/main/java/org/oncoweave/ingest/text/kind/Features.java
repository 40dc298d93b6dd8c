package org.oncoweave.ingest.text.kind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// The words of a folded text by which kinds are told: without numbers, and each with the next,
/// once.
final class Features {
  private static final int LEAST = 3; // letters of a word that counts
  private static final int MOST = 150; // words of a text that are looked at, from its beginning

  private Features() {}

  static String[] of(String text) {
    var features = new LinkedHashSet<String>();
    String last = "";
    for (String word : words(text)) {
      features.add(word);
      if (!last.isEmpty()) {
        features.add(last + " " + word);
      }
      last = word;
    }
    return features.toArray(String[]::new);
  }

  static List<String> words(String text) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < text.length() && words.size() < MOST) {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end - at >= LEAST) {
        words.add(text.substring(at, end));
      }
      at = end + 1;
    }
    return words;
  }
}
