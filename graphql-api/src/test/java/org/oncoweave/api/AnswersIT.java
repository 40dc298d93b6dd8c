package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the server answers of the invented hospital.
class AnswersIT {
  private static final ServedHospital served = ServedHospital.start();

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Browser as(String name) {
    return served.as(name);
  }

  @Test
  void aPatientComesWithTheirHistoryAndEachFactWithItsEvidence() {
    var patient =
        as("pseudonymised")
            .ask(
                """
                {patient(id:"p1"){ summary(language:EN) recordCounts{type count}
                  tumours{ topography{curie label parents{curie}} date
                    events{type sites{curie} treatments{kind label cycles concepts{label}}}
                    evidence{record start end section document{key}}}
                  events{key tumourKey} treatments{eventKey} conditions{key} acts{key} measurements{key}
                  exposures{key} residences{from} variants{key} familyHistory{key} oppositions{key}
                  documents(first:10){totalCount edges{node{key eventKey text mentions{start end assertion
                    concept{curie}} facts{kind concept{curie} start}}}}}}
                """)
            .at("/data/patient");
    assertThat(patient.at("/tumours/0/topography/parents/0/curie").asString())
        .isEqualTo("ICDO3:C50");
    assertThat(patient.at("/tumours/0/events/0/treatments/0/label").asString())
        .isEqualTo("FEC 100");
    assertThat(patient.at("/tumours/0/evidence").size()).isEqualTo(2);
    assertThat(patient.at("/events/0/tumourKey").asString()).isEqualTo("patient#p1/t1");
    assertThat(patient.at("/documents/totalCount").asInt()).isEqualTo(1);
    var document = patient.at("/documents/edges/0/node");
    assertThat(document.at("/mentions/0/start").asInt()).isEqualTo(31);
    assertThat(document.at("/facts/0/kind").asString()).isEqualTo("Tumour");
    assertThat(document.get("text").asString())
        .hasSameSizeAs(Hospital.TEXT)
        .contains("Carcinome canalaire")
        .doesNotContain("Martin", "02/03/1956");
  }

  @Test
  void theWordsOfAReportAndTheCriteriaNarrowACohort() {
    var browser = as("pseudonymised");
    var answer =
        browser.ask(
            """
            {cohort(criteria:[{concept:{curie:"ATC:L01AA01",role:MEDICINE}},{secondPrimary:true}],
              text:"carcinome canalaire"){count{value} attrition{criterion left{value}}}
             patients(filter:[{concept:{curie:"ICDO3:C50"}}],first:5){totalCount pageInfo{hasNextPage endCursor}
              edges{node{id}}}
             suggestions(filter:[{sex:FEMALE}]){concept{curie} count{value} lift}}
            """);
    assertThat(answer.at("/data/cohort/count/value").asInt()).as("%s", answer).isEqualTo(1);
    assertThat(answer.at("/data/cohort/attrition/0/left/value").asInt()).isEqualTo(6);
    assertThat(answer.at("/data/cohort/attrition/1/left/value").asInt()).isEqualTo(5);
    assertThat(answer.at("/data/patients/edges").size()).isEqualTo(5);
    assertThat(answer.at("/data/patients/pageInfo/hasNextPage").asBoolean()).isTrue();
    assertThat(answer.at("/data/suggestions").size()).isPositive();
  }

