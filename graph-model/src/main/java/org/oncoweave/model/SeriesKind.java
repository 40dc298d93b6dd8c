package org.oncoweave.model;

/// States of a patient that are told again and again.
public enum SeriesKind {
  STAGE,
  BIOMARKER,
  PERFORMANCE,
  DISEASE_STATUS,
  WEIGHT,
  TOBACCO
}
