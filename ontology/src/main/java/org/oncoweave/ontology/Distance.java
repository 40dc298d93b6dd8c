package org.oncoweave.ontology;

/// Number of typing faults between two words: letters changed, left out, put in or swapped.
final class Distance {
  private static final int SHORT = 4;
  private static final int LONG = 9;

  private Distance() {}

  /// Faults that a word may have: none in an abbreviation, two in a long word.
  static int allowed(String word) {
    if (word.length() < SHORT
        || (word.length() == SHORT && !word.chars().allMatch(c -> c >= 'a'))) {
      return 0;
    }
    return word.length() < LONG ? 1 : 2;
  }

  /// Whether the one may have been typed for the other; a short word at least begins as it should.
  static boolean near(String typed, String word) {
    boolean begins = typed.length() > SHORT || typed.charAt(0) == word.charAt(0);
    return begins && within(typed, word, allowed(typed));
  }

  /// Optimal string alignment, given up as soon as a whole row is above the limit.
  static boolean within(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit
        || Long.bitCount(letters(one) ^ letters(other)) > 2 * limit) {
      return false;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = row(one, other, i, new int[][] {before, last});
      if (smallest(row) > limit) {
        return false;
      }
      before = last;
      last = row;
    }
    return last[other.length()] <= limit;
  }

  /// Which letters a word has; one fault changes at most two of these bits.
  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << (word.charAt(i) & 63);
    }
    return letters;
  }

  private static int[] row(String one, String other, int i, int[][] above) {
    int[] row = new int[other.length() + 1];
    row[0] = i;
    for (int j = 1; j <= other.length(); j++) {
      int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
      row[j] = Math.min(Math.min(row[j - 1], above[1][j]) + 1, above[1][j - 1] + change);
      if (swapped(one, other, i, j)) {
        row[j] = Math.min(row[j], above[0][j - 2] + 1);
      }
    }
    return row;
  }

  private static boolean swapped(String one, String other, int i, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }

  private static int smallest(int[] row) {
    int least = row[0];
    for (int value : row) {
      least = Math.min(least, value);
    }
    return least;
  }
}
