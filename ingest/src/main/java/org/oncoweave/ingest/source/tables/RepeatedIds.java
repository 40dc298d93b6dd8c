package org.oncoweave.ingest.source.tables;

import java.util.Arrays;

/// Which identifiers of a table come more than once in one reading, told by 64-bit hashes.
///
/// Thirteen bytes a row. Beyond the most rows that it holds no more identifiers are remembered: a
/// second reading is then still right, but writes what it wrote before.
final class RepeatedIds {
  private static final int MOST = 24_000_000;

  private LongSet seen = new LongSet();
  private LongSet inFile = new LongSet();
  private final LongSet repeated = new LongSet();
  private int repeatedInFile;

  void startFile() {
    inFile = new LongSet();
    repeatedInFile = 0;
  }

  void add(String id) {
    if (seen.size() >= MOST) {
      return;
    }
    long hash = hash(id);
    if (!inFile.add(hash)) {
      repeatedInFile++;
    }
    if (!seen.add(hash)) {
      repeated.add(hash);
    }
  }

  /// Rows of the file whose identifier an earlier row of the same file has.
  int repeatedInFile() {
    return repeatedInFile;
  }

  /// Only the repeated ones are needed while rows are read.
  void endFiles() {
    seen = new LongSet();
    inFile = new LongSet();
  }

  boolean isRepeated(String id) {
    return repeated.size() > 0 && repeated.contains(hash(id));
  }

  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 29;
    }
    hash *= 0xbf58476d1ce4e5b9L;
    return hash ^ (hash >>> 32);
  }

  /// Open addressing; zero is kept apart.
  private static final class LongSet {
    private long[] slots = new long[1024];
    private int size;
    private boolean hasZero;

    int size() {
      return hasZero ? size + 1 : size;
    }

    boolean add(long value) {
      if (value == 0) {
        boolean added = !hasZero;
        hasZero = true;
        return added;
      }
      if (size * 5L > slots.length * 3L) {
        grow();
      }
      int slot = find(value);
      if (slots[slot] == value) {
        return false;
      }
      slots[slot] = value;
      size++;
      return true;
    }

    boolean contains(long value) {
      return value == 0 ? hasZero : slots[find(value)] == value;
    }

    private int find(long value) {
      int mask = slots.length - 1;
      int slot = (int) (value ^ (value >>> 32)) & mask;
      while (slots[slot] != 0 && slots[slot] != value) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      var old = slots;
      slots = new long[old.length * 2];
      Arrays.stream(old).filter(value -> value != 0).forEach(value -> slots[find(value)] = value);
    }
  }
}
