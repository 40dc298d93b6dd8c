package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A centre as its people have it: the program in a folder of its own, loaded by commands, asked by
/// GraphQL after signing in.
final class Centre implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
  private static final Pattern PASSWORD = Pattern.compile("password (\\S+) ");
  private static final String CHOSEN = "correct horse battery";

  private final Path folder;
  private @Nullable Process serving;

  Centre(Path folder) {
    this.folder = folder;
  }

  /// Imports the paths; fails unless the program ended with `exit`.
  void load(int exit, Path... paths) throws IOException, InterruptedException {
    var arguments = new ArrayList<>(List.of("import"));
    for (var path : paths) {
      arguments.add(path.toString());
    }
    var said = Program.run(folder, arguments);
    assertThat(said.exit()).as(said.text()).isEqualTo(exit);
  }

  JsonNode status() throws IOException, InterruptedException {
    var said = Program.run(folder, List.of("status", "--json"));
    assertThat(said.exit()).as(said.text()).isZero();
    return new JsonMapper().readTree(said.text().substring(said.text().indexOf('{')));
  }

  private String serve() throws IOException, InterruptedException {
    var log = Files.createTempFile(folder, "serve", ".txt");
    serving = Program.start(folder, log, List.of("serve", "--port", "0"));
    return Program.await(serving, log, "Ctrl-C");
  }

  /// Serves the graph again to the account that was opened before.
  Browser reopen(String purpose) throws IOException, InterruptedException {
    int port = Integer.parseInt(first(PORT, serve()));
    return new Browser(port).signIn("someone", CHOSEN).purpose(purpose);
  }

  /// Serves the graph, and opens an account of this role for the purpose.
  Browser open(String role, String purpose) throws IOException, InterruptedException {
    var said = serve();
    int port = Integer.parseInt(first(PORT, said));
    var answer =
        new Browser(port)
            .signIn("admin", first(PASSWORD, said))
            .ask(
                "mutation($i:AccountInput!){saveAccount(input:$i){name}}",
                Map.of("i", Map.of("name", "someone", "password", CHOSEN, "roles", List.of(role))));
    assertThat(answer.at("/data/saveAccount/name").asString()).isEqualTo("someone");
    return new Browser(port).signIn("someone", CHOSEN).purpose(purpose);
  }

  private static String first(Pattern pattern, String said) {
    var match = pattern.matcher(said);
    assertThat(match.find()).as(said).isTrue();
    return match.group(1);
  }

  /// Stops the server in order.
  @Override
  public void close() {
    if (serving != null) {
      serving.destroy();
      assertThat(serving.onExit().orTimeout(1, TimeUnit.MINUTES).join().isAlive()).isFalse();
    }
  }
}
