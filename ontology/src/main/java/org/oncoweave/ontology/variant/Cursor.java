package org.oncoweave.ontology.variant;

/// A place in a text, moved on by the parsers.
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean done() {
    return at >= text.length();
  }

  char peek() {
    return done() ? 0 : text.charAt(at);
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  String rest() {
    return text.substring(at);
  }

  boolean take(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  boolean take(String wanted) {
    if (!text.regionMatches(true, at, wanted, 0, wanted.length())) {
      return false;
    }
    at += wanted.length();
    return true;
  }

  /// The digits here as a number; -1 if there are none, or far too many.
  int number() {
    int from = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    return from == at || at - from > 9 ? -1 : Integer.parseInt(text, from, at, 10);
  }

  /// The residue here as its letter, moved over; `*` for a stop, 0 if there is none.
  char residue() {
    if (take('*')) {
      return '*';
    }
    char three = AminoAcid.threeAt(text, at);
    if (three != 0) {
      at += 3;
      return three;
    }
    char one = Character.toUpperCase(peek());
    if (AminoAcid.isLetter(one) || one == 'X') {
      at++;
      return one;
    }
    return 0;
  }

  /// All residues here as letters.
  String residues() {
    var letters = new StringBuilder();
    for (char next = within(); next != 0; next = within()) {
      letters.append(next);
    }
    return letters.toString();
  }

  /// The residue here, unless the word `ins` begins.
  private char within() {
    return text.startsWith("ins", at) ? 0 : residue();
  }

  /// All bases here, in upper case.
  String bases() {
    int from = at;
    while ("ACGTN".indexOf(Character.toUpperCase(peek())) >= 0 && !done()) {
      at++;
    }
    return text.substring(from, at).toUpperCase(java.util.Locale.ROOT);
  }
}
