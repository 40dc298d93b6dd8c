package org.oncoweave.model;

/// Key of one record in its source: source system, type of record and identifier, as written there.
///
/// `tables/diagnoses/dg12`, `fhir/Condition/4f3a`. Loading the same key twice changes nothing.
public record RecordKey(String system, String type, String id) {
  public RecordKey {
    Keys.check(system, "source system");
    Keys.check(type, "record type");
    Keys.check(id, "record identifier");
  }

  @Override
  public String toString() {
    return system + "/" + type + "/" + id;
  }
}
