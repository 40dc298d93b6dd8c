package org.oncoweave.ingest.source.genomics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.ingest.source.Heard;
import org.oncoweave.model.SourceFact.TumourContent;

/// VCF files of a tumour with its healthy sample that are not what they are called.
class SamePersonTest {
  private static final String HEAD =
      """
      ##fileformat=VCFv4.2
      ##purity=0.62
      ##ploidy=2.1
      ##contig=<ID=chr7,length=159345973>
      ##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">
      #CHROM	POS	ID	REF	ALT	QUAL	FILTER	INFO	FORMAT	NORMAL	TUMOR
      """;

  @TempDir private Path folder;
  private final Heard heard = new Heard();

  private void read(String normal, String tumour) throws IOException {
    var lines =
        IntStream.range(0, 40)
            .mapToObj(at ->
                "chr7 %d . A T 50 PASS . GT %s %s".formatted(140_753_336 + at, normal, tumour))
            .collect(Collectors.joining("\n", "", "\n"));
    var file = folder.resolve("P1.vcf");
    Files.writeString(file, HEAD + lines.replace(' ', '\t'));
    new VariantFiles(List.of(file)).read(heard);
  }

  @Test
  void aTumourWithoutWhatThePersonHasOnBothChromosomesIsOfSomebodyElse() throws IOException {
    read("1/1", "0/0");
    assertThat(heard.notices).anyMatch(notice -> notice.contains("may be of two people"));
  }

  @Test
  void aHealthySampleWithChangesThatTheTumourLacksIsSwapped() throws IOException {
    read("0/1", "0/0");
    assertThat(heard.notices).anyMatch(notice -> notice.contains("may be swapped"));
  }

  @Test
  void aTumourWithItsOwnChangesIsFineAndHasItsPurity() throws IOException {
    read("0/0", "0/1");
    assertThat(heard.notices).noneMatch(notice -> notice.contains("may be"));
    assertThat(heard.facts(TumourContent.class))
        .containsExactly(new TumourContent("TUMOR", 0.62, 2.1));
  }
}
