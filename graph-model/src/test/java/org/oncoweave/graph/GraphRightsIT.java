package org.oncoweave.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may speak to a server, and to whom it speaks itself: one server for all of it.
class GraphRightsIT {
  @TempDir static Path home;
  private static GraphConnection open;

  @BeforeAll
  static void serve() {
    open = GraphConnection.open(GraphFixture.home(home, 2));
  }

  @AfterAll
  static void leave() {
    open.close();
  }

  @Test
  void aWrongPasswordIsRefusedWithTheNextStep() throws IOException {
    var port = Files.readString(home.resolve("graph/server.address")).split(" ")[0];
    var wrong = new GraphSettings.External("bolt://127.0.0.1:" + port, "neo4j", "not-the-password");
    assertThatThrownBy(() -> GraphConnection.open(wrong))
        .isInstanceOf(GraphUnavailableException.class)
        .hasMessageContaining("ONCOWEAVE_GRAPH_USER");
    assertThat(wrong.toString()).doesNotContain("not-the-password");
    assertThat(open.driver().isEncrypted()).isFalse();
  }

  @Test
  void passwordAndAddressAreReadableByTheOwnerAlone() throws IOException {
    for (var name : Set.of("password", "server.address")) {
      var rights = Files.getPosixFilePermissions(home.resolve("graph").resolve(name));
      assertThat(rights.stream().map(Enum::name).collect(Collectors.toSet()))
          .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }
  }

  @Test
  void theServerReportsNothingToItsMaker() {
    var reports =
        open.driver()
            .executableQuery(
                """
                SHOW SETTINGS YIELD name, value
                WHERE name IN ['dbms.usage_report.enabled', 'dbms.fleet_manager.enabled']
                RETURN name, value
                """)
            .execute()
            .records();
    assertThat(reports).hasSize(2).allMatch(row -> row.get("value").asString().equals("false"));
  }
}
