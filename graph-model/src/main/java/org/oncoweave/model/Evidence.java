package org.oncoweave.model;

import org.jspecify.annotations.Nullable;

/// Where a fact was read: a row of a source, or a span of a document.
public sealed interface Evidence {
  /// The record that a fact came from.
  RecordKey record();

  /// A coded row.
  record Row(RecordKey record) implements Evidence {}

  /// A span of a document's text: UTF-16 offsets, end exclusive; `rule` names what read it.
  record Span(RecordKey record, int start, int end, @Nullable String section, String rule)
      implements Evidence {
    public Span {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("Not a span: " + start + " to " + end);
      }
    }
  }
}
