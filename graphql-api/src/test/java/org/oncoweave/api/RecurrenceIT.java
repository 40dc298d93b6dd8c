package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Profile;
import org.oncoweave.model.Sex;

/// A scan asks for recurrences, any or one kind, in one run with second primaries, and is judged by
/// outcomes that nothing causes.
class RecurrenceIT {
  private static final ServedHospital served = ServedHospital.start();
  private static final int INDEX = 14_610;
  private static final int MEDICINE = 3;
  private static final int LOCAL = 8;
  private static final int DISTANT = 9;
  private static final int CONTROL = 10;
  private static final String SCAN =
      """
      mutation{startCorrelation(input:{lagYears:[0.5,2],outcomes:[{kind:RECURRENCE},
        {kind:RECURRENCE,concept:"OW:event-local-recurrence"},{kind:CONCEPT,concept:"OW:event-local-recurrence"},
        {kind:SECOND_PRIMARY}]}){id}}
      """;

  @AfterAll
  static void stop() {
    served.close();
  }

  // Of 40 with the medicine 16 come back, half of them locally; of 40 without it 4, all locally.
  private static void load() {
    GraphFixture.write(
        served.graph(),
        """
        CREATE (:Concept {curie: 'OW:event-local-recurrence', scheme: 'OW', code: 'event-local-recurrence', labelFr: 'Récidive locale', number: 8})
        CREATE (:Concept {curie: 'OW:event-metastatic-recurrence', scheme: 'OW', code: 'event-metastatic-recurrence', labelFr: 'Récidive métastatique', number: 9})
        FOREACH (i IN range(0, 4) |
          CREATE (:Concept {curie: 'TEST:act-' + i, scheme: 'TEST', code: 'act-' + i, labelFr: 'Acte', number: 10 + i}))
        """);
    for (int i = 0; i < 80; i++) {
      served.followed("back" + i, profile(i % 2 == 0, i / 2));
    }
    served.server().refresh();
  }

  private static Profile profile(boolean treated, int i) {
    int index = INDEX + i;
    var entries = new ArrayList<Profile.Entry>();
    entries.add(new Profile.Entry(1, FeatureRole.TUMOUR_SITE, index, index, 1));
    if (treated) {
      entries.add(new Profile.Entry(MEDICINE, FeatureRole.MEDICINE, index + 30, index + 800, 1));
    }
    if (i < (treated ? 16 : 4)) {
      int back = index + 1000 + 10 * i;
      int kind = i % 2 == 0 || !treated ? LOCAL : DISTANT;
      entries.add(new Profile.Entry(kind, FeatureRole.EVENT, back, back, 1));
      for (int control = 0; kind == LOCAL && control < 5; control++) {
        int act = CONTROL + control;
        entries.add(new Profile.Entry(act, FeatureRole.ACT, back + control, back + control, 1));
      }
    }
    int never = Profile.UNKNOWN_DAY;
    int end = index + 4_000;
    return new Profile(
        Sex.FEMALE, -5_000, index, never, never, end, false, List.copyOf(entries), List.of());
  }

  @Test
  void recurrencesAreAskedForByNameAnyOrOneKind() throws InterruptedException {
    load();
    var browser = served.as("pseudonymised");
    var id = browser.scanned(SCAN);
    var lines =
        browser
            .ask(
                """
                {correlation(id:"%s"){results(first:200){edges{node{id feature{curie} observed rateRatio lagYears
                  outcome{kind concept{curie}}}}}}}
                """
                    .formatted(id))
            .at("/data/correlation/results/edges");
    assertThat(lines.valueStream().map(edge -> edge.get("node")))
        .filteredOn(line -> line.at("/feature/curie").asString().equals("ATC:L01AA01"))
        .filteredOn(line -> line.at("/lagYears").asDouble() == 0.5)
        .extracting(line ->
            line.at("/outcome/kind").asString()
                + line.at("/outcome/concept/curie").asString("")
                + " "
                + line.get("observed").asInt())
        .contains(
            "RECURRENCE 16",
            "RECURRENCEOW:event-local-recurrence 8",
            "CONCEPTOW:event-local-recurrence 8");
    var words =
        browser.ask(
            "{correlation(id:\"%s\"){line(id:\"ATC:L01AA01|0|0.5\"){summary(language:EN){text figure}}}}"
                .formatted(id));
    assertThat(words.at("/data/correlation/line/summary").toString()).contains("recurrence");
    calibratedByControls(browser);
    askedByYears(browser);
    theEventIsAmongTheGrounds(browser);
    var wrong =
        browser.ask(
            "mutation{startCorrelation(input:{outcomes:[{kind:RECURRENCE,concept:\"ATC:L01AA01\"}]}){id}}");
    assertThat(ServedHospital.code(wrong)).isEqualTo("BAD_INPUT");
    var few =
        browser.ask(
            "mutation{startCorrelation(input:{outcomes:[{kind:DEATH}],negativeControlOutcomes:[{kind:DEATH},{kind:DEATH},{kind:DEATH},{kind:DEATH},{kind:DEATH}]}){id}}");
    assertThat(ServedHospital.code(few)).isEqualTo("BAD_INPUT");
  }

