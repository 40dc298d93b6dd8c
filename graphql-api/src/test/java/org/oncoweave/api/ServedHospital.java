package org.oncoweave.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.oncoweave.api.access.Accounts;
import org.oncoweave.api.access.Role;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.model.Profile;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;

/// The invented hospital behind a running server, with one account for each role, named after it.
record ServedHospital(Path home, GraphConnection graph, OncoWeaveServer server)
    implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  /// Puts files into the home folder before the server starts.
  interface Preparation {
    void into(Path home) throws IOException;
  }

  static ServedHospital start() {
    return start(folder());
  }

  static ServedHospital start(Preparation preparation) throws IOException {
    var home = folder();
    preparation.into(home);
    return start(home);
  }

  private static ServedHospital start(Path home) {
    var graph = GraphFixture.empty();
    Hospital.load(graph);
    var server = OncoWeaveServer.start(ServerSettings.onLoopback(home, 0, graph));
    for (var role : Role.values()) {
      server.accounts().save(role.name().toLowerCase(Locale.ROOT), PASSWORD, Set.of(role));
    }
    return new ServedHospital(home, graph, server);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("served");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.port();
  }

  Accounts accounts() {
    return server.accounts();
  }

  /// One more patient, a woman, with what the scan sees of her.
  void followed(String id, Profile profile) {
    GraphFixture.write(
        graph,
        """
        CREATE (p:Patient {id: $id, sex: 'FEMALE', birth: '1956-03-02', opposed: false})
        CREATE (p)-[:HAS_PROFILE]->(:Profile {patient: $id, bytes: $bytes, version: 1})
        """,
        "id",
        id,
        "bytes",
        profile.encode());
  }

  Browser as(String name) {
    return new Browser(port()).signIn(name, PASSWORD);
  }

  /// The code of the first error of an answer.
  static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString();
  }

  @Override
  public void close() {
    server.close();
    graph.close();
    try {
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
