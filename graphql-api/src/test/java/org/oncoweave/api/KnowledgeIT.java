package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.therapy.KnowledgeChange.Kind;
import org.oncoweave.api.board.KnowledgeReleases;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.graph.KnowledgeGraph;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.JsonNode;

/// Four patients, two releases of the knowledge: a statement withdrawn, an approval that is new,
/// one of another level. The inbox names those whom each concerns, and only them.
class KnowledgeIT {
  private static final String HEADER =
      "source\tgene\tvariant\toncotree\tdisease\ttherapies\thow\teffect\tlevel\n";
  private static final String WITHDRAWN =
      "LOCAL:1\tMET\tamplification\tNSCLC\tLung cancer\tosimertinib\tSingle\tresistance\tC\n";
  private static final String APPROVAL =
      "LOCAL:2\tKRAS\tp.G12D\tNSCLC\tLung cancer\tzoldonrasib\tSingle\tsensitivity\tA\n";
  private static final String LEVEL =
      "LOCAL:3\tKRAS\tmutation\tCOADREAD\tColorectal cancer\tcetuximab\tSingle\tresistance\t%s\n";
  private static final String OF_STATUS =
      "LOCAL:4\t-\tMSI-H\t_SOLID_\tAny solid tumour\tsolidumab\tSingle\tsensitivity\tA\n";
  private static final String INBOX =
      "{inbox{id patient finding status change{kind source level earlierLevel}}}";

  private static ServedHospital served;
  private static KnowledgeReleases releases;
  private static KnowledgeReleases.Outcome second;

  @BeforeAll
  static void start() throws IOException {
    served = ServedHospital.start(home -> {});
    patient("p2", "C34.1", "8140/3", "MET", "kind: 'copy number', call: 'High Amplification'");
    patient("p3", "C34.1", "8070/3", "KRAS", "hgvsP: 'p.Gly12Asp'");
    patient("p4", "C18.0", "8140/3", "KRAS", "hgvsP: 'p.Gly12Asp'");
    patient("p5", "C34.1", "8140/3", "KRAS", "hgvsP: 'p.Gly12Cys'");
    patient("p6", "C50.9", "8500/3", "MET", "kind: 'copy number', call: 'High Amplification'");
    status("p4", "MSI-H", "2024-05-01");
    status("p3", "MSI-H", "2020-05-01");
    status("p3", "MSS", "2024-05-01");
    var crosswalk = new Crosswalk(Ontology.shipped());
    releases =
        new KnowledgeReleases(served.home(), KnowledgeGraph.of(served.graph()), crosswalk::from);
    write(WITHDRAWN + LEVEL.formatted("B"));
    assertThat(releases.apply(Instant.parse("2026-01-01T08:00:00Z")).notices()).isZero();
    write(APPROVAL + LEVEL.formatted("A") + OF_STATUS);
    second = releases.apply(Instant.parse("2026-02-01T08:00:00Z"));
  }

  private static void patient(
      String id, String topography, String morphology, String gene, String variant) {
    GraphFixture.write(
        served.graph(),
        """
        MATCH (p:Patient {id: '%1$s'})
        CREATE (p)-[:HAS_TUMOUR]->(t:Tumour {key: '%1$s/t', patient: '%1$s'})
        MERGE (s:Concept {curie: 'ICDO3:%2$s'})
        MERGE (m:Concept {curie: 'ICDO3:%3$s'})
        MERGE (g:Gene {symbol: '%4$s'})
        CREATE (t)-[:IN_SITE]->(s)
        CREATE (t)-[:OF_MORPHOLOGY]->(m)
        CREATE (p)-[:HAS_VARIANT]->(:Variant {key: '%1$s/v', patient: '%1$s', %5$s})-[:IN_GENE]->(g)
        """
            .formatted(id, topography, morphology, gene, variant));
  }

