package org.oncoweave.ingest.source.genomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncoweave.ingest.source.genomics.VcfText.GRCH37;
import static org.oncoweave.ingest.source.genomics.VcfText.columns;
import static org.oncoweave.ingest.source.genomics.VcfText.head;
import static org.oncoweave.ingest.source.genomics.VcfText.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.SourceFact.GeneVariant;
import org.oncoweave.model.SourceFact.Rearrangement;

/// VCF files: what is read of them, and what is said of bad ones.
class VcfTest {
  private static final String VEP =
      """
      ##INFO=<ID=CSQ,Number=.,Type=String,Description="Consequence annotations from Ensembl VEP. \
      Format: Allele|Consequence|IMPACT|SYMBOL|Gene|Feature|HGVSc|HGVSp|CANONICAL|PICK">
      """;
  private static final String SNPEFF =
      """
      ##INFO=<ID=ANN,Number=.,Type=String,Description="Functional annotations: 'Allele | \
      Annotation | Annotation_Impact | Gene_Name | Gene_ID | Feature_Type | Feature_ID | \
      Transcript_BioType | Rank | HGVS.c | HGVS.p '">
      """;
  private static final String GRCH38 = "##contig=<ID=chr7,length=159345973>\n";
  private static final String BRAF =
      rows(
          """
          chr7 140753336 . A T 50 PASS CSQ=T|upstream_gene_variant|MODIFIER|NDUFB2|ENSG1|ENST9||||,\
          T|missense_variant|MODERATE|BRAF|ENSG00000157764|ENST00000646891.2|\
          ENST00000646891.2:c.1799T>A|ENSP00000493543.1:p.Val600Glu|YES|1 GT:AD 0/1:60,40
          """);

  @TempDir private Path folder;
  private final Heard heard = new Heard();

  private String patient() {
    return heard.records.stream()
        .map(record -> String.valueOf(record.patient()))
        .distinct()
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private void read(String name, String head, String lines) throws IOException {
    VcfText.read(folder.resolve(name), head + lines, heard);
  }

  @ParameterizedTest(name = "VCF 4.{0}, {1}")
  @CsvSource({"1, a.vcf", "2, a.vcf.gz", "3, a.vcf", "4, a.vcf.bgz"})
  void everyVersionPlainOrZippedGivesTheSame(int minor, String name) throws IOException {
    read(name, head(minor, VEP + GRCH38, "P1"), BRAF);
    assertThat(heard.files).isEmpty();
    assertThat(heard.facts(GeneVariant.class))
        .singleElement()
        .isEqualTo(
            new GeneVariant(
                "BRAF",
                "P1",
                null,
                "c.1799T>A",
                "p.V600E",
                "GRCh38",
                "7",
                140753336L,
                "A",
                "T",
                0.4,
                null,
                null,
                null));
  }

  @Test
  void snpEffIsReadAsVepIs() throws IOException {
    var line =
        rows(
            """
            7 55242465 . GGAATTAAGAGAAGC G . PASS ANN=G|disruptive_inframe_deletion|MODERATE|EGFR|\
            ENSG00000146648|transcript|NM_005228.5|protein_coding|19/28|\
            c.2236_2250delGAATTAAGAGAAGCA|p.Glu746_Ala750del GT:AF 0/1:0.25
            """);
    read("p.vcf", head(2, SNPEFF + GRCH37, "P1"), line);
    var variant = heard.facts(GeneVariant.class).getFirst();
    assertThat(variant.hgvsC()).isEqualTo("c.2236_2250del");
    assertThat(variant.hgvsP()).isEqualTo("p.E746_A750del");
    assertThat(variant.build()).isEqualTo("GRCh37");
    assertThat(variant.position()).isEqualTo(55242466L);
    assertThat(variant.alt()).isEqualTo("-");
    assertThat(variant.vaf()).isEqualTo(0.25);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"##reference=hg19, 140453136, BRAF", "##reference=GRCh38.fa, 25245350, KRAS"})
  void aBareFileNamesTheGeneByItsPlace(String reference, long position, String gene)
      throws IOException {
    var chromosome = gene.equals("KRAS") ? "12" : "7";
    var line = chromosome + "\t" + position + "\t.\tC\tT\t.\tPASS\t.\tGT\t0/1\n";
    read("p.vcf", head(2, reference + "\n", "P1"), line);
    assertThat(heard.facts(GeneVariant.class))
        .singleElement()
        .satisfies(variant -> assertThat(variant.gene()).isEqualTo(gene));
  }

  @Test
  void whatTheHealthyTissueHasIsOfTheGermLine() throws IOException {
    var lines =
        rows(
            """
            7 140453136 . A T . PASS . GT 0/1 0/0
            17 41201181 . C A,G . PASS . GT 0/1 0/1
            """);
    read("P9.vcf", head(2, GRCH37 + "##normal_sample=N1\n", "TUMOR", "N1"), lines);
    assertThat(heard.facts(GeneVariant.class))
        .extracting(GeneVariant::origin)
        .containsExactly("somatic", "germline");
    assertThat(patient()).contains("P9").doesNotContain(" ");
    assertThat(heard.notices).anyMatch(notice -> notice.contains("in no tumour sample"));
  }

