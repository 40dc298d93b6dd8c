package org.oncoweave.ingest.text;

import org.oncoweave.model.Assertion;
import org.oncoweave.model.ConceptId;

/// A concept named by a text: UTF-16 offsets, end exclusive, what is said of it, and what read it.
///
/// `family` is true of a relative's disease, `history` of a closed episode, `planned` of what is
/// proposed; an empty `section` means that the text stands under no heading.
public record Mention(
    ConceptId concept,
    int start,
    int end,
    Assertion assertion,
    boolean family,
    boolean history,
    boolean planned,
    String section,
    String rule) {
  public Mention {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + " to " + end);
    }
  }
}
