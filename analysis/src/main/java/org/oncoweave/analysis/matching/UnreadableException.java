package org.oncoweave.analysis.matching;

/// A trial or a patient says what cannot be understood; the message says what, and where.
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableException(String message) {
    super(message);
  }
}
