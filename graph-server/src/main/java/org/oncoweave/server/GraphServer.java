package org.oncoweave.server;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The program: `GraphServer FOLDER [IDLE_SECONDS]` opens the store of a folder, writes where it
/// listens, and ends itself when nobody has been connected for a while.
///
/// Exactly one server a store: a second one finds the lock held and ends at once with code 0. It is
/// a process of its own so that the kernel never sees an interrupt of the callers' threads (an
/// interrupt during a commit closes the log), and so that Neo4j's licence and class path stay here.
public final class GraphServer {
  private static final Logger LOG = Logger.getLogger(GraphServer.class.getName());
  private static final Duration TO_THE_FIRST_CONNECTION = Duration.ofSeconds(60);
  private static final int LOCK_TRIES = 20;
  private static final String DEFAULT_IDLE_SECONDS = "10";

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  private GraphServer() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length < 1) {
      throw new IllegalArgumentException("Usage: GraphServer FOLDER [IDLE_SECONDS]");
    }
    var idle = Duration.ofSeconds(Long.parseLong(args.length > 1 ? args[1] : DEFAULT_IDLE_SECONDS));
    new GraphServer().run(new StoreFolder(Path.of(args[0])), idle);
  }

  private void run(StoreFolder folder, Duration idle) throws IOException, InterruptedException {
    var lock = lock(folder);
    if (lock.isEmpty()) {
      LOG.info("Another server has this store; nothing to do");
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stopInOrder, "stop"));
    try (var held = lock.get();
        var store = GraphStore.open(folder)) {
      folder.publish(store.port());
      LOG.log(Level.INFO, "Listening on port {0}", Integer.toString(store.port()));
      waitUntilUnused(store, idle);
      folder.withdraw();
      LOG.log(Level.INFO, "Closing, lock valid: {0}", held.isValid());
    } finally {
      ended.countDown();
    }
  }

  /// A caller that looks whether a server lives holds the lock for a moment, hence the patience.
  private static Optional<FileLock> lock(StoreFolder folder)
      throws IOException, InterruptedException {
    var lock = folder.lock();
    for (int i = 0; i < LOCK_TRIES && lock.isEmpty(); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
      lock = folder.lock();
    }
    return lock;
  }

  private void waitUntilUnused(GraphStore store, Duration idle) throws InterruptedException {
    long quietSince = System.nanoTime();
    var patience = TO_THE_FIRST_CONNECTION.compareTo(idle) > 0 ? TO_THE_FIRST_CONNECTION : idle;
    while (!asked.await(200, TimeUnit.MILLISECONDS)) {
      if (store.hasConnections()) {
        quietSince = System.nanoTime();
        patience = idle;
      } else if (System.nanoTime() - quietSince > patience.toNanos()) {
        return;
      }
    }
  }

  /// On SIGTERM: asks the main thread to close the store and waits for it.
  private void stopInOrder() {
    asked.countDown();
    try {
      if (!ended.await(60, TimeUnit.SECONDS)) {
        LOG.warning("The store did not close within 60 s");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
