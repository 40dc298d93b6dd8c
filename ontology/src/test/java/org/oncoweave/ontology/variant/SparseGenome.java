package org.oncoweave.ontology.variant;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A genome of own making: chromosomes of their real lengths, of which nothing but a few bases is
/// written, each on one line; the rest of the file are holes.
public final class SparseGenome {
  private SparseGenome() {}

  /// Makes `name` of the chromosome, with these bases from a place on, counted from 0.
  public static Path of(Path file, GenomeBuild build, String chromosome) throws IOException {
    var head = ">chr" + chromosome + "\n";
    long length = build.length(chromosome);
    Files.writeString(file, head);
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(head.length() + length + 1);
    }
    Files.writeString(
        file.resolveSibling(file.getFileName() + ".fai"),
        "chr%s\t%d\t%d\t%d\t%d\n".formatted(chromosome, length, head.length(), length, length + 1));
    return file;
  }

  /// Writes bases into such a file.
  public static void write(Path file, String chromosome, long start, String bases)
      throws IOException {
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.seek(">chr".length() + chromosome.length() + 1 + start);
      out.write(bases.getBytes(StandardCharsets.US_ASCII));
    }
  }
}
