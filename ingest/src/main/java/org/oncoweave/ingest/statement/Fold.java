package org.oncoweave.ingest.statement;

import java.text.Normalizer;

/// A text in lower case without accents, each character at its own place.
final class Fold {
  private static final int LATIN = 0x250;
  private static final char[] BASE = new char[LATIN];

  static {
    for (char c = 0; c < LATIN; c++) {
      BASE[c] = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }
  }

  private Fold() {}

  static String of(String text) {
    var folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      folded[i] = fold(Character.toLowerCase(text.charAt(i)));
    }
    return new String(folded);
  }

  private static char fold(char c) {
    return switch (c) {
      case '\u2019', '\u2018' -> '\'';
      case '\u2013', '\u2014' -> '-';
      case '\u00a0', '\u202f', '\t' -> ' ';
      default -> c < LATIN ? BASE[c] : c;
    };
  }
}
