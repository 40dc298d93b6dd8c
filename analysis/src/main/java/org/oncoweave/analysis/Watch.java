package org.oncoweave.analysis;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Where the progress of long work is told (0 to 1), and what says that nobody waits any more.
public record Watch(DoubleConsumer progress, BooleanSupplier cancelled) {
  /// Nobody listens, nobody stops it.
  public static Watch none() {
    return new Watch(_ -> {}, () -> false);
  }

  /// Of a part of the work, which takes the progress from one share to another.
  public Watch part(double from, double to) {
    return new Watch(done -> progress.accept(from + done * (to - from)), cancelled);
  }

  /// @throws CancellationException if nobody waits any more
  public void check() {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("Nobody waits for this any more");
    }
  }
}
