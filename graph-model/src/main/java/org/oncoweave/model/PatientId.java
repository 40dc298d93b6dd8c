package org.oncoweave.model;

/// Key of a person of the centre: the identifier that the centre's own systems use, as written.
public record PatientId(String value) {
  public PatientId {
    Keys.check(value, "patient identifier");
  }
}
