package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The invented hospital: six of twelve were treated with cyclophosphamide, nobody died.
class SurvivalIT {
  private static final String GROUPS =
      "{patients{value} undated{value} p groups{feature treatment patients{value fewerThan}"
          + " deaths{value fewerThan} medianYears points{years survival atRisk}}}";

  private static ServedHospital served;

  @BeforeAll
  static void start() {
    served = ServedHospital.start();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @Test
  void aCohortFaresWithAndWithoutAFeature() {
    var question = "{survival(feature:\"ATC:L01AA\")" + GROUPS + "}";
    var answer = served.as("pseudonymised").ask(question).at("/data/survival");
    assertThat(answer.at("/patients/value").asInt()).isEqualTo(12);
    assertThat(answer.at("/groups")).hasSize(2);
    // the six who were treated count without the medicine until its first day
    assertThat(answer.at("/groups/0/patients/value").asInt()).isEqualTo(12);
    assertThat(answer.at("/groups/1/patients/value").asInt()).isEqualTo(6);
    assertThat(answer.at("/groups/1/points/0/survival").asDouble()).isEqualTo(1);
  }

  @Test
  void aTreatmentMakesFourGroupsAndSmallOnesAreNotTold() {
    var question = "{survival(feature:\"ICDO3:C34\", treatment:\"ATC:L01AA01\")" + GROUPS + "}";
    var answer = served.as("aggregate").ask(question).at("/data/survival");
    assertThat(answer.at("/groups")).hasSize(4);
    assertThat(answer.at("/groups/1/patients/fewerThan").asInt()).isEqualTo(5);
    assertThat(answer.at("/groups/1/points")).isEmpty();
    assertThat(answer.at("/groups/3/treatment").asBoolean()).isTrue();
    assertThat(answer.at("/groups/0/deaths/fewerThan").asInt()).isEqualTo(5);
    assertThat(answer.at("/p").isNull()).isTrue();
  }

  @Test
  void whoMayOnlyCountMayNotAskAndAnUnknownFeatureIsRefused() {
    var question = "{survival(feature:\"ATC:L01AA\"){p}}";
    assertThat(ServedHospital.code(served.as("count").ask(question))).isEqualTo("FORBIDDEN");
    var unknown = served.as("aggregate").ask(question.replace("L01AA", "Z99"));
    assertThat(ServedHospital.code(unknown)).isEqualTo("BAD_INPUT");
  }
}
