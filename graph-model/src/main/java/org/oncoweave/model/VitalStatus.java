package org.oncoweave.model;

/// Whether a person is dead as far as is recorded; a death may be known without its day.
public enum VitalStatus {
  DEAD,
  ALIVE,
  UNKNOWN
}
