package org.oncoweave.analysis.study;

import java.util.Locale;

/// A line of a table that could not be used, and why; the others are used.
public record Refused(String file, long line, Reason reason, String value) {

  /// What can be wrong with a line, or with a table as a whole.
  public enum Reason {
    MISSING_COLUMN,
    NO_PATIENT,
    CYCLE,
    BROKEN_LINE,
    BAD_DATE,
    BAD_VALUE,
    NEGATIVE_FOLLOW_UP,
    DUPLICATE_PATIENT,
    UNKNOWN_PATIENT,
    UNKNOWN_CODE,
    UNKNOWN_PARENT,
    SECOND_BEFORE_FIRST;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
