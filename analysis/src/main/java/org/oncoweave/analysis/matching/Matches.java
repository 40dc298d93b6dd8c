package org.oncoweave.analysis.matching;

import java.util.stream.IntStream;

/// The answers of all patients of an index to one arm.
public final class Matches {
  private final int size;
  private final long[] match;
  private final long[] possible;

  Matches(int size) {
    this.size = size;
    int words = (size + 63) >>> 6;
    match = new long[words];
    possible = new long[words];
  }

  /// Takes the answers of one block, which begins at a word of its own.
  void put(int word, Ternary block) {
    int words = Math.min(block.match.length, match.length - word);
    System.arraycopy(block.match, 0, match, word, words);
    System.arraycopy(block.possible, 0, possible, word, words);
  }

  public Answer of(int row) {
    long bit = 1L << row;
    if ((match[row >>> 6] & bit) != 0) {
      return Answer.MATCH;
    }
    return (possible[row >>> 6] & bit) != 0 ? Answer.UNKNOWN : Answer.NO_MATCH;
  }

  /// The rows with that answer, in order.
  public IntStream rows(Answer answer) {
    return IntStream.range(0, size).filter(row -> of(row) == answer);
  }
}
