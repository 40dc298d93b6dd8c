package org.oncoweave.ingest.statement;

import java.util.Arrays;

/// The places of a folded text where a word may begin, each with the classes of its first two
/// characters.
final class WordStarts {
  final String folded;
  private int[] places;
  private byte[] firsts;
  private byte[] seconds;
  private int count;

  WordStarts(String folded) {
    this.folded = folded;
    int guess = folded.length() / 4 + 8;
    places = new int[guess];
    firsts = new byte[guess];
    seconds = new byte[guess];
    boolean begins = true;
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (begins) {
        add(i);
      }
      begins = !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
    }
  }

  private void add(int place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, count * 2);
      firsts = Arrays.copyOf(firsts, count * 2);
      seconds = Arrays.copyOf(seconds, count * 2);
    }
    places[count] = place;
    firsts[count] = (byte) Beginnings.classOf(folded.charAt(place));
    seconds[count] =
        (byte)
            (place + 1 < folded.length()
                ? Beginnings.classOf(folded.charAt(place + 1))
                : Beginnings.END);
    count++;
  }

  /// The number of the first start at a place or later.
  int from(int place) {
    int low = Arrays.binarySearch(places, 0, count, place);
    return low < 0 ? -low - 1 : low;
  }

  /// The number of the next start, this one or later, that may begin so; -1 where there is none.
  int next(int number, Beginnings beginnings) {
    for (int i = number; i < count; i++) {
      if (beginnings.fit(firsts[i], seconds[i])) {
        return i;
      }
    }
    return -1;
  }

  int count() {
    return count;
  }

  /// How a word begins, as [Beginnings#index] numbers it.
  int opening(int number) {
    return Beginnings.opening(firsts[number], seconds[number]);
  }

  int place(int number) {
    return places[number];
  }
}
