package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oncoweave.graph.GraphFixture;
import tools.jackson.databind.JsonNode;

/// Twelve patients: six with KRAS, two of them with TP53 too, one with a fusion, one looked at for
/// KRAS and found without, one with a harmless change, one with KRAS who opposes research.
class OncoPrintIT {
  private static final String ROWS =
      "{oncoPrint{patients{value} sequenced{value} genes{gene altered{value fewerThan} tested{value}"
          + " kinds{kind patients{value}}}}}";

  private static ServedHospital served;

  @BeforeAll
  static void start() {
    served = ServedHospital.start();
    for (int i = 1; i <= 6; i++) {
      variant("p" + i, "KRAS", "hgvsP: 'p.Gly12Asp'");
    }
    variant("p5", "TP53", "hgvsP: 'p.Arg213Ter'");
    variant("p6", "TP53", "hgvsP: 'p.Arg175His'");
    variant("p7", "ALK", "kind: 'fusion', partner: 'EML4'");
    write(
        "MATCH (p:Patient {id: 'p8'}) CREATE (p)-[:HAS_SPECIMEN]->(:Specimen {key: 's', testedMutations: ['KRAS', 'BRAF']})");
    variant("p9", "EGFR", "hgvsP: 'p.Arg521Lys', significance: 'benign'");
    variant("p10", "KRAS", "hgvsP: 'p.Gly12Val'");
    write("MATCH (p:Patient {id: 'p10'}) SET p.opposed = true");
  }

  private static void variant(String patient, String gene, String variant) {
    write(
        """
        MATCH (p:Patient {id: '%1$s'}) MERGE (g:Gene {symbol: '%2$s'})
        CREATE (p)-[:HAS_VARIANT]->(:Variant {key: '%1$s/%2$s', patient: '%1$s', %3$s})-[:IN_GENE]->(g)
        """
            .formatted(patient, gene, variant));
  }

  private static void write(String cypher) {
    GraphFixture.write(served.graph(), cypher);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode ask(String who, String question) {
    return served.as(who).ask(question);
  }

  @Test
  void theGenesAlteredInMostComeFirstWithTheirKinds() {
    var print = ask("pseudonymised", ROWS).at("/data/oncoPrint");
    assertThat(print.at("/patients/value").asInt()).isEqualTo(12);
    assertThat(print.at("/sequenced/value").asInt()).isEqualTo(8);
    var genes = print.at("/genes");
    assertThat(StreamSupport.stream(genes.spliterator(), false).map(g -> g.at("/gene").asString()))
        .containsExactly("KRAS", "TP53", "ALK");
    assertThat(genes.at("/0/altered/value").asInt()).isEqualTo(6);
    assertThat(genes.at("/0/tested/value").asInt()).isEqualTo(7);
    assertThat(genes.at("/1/kinds").toString()).contains("MISSENSE", "TRUNCATING");
    assertThat(genes.at("/2/kinds/0/kind").asString()).isEqualTo("FUSION");
  }

  @Test
  void thePatientsStandSoThatAlterationsAreTogetherAndAreWrittenDown() {
    var columns =
        ask("pseudonymised", "{oncoPrint{columns{patient cells{gene kinds}}}}")
            .at("/data/oncoPrint/columns");
    assertThat(
            StreamSupport.stream(columns.spliterator(), false)
                .map(column -> column.at("/patient").asString()))
        .containsExactly("p5", "p6", "p1", "p2", "p3", "p4", "p7", "p8");
    assertThat(columns.at("/7/cells").toString()).isEqualTo("[{\"gene\":\"KRAS\",\"kinds\":[]}]");
    assertThat(ask("auditor", "{audit(first:20){question patient}}").toString())
        .contains("\"oncoPrint\"", "\"p8\"");
  }

  @Test
  void whoMayNotSeePatientsIsToldNoSmallNumber() {
    var genes = ask("aggregate", ROWS).at("/data/oncoPrint/genes");
    assertThat(genes).hasSize(1);
    assertThat(genes.at("/0/altered/value").asInt()).isEqualTo(6);
    var asked = ROWS.replace("oncoPrint{", "oncoPrint(genes:[\"p53\",\"BRAF\"]){");
    var small = ask("aggregate", asked).at("/data/oncoPrint/genes");
    assertThat(small.at("/0/gene").asString()).isEqualTo("TP53");
    for (var gene : small) {
      assertThat(gene.at("/altered/value").isNull()).as("%s", gene).isTrue();
      assertThat(gene.at("/altered/fewerThan").asInt()).isEqualTo(5);
      assertThat(gene.at("/kinds")).isEmpty();
    }
    var columns = ask("aggregate", "{oncoPrint{columns{patient}}}");
    assertThat(ServedHospital.code(columns)).isEqualTo("FORBIDDEN");
    assertThat(ServedHospital.code(ask("count", ROWS))).isEqualTo("FORBIDDEN");
  }

  @Test
  void noSmallNumberIsLeftOverForASubtraction() {
    var told = ask("aggregate", ROWS.replace("tested{value}", "tested{value fewerThan}"));
    // 12 patients, 8 of them looked at; 7 looked at for KRAS, 6 altered: of 1 and of 4 nothing is
    // said.
    assertThat(told.at("/data/oncoPrint/sequenced").toString()).isEqualTo("{\"value\":null}");
    var kras = told.at("/data/oncoPrint/genes/0");
    assertThat(kras.at("/tested").toString()).isEqualTo("{\"value\":null,\"fewerThan\":null}");
    assertThat(kras.at("/kinds/0/patients/value").asInt()).isEqualTo(6);
  }

  @Test
  void aCriterionNarrowsTheCohort() {
    var narrowed =
        ROWS.replace(
            "oncoPrint{", "oncoPrint(criteria:[{concept:{curie:\"ATC:L01AA01\"}}], first:1){");
    var print = ask("pseudonymised", narrowed).at("/data/oncoPrint");
    assertThat(print.at("/patients/value").asInt()).isEqualTo(6);
    assertThat(print.at("/genes")).hasSize(1);
    var wrong = ask("pseudonymised", "{oncoPrint{columns(first:900){patient}}}");
    assertThat(ServedHospital.code(wrong)).isEqualTo("BAD_INPUT");
  }
}
