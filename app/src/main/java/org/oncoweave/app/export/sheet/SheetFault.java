package org.oncoweave.app.export.sheet;

import java.io.IOException;
import java.nio.file.Path;

/// A file that cannot be used: where, why, and the word at fault.
public final class SheetFault extends IOException {
  private static final long serialVersionUID = 1L;

  /// Why a file cannot be used.
  public enum Reason {
    NO_JSON,
    NO_COLUMNS,
    NO_NAME,
    TWICE,
    NO_QUESTION,
    UNKNOWN_QUESTION,
    UNKNOWN_PARAMETER,
    MISSING_PARAMETER,
    WRONG_VALUE,
    NO_HEADER,
    RAGGED,
    UNKNOWN_COLUMN
  }

  private final String file;
  private final int line;
  private final Reason reason;
  private final String word;

  SheetFault(Path file, int line, Reason reason, String word) {
    super(file + ", line " + line + ": " + reason);
    this.file = file.toString();
    this.line = line;
    this.reason = reason;
    this.word = word;
  }

  public String file() {
    return file;
  }

  public int line() {
    return line;
  }

  public Reason reason() {
    return reason;
  }

  /// What is at fault, and for an unknown name the known ones.
  public String word() {
    return word;
  }
}
