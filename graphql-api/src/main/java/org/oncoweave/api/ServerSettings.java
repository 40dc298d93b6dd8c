package org.oncoweave.api;

import java.nio.file.Path;
import org.oncoweave.graph.GraphConnection;

/// How the server is started: its home folder (accounts, audit trail), where it listens (port 0: a
/// free one), the graph it reads, and whether everybody may read the schema (development).
public record ServerSettings(
    Path home, String address, int port, GraphConnection graph, boolean development) {
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Not a port: " + port);
    }
  }

  /// On loopback, for nobody but this machine.
  public static ServerSettings onLoopback(Path home, int port, GraphConnection graph) {
    return new ServerSettings(home, "127.0.0.1", port, graph, false);
  }

  boolean isLoopback() {
    return address.equals("127.0.0.1") || address.equals("::1") || address.equals("localhost");
  }
}
