package org.oncoweave.model;

/// What a follow-up ends with, of which a study tells the months from the diagnosis.
public enum Endpoint {
  OVERALL,
  DISEASE_FREE,
  PROGRESSION_FREE,
  RECURRENCE_FREE,
  EVENT_FREE,
  METASTASIS_FREE,
  DISEASE_SPECIFIC
}
