package org.oncoweave.api;

import java.nio.file.Path;
import org.oncoweave.api.correction.Histories;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ontology.store.Vocabularies;

/// How the server is started: its home folder (accounts, audit trail), where it listens (port 0: a
/// free one), the graph it reads, the vocabularies in use, whether everybody may read the schema
/// (development), and who builds the history of a patient anew.
public record ServerSettings(
    Path home,
    String address,
    int port,
    GraphConnection graph,
    Vocabularies vocabularies,
    boolean development,
    Histories histories) {
  public ServerSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("Not a port: " + port);
    }
  }

  /// On loopback, for nobody but this machine, with the vocabularies loaded below the home folder.
  public static ServerSettings onLoopback(Path home, int port, GraphConnection graph) {
    return new ServerSettings(
        home, "127.0.0.1", port, graph, Vocabularies.under(home), false, Histories.WAIT);
  }

  /// The same with the vocabularies of another folder.
  public ServerSettings with(Vocabularies others) {
    return new ServerSettings(home, address, port, graph, others, development, histories);
  }

  /// The same with somebody who builds histories.
  public ServerSettings with(Histories builder) {
    return new ServerSettings(home, address, port, graph, vocabularies, development, builder);
  }

  /// The same on a free port.
  public ServerSettings onAnyPort() {
    return new ServerSettings(home, address, 0, graph, vocabularies, development, histories);
  }

  boolean isLoopback() {
    return address.equals("127.0.0.1") || address.equals("::1") || address.equals("localhost");
  }
}
