package org.oncoweave.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// HAPI's validator as the module fhir-validator has it, in a process of its own: its versions are
/// not those of the product.
final class ValidatorProgram {
  private static final Path MODULE = Path.of("../fhir-validator");

  private ValidatorProgram() {}

  /// What it says of one place of a file.
  record Finding(String severity, String file, String place, String said) {
    boolean isError() {
      return severity.equals("ERROR") || severity.equals("FATAL");
    }
  }

  /// What it says of the JSON files of the folder and of those in it.
  static List<Finding> run(Path folder) throws IOException, InterruptedException {
    var lib = MODULE.resolve("target/lib");
    assertThat(lib).as("`mvn install -pl fhir-validator` makes the validator").isDirectory();
    var out = Files.createTempFile("said", ".tsv");
    var log = Files.createTempFile("said", ".txt");
    try {
      var program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx1g",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1", // it lives for seconds
                  "-cp",
                  lib + "/*",
                  "org.oncoweave.validator.Main",
                  MODULE.resolve("node_modules").toString(),
                  folder.toString(),
                  out.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      int code = program.waitFor();
      assertThat(code).as(Files.readString(log)).isZero();
      return read(Files.readAllLines(out));
    } finally {
      Files.delete(out);
      Files.delete(log);
    }
  }

  private static List<Finding> read(List<String> lines) {
    assertThat(lines.getLast()).startsWith("read\t");
    return lines.subList(0, lines.size() - 1).stream()
        .map(line -> line.split("\t", 4))
        .map(cells -> new Finding(cells[0], cells[1], cells[2], cells[3]))
        .toList();
  }
}
