package org.oncoweave.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Profile;
import org.oncoweave.model.Sex;

/// Twelve invented patients with a breast cancer each; the first six were treated with
/// cyclophosphamide, and five of those had a second primary in the lung.
final class Hospital {
  static final String TEXT = "Mme Martin, née le 02/03/1956. Carcinome canalaire du sein gauche.";

  private Hospital() {}

  static void load(GraphConnection graph) {
    GraphFixture.write(
        graph,
        """
        CREATE FULLTEXT INDEX documentText IF NOT EXISTS FOR (t:DocumentText) ON EACH [t.text];
        CREATE (b:Concept {curie: 'ICDO3:C50', scheme: 'ICDO3', code: 'C50', labelFr: 'Sein', labelEn: 'Breast', number: 0})
        CREATE (u:Concept {curie: 'ICDO3:C50.4', scheme: 'ICDO3', code: 'C50.4', labelFr: 'Quadrant supéro-externe du sein', number: 1})
        CREATE (u)-[:IS_A]->(b)
        CREATE (:Concept {curie: 'ICDO3:C50.49', scheme: 'ICDO3', code: 'C50.49', number: 4})-[:IS_A]->(u)
        CREATE (:Concept {curie: 'ICDO3:C34', scheme: 'ICDO3', code: 'C34', labelFr: 'Poumon', labelEn: 'Lung', number: 2})
        CREATE (:Concept {curie: 'ATC:L01AA01', scheme: 'ATC', code: 'L01AA01', labelFr: 'Cyclophosphamide', number: 3})
          -[:IS_A]->(:Concept {curie: 'ATC:L01AA', scheme: 'ATC', code: 'L01AA', labelFr: 'Moutardes azotées', number: 5});
        """);
    for (int i = 1; i <= 12; i++) {
      patient(graph, i);
    }
    dossier(graph);
  }

  private static void patient(GraphConnection graph, int i) {
    GraphFixture.write(
        graph,
        """
        CREATE (p:Patient {id: $id, sex: 'FEMALE', birth: '1956-03-02', familyName: 'Martin', givenName: 'Zoé', opposed: false})
        CREATE (p)-[:HAS_PROFILE]->(:Profile {patient: $id, bytes: $bytes, version: 1})
        """,
        "id",
        "p" + i,
        "bytes",
        profile(i).encode());
  }

  private static Profile profile(int i) {
    int index = day(2010, i);
    var entries = new ArrayList<Profile.Entry>();
    entries.add(new Profile.Entry(1, FeatureRole.TUMOUR_SITE, index, index, 1));
    boolean treated = i <= 6;
    boolean second = i <= 5;
    if (treated) {
      entries.add(new Profile.Entry(3, FeatureRole.MEDICINE, index + 30, index + 200, 6));
    }
    int secondDay = second ? day(2015, i) : Profile.UNKNOWN_DAY;
    if (second) {
      entries.add(new Profile.Entry(2, FeatureRole.TUMOUR_SITE, secondDay, secondDay, 1));
    }
    return new Profile(
        Sex.FEMALE,
        day(1956, 3),
        index,
        secondDay,
        Profile.UNKNOWN_DAY,
        day(2020, 1),
        false,
        List.copyOf(entries),
        List.of());
  }

  private static int day(int year, int month) {
    return (int) LocalDate.of(year, month, 1).toEpochDay();
  }

  private static void dossier(GraphConnection graph) {
    GraphFixture.write(
        graph,
        """
        MATCH (p:Patient {id: 'p1'}), (u:Concept {curie: 'ICDO3:C50.4'}), (c:Concept {curie: 'ATC:L01AA01'})
        CREATE (p)-[:HAS_TUMOUR]->(t:Tumour {key: 'patient#p1/t1', patient: 'p1', date: '2010-01', secondPrimary: false})
        CREATE (t)-[:IN_SITE]->(u)
        CREATE (t)-[:HAS_EVENT]->(e:NeoplasticEvent {key: 'patient#p1/e1', patient: 'p1', type: 'INITIAL', date: '2010-01', sites: ['ICDO3:C50.4']})
        CREATE (e)-[:TREATED_BY]->(r:Treatment {key: 'patient#p1/r1', patient: 'p1', kind: 'SYSTEMIC', label: 'FEC 100', start: '2010-02-01', cycles: 6})
        CREATE (p)-[:HAS_TREATMENT]->(r)-[:OF_CONCEPT]->(c)
        CREATE (p)-[:HAS_DOCUMENT]->(d:Document {key: 'tables/reports/r1', patient: 'p1', date: '2010-01-05', type: 'CR', language: 'fr', length: 66})
        CREATE (d)-[:HAS_TEXT]->(:DocumentText {key: 'tables/reports/r1', text: $text})
        CREATE (d)-[:BELONGS_TO]->(e)
        CREATE (d)-[:MENTIONS {assertion: 'AFFIRMED', count: 1, starts: [31], ends: [65]}]->(u)
        CREATE (t)-[:EVIDENCED_BY {start: 31, end: 65, section: 'Conclusion'}]->(d)
        CREATE (t)-[:FROM_ROW]->(:SourceRecord {key: 'tables/tumours/t1', patient: 'p1'})
        """,
        "text",
        TEXT);
  }
}
