package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.stream.IntStream;

/// How the words that a pattern fits may begin: the first two characters, by class. It says too
/// much rather than too little, so that a pattern need only be tried where a text begins so.
final class Beginnings {
  private static final int CLASSES = 32;
  private static final int DIGIT = 26;
  private static final int SPACE = 27;
  private static final int LINE = 28;
  private static final int LETTER = 29;
  private static final int SIGN = 30;
  static final int END = 31;
  static final int ANY = -1;
  private static final int LATIN = (1 << DIGIT) - 1;

  /// Whether the empty text fits; the texts of one character; of two or more, by their first.
  private boolean empty;

  private int ones;
  private final int[] twos = new int[CLASSES];

  private Beginnings() {}

  static Beginnings nothing() {
    var nothing = new Beginnings();
    nothing.empty = true;
    return nothing;
  }

  static Beginnings none() {
    return new Beginnings();
  }

  static Beginnings oneOf(int classes) {
    var one = new Beginnings();
    one.ones = classes;
    return one;
  }

  /// The bit of a character's class.
  static int bit(char c) {
    return 1 << classOf(c);
  }

  /// The classes that `\w`, `\d`… mean; what is unknown may be anything.
  static int escaped(char c) {
    return switch (c) {
      case 'w' -> LATIN | 1 << DIGIT | 1 << SIGN;
      case 'd' -> 1 << DIGIT;
      case 's' -> 1 << SPACE | 1 << LINE | 1 << SIGN;
      case 'n' -> 1 << LINE;
      default -> Character.isLetterOrDigit(c) ? ANY : bit(c);
    };
  }

  static int classOf(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c == ' ' || c == '\n') {
      return c == ' ' ? SPACE : LINE;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    return Character.isLetter(c) ? LETTER : SIGN;
  }

  Beginnings or(Beginnings other) {
    var both = new Beginnings();
    both.empty = empty || other.empty;
    both.ones = ones | other.ones;
    for (int c = 0; c < CLASSES; c++) {
      both.twos[c] = twos[c] | other.twos[c];
    }
    return both;
  }

  Beginnings then(Beginnings next) {
    var all = new Beginnings();
    all.empty = empty && next.empty;
    all.ones = (empty ? next.ones : 0) | (next.empty ? ones : 0);
    int following = next.firsts();
    for (int c = 0; c < CLASSES; c++) {
      boolean ends = (ones & 1 << c) != 0;
      all.twos[c] = twos[c] | (empty ? next.twos[c] : 0) | (ends ? following : 0);
    }
    return all;
  }

  private int firsts() {
    int firsts = ones;
    for (int c = 0; c < CLASSES; c++) {
      firsts |= twos[c] == 0 ? 0 : 1 << c;
    }
    return firsts;
  }

  /// The number of two classes in an index.
  static int opening(int first, int second) {
    return first * CLASSES + second;
  }

  /// For every opening the numbers of those that may begin so, in their order.
  static int[][] index(List<Beginnings> all) {
    var index = new int[CLASSES * CLASSES][];
    for (int first = 0; first < CLASSES; first++) {
      for (int second = 0; second < CLASSES; second++) {
        int one = first;
        int two = second;
        index[opening(first, second)] =
            IntStream.range(0, all.size()).filter(i -> all.get(i).fit(one, two)).toArray();
      }
    }
    return index;
  }

  /// Whether a text whose first two characters are of these classes may fit.
  boolean fit(int first, int second) {
    return (ones & 1 << first) != 0 || (twos[first] & 1 << second) != 0;
  }
}
