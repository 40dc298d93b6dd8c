package org.oncoweave.model.dossier;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.VitalStatus;

/// A person of the centre as recorded; what is null is not recorded.
public record Patient(
    String id,
    Sex sex,
    @Nullable PartialDate birth,
    @Nullable PartialDate death,
    @Nullable ConceptId deathCause,
    @Nullable PartialDate lastNews,
    @Nullable String familyName,
    @Nullable String givenName,
    boolean opposed,
    VitalStatus vital) {

  /// Whether a death is recorded, with its day or without.
  public boolean isDead() {
    return vital == VitalStatus.DEAD;
  }

  /// Without names, and with the year of birth alone.
  public Patient pseudonymised() {
    var year = birth == null ? null : new PartialDate(birth.year(), 0, 0);
    return new Patient(id, sex, year, death, deathCause, lastNews, null, null, opposed, vital);
  }
}
