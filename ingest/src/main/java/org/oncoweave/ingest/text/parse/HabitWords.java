package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Rule;

/// The words of `habits.tsv`, of which the rules on tobacco and alcohol are made.
final class HabitWords {
  private static final PatternTable TABLE = PatternTable.shipped("habits.tsv");

  private HabitWords() {}

  /// A rule in which `<name>` stands for a pattern of the table, and `<x.name>` for that of a
  /// habit.
  static Rule rule(String habit, String regex) {
    return Rule.of(TABLE.filled(regex.replace("<x.", "<" + habit + ".")));
  }

  static Rule rule(String regex) {
    return rule("", regex);
  }
}
