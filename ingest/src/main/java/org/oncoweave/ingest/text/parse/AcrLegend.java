package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The scale explained: "ACR 0 : ..., ACR 1 : ..., ACR 2 : ...", counted up without a side.
final class AcrLegend {
  private static final Rule NUMBER = Rule.of("[ :]{0,3}([0-6])(?![0-9])");
  private static final int STEPS = 3;

  private AcrLegend() {}

  /// The names of the classification that are not part of an explained scale.
  static List<Matcher> left(Note note, List<Matcher> names) {
    if (names.size() < STEPS) {
      return names;
    }
    var left = new ArrayList<Matcher>();
    int i = 0;
    while (i < names.size()) {
      int steps = steps(note, names, i);
      left.addAll(steps < STEPS ? names.subList(i, i + 1) : List.of());
      i += steps < STEPS ? 1 : steps;
    }
    return left;
  }

  private static int steps(Note note, List<Matcher> names, int first) {
    int steps = 1;
    while (first + steps < names.size() && isNext(note, names, first + steps)) {
      steps++;
    }
    return steps;
  }

  private static boolean isNext(Note note, List<Matcher> names, int i) {
    Matcher before = names.get(i - 1);
    int one = number(note, before);
    return one >= 0
        && number(note, names.get(i)) == one + 1
        && new Near(note).side(before.start(), names.get(i).start()).isEmpty();
  }

  private static int number(Note note, Matcher name) {
    return note.at(NUMBER, name.end()).map(m -> m.group(1).charAt(0) - '0').orElse(-1);
  }
}
