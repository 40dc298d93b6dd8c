package org.oncoweave.ingest.source;

import org.jspecify.annotations.Nullable;

/// A record that is kept out.
///
/// `id` is null when the record has none: it is then told from others by `contentHash` alone. The
/// `value` is the cell at fault, which may name a patient: it goes to the quarantine, never to a
/// log.
public record Refusal(
    String system,
    String type,
    @Nullable String id,
    @Nullable String patient,
    Place place,
    Fault fault,
    String contentHash) {

  /// What is wrong: the column and its value, where it is one cell.
  public record Fault(Reason reason, @Nullable String column, @Nullable String value) {}

  /// The key of the slot that holds it: one a record, or one a content for records without
  /// identifier.
  public String slot() {
    return system + "/" + type + (id == null ? "#" + contentHash : "/" + id);
  }
}
