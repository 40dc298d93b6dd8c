package org.oncoweave.ingest.text.note;

/// Whether a point closes an abbreviation, not a sentence.
record Abbreviation(String cased, Words words) {
  private static final int UNIT = 3; // letters of the longest unit: min

  // "i.e. 3 percent", "e.g. Nausea"
  boolean isLatin(int i) {
    return i >= 3
        && (cased.startsWith("i.e", i - 3) || cased.startsWith("e.g", i - 3))
        && (i == 3 || !Character.isLetterOrDigit(cased.charAt(i - 4)));
  }

  boolean isShort(String word, int i) {
    return words.isAbbreviation(word)
        && (word.length() > UNIT || !isUnit(i - word.length()) || isMonth(word, i))
        && !isAnswer(word, i - word.length());
  }

  // "Headache: no. Seizure: yes."
  private boolean isAnswer(String word, int start) {
    return word.equals("no") && cased.startsWith(": ", start - 2);
  }

  // "12 mm." ends a sentence: after a number the word is a unit.
  private boolean isUnit(int start) {
    int at = start - 1;
    while (at > 0 && cased.charAt(at) == ' ') {
      at--;
    }
    boolean rate = at > 1 && cased.charAt(at) == '/' && at == start - 1; // "72/min."
    return at >= 0 && (rate || Character.isDigit(cased.charAt(at)));
  }

  // "le 5 janv. 2021"
  private boolean isMonth(String word, int i) {
    int next = i + 1;
    while (next < cased.length() && cased.charAt(next) == ' ') {
      next++;
    }
    return next < cased.length()
        && Character.isDigit(cased.charAt(next))
        && words.has("month", word);
  }
}
