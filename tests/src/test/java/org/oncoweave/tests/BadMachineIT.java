package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program says where the machine does not let it.
class BadMachineIT {
  @TempDir private Path folder;

  @Test
  void aTakenPortIsSaidWithTheOptionForAnother() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var said = Program.run(folder, List.of("serve", "--port", port));
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.text()).contains(port).contains("--port").doesNotContain("\tat ");
    }
  }

  /// Another Neo4j, such as a tool of the centre, has the files of the store open.
  @Test
  void aLockedStoreIsSaidWithTheLogThatNamesTheReason() throws Exception {
    var databases = folder.resolve("data/graph/neo4j/data/databases");
    Files.createDirectories(databases);
    var said = statusUnderLock(databases.resolve("store_lock"));
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text())
        .contains("graph-server ended with code")
        .contains("graph-server.log")
        .doesNotContain("\tat ");
  }

  private Program.Said statusUnderLock(Path file) throws IOException, InterruptedException {
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      return Program.run(folder, List.of("status"));
    }
  }

  @Test
  void whoSpeaksFrenchIsAnsweredInFrenchFromTheFirstTableOn() throws Exception {
    var broken = Files.writeString(folder.resolve("broken.obo"), "no vocabulary\n");
    var check = Program.runInFrench(folder, List.of("ontology", "check"));
    assertThat(check.exit()).isZero();
    assertThat(check.text()).contains("concepts").doesNotContain("Exception");
    var load =
        Program.runInFrench(
            folder, List.of("ontology", "load", broken.toString(), "--scheme", "TEST"));
    assertThat(load.exit()).isNotZero();
    assertThat(load.text()).contains("broken.obo").containsAnyOf("est ", "n’", "pas");
  }

  @Test
  void aFolderThatCannotBeReadIsSaidAndTheRestIsLoaded() throws Exception {
    var open = Files.createDirectory(folder.resolve("open"));
    Files.writeString(open.resolve("patients.csv"), "id,sex,birth\nP1,F,1950\n");
    var closed = Files.createDirectory(folder.resolve("closed"));
    Files.setPosixFilePermissions(closed, Set.of());
    try {
      var paths = List.of("import", open.toString(), closed.toString(), "--json");
      var said = Program.runUnprivileged(folder, paths);
      assertThat(said.exit()).isEqualTo(3);
      assertThat(said.text())
          .contains(closed.toString())
          .contains("cannot be read")
          .contains("Check owner and rights")
          .contains("\"added\":1")
          .doesNotContain("\tat ");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aHomeThatCannotBeWrittenIsSaidWithTheOptionForAnother() throws Exception {
    var home = Files.createDirectory(folder.resolve("home"));
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-x------"));
    try {
      var said = Program.runUnprivileged(folder, List.of("status", "--home", home.toString()));
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.text()).contains("No right to write in").contains("--home");
    } finally {
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
