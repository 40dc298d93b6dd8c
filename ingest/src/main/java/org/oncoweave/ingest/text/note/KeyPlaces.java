package org.oncoweave.ingest.text.note;

import java.util.Arrays;

/// Where the keys of each rule end in a text.
final class KeyPlaces {
  /// No key from here on.
  static final int NONE = Integer.MAX_VALUE;

  private final int[] firsts; // where the places of a rule begin, in the order of the rules
  private final int[] ends;

  private KeyPlaces(int[] firsts, int[] ends) {
    this.firsts = firsts;
    this.ends = ends;
  }

  /// The end of the first key of a rule after a position; of a rule that came after the text was
  /// read any place may be one.
  int next(int rule, int from) {
    if (rule >= firsts.length - 1) {
      return from + 1;
    }
    int at = Arrays.binarySearch(ends, firsts[rule], firsts[rule + 1], from + 1);
    at = at < 0 ? -at - 1 : at;
    return at < firsts[rule + 1] ? ends[at] : NONE;
  }

  /// Whether a key of a rule ends after `from` and not after `to`.
  boolean has(int rule, int from, int to) {
    return next(rule, from) <= to || rule >= firsts.length - 1;
  }

  /// The places as they are met, from the first to the last: each with all rules that have a key
  /// there.
  static final class Gathering {
    private final int[] counts;
    private int[][] rules;
    private int[] places;
    private int size;

    Gathering(int rules, int length) {
      this.counts = new int[rules + 1];
      this.rules = new int[Math.max(64, length / 2)][];
      this.places = new int[this.rules.length];
    }

    void add(int[] met, int end) {
      if (size == rules.length) {
        rules = Arrays.copyOf(rules, size * 2);
        places = Arrays.copyOf(places, size * 2);
      }
      rules[size] = met;
      places[size++] = end;
      for (int rule : met) {
        counts[rule + 1]++;
      }
    }

    KeyPlaces places() {
      int[] firsts = counts.clone();
      for (int i = 1; i < firsts.length; i++) {
        firsts[i] += firsts[i - 1];
      }
      int[] ends = new int[firsts[firsts.length - 1]];
      int[] free = firsts.clone();
      for (int i = 0; i < size; i++) {
        for (int rule : rules[i]) {
          ends[free[rule]++] = places[i];
        }
      }
      return new KeyPlaces(firsts, ends);
    }
  }
}
