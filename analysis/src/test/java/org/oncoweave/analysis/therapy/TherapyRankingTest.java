package org.oncoweave.analysis.therapy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ontology.TumourTree;

/// Own statements over invented medicines.
class TherapyRankingTest {
  private static final String TABLE =
      """
      source	gene	variant	oncotree	disease	therapies	how	effect	level
      T:1	BRAF	p.V600E	MEL	Melanoma	Onemab	Single	sensitivity	A
      T:2	BRAF	p.V600	_SOLID_	Any	Twonib	Single	sensitivity	B
      T:3	BRAF	mutation	LUAD	Lung	Threenib	Single	sensitivity	B
      T:4	EGFR	exon 19 deletion	NSCLC	Lung	Fournib	Single	sensitivity	A
      T:5	ALK	fusion	NSCLC	Lung	Fivenib	Single	sensitivity	A
      T:6	EML4	fusion EML4::ALK	NSCLC	Lung	Fivenib	Single	resistance	D
      T:7	MET	amplification	_SOLID_	Any	Sixnib + Sevenib	Combination	sensitivity	C
      T:8		TMB 10	_SOLID_	Any	Eightmab	Single	sensitivity	A
      T:9	BRAF	p.V600E	MEL	Melanoma	Onemab	Single	resistance	D
      T:10	MEK1	p.K57N	MEL	Melanoma	Ninenib	Single	sensitivity	C
      T:11	p27	mutation	PRAD	Prostate	Tennib	Single	sensitivity	D
      """;
  private TherapyRanking ranking;

  @BeforeEach
  void read(@TempDir Path folder) throws IOException {
    var file = Files.writeString(folder.resolve("own.tsv"), TABLE);
    ranking = new TherapyRanking(KnowledgeBase.read(List.of(file), TumourTree.shipped()));
  }

  @ParameterizedTest(name = "{0} {1} in {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BRAF | p.V600E             | MEL  | T:9 T:1 T:2
          BRAF | p.V600K             | MEL  | T:2
          BRAF | p.V600=             | MEL  | ''
          BRAF | amplification       | LUAD | ''
          EGFR | p.E746_A750del      | LUSC | T:4
          EGFR | p.L747_P753delinsS  | LUSC | T:4
          EGFR | p.L858R             | LUSC | ''
          ALK  | fusion EML4::ALK    | LUAD | T:6 T:5
          ALK  | fusion STRN::ALK    | LUAD | T:5
          ALK  | rearrangement, partner unknown | LUAD | T:5
          MET  | amplification       | STAD | T:7
          MAP2K1 | p.K57N            | MEL  | T:10
          MEK  | p.K57N              | MEL  | T:10
          MEK2 | p.K57N              | MEL  | ''
          CDKN1B | p.V109G           | PRAD | T:11
          ALK1 | fusion              | LUAD | ''
          ACVRL1 | fusion            | LUAD | ''
          ''   | TMB 14              | STAD | T:8
          ''   | TMB 9               | STAD | ''
          """)
  void statementsOnTypeInOrder(String gene, String variant, String code, String expected)
      throws IOException {
    var answer = answer(question(gene, variant, code));
    var onType = new StringBuilder();
    for (var row : answer.split("\\{\"source\":\"")) {
      if (row.contains("\"on_type\":true")) {
        onType.append(row, 0, row.indexOf('"')).append(' ');
      }
    }
    assertThat(onType.toString().strip()).isEqualTo(expected);
  }

  @Test
  void opposedStatementsOfOneMedicineAreSaid() throws IOException {
    assertThat(answer(question("BRAF", "p.V600E", "MEL")))
        .contains("\"therapies\":[\"onemab\"]")
        .contains("\"sources\":[\"T:9\",\"T:1\"]");
  }

  @Test
  void anImpossibleChangeIsAnErrorOfItsLine() throws IOException {
    assertThat(answer(question("BRAF", "p.B600E", "MEL"))).contains("residue_letter");
  }

  private static String question(String gene, String variant, String code) {
    return """
    {"id":"q","gene":"%s","variant":"%s","oncotree":"%s"}\
    """
        .formatted(gene, variant, code);
  }

  private String answer(String question) throws IOException {
    var out = new StringWriter();
    ranking.answer(new BufferedReader(new StringReader(question)), out);
    return out.toString();
  }

  @Test
  void aRowThatIsNoStatementIsNamedAndTheOthersAreKept(@TempDir Path folder) throws IOException {
    var rows =
        """
        # Ours.
        source	gene	variant	oncotree	disease	therapies	how	effect	level
        T:1	BRAF	p.V600E	MEL	Melanoma	Onemab	Single	sensitivity	A
        T:2	BRAF	p.V600E	NOWHERE	Melanoma	Onemab	Single	sensitivity	A
        T:3	BRAF	p.V600E	MEL	Melanoma	Onemab	Single	wonder	A
        T:4	BRAF	p.V600E
        """;
    var base = of(Files.writeString(folder.resolve("own.tsv"), rows));
    assertThat(base.size()).isOne();
    assertThat(base.refused())
        .satisfiesExactly(
            one -> assertThat(one).contains("own.tsv", "4", "NOWHERE"),
            one -> assertThat(one).contains("own.tsv", "5", "wonder"),
            one -> assertThat(one).contains("own.tsv", "6", "3", "9"));
  }

  @Test
  void aFileThatIsCutOffOrNoneOfTheFormsIsNamed(@TempDir Path folder) throws IOException {
    var gzip = Files.write(folder.resolve("cut.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});
    var json = Files.writeString(folder.resolve("cut.json"), "[{\"a\":");
    var other = Files.writeString(folder.resolve("other.tsv"), "a\tb\n");
    for (var file : List.of(gzip, json, other)) {
      assertThatThrownBy(() -> of(file))
          .isInstanceOf(KnowledgeBase.UnknownForm.class)
          .hasMessageContaining(file.toString());
    }
  }

  private static KnowledgeBase of(Path file) throws IOException {
    return KnowledgeBase.read(List.of(file), TumourTree.shipped());
  }
}
