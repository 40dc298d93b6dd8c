package org.oncoweave.analysis.study;

/// A table as a whole cannot be used: a column is missing, the tree goes in a circle, nobody is
/// left.
public final class UnusableStudyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refused reason;

  UnusableStudyException(Refused reason) {
    super(
        reason.file() + ":" + reason.line() + ": " + reason.reason().key() + " " + reason.value());
    this.reason = reason;
  }

  public Refused reason() {
    return reason;
  }
}
