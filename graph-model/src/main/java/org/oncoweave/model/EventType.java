package org.oncoweave.model;

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
  DEATH
}
