package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Profile;
import org.oncoweave.model.Sex;

/// A scan of patients who reached a level of dose, or only began, says what each did.
class DoseIT {
  private static final ServedHospital served = ServedHospital.start();
  private static final int INDEX = 14_610;
  private static final int MEDICINE = 3;
  private static final int LEVEL = 7;
  private static final int[] CASES_OF_20 = {1, 3, 8};

  @AfterAll
  static void stop() {
    served.close();
  }

  private static void load() {
    GraphFixture.write(
        served.graph(),
        """
        MATCH (m:Concept {curie: 'ATC:L01AA'})
        CREATE (m)-[:IS_A]->(a:Concept {curie: 'ATC:L01A', scheme: 'ATC', code: 'L01A', labelFr: 'Alkylants', number: 6})
        CREATE (:Concept {curie: 'OW:dose-alkylating-4000', scheme: 'OW', code: 'dose-alkylating-4000', labelFr: '4 g/m²', number: 7})-[:IS_A]->(a)
        """);
    for (int i = 0; i < 240; i++) {
      served.followed("dose" + i, profile(i % 3, i / 3));
    }
    served.server().refresh();
  }

  // Dose 0: none; 1: the medicine; 2: the level of it, half a year later.
  private static Profile profile(int dose, int i) {
    int index = INDEX + i;
    var entries = new ArrayList<Profile.Entry>();
    entries.add(new Profile.Entry(1, FeatureRole.TUMOUR_SITE, index, index, 1));
    if (dose > 0) {
      entries.add(new Profile.Entry(MEDICINE, FeatureRole.MEDICINE, index + 30, index + 200, 6));
    }
    if (dose > 1) {
      entries.add(new Profile.Entry(LEVEL, FeatureRole.MEDICINE, index + 200, index + 200, 1));
    }
    boolean met = i % 20 < CASES_OF_20[dose];
    int second = met ? index + 900 + 37 * (i % 40) : Profile.UNKNOWN_DAY;
    if (met) {
      entries.add(new Profile.Entry(2, FeatureRole.TUMOUR_SITE, second, second, 1));
    }
    return new Profile(
        Sex.FEMALE,
        -5_000,
        index,
        second,
        Profile.UNKNOWN_DAY,
        index + 4_000,
        false,
        List.copyOf(entries),
        List.of());
  }

  @Test
  void eachBandIsToldAgainstNoDoseInItsUnit() throws InterruptedException {
    load();
    var browser = served.as("pseudonymised");
    var id =
        browser
            .ask("mutation{startCorrelation(input:{outcomes:[{kind:SECOND_PRIMARY}]}){id}}")
            .at("/data/startCorrelation/id")
            .asString();
    var question =
        "{correlation(id:\"%s\"){status dose(line:\"ATC:L01A|0|0.5\"){unit(language:EN) stepSize trend{ratio ciLow} curve{dose} bands{from to patients observed ratio ciLow ciHigh}} tree{feature{curie} p}}}"
            .formatted(id);
    var told = browser.ask(question);
    while (Set.of("WAITING", "RUNNING").contains(told.at("/data/correlation/status").asString())) {
      Thread.sleep(50);
      told = browser.ask(question);
    }
    var dose = told.at("/data/correlation/dose");
    assertThat(dose.at("/unit").asString()).as("%s", told).contains("cyclophosphamide");
    assertThat(dose.at("/bands").size()).isEqualTo(2);
    assertThat(dose.at("/bands/1/from").asDouble()).isEqualTo(4_000);
    assertThat(dose.at("/bands/1/to").isNull()).isTrue();
    assertThat(dose.at("/bands/1/observed").asInt()).isEqualTo(32);
    assertThat(dose.at("/bands/1/ratio").asDouble())
        .isGreaterThan(1.5 * dose.at("/bands/0/ratio").asDouble());
    assertThat(dose.at("/trend/ciLow").asDouble()).isGreaterThan(1);
    assertThat(dose.at("/curve").isEmpty()).isTrue(); // two bands bend no line
    assertThat(told.at("/data/correlation/tree/0/p").asDouble()).isLessThan(0.05);
  }
}
