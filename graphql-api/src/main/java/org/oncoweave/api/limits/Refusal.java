package org.oncoweave.api.limits;

/// A question that is refused, with the code and the words that the asker is told; the words carry
/// nothing that was read.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// What kind of refusal; the names are part of the interface.
  public enum Code {
    UNAUTHENTICATED,
    FORBIDDEN,
    BAD_QUESTION,
    BAD_INPUT,
    TOO_DEEP,
    TOO_COMPLEX,
    TOO_MANY_ALIASES,
    TOO_LARGE,
    TOO_SLOW,
    NOT_FOUND,
    OUTDATED,
    INTERNAL
  }

  private final Code code;

  public Refusal(Code code, String words) {
    super(words, null, false, false);
    this.code = code;
  }

  public Code code() {
    return code;
  }

  /// What the asker is told.
  public String words() {
    return String.valueOf(getMessage());
  }
}