  private static void status(String id, String value, String date) {
    GraphFixture.write(
        served.graph(),
        """
        MATCH (p:Patient {id: '%1$s'}) MERGE (c:Concept {curie: 'BIOMARKER:MSI'})
        CREATE (p)-[:HAS_MEASUREMENT]->(:Measurement {key: '%1$s/%3$s', patient: '%1$s', textValue: '%2$s', date: '%3$s'})-[:OF_CONCEPT]->(c)
        """
            .formatted(id, value, date));
  }

  private static void write(String rows) throws IOException {
    var folder = Files.createDirectories(served.home().resolve("conf/knowledge"));
    Files.writeString(folder.resolve("centre.tsv"), HEADER + rows);
    Files.writeString(folder.resolve("broken.tsv"), "no table\n");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> inbox() {
    var answer = served.as("pseudonymised").ask(INBOX).at("/data/inbox");
    return StreamSupport.stream(answer.spliterator(), false).map(KnowledgeIT::line).toList();
  }

  private static String line(JsonNode notice) {
    return String.join(
        " ",
        notice.at("/patient").asString(),
        notice.at("/change/kind").asString(),
        notice.at("/change/source").asString());
  }

  @Test
  void theInboxNamesTheRightPatientsAndOnlyThem() {
    assertThat(inbox())
        .containsExactlyInAnyOrder(
            "p2 WITHDRAWN LOCAL:1", "p3 NEW LOCAL:2", "p4 LEVEL LOCAL:3", "p4 NEW LOCAL:4");
    assertThat(second.patients()).isEqualTo(3);
    assertThat(second.refused()).containsExactly("broken.tsv");
    assertThat(second.changes()).containsOnlyKeys(Kind.NEW, Kind.WITHDRAWN, Kind.LEVEL);
  }

  @Test
  void theSameKnowledgeAgainIsNoRelease() throws IOException {
    var again = releases.apply(Instant.parse("2026-03-01T08:00:00Z"));
    assertThat(again.changed()).isFalse();
    assertThat(again.release()).isEqualTo(2);
    var told = served.as("count").ask("{knowledgeReleases{number changes files}}");
    assertThat(told.at("/data/knowledgeReleases")).hasSize(2);
    assertThat(told.at("/data/knowledgeReleases/0/changes").asInt()).isEqualTo(4);
  }

  @Test
  void whatChangedIsToldWithTheLevelBefore() {
    var told =
        served
            .as("count")
            .ask("{knowledgeChanges(kinds:[LEVEL]){source medicines genes level earlierLevel}}")
            .at("/data/knowledgeChanges");
    assertThat(told).hasSize(1);
    assertThat(told.at("/0/earlierLevel").asString()).isEqualTo("B");
    assertThat(told.at("/0/level").asString()).isEqualTo("A");
    assertThat(told.at("/0/genes/0").asString()).isEqualTo("KRAS");
  }

  @Test
  void aReviewClosesANoticeAndIsWrittenDown() {
    var reader = served.as("pseudonymised");
    var one =
        reader
            .ask("{inbox(patient:\"p2\",status:[]){id status}}")
            .at("/data/inbox/0/id")
            .asString();
    var answer =
        reader.ask(
            "mutation{reviewNotice(input:{id:\"%s\",status:IN_REVIEW,comment:\"RCP jeudi\"}){status comment reviewedBy}}"
                .formatted(one));
    assertThat(answer.at("/data/reviewNotice/status").asString()).isEqualTo("IN_REVIEW");
    assertThat(answer.at("/data/reviewNotice/reviewedBy").asString()).isEqualTo("pseudonymised");
    var audit = served.as("auditor").ask("{audit(first:5){question patient}}").toString();
    assertThat(audit).contains("\"reviewNotice\"", "\"inbox\"");
    var nobody = "mutation{reviewNotice(input:{id:\"x\",status:DONE}){id}}";
    assertThat(ServedHospital.code(reader.ask(nobody))).isEqualTo("NOT_FOUND");
  }

  @Test
  void whoMayOnlyCountSeesNoPatient() {
    assertThat(ServedHospital.code(served.as("count").ask(INBOX))).isEqualTo("FORBIDDEN");
  }
}
