package org.oncoweave.ontology.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.variant.ComputedIdentifier.Alleles;
import org.oncoweave.ontology.variant.ComputedIdentifier.Site;
import org.oncoweave.ontology.variant.Placing.Placed;

/// Places in a genome of own making. Identifiers and bounds are those of the reference
/// implementation of GA4GH (vrs-python, tests of its translator); the bases around are such that
/// they lead there.
class PlacingTest {
  @TempDir private Path folder;

  private Genomes genome(String chromosome, long start, String bases) throws IOException {
    var file = folder.resolve("genome.fa");
    SparseGenome.of(file, GenomeBuild.GRCH38, chromosome);
    SparseGenome.write(file, chromosome, start, bases);
    return Genomes.open(List.of(file));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "NC_000007.14:g.55181220del, 7, 55181218, CAG, klRMVChjvV73ZxS9Ajq1Rb8WU-p_HbLu",
    "NC_000007.14:g.55181230_55181231insGGCT, 7, 55181228, ACAC, CLOvnFRJXGNRB9aTuNbvsLqc7syRYb55",
    "NC_000013.11:g.32331093_32331094dup, 13, 32331081, GTTTTTTTTTTTTG, swY2caCgv1kP6YqKyPlcEzJqTvou15vC",
    "NC_000013.11:g.32331084_32331085dup, 13, 32331081, GTTTTTTTTTTTTG, swY2caCgv1kP6YqKyPlcEzJqTvou15vC",
    "NC_000013.11:g.32316467dup, 13, 32316465, GAG, 96ak7XdY3DNbp71aHEXw-NHSfeHGW-KT",
    "NC_000019.10:g.289464_289465insCACA, 19, 289463, GCAGG, YFUR4oR_84b-rRFf0UzOjfI4eE5FTKAP",
    "NC_000019.10:g.289466_289467insCACA, 19, 289463, GCAGG, YFUR4oR_84b-rRFf0UzOjfI4eE5FTKAP"
  })
  void aChangeOfLengthHasTheIdentifierOfGa4gh(
      String written, String chromosome, long start, String bases, String identifier)
      throws IOException {
    var keys = Placing.keys(VariantReader.read(written), genome(chromosome, start, bases));
    assertThat(keys).containsEntry("vrs", "ga4gh:VA." + identifier);
    assertThat(Placing.keys(VariantReader.read(written), Genomes.NONE)).doesNotContainKey("vrs");
  }

  /// CAGCAG into CAGCA (SQ of chromosome 19), and 16 of 21 bases of which five are alike.
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "NC_000019.10:g.289464_289465insCAGCAG, 289463, TCAGCAT, 289464, 289469, 11",
    "NC_000019.10:g.289485_289500del, 289479, ACGAGGTTTTTTTTTTTCGAGGA, 289480, 289501, 5"
  })
  void aChangeIsJustifiedOverAllThatItCouldAsWellLieOver(
      String written, long start, String bases, long from, long to, int length) throws IOException {
    var genomes = genome("19", start, bases);
    var wide =
        change(written, genomes).justified(genomes.find("GRCh38").orElseThrow()).orElseThrow();
    assertThat(List.of(wide.start(), wide.end())).containsExactly(from, to);
    assertThat(wide.alt()).hasSize(length);
  }

  private static Change change(String written, Genomes genomes) {
    var vcf = Placing.keys(VariantReader.read(written), genomes).get("vcf");
    var parts = String.valueOf(vcf).split("-");
    return Change.of(parts[0], Long.parseLong(parts[1]) - 1, parts[2], parts[3]);
  }

  /// Two of eight bases of a repeat.
  @ParameterizedTest
  @CsvSource({"103, CACACA, CACA", "104, ACAC, AC", "106, ACA, A", "102, GCA, G"})
  void oneChangeStandsAtOnePlaceHoweverItIsWritten(long position, String ref, String alt)
      throws IOException {
    var genomes = genome("7", 100, "TGCACACACAT");
    var one = new Placed(new Site("GRCh38", "7", position), new Alleles(ref, alt));
    assertThat(Placing.contradicts(one, genomes)).isFalse();
    assertThat(Placing.leftmost(one, genomes))
        .isEqualTo(new Placed(new Site("GRCh38", "7", 103), new Alleles("CA", "-")));
  }

  @Test
  void anInsertionStandsAfterTheBaseBefore() throws IOException {
    var genomes = genome("7", 100, "TGCACACACAT");
    var last = new Placed(new Site("GRCh38", "7", 110), new Alleles("-", "CA"));
    assertThat(Placing.leftmost(last, genomes))
        .isEqualTo(new Placed(new Site("GRCh38", "7", 102), new Alleles("-", "CA")));
    assertThat(Placing.leftmost(last, Genomes.NONE)).isEqualTo(last);
  }

  @Test
  void otherBasesThanTheGenomeHasAreRefused() throws IOException {
    var genomes = genome("7", 55191820, "CTG");
    assertThat(Placing.keys(VariantReader.read("NC_000007.14:g.55191822T>G"), genomes))
        .containsEntry("vcf", "7-55191822-T-G")
        .containsEntry("vrs", "ga4gh:VA.pM_eD8ha-bnAu6wJOoQTtHYIvEShSN51");
    assertThat(Placing.keys(VariantReader.read("NC_000007.14:g.55191822A>G"), genomes))
        .containsEntry("status", "refused")
        .containsEntry("reason", "reference_base");
  }

  @Test
  void aFileThatIsNoGenomeOfManIsRefusedWithWhatToDo() throws IOException {
    var fasta = Files.writeString(folder.resolve("mouse.fa"), ">chr7\nACGT\n");
    assertThatThrownBy(() -> GenomeFile.open(fasta))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining("samtools faidx");
    Files.writeString(folder.resolve("mouse.fa.fai"), "chr7\t4\t6\t4\t5\n");
    assertThatThrownBy(() -> GenomeFile.open(fasta))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining("neither GRCh37 nor GRCh38");
    assertThatThrownBy(() -> GenomeFile.open(folder.resolve("none.fa")))
        .isInstanceOf(OntologyFault.class);
  }
}
