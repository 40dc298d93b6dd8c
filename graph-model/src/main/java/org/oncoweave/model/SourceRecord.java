package org.oncoweave.model;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One good record of a source with all that it says.
///
/// `patient` is null only for records of no patient (local codes). `contentHash` is equal for equal
/// content, whatever the file, line or order of columns. `attributes` are the source's own columns
/// that the product does not know, kept as written.
public record SourceRecord(
    RecordKey key,
    @Nullable PatientId patient,
    List<SourceFact> facts,
    SortedMap<String, String> attributes,
    String contentHash) {
  public SourceRecord {
    facts = List.copyOf(facts);
    attributes = new TreeMap<>(attributes);
    if (facts.isEmpty()) {
      throw new IllegalArgumentException("A record says nothing: " + key.type());
    }
  }

  /// A record with the hash of what it says.
  public static SourceRecord of(
      RecordKey key,
      @Nullable PatientId patient,
      List<SourceFact> facts,
      SortedMap<String, String> attributes) {
    var hash = ContentHash.of(patient == null ? "" : patient.value(), facts, attributes);
    return new SourceRecord(key, patient, facts, attributes, hash);
  }
}
