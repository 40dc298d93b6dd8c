package org.oncoweave.ingest;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/// Waits for threads that write to the graph. Never an interrupt: what is being written ends by
/// itself, and nothing is still being written when an import returns, be it by a failure.
final class Ending {
  private static final int MINUTES = 10;

  private Ending() {}

  static void await(ExecutorService threads) {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(MINUTES, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The graph has not answered for " + MINUTES + " minutes");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
