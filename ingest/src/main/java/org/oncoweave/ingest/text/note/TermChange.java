package org.oncoweave.ingest.text.note;

/// What a centre changes in a table of terms: `attributes` and `words` as a line of the table has
/// them; of `ALIKE` the attributes are the name of a term that the table knows already.
public record TermChange(Action action, TermKind kind, String attributes, String words) {
  /// What becomes of the words.
  public enum Action {
    /// They are terms with these attributes.
    ADD,
    /// They are further names of a term.
    ALIKE,
    /// They are terms no longer.
    REMOVE
  }
}
