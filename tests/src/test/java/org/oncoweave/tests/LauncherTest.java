package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./oncoweave` before the first build: what is missing, and the command that installs it.
class LauncherTest {
  private static final List<String> TOOLS =
      List.of("bash", "dirname", "sed", "head", "find", "sort", "printf", "mkdir", "readlink");

  @TempDir private Path machine;
  private Path bin;
  private Path checkout;

  @BeforeEach
  void aMachineWithOnlyTheShell() throws IOException {
    bin = Files.createDirectories(machine.resolve("bin"));
    checkout = Files.createDirectories(machine.resolve("checkout"));
    Files.createDirectories(machine.resolve("jdks"));
    Files.copy(Path.of("../oncoweave"), checkout.resolve("oncoweave"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    for (var tool : TOOLS) {
      for (var place : List.of("/usr/bin", "/bin")) {
        var real = Path.of(place, tool);
        if (Files.exists(real) && Files.notExists(bin.resolve(tool))) {
          Files.createSymbolicLink(bin.resolve(tool), real);
        }
      }
    }
  }

  @Test
  void aMissingJdkIsToldWithTheCommandThatInstallsIt() throws Exception {
    var said = run("C.UTF-8");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text())
        .contains("JDK 25 is missing")
        .contains("apt-get install openjdk-25-jdk");
  }

  @Test
  void inFrenchOnAFrenchSystem() throws Exception {
    assertThat(run("fr_FR.UTF-8").text()).contains("Il manque JDK 25").contains("Installer");
  }

  @Test
  void anOldJdkIsNoJdk() throws Exception {
    jdk("17.0.2");
    assertThat(run("C.UTF-8").text()).contains("JDK 25 is missing");
  }

  @Test
  void mavenAndNodeAreAskedForTogether() throws Exception {
    jdk("25.0.1");
    var said = run("C.UTF-8");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.text())
        .contains("Maven >= 3.8 is missing")
        .contains("apt-get install maven")
        .contains("Node >= 20 is missing")
        .contains("apt-get install nodejs npm");
  }

  @Test
  void anOldNodeIsNoNode() throws Exception {
    jdk("25.0.1");
    script(bin.resolve("mvn"), "echo 'Apache Maven 3.8.7'");
    script(bin.resolve("node"), "echo v18.20.4");
    assertThat(run("C.UTF-8").text()).contains("Node >= 20 is missing").doesNotContain("Maven");
  }

  @Test
  void ofTwoAtOnceOneBuilds() throws Exception {
    for (var tool : List.of("flock", "touch", "sleep", "grep", "tail", "tr")) {
      var real = Path.of("/usr/bin", tool);
      assumeTrue(Files.exists(real), tool + " is not installed here");
      Files.createSymbolicLink(bin.resolve(tool), real);
    }
    jdk("25.0.1");
    script(bin.resolve("node"), "echo v20.20.0");
    script(
        bin.resolve("mvn"),
        "if [ \"$1\" = -v ]; then echo 'Apache Maven 3.8.7'; exit; fi\n"
            + "mkdir -p \"$HOME/checkout/app/target/dist\"; echo built >> \"$HOME/builds\"; sleep 1");
    try (var both = Executors.newFixedThreadPool(2)) {
      var first = both.submit(() -> run("C.UTF-8"));
      var second = both.submit(() -> run("C.UTF-8"));
      assertThat(first.get().exit()).as(first.get().text()).isZero();
      assertThat(second.get().exit()).isZero();
    }
    assertThat(machine.resolve("builds")).hasContent("built");
  }

  private void jdk(String version) throws IOException {
    var home = Files.createDirectories(machine.resolve("jdks/jdk/bin"));
    script(home.resolve("java"), "echo 'openjdk version \"" + version + "\"' >&2");
    script(home.resolve("javac"), "true");
  }

  private static void script(Path file, String line) throws IOException {
    Files.writeString(file, "#!/usr/bin/env bash\n" + line + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Said(int exit, String text) {}

  private Said run(String language) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
                bin.resolve("bash").toString(), checkout.resolve("oncoweave").toString(), "--help")
            .redirectErrorStream(true);
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", bin.toString(),
                "HOME", machine.toString(),
                "LANG", language,
                "ONCOWEAVE_JDKS", machine.resolve("jdks").toString()));
    var process = builder.start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
