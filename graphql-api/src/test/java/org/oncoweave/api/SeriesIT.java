package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.oncoweave.graph.GraphFixture;

/// States over time out of rows, tumours, events and reports.
class SeriesIT {
  private static ServedHospital served;

  @BeforeAll
  static void start() {
    served = ServedHospital.start();
    GraphFixture.write(
        served.graph(),
        """
        MATCH (p:Patient {id: 'p1'}), (d:Document {key: 'tables/reports/r1'})
        MERGE (c:Concept {curie: 'LOINC:29463-7'})
        CREATE (p)-[:HAS_MEASUREMENT]->(:Measurement {key: 'm1', patient: 'p1', date: '2011-02', value: 61.0, unit: 'kg'})-[:OF_CONCEPT]->(c)
        CREATE (p)-[:HAS_TOLD_VALUE]->(w:ToldValue {key: 'v1', patient: 'p1', series: 'WEIGHT', date: '2010-01-05', value: 64.0, unit: 'kg'})
        CREATE (w)-[:EVIDENCED_BY {start: 0, end: 10}]->(d)
        CREATE (p)-[:HAS_TOLD_VALUE]->(:ToldValue {key: 'v2', patient: 'p1', series: 'PERFORMANCE', label: 'ECOG', date: '2010-01-05', value: 1.0})
        CREATE (p)-[:HAS_CONDITION]->(:Condition {key: 'c1', patient: 'p1', code: 'I50.0', date: '2009'})
        """);
    served.server().refresh();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static List<String> points(String kind) {
    var answer =
        served
            .as("pseudonymised")
            .ask(
                "query($k:SeriesKind!){patient(id:\"p1\"){series(kind:$k){date value text label evidence{record start}}}}",
                Map.of("k", kind));
    return StreamSupport.stream(answer.at("/data/patient/series").spliterator(), false)
        .map(Object::toString)
        .toList();
  }

  @Test
  void aWeightOfAReportAndOneOfARowAreOneSeries() {
    assertThat(points("WEIGHT"))
        .hasSize(2)
        .satisfies(all -> assertThat(all.getFirst()).contains("64.0", "tables/reports/r1"))
        .satisfies(all -> assertThat(all.getLast()).contains("61.0"));
    assertThat(points("PERFORMANCE")).singleElement().asString().contains("ECOG");
    assertThat(points("DISEASE_STATUS")).singleElement().asString().contains("INITIAL");
    assertThat(points("TOBACCO")).isEmpty();
  }

  @Test
  void theComorbidityIndexIsThatOfTheDay() {
    var asked =
        "{patient(id:\"p1\"){comorbidity(on:\"%s\"){index indexWithCancer diseases{group}}}}";
    var then =
        served.as("pseudonymised").ask(asked.formatted("2012")).at("/data/patient/comorbidity");
    assertThat(then.at("/index").asInt()).as("%s", then).isEqualTo(1);
    assertThat(then.at("/indexWithCancer").asInt()).isEqualTo(3);
    var before = served.as("pseudonymised").ask(asked.formatted("2008"));
    assertThat(before.at("/data/patient/comorbidity/index").asInt()).isZero();
    assertThat(ServedHospital.code(served.as("count").ask(asked.formatted("2012"))))
        .isEqualTo("FORBIDDEN");
  }
}