  private static void theEventIsAmongTheGrounds(Browser browser) {
    GraphFixture.write(
        served.graph(),
        """
        CREATE (:NeoplasticEvent {key: 'e1', patient: 'back0', type: 'LOCAL_RECURRENCE', date: '2012-10'})
          -[:EVIDENCED_BY {start: 4, end: 20}]->(:Document {key: 'letters/back0', patient: 'back0'})
        """);
    var told =
        browser
            .ask(
                """
                {explain(feature:"ATC:L01AA01",outcome:{kind:RECURRENCE},lagYears:0.5){
                  grounds(first:50){patient label concept{curie} isOutcome date document}}}
                """)
            .at("/data/explain/grounds");
    assertThat(told.valueStream())
        .filteredOn(ground -> ground.get("label").asString().equals("NeoplasticEvent"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.get("patient").asString()).isEqualTo("back0");
          assertThat(event.at("/concept/curie").asString()).isEqualTo("OW:event-local-recurrence");
          assertThat(event.get("isOutcome").asBoolean()).isTrue();
          assertThat(event.get("date").asString()).isEqualTo("2012-10");
          assertThat(event.get("document").asString()).isEqualTo("letters/back0");
        });
  }

  // All took it for two years, so that a year of it stands beside it as a line of its own.
  private static void askedByYears(Browser browser) throws InterruptedException {
    var id =
        browser.scanned(
            "mutation{startCorrelation(input:{outcomes:[{kind:RECURRENCE}],durations:true,strata:[AGE,FIRST_SITE]}){id}}");
    var told =
        browser
            .ask(
                """
                {correlation(id:"%s"){asked{strata durations confounders{curie} fdr}
                  closer(line:"ATC:L01AA01|0|0.5"){given{feature{curie} definition{kind years}}}
                  dose(line:"ATC:L01AA01|0|0.5"){unit(language:EN) bands{from to patients}}
                  line(id:"ATC:L01AA01|0|0.5|DURATION_1"){observed definition{kind years} feature{curie}
                    summary(language:EN){text figure}}}}
                """
                    .formatted(id))
            .at("/data/correlation");
    assertThat(told.at("/line/observed").asInt()).as("%s", told).isEqualTo(16);
    assertThat(told.at("/asked/strata").toString()).isEqualTo("[\"AGE\",\"FIRST_SITE\"]");
    assertThat(told.at("/asked/durations").asBoolean()).isTrue();
    assertThat(told.at("/closer/given").isArray()).isTrue();
    assertThat(told.at("/line/definition/kind").asString()).isEqualTo("DURATION");
    assertThat(told.at("/line/summary").toString()).contains("for at least 1 year");
    assertThat(told.at("/dose/unit").asString()).isEqualTo("years of exposure");
    assertThat(told.at("/dose/bands").size()).isEqualTo(2);
  }

  // Five acts that nothing is said to cause: what they show, a ratio of 2, is the whole error.
  private static void calibratedByControls(Browser browser) throws InterruptedException {
    var acts =
        IntStream.range(0, 5)
            .mapToObj("{kind:CONCEPT,concept:\"TEST:act-%d\"}"::formatted)
            .collect(Collectors.joining(","));
    var id =
        browser.scanned(
            "mutation{startCorrelation(input:{outcomes:[{kind:RECURRENCE}],negativeControlOutcomes:[%s]}){id}}"
                .formatted(acts));
    var line =
        browser
            .ask(
                """
                {correlation(id:"%s"){line(id:"ATC:L01AA01|0|0.5"){rateRatio
                  calibrated{controls bias spread ratio ciLow ciHigh log10P}}}}
                """
                    .formatted(id))
            .at("/data/correlation/line");
    var calibrated = line.get("calibrated");
    assertThat(calibrated.get("controls").asInt()).as("%s", line).isEqualTo(5);
    assertThat(calibrated.get("bias").asDouble()).isBetween(1.7, 2.3);
    assertThat(calibrated.get("ratio").asDouble())
        .isCloseTo(
            line.get("rateRatio").asDouble() / calibrated.get("bias").asDouble(), within(1e-9));
  }
}
