package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.genomics.VariantFiles;
import org.oncoweave.model.SourceFact.GeneVariant;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.variant.GenomeBuild;
import org.oncoweave.ontology.variant.Genomes;

/// Bare rows of a VCF and a MAF held against a genome of own making: seven bases of a repeat in
/// EGFR, the rest of the chromosome a hole.
class PlacedSinkTest implements Sink {
  private static final int START = 55_174_770; // of the bases below, counted from 0
  private static final String BASES = "TGCACACACAT";

  @TempDir private Path folder;
  private final List<GeneVariant> variants = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  @BeforeEach
  void aGenome() throws IOException {
    var head = ">7\n";
    long length = GenomeBuild.GRCH38.length("7");
    var file = Files.writeString(folder.resolve("g.fa"), head);
    try (var out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(head.length() + length + 1);
      out.seek(head.length() + START);
      out.write(BASES.getBytes(StandardCharsets.US_ASCII));
    }
    Files.writeString(
        folder.resolve("g.fa.fai"),
        "7\t%d\t%d\t%d\t%d\n".formatted(length, head.length(), length, length + 1));
  }

  private void read(String name, String text) throws IOException {
    var file = Files.writeString(folder.resolve(name), text);
    var genomes = Genomes.open(List.of(folder.resolve("g.fa")));
    new VariantFiles(List.of(file)).read(new PlacedSink(this, genomes));
  }

  private List<String> places() {
    return variants.stream().map(v -> v.position() + " " + v.ref() + ">" + v.alt()).toList();
  }

  @Test
  void oneDeletionStandsAtOnePlaceHoweverItsRowIsWritten() throws IOException {
    read(
        "P1.vcf",
        """
        ##fileformat=VCFv4.3
        ##contig=<ID=chr7,length=159345973>
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO
        chr7\t55174772\t.\tGCA\tG\t.\tPASS\t.
        chr7\t55174776\t.\tACA\tA\t.\tPASS\t.
        chr7\t55174773\t.\tCACACA\tCACA\t.\tPASS\t.
        """);
    // the first and the third are the same row by their own alleles, and one record
    assertThat(places()).containsOnly("55174773 CA>-").hasSize(2);
    assertThat(refusals).isEmpty();
  }

  @Test
  void aRowWhoseReferenceIsNotThereIsKeptOutAndTheRestIsKept() throws IOException {
    read(
        "P1.vcf",
        """
        ##fileformat=VCFv4.3
        ##contig=<ID=chr7,length=159345973>
        #CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO
        chr7\t55174772\t.\tA\tT\t.\tPASS\t.
        chr7\t55174772\t.\tG\tT\t.\tPASS\t.
        """);
    assertThat(places()).containsExactly("55174772 G>T");
    assertThat(refusals)
        .singleElement()
        .satisfies(one -> {
          assertThat(one.fault().reason()).isEqualTo(Reason.WRONG_REFERENCE);
          assertThat(one.place().line()).isEqualTo(4);
        });
  }

  @Test
  void anInsertionOfAMafIsAlignedAndAnotherBuildIsLeftAsItIs() throws IOException {
    read(
        "x.maf",
        """
        Hugo_Symbol\tNCBI_Build\tChromosome\tStart_Position\tReference_Allele\tTumor_Seq_Allele2\tTumor_Sample_Barcode
        EGFR\tGRCh38\t7\t55174780\t-\tCA\tP1
        EGFR\tGRCh37\t7\t55174780\t-\tCA\tP2
        """);
    assertThat(places()).containsExactly("55174772 ->CA", "55174780 ->CA");
  }

  @Override
  public void record(SourceRecord record, Place place, boolean repeated) {
    record.facts().stream()
        .filter(GeneVariant.class::isInstance)
        .map(GeneVariant.class::cast)
        .forEach(variants::add);
  }

  @Override
  public void refuse(Refusal refusal, boolean repeated) {
    refusals.add(refusal);
  }

  @Override
  public void endOfType() {}

  @Override
  public void refuseFile(RefusedFile file) {
    throw new AssertionError(file.reason());
  }

  @Override
  public void notice(String text) {}
}
