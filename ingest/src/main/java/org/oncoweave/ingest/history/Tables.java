package org.oncoweave.ingest.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Reads the tables of this package: cells parted by tabs, comments begin with `#`.
final class Tables {
  private Tables() {}

  static List<List<String>> rows(String name) {
    var stream = Objects.requireNonNull(Tables.class.getResourceAsStream(name), name);
    try (var in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return in.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The program lacks its table " + name, e);
    }
  }
}
