package org.oncoweave.ingest.text.note;

/// A term found in a note, in offsets of the folded text.
public record Hit(Term term, int start, int end) {
  public String get(String name) {
    return term.get(name);
  }

  public boolean is(String name, String value) {
    return term.get(name).equals(value);
  }
}
