package org.oncoweave.ingest.source.genomics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The tables of this package: comments that name the source, a header, then the rows.
final class GenomicTables {
  private GenomicTables() {}

  static List<String[]> rows(String name) {
    var stream = Objects.requireNonNull(GenomicTables.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The program lacks its table " + name, e);
    }
  }
}
