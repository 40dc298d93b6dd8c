package org.oncoweave.analysis.matching;

import java.util.Arrays;

/// The answers of many patients to one criterion, two bits a patient: who matches, and who may
/// (match or unknown). Kleene's logic is then one operation for 64 patients.
final class Ternary {
  final long[] match;
  final long[] possible;

  Ternary(int words) {
    match = new long[words];
    possible = new long[words];
  }

  static Ternary all(int words) {
    var all = new Ternary(words);
    Arrays.fill(all.match, -1L);
    Arrays.fill(all.possible, -1L);
    return all;
  }

  /// Sets the answer of a patient who has none yet.
  void set(int row, Answer answer) {
    long bit = 1L << row;
    int word = row >>> 6;
    match[word] &= ~bit;
    possible[word] &= ~bit;
    match[word] |= answer == Answer.MATCH ? bit : 0;
    possible[word] |= answer == Answer.NO_MATCH ? 0 : bit;
  }

  Ternary and(Ternary other) {
    for (int i = 0; i < match.length; i++) {
      match[i] &= other.match[i];
      possible[i] &= other.possible[i];
    }
    return this;
  }

  Ternary or(Ternary other) {
    for (int i = 0; i < match.length; i++) {
      match[i] |= other.match[i];
      possible[i] |= other.possible[i];
    }
    return this;
  }

  /// A new one, the opposite; what is unknown stays so.
  Ternary negated() {
    var opposite = new Ternary(match.length);
    for (int i = 0; i < match.length; i++) {
      opposite.match[i] = ~possible[i];
      opposite.possible[i] = ~match[i];
    }
    return opposite;
  }

  Ternary copy() {
    return new Ternary(match.length).or(this);
  }
}
