package org.oncoweave.graph;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.SourceRecord;

/// A record in quarantine, faulty or waiting for its patient; a waiting one keeps its content.
///
/// `record` is the key of the record, or for rows without identifier a key made from their content.
public record Slot(
    String record,
    String system,
    String type,
    @Nullable String patient,
    String reason,
    Origin origin,
    String contentHash,
    @Nullable SourceRecord content) {

  /// Where it was read, the cell at fault and what to do.
  public record Origin(
      String file, long line, @Nullable String column, @Nullable String value, String whatToDo) {}

  public boolean isWaiting() {
    return content != null;
  }

  /// Key of the slot: a record has at most one faulty and one waiting.
  public String key() {
    return record + (isWaiting() ? "!waiting" : "!faulty");
  }

  /// Whether the two hold the same content for the same reason, wherever they were read.
  public boolean holdsSameAs(@Nullable Slot other) {
    return other != null
        && contentHash.equals(other.contentHash)
        && reason.equals(other.reason)
        && isWaiting() == other.isWaiting();
  }
}
