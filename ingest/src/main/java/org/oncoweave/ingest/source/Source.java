package org.oncoweave.ingest.source;

/// Files of one form, read once from first to last.
///
/// The order is part of the answer: records of people come before those of their diseases where the
/// form allows it, and records of one key in the order of the paths, then of the lines.
public interface Source {
  /// First part of the key of every record: `tables`, `fhir`, `folder`.
  String system();

  /// Reads everything; what cannot be read is said to the sink, never thrown. Streams: memory does
  /// not grow with the size of the files.
  void read(Sink sink);
}
