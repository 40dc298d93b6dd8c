package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README says runs, in its order, each line as it stands.
class ReadmeIT {
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern SHEET = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");
  private static final Set<String> SERVERS = Set.of("demo", "serve");

  @TempDir private Path folder;

  @Test
  void everyCommandOfTheReadmeRuns() throws Exception {
    var lines = lines();
    assertThat(lines).anyMatch(line -> line.startsWith("./oncoweave demo"));
    assertThat(lines).contains("mvn -B verify"); // it is what runs this test
    var sheet = SHEET.matcher(Files.readString(Path.of("../README.md")));
    assertThat(sheet.find()).isTrue();
    Files.writeString(folder.resolve("sheet.json"), sheet.group(1));
    for (var line : lines) {
      if (line.startsWith("./oncoweave ")) {
        var arguments = List.of(line.substring("./oncoweave ".length()).split(" ", -1));
        if (SERVERS.contains(arguments.getFirst())) {
          serves(arguments);
        } else {
          ends(arguments);
        }
      }
    }
  }

  private static List<String> lines() throws IOException {
    var lines = new ArrayList<String>();
    var readme = Files.readString(Path.of("../README.md"));
    BLOCK.matcher(readme).results().forEach(block -> lines.addAll(block.group(1).lines().toList()));
    return lines;
  }

  private void ends(List<String> arguments) throws IOException, InterruptedException {
    var said = Program.run(folder, arguments);
    assertThat(said.exit()).as(arguments + "\n" + said.text()).isIn(0, 3);
    assertThat(said.text()).isNotBlank();
  }

  /// It tells an address, the page answers there, and it ends cleanly when asked to.
  private void serves(List<String> arguments) throws IOException, InterruptedException {
    var log = Files.createTempFile(folder, "said", ".txt");
    var process = Program.start(folder, log, arguments);
    try {
      var said = Program.await(process, log, "Ctrl-C");
      var address = ADDRESS.matcher(said);
      assertThat(address.find()).as(arguments + "\n" + said).isTrue();
      try (var client = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(URI.create(address.group())).build();
        var page = client.send(request, BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<title>OncoWeave");
      }
    } finally {
      process.destroy();
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
  }
}