  @Test
  void aTableBesideSaysWhoseTheSamplesAre() throws IOException {
    Files.writeString(
        folder.resolve("samples.csv"), "sample,patient,date,test\nS1,P7,2025-03,Exome\n");
    read("x.vcf", head(2, GRCH37, "S1"), "7\t140453136\t.\tA\tT\t.\tPASS\t.\tGT\t0/1\n");
    assertThat(patient()).contains("P7");
    assertThat(heard.facts(GeneVariant.class).getFirst().test()).isEqualTo("Exome");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          27 140453136 . A T . PASS . GT 0/1                  | UNKNOWN_CHROMOSOME
          7 159345999 . A T . PASS . GT 0/1                   | OFF_CHROMOSOME
          7 140453136 . . T . PASS . GT 0/1                   | WRONG_REFERENCE
          7 140453136 . N T . PASS . GT 0/1                   | WRONG_REFERENCE
          7 140453136 . A T . PASS                            | MALFORMED_ROW
          7 14045x136 . A T . PASS . GT 0/1                   | MALFORMED_ROW
          7 140453136 . A T . PASS . GT 0/1 0/1 0/1           | MALFORMED_ROW
          """)
  void aBadLineIsKeptOutWithItsReasonAndTheRestIsRead(String line, Reason reason)
      throws IOException {
    var good = "7\t140453137\t.\tC\tT\t.\tPASS\t.\tGT\t0/1\n";
    read("p.vcf", head(2, GRCH37, "P1"), line.strip().replace(' ', '\t') + "\n" + good);
    assertThat(heard.refusals)
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.fault().reason()).isEqualTo(reason);
          assertThat(refusal.place().file()).endsWith("p.vcf");
          assertThat(refusal.place().line()).isEqualTo(11);
        });
    assertThat(heard.records).hasSize(1);
  }

  @Test
  void aReferenceThatTheNameContradictsIsWrong() throws IOException {
    read("p.vcf", head(2, VEP + GRCH38, "P1"), BRAF.replace("\tA\tT\t", "\tC\tT\t"));
    assertThat(heard.refusals.getFirst().fault().reason()).isEqualTo(Reason.WRONG_REFERENCE);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"", "##fileformat=VCFv4.2\n", "chr7\t1\t.\tA\tT\t.\t.\t.\n"})
  void aFileWithoutHeaderIsRefused(String head) throws IOException {
    read("p.vcf", head, "7\t140453136\t.\tA\tT\t.\tPASS\t.\tGT\t0/1\n");
    assertThat(heard.files).hasSize(1);
    assertThat(heard.files.getFirst().whatToDo()).contains("Deliver it whole");
    assertThat(heard.records).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"ID=chr1,length=195471971", "ID=chr7,length=145441459"})
  void aFileOfAnotherAnimalIsRefused(String contig) throws IOException {
    read("m.vcf", head(2, "##contig=<" + contig + ">\n", "M"), "");
    assertThat(heard.files.getFirst().reason()).contains("neither GRCh37 nor GRCh38");
  }

  @Test
  void ofATruncatedArchiveTheWholeBlocksAreReadAndItIsSaid() throws IOException {
    var file = folder.resolve("whole.vcf.gz");
    var lines = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      lines.append("7\t").append(140440000 + i).append("\t.\tA\tT\t.\tPASS\t.\tGT\t0/1\n");
    }
    read("whole.vcf.gz", head(2, GRCH37, "P1"), lines.toString());
    assertThat(heard.files).isEmpty();
    heard.records.clear();
    var whole = Files.readAllBytes(file);
    for (int cut : new int[] {whole.length / 2, whole.length - 28}) {
      var part = folder.resolve("cut.vcf.gz");
      Files.write(part, Arrays.copyOf(whole, cut));
      heard.files.clear();
      new VariantFiles(List.of(part)).read(heard);
      assertThat(heard.files)
          .singleElement()
          .satisfies(f -> assertThat(f.whatToDo()).contains("whole"));
      assertThat(heard.records).isNotEmpty();
    }
  }

  @Test
  void aMillionSamplesAreRefusedByALimit() throws IOException {
    var head = new StringBuilder("##fileformat=VCFv4.2\n").append(columns("S0").strip());
    for (int i = 1; i < 1_000_000; i++) {
      head.append("\tS").append(i);
    }
    read("many.vcf", head.append('\n').toString(), "");
    assertThat(heard.files)
        .singleElement()
        .satisfies(f -> assertThat(f.whatToDo()).contains("Split"));
    heard.files.clear();
    read("some.vcf", head.substring(0, 100_000) + "\n", "");
    assertThat(heard.files.getFirst().reason()).contains("samples, more than 1000");
  }

  @Test
  void symbolicAndBreakendAllelesAreStructures() throws IOException {
    var lines =
        rows(
            """
            7 55100000 . A <DEL> . PASS SVTYPE=DEL;END=55220000 GT 0/1
            2 42522656 b1 G G]2:29446335] . PASS SVTYPE=BND GT 0/1
            2 29446335 b2 T T]2:42522656] . PASS SVTYPE=BND GT 0/1
            7 140453136 . A *,T . PASS . GT 0/2
            """);
    read("p.vcf", head(4, GRCH37, "P1"), lines);
    assertThat(heard.refusals).isEmpty();
    assertThat(heard.facts(GeneVariant.class)).hasSize(1);
    var structures = heard.facts(Rearrangement.class);
    assertThat(structures).hasSize(2);
    assertThat(structures.getFirst().kind()).isEqualTo("deletion");
    assertThat(structures.getLast())
        .extracting(Rearrangement::gene, Rearrangement::partner)
        .containsExactlyInAnyOrder("EML4", "ALK");
  }

  @Test
  void whatDidNotPassOrLiesBesideTheChromosomesIsLeftAndCounted() throws IOException {
    var lines =
        rows(
            """
            7 140453136 . A T . q10 . GT 0/1
            GL000191.1 5 . A T . PASS . GT 0/1
            7 140453136 . A T . PASS . GT 0/0
            """);
    read("p.vcf", head(2, GRCH37, "P1"), lines);
    assertThat(heard.records).isEmpty();
    assertThat(heard.refusals).isEmpty();
    assertThat(heard.notices).hasSize(3);
  }
}
