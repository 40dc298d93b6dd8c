package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// What one clause says of one habit.
record HabitStatus(Optional<String> status, boolean certain) {
  private static final HabitStatus NOTHING = new HabitStatus(Optional.empty(), false);
  private static final Rule LIVER =
      Rule.of(
          "\\b(?:cirrhos\\w+|hepatit\\w+|hepatopath\\w+|steato\\w+|pancreatit\\w+|cardiomyopath\\w+|cardiopath\\w+|neuropath\\w+|polyneuropath\\w+|encephalopath\\w+|varices|bpco|emphysem\\w+|bronchit\\w+|bronchopath\\w+|arteriopath\\w+|liver disease)\\b[^.;,]{0,30}(?:alcool|ethyl|tabag|tabac|alcohol|oh\\b)|\\b(?:alcoholic|alcohol-related|smoking-related|tobacco-related) [a-z]+");
  private static final Rule PRESSURE = Rule.of("\\bpa\\b");
  private static final Rule SMOKES = Rule.of("taba|fum|smok|cigar|\\d ?pa\\b");

  /// What a clause says that names the habit, or goes on from one that did.
  static HabitStatus of(Habit habit, Part part, HabitQuit quit, boolean plain) {
    if (quit.isRelapse()) {
      return certain("current");
    }
    if (habit.isNever(part) && !quit.isDatedAfter(part.from() - 1)) {
      return certain("never");
    }
    Optional<Matcher> still = habit.still(part).filter(m -> !quit.lastsTo(m.end()));
    if (isGivenUp(habit, part, quit, still)) {
      return certain("former");
    }
    return still.isPresent() || quit.isUnreal() ? certain("current") : told(plain);
  }

  // The habit is named, or an amount told, and no more.
  private static HabitStatus told(boolean plain) {
    return plain ? new HabitStatus(Optional.of("current"), false) : NOTHING;
  }

  private static boolean isGivenUp(
      Habit habit, Part part, HabitQuit quit, Optional<Matcher> still) {
    boolean over = quit.isDone() || habit.isPast(part);
    return still.isEmpty()
        ? over
        : quit.isDatedAfter(still.get().start()) || part.has(Smoking.TILL);
  }

  /// Named only with what it did to an organ, or by letters that are those of the blood pressure.
  static boolean isWeak(Part part) {
    return part.has(LIVER) || (part.has(PRESSURE) && !part.has(SMOKES));
  }

  private static HabitStatus certain(String status) {
    return new HabitStatus(Optional.of(status), true);
  }
}
