package org.oncoweave.ingest.criteria;

import java.util.BitSet;

/// The places of a line that a table has already read: the first row that fits a place has it.
final class Taken {
  private final BitSet places;

  Taken(int length) {
    places = new BitSet(length);
  }

  /// Takes a passage if all of it is free.
  boolean take(int start, int end) {
    int next = places.nextSetBit(start);
    if (end == start || (next >= 0 && next < end)) {
      return false;
    }
    places.set(start, end);
    return true;
  }
}
