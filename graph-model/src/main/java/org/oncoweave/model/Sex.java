package org.oncoweave.model;

/// Administrative sex as the record writes it; unknown is not a third sex.
public enum Sex {
  FEMALE,
  MALE,
  UNKNOWN
}
