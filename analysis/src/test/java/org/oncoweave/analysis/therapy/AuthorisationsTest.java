package org.oncoweave.analysis.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.TumourTree;
import org.oncoweave.ontology.variant.GeneNames;

class AuthorisationsTest {
  private static final TumourTree TREE = TumourTree.shipped();
  private static final List<Map<String, String>> ROWS = Authorisations.rows();

  @Test
  void everyRowNamesMedicinesTumourAndGeneThatTheVocabulariesKnow() {
    var ontology = Ontology.shipped();
    assertThat(ROWS).hasSizeGreaterThanOrEqualTo(150);
    for (var row : ROWS) {
      for (var medicine : cell(row, "medicine").split(" \\+ ")) {
        assertThat(ontology.named(medicine)).as(medicine).isNotEmpty();
      }
      assertThat(TREE.meaning(cell(row, "oncotree"))).as(row.toString()).isPresent();
      var genes = GeneNames.shipped().find(cell(row, "gene"));
      if (!cell(row, "gene").equals("-")) {
        assertThat(genes).singleElement().extracting("symbol").isEqualTo(cell(row, "gene"));
      }
    }
  }

  @Test
  void everyBiomarkerIsAFormOfTheQuestions() {
    for (var row : ROWS) {
      for (var marker : cell(row, "biomarker").split("\\|")) {
        assertThat(OwnTable.targets(cell(row, "gene"), marker)).as(row.toString()).hasSize(1);
      }
    }
  }

  @Test
  void everyRowIsCitedAndDatedAndNoneStandsTwice() {
    assertThat(ROWS).doesNotHaveDuplicates();
    for (var row : ROWS) {
      assertThat(cell(row, "product")).as(row.toString()).startsWith(cell(row, "brand"));
      assertThat(cell(row, "date")).as(row.toString()).matches("\\d{4}-\\d{2}");
      assertThat(cell(row, "agency")).isIn("EMA", "HAS");
      assertThat(cell(row, "checked")).isIn("month", "year", "unsure");
      assertThat(cell(row, "indication_fr")).isNotBlank();
      assertThat(cell(row, "indication_en")).isNotBlank();
    }
    var keys = ROWS.stream().map(AuthorisationsTest::key).toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @Test
  void anAuthorisationIsALevelOfItsOwnAndFirst() throws IOException {
    var answer = ask("{'id':'q','gene':'EGFR','variant':'p.T790M','oncotree':'LUAD'}");
    assertThat(answer)
        .contains("\"therapies\":[\"osimertinib\"]")
        .contains("\"level\":\"within authorisation\"")
        .contains("\"brand\":\"Tagrisso\"")
        .contains("\"on_type\":true");
  }

  @Test
  void earlyAccessIsToldApart() throws IOException {
    var answer = ask("{'id':'q','gene':'FLT3','variant':'ITD','oncotree':'AML'}");
    assertThat(answer).contains("\"level\":\"early access\"", "\"level\":\"within authorisation\"");
  }

  private static String ask(String question) throws IOException {
    var base = KnowledgeBase.read(List.of(), TREE).withAuthorisations();
    var out = new StringWriter();
    var in = new BufferedReader(new StringReader(question.replace('\'', '"')));
    new TherapyRanking(base).answer(in, out);
    return out.toString();
  }

  private static String cell(Map<String, String> row, String name) {
    return row.getOrDefault(name, "");
  }

  private static List<String> key(Map<String, String> row) {
    var names =
        List.of("medicine", "gene", "biomarker", "oncotree", "line", "setting", "agency", "date");
    return Arrays.asList(names.stream().map(n -> cell(row, n)).toArray(String[]::new));
  }
}
