package org.oncoweave.graph;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.SourceFact;

/// What the ledger keeps of one record: the hash and patient of what is in force, the two slots of
/// what is kept out, and of a record of people the person, with the sex and the birth that any
/// version of it in force has ever told.
public record RecordState(
    @Nullable String hash,
    @Nullable String patient,
    SourceFact.@Nullable Person person,
    @Nullable Slot faulty,
    @Nullable Slot waiting) {
  public static final RecordState NOTHING = new RecordState(null, null, null, null, null);

  /// With other contents of the two slots.
  public RecordState withSlots(@Nullable Slot newFaulty, @Nullable Slot newWaiting) {
    return new RecordState(hash, patient, person, newFaulty, newWaiting);
  }
}
