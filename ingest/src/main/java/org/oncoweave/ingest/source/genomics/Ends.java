package org.oncoweave.ingest.source.genomics;

import htsjdk.variant.variantcontext.VariantContext;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.variant.GenomeBuild;

/// The two ends of a change of structure, the lower one first, so that both lines of a pair of
/// breakends say the same; VCF 4.4, sections 3 and 5.
record Ends(
    String kind, String chromosome, long position, String partnerChromosome, long partnerPosition) {
  private static final Map<String, String> KINDS =
      Map.of(
          "DEL", "deletion",
          "DUP", "duplication",
          "INV", "inversion",
          "INS", "insertion",
          "CNV", "copy number",
          "CN0", "deletion");

  static Ends of(VariantContext line, String chromosome, String alt) {
    if (alt.startsWith("<")) {
      var word = alt.substring(1, alt.length() - 1).split(":", -1)[0];
      var kind = KINDS.getOrDefault(word, "structure");
      return new Ends(kind, chromosome, line.getStart(), chromosome, end(line));
    }
    var mate = Breakend.of(alt);
    if (mate.isEmpty()) {
      return new Ends("breakend", chromosome, line.getStart(), "", 0);
    }
    var other = GenomeBuild.chromosome(mate.get().contig()).orElse(mate.get().contig());
    return ordered(chromosome, line.getStart(), other, mate.get().position());
  }

  private static Ends ordered(String chromosome, long position, String other, long there) {
    int order = chromosome.compareTo(other);
    boolean lower = order < 0 || (order == 0 && position <= there);
    return lower
        ? new Ends("breakend", chromosome, position, other, there)
        : new Ends("breakend", other, there, chromosome, position);
  }

  /// By END, else by SVLEN, as 4.4 prefers.
  private static long end(VariantContext line) {
    int end = line.getAttributeAsInt("END", 0);
    if (end > 0) {
      return end;
    }
    var length =
        Optional.of(line.getAttributeAsString("SVLEN", "").replaceAll("[\\[\\] ]", ""))
            .map(text -> text.split(",", -1)[0])
            .filter(text -> text.matches("-?\\d{1,9}"));
    return line.getStart() + length.map(text -> Math.abs(Long.parseLong(text))).orElse(0L);
  }

  String key() {
    return kind + ":" + partnerChromosome + ":" + partnerPosition;
  }
}