  @Test
  void aScanIsStartedWatchedReadAndExplained() throws InterruptedException {
    var browser = as("pseudonymised");
    var started =
        browser.ask(
            "mutation{startCorrelation(input:{outcomes:[{kind:SECOND_PRIMARY}]}){id status}}");
    var id = started.at("/data/startCorrelation/id").asString();
    var question =
        "{correlation(id:\"%s\"){status error tested results{totalCount edges{node{feature{curie} observed p log10P}}}}}"
            .formatted(id);
    var scan = browser.ask(question);
    while (Set.of("WAITING", "RUNNING").contains(scan.at("/data/correlation/status").asString())) {
      Thread.sleep(50);
      scan = browser.ask(question);
    }
    assertThat(scan.at("/data/correlation/status").asString()).as("%s", scan).isEqualTo("DONE");
    assertThat(scan.toString()).contains("ATC:L01AA01");
    var line = scan.at("/data/correlation/results/edges/0/node");
    assertThat(Math.pow(10, line.get("log10P").asDouble()))
        .isCloseTo(line.get("p").asDouble(), within(1e-9));
    assertThat(as("care").ask(question).at("/data/correlation").isNull()).isTrue();
    var parts =
        browser.ask(
            """
            {correlation(id:"%s"){tree{feature{curie} observed logRatio p} dose(line:"ATC:L01AA01|0|0.5"){unit bands{from}}
              line(id:"ATC:L01AA01|0|0.5"){observed summary(language:EN){text figure}}}}
            """
                .formatted(id));
    assertThat(parts.at("/data/correlation/tree/0/p").asDouble())
        .as("%s", parts)
        .isBetween(0.005, 1.0);
    assertThat(parts.at("/data/correlation/tree").toString()).contains("ATC:L01AA01");
    assertThat(parts.at("/data/correlation/dose").isNull()).isTrue(); // nobody reached a level
    assertThat(parts.at("/data/correlation/line/summary").toString())
        .contains("OBSERVED", "An association is not a cause.");
    var why =
        browser.ask(
            """
            {explain(feature:"ATC:L01AA01",outcome:{kind:SECOND_PRIMARY}){exposed{value} exposedCases{value}
              path{from relationship to patients{value}} patients(first:2){edges{node{id}}}}}
            """);
    assertThat(why.at("/data/explain/exposed/value").asInt()).as("%s", why).isEqualTo(6);
    assertThat(why.at("/data/explain/path/0/relationship").asString()).isEqualTo("HAS_TREATMENT");
  }

  @Test
  void whoSpeaksAgainstALinkIsListedForThoseWhoMayReadAndHiddenWhereFew() {
    var question =
        """
        {explain(feature:"ATC:L01AA01",outcome:{kind:SECOND_PRIMARY}){exposedCases{value}
          exposedWithoutOutcome{value} casesNotExposed{value} %s}}
        """;
    var lists =
        """
        spared:counterExamples(kind:EXPOSED_WITHOUT_OUTCOME,first:1){totalCount edges{node{id}}}
        others:counterExamples(kind:CASES_NOT_EXPOSED){totalCount}
        """;
    var told = as("pseudonymised").ask(question.formatted(lists)).at("/data/explain");
    assertThat(told.at("/exposedWithoutOutcome/value").asInt()).as("%s", told).isEqualTo(1);
    assertThat(told.at("/spared/totalCount").asInt()).isEqualTo(1);
    assertThat(told.at("/spared/edges/0/node/id").asString()).isNotBlank();
    assertThat(told.at("/others/totalCount").asInt())
        .isEqualTo(told.at("/casesNotExposed/value").asInt());

    // One spared: neither their number nor the list.
    var counted = as("aggregate").ask(question.formatted("")).at("/data/explain");
    assertThat(counted.at("/exposedWithoutOutcome/value").isNull()).as("%s", counted).isTrue();
    assertThat(as("aggregate").ask(question.formatted(lists)).has("errors")).isTrue();
  }

  @Test
  void secondPrimariesAreComparedWithTheReferenceRatesOfTheCentre() throws IOException {
    var question =
        "{secondPrimaries{patients{value} ratios{by p rows{level observed expected ratio low high"
            + " excess}}}}";
    assertThat(ServedHospital.code(as("aggregate").ask(question))).isEqualTo("NOT_FOUND");
    Files.writeString(
        served.home().resolve("reference_rates.csv"),
        "site,sex,age,period,rate\nC34,F,0,1990,900\nC50,F,0,1990,300\n");
    var told = as("pseudonymised").ask(question).at("/data/secondPrimaries");
    assertThat(told.at("/ratios/0/by").asString()).as("%s", told).isEqualTo("TOTAL");
    assertThat(told.at("/ratios/0/rows/0/observed").asInt()).isEqualTo(5);
    // Six followed ten years, five of them half of that; six more to the end: 1.2 % a year.
    assertThat(told.at("/ratios/0/rows/0/expected").asDouble()).isBetween(1.0, 1.2);
    assertThat(told.at("/ratios/0/rows/0/low").asDouble()).isGreaterThan(1);
    var hidden = as("aggregate").ask(question).at("/data/secondPrimaries/ratios");
    assertThat(hidden.toString()).contains("\"observed\":null");
    assertThat(ServedHospital.code(as("count").ask(question))).isEqualTo("FORBIDDEN");
  }

