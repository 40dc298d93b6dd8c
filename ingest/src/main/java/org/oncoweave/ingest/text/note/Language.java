package org.oncoweave.ingest.text.note;

import java.util.Set;

/// French or English, by function words, words that only one of the two has, endings, and accents.
final class Language {
  private static final String[] ENGLISH = {
    "ed", "ing", "ary", "oma", "tomy", "ic", "ical", "ness", "ly", "ous", "or", "py", "phy", "emia",
    "thy", "penia", "latin", "bicin"
  };
  private static final String[] FRENCH = {
    "eux", "ee", "ees", "aire", "ique", "tomie", "ment", "euse", "eur", "oire", "ome", "apie",
    "phie", "emie", "thie", "penie"
  };

  private static final Set<String> TUMOURS = Set.of("cancer", "ca", "mets", "primary");

  private static final int MOST_ACCENTS = 40;

  private Language() {}

  static String of(Folded text, Tokens tokens, Words words) {
    int balance = -Math.min(2 * text.accents(), MOST_ACCENTS); // above zero is English
    int last = Math.min(tokens.size(), 400);
    for (int i = 0; i < last; i++) {
      balance += weight(words, tokens.lower(i));
    }
    return balance > 0 || (balance == 0 && hasOrganBefore(tokens, last)) ? "en" : "fr";
  }

  // "Colon cancer": English has the organ before the tumour.
  private static boolean hasOrganBefore(Tokens tokens, int last) {
    for (int i = 1; i < last; i++) {
      if (TUMOURS.contains(tokens.lower(i)) && tokens.shape(i - 1) == Tokens.Shape.WORD) {
        return true;
      }
    }
    return false;
  }

  private static int weight(Words words, String word) {
    Integer tongue = words.tongue(word);
    return tongue == null ? ending(word, ENGLISH) - ending(word, FRENCH) : tongue;
  }

  private static int ending(String word, String[] endings) {
    if (word.length() < 5) {
      return 0;
    }
    for (String ending : endings) {
      if (word.endsWith(ending)) {
        return 1;
      }
    }
    return 0;
  }
}
