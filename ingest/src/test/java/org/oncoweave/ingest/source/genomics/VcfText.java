package org.oncoweave.ingest.source.genomics;

import htsjdk.samtools.util.BlockCompressedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.oncoweave.ingest.source.Heard;

/// VCF files written for tests.
final class VcfText {
  private static final String FORMATS =
      """
      ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
      ##FORMAT=<ID=AD,Number=R,Type=Integer,Description="Depths">
      ##FORMAT=<ID=AF,Number=A,Type=Float,Description="Fraction">
      ##INFO=<ID=SVTYPE,Number=1,Type=String,Description="Type">
      ##INFO=<ID=END,Number=1,Type=Integer,Description="End">
      ##INFO=<ID=SVLEN,Number=A,Type=Integer,Description="Length">
      ##FILTER=<ID=q10,Description="Poor">
      """;
  static final String GRCH37 = "##reference=file:///ref/hg19.fa\n";

  private VcfText() {}

  /// Cells parted by blanks to lines of a file.
  static String rows(String text) {
    return text.replace(' ', '\t');
  }

  static String head(int minor, String more, String... samples) {
    return "##fileformat=VCFv4." + minor + "\n" + FORMATS + more + columns(samples);
  }

  static String columns(String... samples) {
    return "#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t"
        + String.join("\t", samples)
        + "\n";
  }

  /// Writes a file, zipped by its name, and reads it.
  static void read(Path file, String text, Heard heard) throws IOException {
    if (file.toString().endsWith("gz")) {
      try (var out = new BlockCompressedOutputStream(file.toFile())) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
    } else {
      Files.writeString(file, text);
    }
    new VariantFiles(List.of(file)).read(heard);
  }
}
