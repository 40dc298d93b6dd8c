package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oncoweave.api.board.AuthorisedOptions;
import org.oncoweave.api.board.KnowledgeInForce;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Visibility;
import org.oncoweave.ontology.store.Vocabularies;
import tools.jackson.databind.JsonNode;

/// A lung adenocarcinoma with an EGFR mutation, a MET amplification and a harmless change, asked of
/// the shipped authorisations and of a table of the centre.
class TherapiesIT {
  private static final String QUESTION =
      """
      {patient(id:"p12"){ therapies{tumourKey variantKey tumourType{curie} finding uncertain medicines how
        effect level onType scope disease source indication(language:EN) line date dateCertainty}}}
      """;
  private static final String KNOWLEDGE =
      """
      source	gene	variant	oncotree	disease	therapies	how	effect	level
      LOCAL:1	MET	amplification	LUAD	Lung adenocarcinoma	osimertinib	Single	resistance	case report
      LOCAL:2	-	MSI-H	_SOLID_	Any solid tumour	solidumab	Single	sensitivity	A
      LOCAL:3	-	TMB 10	_SOLID_	Any solid tumour	burdenumab	Single	sensitivity	A
      LOCAL:4	-	HRD	_SOLID_	Any solid tumour	repairib	Single	sensitivity	A
      """;

  private static ServedHospital served;

