package org.oncoweave.model;

/// Whether a follow-up came to its end; a silent record does not say no.
public enum Reached {
  YES,
  NO,
  UNKNOWN
}
