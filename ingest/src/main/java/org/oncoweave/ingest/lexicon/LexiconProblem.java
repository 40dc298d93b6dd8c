package org.oncoweave.ingest.lexicon;

/// Why a line of a centre's table cannot be used: file, line (0 for the whole file), what is wrong,
/// and of what.
public record LexiconProblem(String file, int line, Reason reason, String about) {
  /// What is wrong.
  public enum Reason {
    /// The name of the file is that of no table; `about` lists those there are.
    NO_SUCH_TABLE,
    /// The file is not UTF-8.
    NOT_UTF8,
    /// The file does not begin with a line that says what it is.
    NO_HEADER,
    /// A line is not two cells with one tab between them.
    NOT_TWO_CELLS,
    /// A term has no letter and no digit.
    EMPTY_TERM,
    /// A term to take away, or to name otherwise, is in no table of that kind.
    UNKNOWN_TERM,
    /// The table knows no such attribute; `about` lists those it knows.
    UNKNOWN_ATTRIBUTE,
    /// The term says nothing without this attribute.
    MISSING_ATTRIBUTE,
    /// The attribute cannot have this value.
    WRONG_VALUE
  }
}
