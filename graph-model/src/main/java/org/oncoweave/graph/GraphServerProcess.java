package org.oncoweave.graph;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Finds the graph-server of a store, or starts one and waits until it listens.
///
/// The lock file, held by the living server, tells a living address file from a stale one; so a
/// server that was killed leaves nothing behind that misleads.
final class GraphServerProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int POLL_MILLIS = 50;

  /// The last compiler waits for what is truly hot: it took half the time of a load into a server
  /// that has just started, and the speed in the long run is the same.
  private static final List<String> SLOW_TO_OPTIMIZE =
      List.of(
          "-XX:Tier4InvocationThreshold=40000",
          "-XX:Tier4MinInvocationThreshold=4800",
          "-XX:Tier4CompileThreshold=120000",
          "-XX:Tier4BackEdgeThreshold=320000");

  /// So that Ctrl-C reaches the caller only.
  private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

  /// Locks of files belong to the whole JVM; two threads must not probe at once.
  private static final Object ONE_PROBE_A_JVM = new Object();

  private final GraphSettings.Home settings;

  GraphServerProcess(GraphSettings.Home settings) {
    this.settings = settings;
  }

  /// Where a server of this store listens, and the password it asks for.
  record Address(int port, String password) {}

  /// The address of a server of this store; never `left`, at which none answered.
  Address startOrJoin(@Nullable Address left) {
    try {
      Files.createDirectories(settings.store());
      Files.createDirectories(settings.log().getParent());
      return waitForAddress(left);
    } catch (AccessDeniedException e) {
      throw new GraphUnavailableException(
          "No right to write in " + settings.home() + "; choose another --home", e);
    } catch (IOException e) {
      throw new GraphUnavailableException("The graph store cannot be opened: " + e.getMessage(), e);
    }
  }

  private Address waitForAddress(@Nullable Address left) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    @Nullable Process started = null;
    while (System.nanoTime() < deadline) {
      boolean starting = started != null && started.isAlive();
      if (!starting && isUnserved()) {
        refuseIfFailed(started);
        started = start();
      }
      var address = findAddress();
      if (address.isPresent() && !address.get().equals(left)) {
        return address.get();
      }
      pause();
    }
    throw new GraphUnavailableException(
        "graph-server did not listen within " + PATIENCE.toSeconds() + " s; see " + settings.log());
  }

  /// Code 0 is a server that left the store to another, or that ended itself: try again.
  private void refuseIfFailed(@Nullable Process started) {
    if (started != null && started.exitValue() != 0) {
      throw new GraphUnavailableException(
          "graph-server ended with code " + started.exitValue() + "; see " + settings.log());
    }
  }

  /// Whether no living server holds the lock; then the address that a killed one left is removed,
  /// under the lock, so that a server which starts meanwhile is never robbed of its own.
  private boolean isUnserved() throws IOException {
    var file = settings.store().resolve("server.lock");
    synchronized (ONE_PROBE_A_JVM) {
      try (var channel =
              FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var lock = channel.tryLock()) {
        return lock != null && removeAddress();
      }
    }
  }

  private boolean removeAddress() throws IOException {
    Files.deleteIfExists(settings.store().resolve("server.address"));
    return true;
  }

  private Optional<Address> findAddress() throws IOException {
    var address = settings.store().resolve("server.address");
    var password = settings.store().resolve("password");
    if (!Files.exists(address) || !Files.exists(password)) {
      return Optional.empty();
    }
    var words = Files.readString(address, StandardCharsets.US_ASCII).split(" ", 2);
    // an address of an earlier server, while the present one is still opening the store
    boolean alive =
        words.length == 2
            && ProcessHandle.of(Long.parseLong(words[1].strip()))
                .map(ProcessHandle::isAlive)
                .orElse(false);
    return alive
        ? Optional.of(
            new Address(
                Integer.parseInt(words[0]),
                Files.readString(password, StandardCharsets.US_ASCII).strip()))
        : Optional.empty();
  }

  private Process start() throws IOException {
    if (!Files.isDirectory(settings.serverLib())) {
      throw new GraphUnavailableException(
          "No graph-server in "
              + settings.serverLib()
              + "; build it: mvn -pl graph-server package");
    }
    return new ProcessBuilder(command())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()))
        .start();
  }

  private List<String> command() {
    var command = new ArrayList<String>();
    if (Files.isExecutable(OWN_SESSION)) {
      command.add(OWN_SESSION.toString());
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-modules=jdk.incubator.vector",
            "-Xmx2g",
            "-XX:+UseParallelGC",
            "-XX:+ExitOnOutOfMemoryError"));
    command.addAll(SLOW_TO_OPTIMIZE);
    command.addAll(settings.jvm());
    command.addAll(
        List.of(
            "-cp",
            settings.serverLib() + "/*",
            "org.oncoweave.server.GraphServer",
            settings.store().toString(),
            Integer.toString(settings.idleSeconds())));
    return command;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GraphUnavailableException("Interrupted while graph-server was starting", e);
    }
  }
}
