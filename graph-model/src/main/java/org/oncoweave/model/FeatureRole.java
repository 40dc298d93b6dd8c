package org.oncoweave.model;

/// What a concept is to a patient; the order is part of the stored form of a [Profile] and only
/// grows.
public enum FeatureRole {
  TUMOUR_SITE,
  TUMOUR_MORPHOLOGY,
  EVENT,
  SURGERY,
  MEDICINE,
  REGIMEN,
  RADIOTHERAPY,
  ACT,
  CONDITION,
  MEASUREMENT,
  EXPOSURE,
  OCCUPATION,
  GENE,
  VARIANT,
  FAMILY,
  PLACE,
  MENTION,
  TUMOUR_TYPE,
  OPTION
}
