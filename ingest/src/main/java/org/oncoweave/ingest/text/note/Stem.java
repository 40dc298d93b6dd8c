package org.oncoweave.ingest.text.note;

/// Brings the plural and the feminine of a folded word to one form, by rule.
final class Stem {
  private Stem() {}

  static String of(String word) {
    int n = word.length();
    if (n < 5 || !Character.isLetter(word.charAt(n - 1))) {
      return word;
    }
    if (n >= 6 && word.endsWith("aux") && word.charAt(n - 4) != 'e') {
      return word.substring(0, n - 2) + "l";
    }
    return withoutFeminine(withoutPlural(word));
  }

  private static String withoutPlural(String word) {
    char last = word.charAt(word.length() - 1);
    return last == 's' || last == 'x' ? word.substring(0, word.length() - 1) : word;
  }

  private static String withoutFeminine(String word) {
    boolean ends = word.length() >= 5 && word.charAt(word.length() - 1) == 'e';
    return ends ? word.substring(0, word.length() - 1) : word;
  }
}
