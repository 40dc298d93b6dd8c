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

  private static final String BOUND = "-dac_override,-dac_read_search";

  private Program() {}

  record Said(int exit, String text) {}

  /// Runs to the end in `folder`, at most ten minutes.
  static Said run(Path folder, List<String> arguments) throws IOException, InterruptedException {
    var log = Files.createTempFile(folder, "said", ".txt");
    return ended(start(folder, log, arguments), log, arguments);
  }

  /// What works for many minutes, at most forty: the virtual machine compiles as it does for users.
  static Said runAtLength(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    var log = Files.createTempFile(folder, "said", ".txt");
    var process = start(folder, log, List.of(), List.of(), arguments);
    return ended(process, log, arguments, 40);
  }

  private static Said ended(Process process, Path log, List<String> arguments)
      throws IOException, InterruptedException {
    return ended(process, log, arguments, 10);
  }

  private static Said ended(Process process, Path log, List<String> arguments, int minutes)
      throws IOException, InterruptedException {
    if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
      process.destroy();
      throw new IllegalStateException(arguments + " did not end: " + Files.readString(log));
    }
    return new Said(process.exitValue(), Files.readString(log));
  }

  static Process start(Path folder, Path log, List<String> arguments) throws IOException {
    return start(folder, log, List.of(), arguments);
  }

  /// As one who speaks French, from the start of the virtual machine on.
  static Said runInFrench(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    var log = Files.createTempFile(folder, "said", ".txt");
    var french = List.of("env", "ONCOWEAVE_LANG=fr", "LC_ALL=fr_FR.UTF-8");
    return ended(start(folder, log, french, arguments), log, arguments);
  }

  /// As one to whom the rights of files apply; they do not to root, which a container often is.
  static Said runUnprivileged(Path folder, List<String> arguments)
      throws IOException, InterruptedException {
    var prefix =
        isRoot()
            ? List.of("setpriv", "--bounding-set", BOUND, "--inh-caps", BOUND)
            : List.<String>of();
    var log = Files.createTempFile(folder, "said", ".txt");
    return ended(start(folder, log, prefix, arguments), log, arguments);
  }

  private static boolean isRoot() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .anyMatch(line -> line.startsWith("Uid:") && line.split("\\s+")[2].equals("0"));
  }

  private static Process start(Path folder, Path log, List<String> prefix, List<String> arguments)
      throws IOException {
    // It lives for seconds: less is compiled than is gained.
    return start(folder, log, prefix, List.of("-XX:TieredStopAtLevel=1"), arguments);
  }

  private static Process start(
      Path folder, Path log, List<String> prefix, List<String> options, List<String> arguments)
      throws IOException {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-Xmx1g",
            "-XX:+UseParallelGC",
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
