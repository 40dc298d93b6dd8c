package org.oncoweave.ingest.text.note;

/// French or English, by function words, words that only one of the two has, endings, and accents.
final class Language {
  private static final String[] ENGLISH = {
    "ed", "ing", "ary", "oma", "tomy", "ic", "ical", "ness", "ly", "ous", "or"
  };
  private static final String[] FRENCH = {
    "eux", "ee", "ees", "aire", "ique", "tomie", "ment", "euse", "eur", "oire", "ome"
  };

  private static final int MOST_ACCENTS = 40;

  private Language() {}

  static String of(Folded text, Tokens tokens, Words words) {
    int balance = -Math.min(text.accents(), MOST_ACCENTS); // above zero is English
    int last = Math.min(tokens.size(), 400);
    for (int i = 0; i < last; i++) {
      balance += weight(words, tokens.lower(i));
    }
    return balance > 0 ? "en" : "fr";
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
