package org.oncoweave.synthetic;

/// Told now and then how many patients are written.
@FunctionalInterface
public interface Progress {

  /// Says nothing.
  Progress SILENT = (_, _) -> {};

  void patients(long done, long total);
}
