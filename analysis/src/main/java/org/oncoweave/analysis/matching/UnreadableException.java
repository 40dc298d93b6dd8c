package org.oncoweave.analysis.matching;

import org.jspecify.annotations.Nullable;

/// A trial or a patient says what cannot be understood; the message says where, and what.
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String place;
  private final String reason;

  UnreadableException(String reason) {
    this("", reason);
  }

  private UnreadableException(String place, String reason) {
    super(reason);
    this.place = place;
    this.reason = reason;
  }

  /// The same, one step further up: `match`, `[2]`.
  UnreadableException in(String step) {
    boolean follows = place.isEmpty() || place.startsWith("[");
    return new UnreadableException(step + (follows ? "" : ".") + place, reason);
  }

  @Override
  public @Nullable String getMessage() {
    return place.isEmpty() ? reason : place + ": " + reason;
  }
}
