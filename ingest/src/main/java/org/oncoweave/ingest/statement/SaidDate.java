package org.oncoweave.ingest.statement;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// A date or a period in a text, and what the words before it make of it.
record SaidDate(int start, int end, PartialDate from, @Nullable PartialDate until, Role role) {
  enum Role {
    PLAIN,
    BEGIN,
    END,
    DOUBTED
  }
}
