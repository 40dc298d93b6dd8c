package org.oncoweave.model;

import java.util.Locale;

/// What can happen to a tumour, from its discovery to its end.
public enum EventType {
  INITIAL,
  LOCAL_RECURRENCE,
  REGIONAL_RECURRENCE,
  METASTATIC_RECURRENCE,
  PROGRESSION,
  REMISSION,
  SECOND_PRIMARY,
  TRANSFORMATION,
  DEATH;

  /// The concept under which profiles hold such an event.
  public ConceptId concept() {
    return ConceptId.of("OW", "event-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
