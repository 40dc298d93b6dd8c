package org.oncoweave.app;

import java.util.concurrent.CountDownLatch;
import org.oncoweave.api.OncoWeaveServer;
import org.oncoweave.graph.GraphConnection;

/// Keeps a server up until Ctrl-C, then closes it before its graph.
final class Serving {
  private Serving() {}

  /// Returns when the program is asked to end and both are closed.
  static void untilStopped(OncoWeaveServer server, GraphConnection graph)
      throws InterruptedException {
    var stop = new CountDownLatch(1);
    var closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stop.countDown();
                  await(closed);
                },
                "stop"));
    stop.await();
    server.close();
    graph.close();
    closed.countDown();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
