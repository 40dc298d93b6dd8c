package org.oncoweave.ingest.source.genomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.SourceFact.GeneVariant;

/// MAF files: what is read of them, and what is said of bad rows.
class MafTest {
  private static final String HEADER =
      "Hugo_Symbol Entrez_Gene_Id NCBI_Build Chromosome Start_Position Reference_Allele"
          + " Tumor_Seq_Allele2 Tumor_Sample_Barcode HGVSp_Short HGVSc t_ref_count t_alt_count"
          + " Mutation_Status";
  private static final String GOOD =
      "BRAF 673 GRCh37 7 140453136 A T S1 p.V600E c.1799T>A 80 20 Somatic";

  @TempDir private Path folder;
  private final Heard heard = new Heard();

  @BeforeEach
  void namesItsSamples() throws IOException {
    Files.writeString(folder.resolve("samples.tsv"), "sample\tpatient\nS1\tP1\n");
  }

  private void read(String header, String... rows) throws IOException {
    var file = folder.resolve("a.maf");
    var text = "#version 2.4\n" + header + "\n" + String.join("\n", rows) + "\n";
    Files.writeString(file, text.replace(' ', '\t').replace('~', ' ').replace("_.", ""));
    new VariantFiles(List.of(file)).read(heard);
  }

  @Test
  void aRowGivesAVariantInOurForm() throws IOException {
    read(HEADER, GOOD);
    assertThat(heard.facts(GeneVariant.class))
        .singleElement()
        .isEqualTo(
            new GeneVariant(
                "BRAF",
                "S1",
                null,
                "c.1799T>A",
                "p.V600E",
                "GRCh37",
                "7",
                140453136L,
                "A",
                "T",
                0.2,
                "somatic",
                null,
                null));
    assertThat(String.valueOf(heard.records.getFirst().patient())).contains("P1");
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource({
    "MLL2 _. GRCh37 12 49420000 G A S1 p.Gln100Ter, KMT2D, p.Q100*",
    "TP53 _. GRCh37 17 7576851 A C S1 p.X331_splice, TP53, p.X331_splice",
    "BRAF _. GRCh37 7 140453136 A T S1 V600E, BRAF, p.V600E",
    "CADM2 _. GRCh37 3 85932472 C T S1 p.R81R, CADM2, p.R81=",
    "NEWGENE9 98765 GRCh37 3 85932472 C T S1 p.R81W, NEWGENE9, p.R81W"
  })
  void olderNamesAndFormsAreResolved(String row, String gene, String p) throws IOException {
    read(HEADER, row);
    assertThat(heard.facts(GeneVariant.class))
        .singleElement()
        .satisfies(variant -> {
          assertThat(variant.gene()).isEqualTo(gene);
          assertThat(variant.hgvsP()).isEqualTo(p);
        });
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource({
    "NOTAGENE _. GRCh37 7 140453136 A T S1 p.V600E, UNKNOWN_GENE",
    "BRAF 673 GRCh37 7 140453136 A A S1 p.V600E, WRONG_REFERENCE",
    "BRAF 673 GRCh37 7 140453136 _. T S1 p.V600E, WRONG_REFERENCE",
    "BRAF 673 GRCh37 7 140453136 G T S1 p.V600E c.1799T>A, WRONG_REFERENCE",
    "BRAF 673 GRCh37 7 159345999 A T S1 p.V600E, OFF_CHROMOSOME",
    "BRAF 673 GRCh37 77 140453136 A T S1 p.V600E, UNKNOWN_CHROMOSOME",
    "BRAF 673 GRCh37 7 140453136 A T S1 p.V600J, IMPOSSIBLE_NAME",
    "BRAF 673 _. 7 140453136 A T S1, NO_BUILD",
    "BRAF 673 GRCh37 7 140453136 A T _. p.V600E, MISSING_VALUE"
  })
  void aBadRowIsKeptOutAndTheRestIsRead(String row, Reason reason) throws IOException {
    read(HEADER, row, GOOD.replace("136", "137"));
    assertThat(heard.refusals)
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.fault().reason()).isEqualTo(reason);
          assertThat(refusal.place().line()).isEqualTo(3);
        });
    assertThat(heard.records).hasSize(1);
  }

  @Test
  void withoutABuildTheNameIsKeptAndThePlaceIsNot() throws IOException {
    read(HEADER.replace(" NCBI_Build", ""), GOOD.replace(" GRCh37", ""));
    var variant = heard.facts(GeneVariant.class).getFirst();
    assertThat(variant.hgvsP()).isEqualTo("p.V600E");
    assertThat(variant.position()).isNull();
    assertThat(heard.notices).anyMatch(notice -> notice.contains("NCBI_Build"));
  }

  @Test
  void genesThatCodeForNothingAreLeftAndTwinsStandOnce() throws IOException {
    read(HEADER, GOOD, GOOD, "LINC00115 _. GRCh37 1 761586 C T S1");
    assertThat(heard.records).hasSize(1);
    assertThat(heard.refusals).isEmpty();
    assertThat(heard.notices).hasSize(2);
  }

  @Test
  void aFileWithoutHeaderIsRefused() throws IOException {
    read(GOOD, GOOD);
    assertThat(heard.files).hasSize(1);
  }

  @Test
  void howMuchOfASampleIsTumourIsSaidOnce() throws IOException {
    Files.writeString(
        folder.resolve("samples.tsv"), "sample\tpatient\tpurity\tploidy\nS1\tP1\t55%\t2.1\n");
    read(HEADER, GOOD, GOOD.replace("140453136 A T", "140453137 C G").replace("p.V600E", "NA"));
    assertThat(heard.facts(org.oncoweave.model.SourceFact.TumourContent.class))
        .containsExactly(new org.oncoweave.model.SourceFact.TumourContent("S1", 0.55, 2.1));
  }
}
