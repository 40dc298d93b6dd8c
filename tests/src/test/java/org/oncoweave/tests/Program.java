package org.oncoweave.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as a user starts it: a process of its own on the distribution of this build.
final class Program {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Program() {}

  record Said(int exit, String text) {}

  /// Runs to the end in `folder`, at most ten minutes.
  static Said run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    var log = Files.createTempFile(folder, "said", ".txt");
    var process = start(folder, log, arguments);
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroy();
      throw new IllegalStateException(arguments + " did not end: " + Files.readString(log));
    }
    return new Said(process.exitValue(), Files.readString(log));
  }

  static Process start(Path folder, Path log, List<String> arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx1g",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8",
            "-Doncoweave.root=" + folder,
            "-Doncoweave.server.lib=" + ROOT.resolve("graph-server/target/server/lib"),
            "-cp",
            ROOT.resolve("app/target/dist/lib") + "/*",
            "org.oncoweave.app.Main"));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("ONCOWEAVE_LANG", "en");
    return builder.start();
  }

  /// Waits until the log holds the words, or the process ended.
  static String await(Process process, Path log, String words)
      throws IOException, InterruptedException {
    long patience = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (System.nanoTime() < patience) {
      var said = Files.readString(log, StandardCharsets.UTF_8);
      if (said.contains(words) || !process.isAlive()) {
        return said;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Not said within ten minutes: " + words);
  }
}
