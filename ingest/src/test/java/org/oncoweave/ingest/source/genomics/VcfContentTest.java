package org.oncoweave.ingest.source.genomics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncoweave.ingest.source.genomics.VcfText.GRCH37;
import static org.oncoweave.ingest.source.genomics.VcfText.head;
import static org.oncoweave.ingest.source.genomics.VcfText.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.model.SourceFact.GeneVariant;
import org.oncoweave.model.SourceFact.TumourContent;

/// How much of a sample is tumour, as VCF files tell it.
class VcfContentTest {
  @TempDir private Path folder;
  private final Heard heard = new Heard();

  private void read(String name, String head, String lines) throws IOException {
    VcfText.read(folder.resolve(name), head + lines, heard);
  }

  private String patient() {
    return heard.records.stream()
        .map(record -> String.valueOf(record.patient()))
        .distinct()
        .collect(java.util.stream.Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}, {1}, {2} -> {3}, {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          purity=0.62@ploidy=3.1                   | .                            | GT@0/1          | 0.62 | 3.1
          EstimatedTumorPurity=0.42@OverallPloidy=1.96 | .                        | GT@0/1          | 0.42 | 1.96
          tumor_purity=35%                           | .                            | GT@0/1          | 0.35 | -
          SAMPLE=<ID=T,Genomes=Germline;Tumor,Mixture=.3;.7,Description="a;b"> | .  | GT@0/1          | 0.7  | -
          SAMPLE=<ID=T,Purity=0.55,Ploidy=2.2>       | .                            | GT@0/1          | 0.55 | 2.2
          INFO=<ID=PURITY,@INFO=<ID=PLOIDY,        | PURITY=0.8;PLOIDY=4.02       | GT@0/1          | 0.8  | 4.02
          INFO=<ID=Tumor_Purity,                     | SOMATIC;Tumor_Purity=80      | GT@0/1          | 0.8  | -
          INFO=<ID=CELLULARITY,                      | CELLULARITY=NA               | GT@0/1          | -    | -
          INFO=<ID=PURITY_CORR,                      | PURITY_CORR=0.9              | GT@0/1          | -    | -
          FORMAT=<ID=PURITY,@FORMAT=<ID=PLOIDY,    | .                            | GT:PURITY:PLOIDY@0/1:0.44:2.5 | 0.44 | 2.5
          purity=0.62@INFO=<ID=PURITY,             | PURITY=0.3                   | GT@0/1          | 0.62 | -
          """)
  void howMuchIsTumourIsReadOfHeadAndLines(
      String more, String info, String cells, Double purity, Double ploidy) throws IOException {
    var declared = more.replaceAll(",(@|$)", ",Number=1,Type=String,Description=\"x\">$1");
    var line = "7\t140453136\t.\tA\tT\t.\tPASS\t" + info + "\t" + cells.replace('@', '\t');
    read("p.vcf", head(2, GRCH37 + "##" + declared.replace("@", "\n##") + "\n", "T"), line + "\n");
    assertThat(heard.facts(GeneVariant.class)).hasSize(1);
    var told = heard.facts(TumourContent.class);
    assertThat(told)
        .isEqualTo(
            purity == null && ploidy == null
                ? List.of()
                : List.of(new TumourContent("T", purity, ploidy)));
    assertThat(heard.notices.stream().anyMatch(notice -> notice.contains("several values")))
        .isEqualTo(info.equals("PURITY=0.3"));
  }

  @Test
  void ofSeveralPuritiesTheFirstStandsAndOfSeveralTumoursNoneIsMeant() throws IOException {
    var declared = "##INFO=<ID=PURITY,Number=1,Type=Float,Description=\"x\">\n";
    var lines =
        rows(
            """
            7 140453136 . A T . q10 PURITY=0.6 GT 0/1
            7 140453137 . C T . PASS PURITY=0.604 GT 0/1
            7 140453138 . C T . PASS PURITY=0.7 GT 0/1
            """);
    read("p.vcf", head(2, GRCH37 + declared, "T"), lines);
    assertThat(heard.facts(TumourContent.class)).containsExactly(new TumourContent("T", 0.6, null));
    assertThat(heard.notices).anyMatch(notice -> notice.contains("the first stands"));
    heard.records.clear();
    read("two.vcf", head(2, GRCH37 + declared, "T", "U"), lines.replace("0/1", "0/1\t0/1"));
    assertThat(heard.facts(TumourContent.class)).isEmpty();
  }

  @Test
  void aFileWithoutSamplesSaysItOfItsPatient() throws IOException {
    var head =
        "##fileformat=VCFv4.2\n"
            + GRCH37
            + "##purity=0.5\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\n";
    read("P9.vcf", head, "7\t140453136\t.\tA\tT\t.\tPASS\t.\n");
    assertThat(patient()).isEqualTo(patient().split(" ")[0]).contains("P9");
    assertThat(heard.facts(TumourContent.class).getFirst().purity()).isEqualTo(0.5);
  }
}
