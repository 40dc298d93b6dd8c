package org.oncoweave.graph;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/// A program that stands for a graph-server in its last moments: it holds the lock of the store and
/// its address is still there, but it takes no connection any more. It leaves in order soon after.
final class LeavingServer {
  private LeavingServer() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    var store = Files.createDirectories(Path.of(args[0]));
    try (var channel =
            FileChannel.open(
                store.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      Files.writeString(
          store.resolve("server.address"), closedPort() + " " + ProcessHandle.current().pid());
      System.out.println(lock.isValid() ? "ready" : "not ready");
      TimeUnit.SECONDS.sleep(2);
      Files.delete(store.resolve("server.address"));
    }
  }

  private static int closedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// Starts the program and waits until it holds the store.
  static Process start(Path store) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                LeavingServer.class.getName(),
                store.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.inputReader().readLine() == null) {
      throw new IOException("The program did not start");
    }
    return process;
  }
}
