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

  /// The places as they are met, from the first to the last: each with the state of the scan that
  /// ends a key there. A state is worth the same rules each time, so that they are counted once.
  static final class Gathering {
    private final int[][] rules; // of each state
    private final int ruleCount;
    private final int[] met; // how often a state was met
    private int[] states;
    private int[] places;
    private int size;

    Gathering(int[][] rules, int ruleCount, int length) {
      this.rules = rules;
      this.ruleCount = ruleCount;
      this.met = new int[rules.length];
      this.states = new int[Math.max(64, length / 2)];
      this.places = new int[this.states.length];
    }

    void add(int state, int end) {
      if (size == states.length) {
        states = Arrays.copyOf(states, size * 2);
        places = Arrays.copyOf(places, size * 2);
      }
      states[size] = state;
      places[size++] = end;
      met[state]++;
    }

    KeyPlaces places() {
      int[] firsts = new int[ruleCount + 1];
      for (int state = 0; state < met.length; state++) {
        if (met[state] > 0) {
          for (int rule : rules[state]) {
            firsts[rule + 1] += met[state];
          }
        }
      }
      for (int i = 1; i < firsts.length; i++) {
        firsts[i] += firsts[i - 1];
      }
      int[] ends = new int[firsts[ruleCount]];
      int[] free = firsts.clone();
      for (int i = 0; i < size; i++) {
        for (int rule : rules[states[i]]) {
          ends[free[rule]++] = places[i];
        }
      }
      return new KeyPlaces(firsts, ends);
    }
  }
}
