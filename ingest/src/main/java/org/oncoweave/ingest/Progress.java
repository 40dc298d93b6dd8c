package org.oncoweave.ingest;

/// Told how far an import is, often; must return at once.
@FunctionalInterface
public interface Progress {
  Progress SILENT = read -> {};

  /// So many records have been read.
  void records(long read);

  /// The histories of so many patients have been built.
  default void patients(long built) {}
}