  @Test
  void aRiskModelOfTooFewCasesIsRefused() {
    var question =
        "{riskModel(input:{factors:[\"%s\"],age:60,sex:FEMALE}){risks{chance} validation{slope}}}";
    var browser = as("aggregate");
    assertThat(ServedHospital.code(browser.ask(question.formatted("ATC:L01AA01"))))
        .isEqualTo("BAD_INPUT");
    assertThat(ServedHospital.code(browser.ask(question.formatted("ATC:nothing"))))
        .isEqualTo("BAD_INPUT");
    assertThat(ServedHospital.code(as("count").ask(question.formatted("ATC:L01AA01"))))
        .isEqualTo("FORBIDDEN");
  }

  @Test
  void aCohortIsSavedUnderItsName() {
    var browser = as("count");
    browser.ask(
        "mutation{saveCohort(input:{name:\"Sein\",criteria:[{concept:{curie:\"ICDO3:C50\"}}]}){id}}");
    var saved = browser.ask("{savedCohorts{name question}}").at("/data/savedCohorts");
    assertThat(saved.at("/0/name").asString()).as("%s", saved).isEqualTo("Sein");
    assertThat(saved.at("/0/question").asString()).contains("ICDO3:C50");
  }

  @Test
  void conceptsAreFoundByWordsAndCodesInBothLanguages() {
    var answer =
        as("count")
            .ask(
                "{a:concepts(text:\"supero sein\"){curie label}"
                    + " b:concepts(text:\"C34\"){label(language:EN)}}");
    assertThat(answer.at("/data/a/0/curie").asString()).isEqualTo("ICDO3:C50.4");
    assertThat(answer.at("/data/b/0/label").asString()).isEqualTo("Lung");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "leiomiosarcome,ICDO3:8890/3",
    "Erbitux,ATC:L01FE01",
    "c504,ICDO3:C50.4",
    "cancr du sein,ICD10:C50",
    "cyclophosphamid,ATC:L01AA01"
  })
  void conceptsAreFoundBySynonymAndInSpiteOfFaults(String typed, String curie) {
    var answer = as("count").ask("{concepts(text:\"%s\"){curie}}".formatted(typed));
    assertThat(answer.at("/data/concepts/0/curie").asString()).as("%s", answer).isEqualTo(curie);
  }

  @Test
  void aConceptComesWithItsOtherNamesItsEquivalentsAndWhatLiesBelow() {
    var answer =
        as("care")
            .ask(
                """
                {concept(curie:"ONCOTREE:FL"){synonyms{text language scope} mappings{predicate concept{curie}}
                   childCount parents{curie}}
                 crosswalk(from:["ICDO3:C50.4","ICDO3:8500/3"],toScheme:"ICD10"){curie}
                 conceptRoots(scheme:"ONCOTREE"){curie childCount}
                 carried:concepts(text:"cyclo",carried:true){curie patients{value}}}
                """);
    assertThat(answer.at("/data/crosswalk/0/curie").asString())
        .as("%s", answer)
        .isEqualTo("ICD10:C50.4");
    assertThat(answer.at("/data/concept/mappings").toString()).contains("ICDO3:9690/3");
    assertThat(answer.at("/data/conceptRoots/0/curie").asString()).isEqualTo("ONCOTREE:TISSUE");
    assertThat(answer.at("/data/carried").size()).isEqualTo(1);
    assertThat(answer.at("/data/carried/0/patients/value").asInt()).isEqualTo(6);
  }

  @Test
  void aCodeWithoutANameIsShownByTheNameAboveIt() {
    var answer = as("count").ask("{concept(curie:\"ICDO3:C50.49\"){label}}");
    assertThat(answer.at("/data/concept/label").asString())
        .as("%s", answer)
        .isEqualTo("Quadrant supéro-externe du sein (C50.49)");
  }

  @Test
  void theDataSetSaysWhatItHolds() {
    var dataset =
        as("count")
            .ask("{dataset{patients{value} opposed{fewerThan} labels{label count} freshness}}");
    assertThat(dataset.at("/data/dataset/opposed/fewerThan").asInt())
        .as("%s", dataset)
        .isEqualTo(5);
    assertThat(dataset.toString()).contains("{\"label\":\"Patient\",\"count\":12}");
  }
}
