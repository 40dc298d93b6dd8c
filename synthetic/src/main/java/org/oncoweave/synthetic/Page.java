package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A page being typed: faults of the fingers in the words between the facts, then capitals and line
/// wraps, none of which moves a fact.
final class Page {
  private static final int CAPITALS_WIDTH = 72;
  private static final int WIDTH = 90;
  private static final String ACCENTED = "àâäçéèêëîïôöùûüÿÀÂÄÇÉÈÊËÎÏÔÖÙÛÜµ";
  private static final String PLAIN = "AAACEEEEIIOOUUUYAAACEEEEIIOOUUUµ";
  private final StringBuilder text = new StringBuilder(1200);
  private final List<Stated> facts = new ArrayList<>();
  private int faults;

  Page(int faults) {
    this.faults = faults;
  }

  void words(String words, SplittableRandom random) {
    int from = text.length();
    text.append(words);
    if (faults > 0 && words.length() > 14 && random.nextInt(4) == 0) {
      swap(from + 2 + random.nextInt(words.length() - 8));
      faults--;
    }
  }

  /// Two neighbours change places inside a word.
  private void swap(int at) {
    boolean inside = true;
    for (int i = at - 1; i < at + 3; i++) {
      inside &= Character.isLowerCase(text.charAt(i));
    }
    if (inside) {
      char c = text.charAt(at);
      text.setCharAt(at, text.charAt(at + 1));
      text.setCharAt(at + 1, c);
    }
  }

  void phrase(Phrase phrase) {
    for (var fact : phrase.facts()) {
      facts.add(fact.moved(text.length()));
    }
    text.append(phrase.text());
  }

  Phrase done(String hand, SplittableRandom random) {
    if (hand.equals("capitals")) {
      capitals();
      wrap(CAPITALS_WIDTH);
    } else if (random.nextInt(3) == 0) {
      wrap(WIDTH);
    }
    return new Phrase(text.toString(), facts);
  }

  /// As old software prints: capitals without accents.
  private void capitals() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int accent = c < 128 ? -1 : ACCENTED.indexOf(c);
      text.setCharAt(i, accent >= 0 ? PLAIN.charAt(accent) : Character.toUpperCase(c));
    }
  }

  private void wrap(int width) {
    int line = 0;
    int blank = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line = i + 1;
        blank = -1;
      } else if (c == ' ') {
        blank = i;
      }
      if (i - line >= width && blank > line) {
        text.setCharAt(blank, '\n');
        line = blank + 1;
        blank = -1;
      }
    }
  }
}
