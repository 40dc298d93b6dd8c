package org.oncoweave.ingest.text.note;

import java.util.Set;

/// Brings the plural and the feminine of a folded word to one form, by rule.
final class Stem {
  /// Forms whose stem says another thing: "rules out" denies, "rule out" asks; "temps" is no
  /// temple, Denis denies nothing.
  private static final Set<String> WHOLE = Set.of("rules", "temps", "denis");

  private Stem() {}

  static String of(String word) {
    int n = word.length();
    if (n < 5 || WHOLE.contains(word) || !Character.isLetter(word.charAt(n - 1))) {
      return word;
    }
    if (n >= 6 && word.endsWith("aux") && word.charAt(n - 4) != 'e') {
      return word.substring(0, n - 2) + "l";
    }
    return withoutFeminine(withoutPlural(word));
  }

  private static String withoutPlural(String word) {
    boolean plural = word.endsWith("s") || word.endsWith("ux"); // "Avonex" is one
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutFeminine(String word) {
    boolean ends = word.length() >= 5 && word.charAt(word.length() - 1) == 'e';
    return ends ? word.substring(0, word.length() - 1) : word;
  }
}
