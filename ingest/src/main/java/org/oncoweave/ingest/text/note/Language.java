package org.oncoweave.ingest.text.note;

/// French or English, by function words and words that only one of the two has.
final class Language {
  private Language() {}

  static String of(Tokens tokens, Words words) {
    int french = 0;
    int english = 0;
    int last = Math.min(tokens.size(), 2000);
    for (int i = 0; i < last; i++) {
      String word = tokens.lower(i);
      boolean isFrench = words.has("french", word);
      boolean isEnglish = words.has("english", word);
      if (isFrench || isEnglish) {
        french += isFrench && !isEnglish ? 2 : 0;
        english += isEnglish && !isFrench ? 2 : 0;
      } else {
        french += ending(word, "eux|ee|ees|aire|ique|tomie|ment|euse|eur|oire|ome");
        english += ending(word, "ed|ing|ary|oma|tomy|ic|ical|ness|ly|ous|or");
      }
    }
    return english > french ? "en" : "fr";
  }

  private static int ending(String word, String endings) {
    if (word.length() < 5) {
      return 0;
    }
    for (String ending : endings.split("\\|", -1)) {
      if (word.endsWith(ending)) {
        return 1;
      }
    }
    return 0;
  }
}
