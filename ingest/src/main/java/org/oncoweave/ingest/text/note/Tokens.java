package org.oncoweave.ingest.text.note;

import java.util.Arrays;

/// The words, numbers and signs of a folded text, in parallel arrays.
public final class Tokens {
  /// What a token is made of.
  public enum Shape {
    WORD,
    NUMBER,
    SIGN,
    BREAK
  }

  private final Folded text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private Shape[] shapes = new Shape[64];
  private int size;
  private String[] lowers = {};
  private int[] numbers = {};

  private Tokens(Folded text) {
    this.text = text;
  }

  static Tokens of(Folded text) {
    var tokens = new Tokens(text);
    String s = text.lower();
    int at = 0;
    while (at < s.length()) {
      at = tokens.next(s, at);
    }
    tokens.lowers = new String[tokens.size];
    int numbers = 0;
    int[] found = new int[tokens.size];
    for (int i = 0; i < tokens.size; i++) {
      tokens.lowers[i] = s.substring(tokens.starts[i], tokens.ends[i]);
      if (Character.isDigit(s.charAt(tokens.starts[i]))) {
        found[numbers++] = i;
      }
    }
    tokens.numbers = Arrays.copyOf(found, numbers);
    return tokens;
  }

  private int next(String s, int at) {
    char c = s.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      int end = wordEnd(s, at);
      add(at, end, isNumber(s, at, end) ? Shape.NUMBER : Shape.WORD);
      return end;
    }
    if (c == '\n') {
      add(at, at + 1, Shape.BREAK);
    } else if (c != ' ' && c != '\'') {
      add(at, at + 1, Shape.SIGN);
    }
    return at + 1;
  }

  private static int wordEnd(String s, int at) {
    int end = at + 1;
    while (end < s.length() && (Character.isLetterOrDigit(s.charAt(end)) || inner(s, end))) {
      end++;
    }
    return end;
  }

  // A point or a comma between two digits is part of a number.
  private static boolean inner(String s, int at) {
    char c = s.charAt(at);
    return (c == '.' || c == ',')
        && Character.isDigit(s.charAt(at - 1))
        && at + 1 < s.length()
        && Character.isDigit(s.charAt(at + 1));
  }

  private static boolean isNumber(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(s.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private void add(int start, int end, Shape shape) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      shapes = Arrays.copyOf(shapes, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    shapes[size++] = shape;
  }

  public int size() {
    return size;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public Shape shape(int token) {
    return shapes[token];
  }

  public boolean isWord(int token) {
    return shapes[token] == Shape.WORD || shapes[token] == Shape.NUMBER;
  }

  public String lower(int token) {
    return lowers[token];
  }

  /// The tokens that begin with a digit.
  int[] numbers() {
    return numbers;
  }

  public String cased(int token) {
    return text.cased().substring(starts[token], ends[token]);
  }

  /// The first token that ends after `position`; `size()` where there is none.
  public int at(int position) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
