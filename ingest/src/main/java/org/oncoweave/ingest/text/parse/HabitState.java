package org.oncoweave.ingest.text.parse;

import java.util.Optional;

/// What a text has told so far of one habit.
final class HabitState {
  private final Found.Values values = Found.values();
  private final Habit habit;
  private int place = -1; // where the sentence begins that told it first
  private int sentence = -1; // the last that told it

  private int other = -1; // the last that told a relative's

  HabitState(Habit habit) {
    this.habit = habit;
  }

  Habit habit() {
    return habit;
  }

  Found.Values values() {
    return values;
  }

  int place() {
    return place;
  }

  /// Whether a sentence told of the habit before.
  boolean isToldIn(int start) {
    return start == sentence;
  }

  boolean is(String status) {
    return status.equals(values.get("status"));
  }

  /// A sentence in which a relative's habit is told.
  void toldOfOther(int start) {
    other = start;
  }

  boolean isToldOfOther(int start) {
    return start == other;
  }

  void told(int start) {
    if (values.has("status")) {
      place = place < 0 ? start : place;
      sentence = start;
    }
  }

  /// What one more clause says.
  void add(HabitStatus said, HabitQuit quit, boolean named) {
    if (said.status().isEmpty()) {
      return;
    }
    String status = said.status().get();
    if (!values.has("status") || isOverruled(status, said, quit, named)) {
      values.with("status", status);
    }
    if (is("former") && status.equals("former")) {
      when(quit);
    }
  }

  void passive() {
    if (!values.has("status") || is("never")) {
      values.with("status", "passive");
    }
  }

  void never() {
    if (!values.has("status")) {
      values.with("status", "never");
    }
  }

  void former(int year) {
    values.with("status", "former").with("quit_year", year);
  }

  // What was read as current may still turn out to be former, and former be taken up again.
  private boolean isOverruled(String status, HabitStatus said, HabitQuit quit, boolean named) {
    boolean ended = is("current") && said.certain();
    boolean again = is("former") && quit.isRelapse();
    boolean afterAll = (is("never") || is("passive")) && named && status.equals("former");
    return ended || again || afterAll;
  }

  private void when(HabitQuit quit) {
    Optional<Integer> year = quit.year();
    if (year.isPresent()) {
      values.with("quit_year", year.get());
    } else {
      quit.years().ifPresent(n -> values.with("quit_years", n));
    }
  }

  /// The answer: a year of withdrawal is of one who has withdrawn.
  Found.Values answer(String never) {
    Found.Values answer = Found.values();
    boolean over = is("former");
    values
        .map()
        .forEach((key, value) -> {
          if (over || !key.startsWith("quit_")) {
            answer.with(key, value.equals("never") ? never : value);
          }
        });
    return answer;
  }
}
