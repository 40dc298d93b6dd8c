package org.oncoweave.ingest.text.note;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Finds the keys of all rules in one pass over a text: the automaton of Aho and Corasick (1975),
/// its failures worked into the table of steps.
final class KeyScan {
  /// Signs from this one on are part of no key.
  static final int SIGNS = 256;

  // The usual letters first: what is looked at for most signs lies together.
  private static final String USUAL = " eaintrsoludcmpvfghbqxyzj-'\n";

  private final int[] columns = new int[SIGNS];
  private int width = 1; // column 0 holds all signs that no key has
  private final char[] steps; // half the size of an int: the table stays near the processor
  private final int firstEnd; // the states before it end no key
  private final int[][] ends; // the rules of each state from that one on

  /// The keys of each rule, in the order of the rules.
  KeyScan(List<Set<String>> keys) {
    USUAL.chars().forEach(this::column);
    keys.forEach(set -> set.forEach(key -> key.chars().forEach(this::column)));
    var building = new Building(keys);
    building.order();
    this.steps = building.steps;
    this.firstEnd = building.firstEnd;
    this.ends = building.ends();
  }

  private void column(int sign) {
    if (columns[sign] == 0) {
      columns[sign] = width++;
    }
  }

  KeyPlaces scan(String text, int rules) {
    var places = new KeyPlaces.Gathering(ends, rules, text.length());
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      state = steps[state * width + (c < SIGNS ? columns[c] : 0)];
      if (state >= firstEnd) {
        places.add(state - firstEnd, i + 1);
      }
    }
    return places.places();
  }

  private final class Building {
    private char[] steps = new char[64 * width];
    private final List<Set<Integer>> held = new ArrayList<>();
    private int firstEnd;

    Building(List<Set<String>> keys) {
      held.add(new TreeSet<>());
      for (int rule = 0; rule < keys.size(); rule++) {
        for (String key : keys.get(rule)) {
          held.get(state(key)).add(rule);
        }
      }
      link();
      steps = Arrays.copyOf(steps, held.size() * width);
    }

    private int state(String key) {
      int state = 0;
      for (int i = 0; i < key.length(); i++) {
        int at = state * width + columns[key.charAt(i)];
        if (steps[at] == 0) {
          char grown = grow(); // puts a longer table in the place of this one
          steps[at] = grown;
        }
        state = steps[at];
      }
      return state;
    }

    private char grow() {
      if (held.size() > Character.MAX_VALUE) {
        throw new IllegalStateException("More than 65,536 beginnings of keys: too many rules");
      }
      held.add(new TreeSet<>());
      if (held.size() * width > steps.length) {
        steps = Arrays.copyOf(steps, steps.length * 2);
      }
      return (char) (held.size() - 1);
    }

    // Where a state has no step of its own it takes that of the longest end of it that is a state.
    private void link() {
      int[] back = new int[held.size()];
      var next = new ArrayDeque<Integer>(List.of(0));
      while (!next.isEmpty()) {
        int state = next.remove();
        for (int column = 0; column < width; column++) {
          int at = state * width + column;
          char other = state == 0 ? 0 : steps[back[state] * width + column];
          if (steps[at] == 0) {
            steps[at] = other;
          } else {
            back[steps[at]] = other;
            held.get(steps[at]).addAll(held.get(other));
            next.add((int) steps[at]);
          }
        }
      }
    }

    // The states that end a key come last: a number tells whether one does.
    void order() {
      var states = IntStream.range(0, held.size()).boxed();
      var sorted = states.sorted(Comparator.comparing(s -> !held.get(s).isEmpty())).toList();
      char[] numbers = new char[held.size()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[sorted.get(i)] = (char) i;
      }
      char[] moved = new char[steps.length];
      for (int state = 0; state < numbers.length; state++) {
        for (int column = 0; column < width; column++) {
          moved[numbers[state] * width + column] = numbers[steps[state * width + column]];
        }
      }
      steps = moved;
      firstEnd = (int) held.stream().filter(Set::isEmpty).count();
    }

    int[][] ends() {
      return held.stream()
          .filter(rules -> !rules.isEmpty())
          .map(rules -> rules.stream().mapToInt(Integer::intValue).toArray())
          .toArray(int[][]::new);
    }
  }
}
