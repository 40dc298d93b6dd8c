package org.oncoweave.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphServerIT {
  @TempDir Path home;

  @Test
  void twoProgramsShareOneServerWhichSurvivesTheFirstAndEndsAfterTheLast() throws Exception {
    var settings = GraphFixture.home(home, 2);
    var both =
        Stream.of(1, 2)
            .map(_ -> CompletableFuture.supplyAsync(() -> GraphConnection.open(settings)))
            .toList();
    try (var first = both.get(0).get();
        var second = both.get(1).get()) {
      write(first, "a");
      assertThat(read(second)).containsExactly("a");
    }
    var server = server();
    server.onExit().get(60, TimeUnit.SECONDS);
    assertThat(home.resolve("graph/server.address")).doesNotExist();
  }

  @Test
  void aKilledServerLosesNothingThatWasCommittedAndIsReplaced() throws Exception {
    var settings = GraphFixture.home(home, 2);
    try (var connection = GraphConnection.open(settings)) {
      write(connection, "kept");
      server().destroyForcibly();
      server().onExit().get(30, TimeUnit.SECONDS);
    }
    try (var connection = GraphConnection.open(settings)) {
      assertThat(read(connection)).containsExactly("kept");
    }
  }

  @Test
  void aServerThatIsLeavingWhenItIsFoundIsReplaced() throws Exception {
    var settings = GraphFixture.home(home, 2);
    try (var first = GraphConnection.open(settings)) {
      write(first, "kept");
    }
    server().onExit().get(60, TimeUnit.SECONDS);
    var leaving = LeavingServer.start(home.resolve("graph"));
    try (var connection = GraphConnection.open(settings)) {
      assertThat(leaving.isAlive()).isFalse();
      assertThat(read(connection)).containsExactly("kept");
    }
  }

  @Test
  void aMissingGraphServerIsSaidWithTheCommandThatBuildsIt() {
    var settings = new GraphSettings.Home(home, home.resolve("nowhere"), 2, List.of());
    assertThatThrownBy(() -> GraphConnection.open(settings))
        .hasMessageContaining("mvn -pl graph-server package");
  }

  @Test
  void anAddressWithoutPasswordIsSaidBeforeAnythingIsTried() {
    var environment = Map.of("ONCOWEAVE_GRAPH_URI", "neo4j://graph.example");
    assertThatThrownBy(() -> GraphSettings.of(environment, home, home))
        .hasMessageContaining("ONCOWEAVE_GRAPH_PASSWORD");
  }

  private ProcessHandle server() throws IOException {
    var words = Files.readString(home.resolve("graph/server.address")).split(" ");
    return ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();
  }

  private static void write(GraphConnection connection, String name) {
    try (var session = connection.driver().session()) {
      session.run("CREATE (:Probe {name: $name})", Map.of("name", name)).consume();
    }
  }

  private static java.util.List<String> read(GraphConnection connection) {
    try (var session = connection.driver().session()) {
      return session
          .run("MATCH (p:Probe) RETURN p.name AS name")
          .list(r -> r.get("name").asString());
    }
  }
}
