package org.oncoweave.ingest.history;

/// How far the coded rows of a patient have the say where reports tell more.
public enum Say {
  /// The source hands over all tumours, events and treatments by contract: what only reports tell
  /// is a conflict.
  ALL,
  /// The source codes what it codes; its silence says nothing.
  PART
}
