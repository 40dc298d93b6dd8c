package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphSettings;
import org.oncoweave.graph.StatusGraph;

/// `kill -9` in the middle of a load, of the program and of its graph-server; and two loads at
/// once.
class KilledImportIT {
  private static final int PATIENTS = 300;
  private static final int OBSERVATIONS = 20_000;
  private static final Path SERVER =
      Path.of("../graph-server/target/server/lib").toAbsolutePath().normalize();

  @TempDir private Path folder;

  @Test
  void theSameImportAfterAKillGivesTheGraphOfAnUndisturbedOne() throws Exception {
    var files = files();
    var disturbed = folder.resolve("disturbed");
    killTheProgram(files, disturbed);
    killTheServer(files, disturbed);
    assertThat(load(files, disturbed).exit()).isZero();
    var status = status(disturbed);
    assertThat(load(files, folder.resolve("quiet")).exit()).isZero();
    var quiet = status(folder.resolve("quiet"));
    assertThat(status.digest()).isEqualTo(quiet.digest());
    assertThat(counted(status)).isEqualTo(counted(quiet)).containsEntry("Patient", (long) PATIENTS);
    assertThat(status.relationships()).isEqualTo(quiet.relationships());
    assertThat(status.rows()).isEqualTo(quiet.rows()).containsEntry("Observation", 20_000L);
    assertThat(status.unfinished()).isZero();
  }

  /// The nodes by label, but for the imports, of which the killed ones stay on record.
  private static Map<String, Long> counted(StatusGraph.Status status) {
    var labels = new TreeMap<>(status.labels());
    labels.remove("Import");
    return labels;
  }

  /// While it still goes on, a second one is told to wait.
  private void killTheProgram(Path files, Path home) throws Exception {
    var log = Files.createFile(folder.resolve("first.txt"));
    var first = Program.start(folder, log, arguments(files, home));
    await(first, home, 2_000);
    hold(first); // so that it is not done before the second has begun, however slow the machine
    var second = load(files, home);
    assertThat(second.exit()).isEqualTo(1);
    assertThat(second.text()).contains("Another import into").contains("run this command again");
    assertThat(first.isAlive()).as("killed in the middle").isTrue();
    first.destroyForcibly().waitFor();
    assertThat(records(home)).isBetween(1L, PATIENTS + OBSERVATIONS - 1L);
  }

  private static void hold(Process process) throws IOException, InterruptedException {
    var kill = new ProcessBuilder("kill", "-STOP", Long.toString(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /// The program ends by itself, with a message and without a stack.
  private void killTheServer(Path files, Path home) throws Exception {
    var log = Files.createFile(folder.resolve("second.txt"));
    var import2 = Program.start(folder, log, arguments(files, home));
    await(import2, home, records(home) + 1);
    var address = Files.readString(home.resolve("graph/server.address")).strip();
    long server = Long.parseLong(address.substring(address.indexOf(' ') + 1));
    assertThat(import2.isAlive()).as("killed in the middle").isTrue();
    ProcessHandle.of(server).orElseThrow().destroyForcibly();
    assertThat(import2.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(import2.exitValue()).isEqualTo(1);
    assertThat(Files.readString(log)).isNotBlank().doesNotContain("\tat ");
  }

  private Program.Said load(Path files, Path home) throws IOException, InterruptedException {
    return Program.run(folder, arguments(files, home));
  }

  private static List<String> arguments(Path files, Path home) {
    return List.of("import", "--home", home.toString(), files.toString());
  }

  /// Until more records than these are in force.
  private static void await(Process process, Path home, long records) throws InterruptedException {
    try (var graph = open(home)) {
      while (process.isAlive() && records(graph) < records) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    }
  }

  private static long records(Path home) {
    try (var graph = open(home)) {
      return records(graph);
    }
  }

  private static long records(GraphConnection graph) {
    return StatusGraph.of(graph).status().rows().values().stream().mapToLong(n -> n).sum();
  }

  private static StatusGraph.Status status(Path home) {
    try (var graph = open(home)) {
      return StatusGraph.of(graph).status();
    }
  }

  private static GraphConnection open(Path home) {
    return GraphConnection.open(GraphSettings.of(System.getenv(), home, SERVER));
  }

  private Path files() throws IOException {
    var files = Files.createDirectories(folder.resolve("fhir"));
    try (var out = Files.newBufferedWriter(files.resolve("Patient.ndjson"))) {
      for (int i = 0; i < PATIENTS; i++) {
        out.write("{\"resourceType\":\"Patient\",\"id\":\"k%d\"}%n".formatted(i));
      }
    }
    try (var out = Files.newBufferedWriter(files.resolve("Observation.ndjson"))) {
      for (int i = 0; i < OBSERVATIONS; i++) {
        out.write(
            """
            {"resourceType":"Observation","id":"o%d","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"718-7"}]},"subject":{"reference":"Patient/k%d"},"effectiveDateTime":"2021-05-%02d","valueQuantity":{"value":%d,"unit":"g/L"}}
            """
                .formatted(i, i % PATIENTS, 1 + i % 28, 90 + i % 60));
      }
    }
    return files;
  }
}