  @BeforeAll
  static void start() throws IOException {
    served =
        ServedHospital.start(home -> {
          var folder = Files.createDirectories(home.resolve("conf/knowledge"));
          Files.writeString(folder.resolve("broken.tsv"), "no table\n");
          Files.writeString(folder.resolve("centre.tsv"), KNOWLEDGE);
        });
    GraphFixture.write(
        served.graph(),
        """
        MATCH (p:Patient {id: 'p12'})
        CREATE (p)-[:HAS_TUMOUR]->(t:Tumour {key: 'patient#p12/t', patient: 'p12', date: '2019'})
        CREATE (t)-[:IN_SITE]->(:Concept {curie: 'ICDO3:C34.1', scheme: 'ICDO3', code: 'C34.1'})
        CREATE (t)-[:OF_MORPHOLOGY]->(adeno:Concept {curie: 'ICDO3:8140/3', scheme: 'ICDO3', code: '8140/3'})
        MERGE (msi:Concept {curie: 'BIOMARKER:MSI'}) MERGE (tmb:Concept {curie: 'LOINC:94076-7'})
        MERGE (burden:Concept {curie: 'BIOMARKER:TMB'}) CREATE (tmb)-[:IS_A]->(burden)
        CREATE (p)-[:HAS_MEASUREMENT]->(:Measurement {key: 'm1', patient: 'p12', textValue: 'MSI-H', date: '2020'})-[:OF_CONCEPT]->(msi)
        CREATE (p)-[:HAS_MEASUREMENT]->(:Measurement {key: 'm2', patient: 'p12', value: 22.5, unit: 'mut/Mb', date: '2020'})-[:OF_CONCEPT]->(tmb)
        MERGE (q:Patient {id: 'p11'}) CREATE (q)-[:HAS_TUMOUR]->(c:Tumour {key: 'patient#p11/t', patient: 'p11', date: '2019'})
        CREATE (c)-[:IN_SITE]->(:Concept {curie: 'ICDO3:C18.2', scheme: 'ICDO3', code: 'C18.2'})
        CREATE (c)-[:OF_MORPHOLOGY]->(adeno)
        CREATE (q)-[:HAS_MEASUREMENT]->(:Measurement {key: 'm3', patient: 'p11', textValue: 'MSI-H', date: '2020'})-[:OF_CONCEPT]->(msi)
        CREATE (e:Gene {symbol: 'EGFR'}), (m:Gene {symbol: 'MET'})
        CREATE (p)-[:HAS_VARIANT]->(:Variant {key: 'v1', patient: 'p12', hgvsP: 'p.Leu858Arg', origin: 'somatic', significance: 'VUS'})-[:IN_GENE]->(e)
        CREATE (p)-[:HAS_VARIANT]->(:Variant {key: 'v2', patient: 'p12', kind: 'copy number', call: 'High Amplification'})-[:IN_GENE]->(m)
        CREATE (p)-[:HAS_VARIANT]->(:Variant {key: 'v3', patient: 'p12', hgvsP: 'p.Arg521Lys', significance: 'benign'})-[:IN_GENE]->(e)
        CREATE (p)-[:HAS_VARIANT]->(:Variant {key: 'v4', patient: 'p12', hgvsP: 'p.nonsense', significance: 'pathogenic'})-[:IN_GENE]->(e)
        """);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static JsonNode therapies() {
    var answer = served.as("pseudonymised").ask(QUESTION);
    return answer.at("/data/patient/therapies");
  }

  @Test
  void warningsStandFirstThenWhatIsAuthorisedForTheTumour() {
    var rows = therapies();
    assertThat(rows.at("/0/effect").asString()).isEqualTo("RESISTANCE");
    assertThat(rows.at("/0/source").asString()).isEqualTo("LOCAL:1");
    var osimertinib = rows.at("/1");
    assertThat(osimertinib.at("/effect").asString()).isEqualTo("SENSITIVITY");
    assertThat(osimertinib.at("/level").asString()).isEqualTo("within authorisation");
    assertThat(osimertinib.at("/tumourType/curie").asString()).isEqualTo("ONCOTREE:LUAD");
    assertThat(osimertinib.at("/finding").asString()).isEqualTo("EGFR p.Leu858Arg");
    assertThat(osimertinib.at("/uncertain").asBoolean()).isTrue();
    assertThat(osimertinib.at("/indication").asString()).contains("EGFR", "L858R");
  }

  @Test
  void everyAuthorisedMedicineOfTheVariantIsThereAndOnlyItsOwn() {
    var medicines =
        StreamSupport.stream(therapies().spliterator(), false)
            .filter(row -> row.at("/onType").asBoolean())
            .flatMap(row -> StreamSupport.stream(row.at("/medicines").spliterator(), false))
            .map(JsonNode::asString)
            .toList();
    assertThat(medicines).contains("gefitinib", "erlotinib", "afatinib", "dacomitinib");
    assertThat(medicines).doesNotContain("alpelisib", "sotorasib", "alectinib");
  }

  @Test
  void aHarmlessOrUnreadableChangeHasNoTherapy() {
    assertThat(StreamSupport.stream(therapies().spliterator(), false))
        .extracting(row -> row.at("/variantKey").asString())
        .containsOnly("v1", "v2", "m1", "m2");
  }

  /// The matrix of the server is taken anew within 20 seconds; this one is taken now.
  @Test
  void whatIsAuthorisedForAVariantOrAStatusIsAFeatureOfTheScan() {
    var clock = InstantSource.system();
    var knowledge = KnowledgeGraph.of(served.graph());
    var inForce = KnowledgeInForce.open(served.home(), knowledge, clock);
    var options = AuthorisedOptions.of(inForce, knowledge);
    var vocabularies = Vocabularies.under(served.home());
    try (var matrix = Matrix.open(ProfileGraph.of(served.graph()), vocabularies, options, clock)) {
      var now = matrix.latest();
      assertThat(Map.of("osimertinib", 1, "gefitinib", 1, "pembrolizumab", 1, "alectinib", 0))
          .allSatisfy((medicine, patients) ->
              assertThat(now.carriers(new ConceptId("OPTION:" + medicine), Visibility.NOT_OPPOSED))
                  .as(medicine)
                  .isEqualTo(patients));
      assertThat(now.concepts().label(new ConceptId("OPTION:osimertinib"), Concepts.Language.FR))
          .isEqualTo("Option autorisée : osimertinib");
    }
  }

  @Test
  void whoMayOnlyCountGetsNone() {
    assertThat(ServedHospital.code(served.as("count").ask(QUESTION))).isEqualTo("FORBIDDEN");
  }

  @Test
  void aStatusOfTheTumourHasItsTherapiesWithTheMeasurementThatSaysIt() {
    var found =
        StreamSupport.stream(therapies().spliterator(), false)
            .filter(row -> row.at("/source").asString().matches("LOCAL:[234]"))
            .map(row ->
                row.at("/variantKey").asString()
                    + " "
                    + row.at("/finding").asString()
                    + " "
                    + row.at("/medicines/0").asString())
            .toList();
    assertThat(found).containsExactlyInAnyOrder("m1 MSI-H solidumab", "m2 TMB 22.5 burdenumab");
  }
}
