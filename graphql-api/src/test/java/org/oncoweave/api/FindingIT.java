package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/// A line of a scan is kept, reviewed by another, and asked again once the data change.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FindingIT {
  private static final ServedHospital served = ServedHospital.start();
  private static final String LINE = "ATC:L01AA01|0|0.5";
  private static final String LIST =
      """
      {findings{id status keptBy question changes feature{curie} outcome{kind} comments{author text status}
        runs{dataVersion codeVersion line{observed nExposed rateRatio discovery replication{repeated}}}}}
      """;

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Browser as(String name) {
    return served.as(name);
  }

  private static String scan(Browser browser) throws InterruptedException {
    return scan(browser, "{kind:SECOND_PRIMARY}");
  }

  private static String scan(Browser browser, String outcomes) throws InterruptedException {
    return browser.scanned(
        "mutation{startCorrelation(input:{outcomes:[%s],entryDelayDays:20}){id}}"
            .formatted(outcomes));
  }

  private static JsonNode keep(Browser browser, String scan, String line) {
    return browser.ask(
        "mutation{keepFinding(correlation:\"%s\",line:\"%s\"){id}}".formatted(scan, line));
  }

  private static JsonNode first(String name) {
    return as(name).ask(LIST).at("/data/findings/0");
  }

  @Test
  @Order(1)
  void aLineIsKeptOnceWithItsQuestionItsFiguresAndItsVersions() throws InterruptedException {
    var browser = as("pseudonymised");
    var scan = scan(browser);
    var kept = keep(browser, scan, LINE);
    assertThat(kept.at("/data/keepFinding/id").asString()).as("%s", kept).isNotBlank();
    keep(browser, scan, LINE);
    assertThat(browser.ask(LIST).at("/data/findings").size()).isEqualTo(1);
    var finding = first("pseudonymised");
    assertThat(finding.at("/status").asString()).isEqualTo("NEW");
    assertThat(finding.at("/keptBy").asString()).isEqualTo("pseudonymised");
    assertThat(finding.at("/question").asString()).contains("\"entryDelayDays\":20");
    assertThat(finding.at("/runs/0/line/observed").asInt()).isEqualTo(5);
    assertThat(finding.at("/runs/0/dataVersion").asString()).hasSize(8);
    assertThat(finding.at("/runs/0/codeVersion").asString()).isNotBlank();
  }

  @Test
  @Order(1)
  void aLineIsAskedInOtherWaysAndWhatIsKnownOfItIsTold() throws InterruptedException {
    var browser = as("pseudonymised");
    var closer =
        browser.ask(
            """
            {correlation(id:"%s"){closer(line:"%s"){landmarkYears eValue cox{events ratio log10P}
              subdistribution{ratio} models{kind cases controls personYears ratio missing} given{feature{curie}} without{what firstYear site{curie} rest{observed}}
              joint{feature{curie} excess} recorded{share among{observed}}}}}
            """
                .formatted(scan(browser), LINE));
    assertThat(closer.has("errors")).as("%s", closer).isFalse();
    assertThat(closer.at("/data/correlation/closer/landmarkYears").asDouble()).isPositive();
    var models = closer.at("/data/correlation/closer/models");
    assertThat(models.valueStream().map(one -> one.get("kind").asString()))
        .containsExactly("LOGISTIC", "CONDITIONAL_LOGISTIC", "POISSON", "NEGATIVE_BINOMIAL");
    assertThat(models.valueStream())
        .allMatch(one -> one.get("ratio").isNull() != one.get("missing").isNull());
    var known =
        browser.ask(
            """
            {explain(feature:"ATC:L01AA01",outcome:{kind:SECOND_PRIMARY},lagYears:0.5){
              knowledge{verdict reasons{agent group evidence}}}}
            """);
    assertThat(known.at("/data/explain/knowledge/verdict").asString())
        .as("%s", known)
        .isEqualTo("KNOWN");
    assertThat(known.at("/data/explain/knowledge/reasons/0/group").asString()).isEqualTo("1");
  }

  @Test
  @Order(1)
  void whoStandsBehindALinkIsToldInTheWordsOfTheRecord() {
    var question =
        """
        {explain(feature:"%s",outcome:{kind:SECOND_PRIMARY},lagYears:0.5){
          grounds(first:50){patient label concept{curie} isOutcome date sentence document start end}}}
        """;
    var told = as("pseudonymised").ask(question.formatted("ICDO3:C50"));
    assertThat(told.has("errors")).as("%s", told).isFalse();
    var tumour =
        told.at("/data/explain/grounds")
            .valueStream()
            .filter(ground -> ground.get("label").asString().equals("Tumour"))
            .findFirst()
            .orElseThrow();
    assertThat(tumour.get("patient").asString()).isEqualTo("p1");
    assertThat(tumour.get("isOutcome").asBoolean()).isFalse();
    assertThat(tumour.get("document").asString()).isEqualTo("tables/reports/r1");
    assertThat(tumour.get("sentence").asString())
        .contains(Hospital.TEXT.substring(31, 65))
        .doesNotContain("\n");
    var treatment =
        as("care").ask(question.formatted("ATC:L01AA01")).at("/data/explain/grounds").get(0);
    assertThat(treatment.get("label").asString()).isEqualTo("Treatment");
    assertThat(treatment.get("date").asString()).isEqualTo("2010-02-01");
    assertThat(treatment.get("sentence").isNull()).isTrue(); // a coded row alone says it
    assertThat(as("aggregate").ask(question.formatted("ATC:L01AA01")).has("errors")).isTrue();
  }

  @Test
  @Order(1)
  void oneScanAsksForASiteAndForItsGroupAndDrawsItsTree() throws InterruptedException {
    var browser = as("pseudonymised");
    var at = "{kind:SECOND_PRIMARY_AT,concept:\"ICDO3:C34\"}";
    var group = "{kind:SECOND_PRIMARY_IN_GROUP,concept:\"ICDO3:C34\"}";
    var scan = scan(browser, at + "," + group);
    var lines =
        browser
            .ask(
                """
                {correlation(id:"%s"){tree{p} results{edges{node{feature{curie} observed outcome{kind}}}}}}
                """
                    .formatted(scan))
            .at("/data/correlation");
    assertThat(lines.at("/results/edges").valueStream().map(edge -> edge.get("node")))
        .filteredOn(line -> line.at("/feature/curie").asString().equals("ATC:L01AA01"))
        .extracting(line -> line.at("/outcome/kind").asString() + line.get("observed").asInt())
        .containsExactlyInAnyOrder("SECOND_PRIMARY_AT5", "SECOND_PRIMARY_IN_GROUP5");
    assertThat(lines.at("/tree").size()).isPositive();
    var wrong =
        browser.ask(
            "mutation{startCorrelation(input:{outcomes:[{kind:SECOND_PRIMARY_IN_GROUP,concept:\"ATC:L01AA01\"}]}){id}}");
    assertThat(ServedHospital.code(wrong)).isEqualTo("BAD_INPUT");
    var controls =
        browser.ask(
            "{correlation(id:\"%s\"){closer(line:\"x\",controls:0){eValue}}}".formatted(scan));
    assertThat(controls.at("/data/correlation/closer").isNull()).as("%s", controls).isTrue();
  }

  @Test
  @Order(2)
  void anotherReviewsItAndEachDecisionIsInTheAuditTrail() throws IOException {
    var id = first("aggregate").at("/id").asString();
    var answer =
        as("aggregate")
            .ask(
                "mutation{reviewFinding(input:{id:\"%s\",status:UNDER_REVIEW,comment:\"Relire\"}){status}}"
                    .formatted(id));
    assertThat(answer.at("/data/reviewFinding/status").asString())
        .as("%s", answer)
        .isEqualTo("UNDER_REVIEW");
    assertThat(first("pseudonymised").at("/comments/0/text").asString()).isEqualTo("Relire");
    assertThat(Files.readString(served.home().resolve("audit.jsonl")))
        .contains("\"keepFinding\"", "\"reviewFinding\"", "finding/" + id);
  }

  @Test
  @Order(3)
  void whoMayOnlyCountIsRefusedAndUnknownLinesAreNotKept() throws InterruptedException {
    assertThat(ServedHospital.code(as("count").ask(LIST))).isEqualTo("FORBIDDEN");
    var browser = as("pseudonymised");
    assertThat(ServedHospital.code(keep(browser, scan(browser), "no such line")))
        .isEqualTo("NOT_FOUND");
    assertThat(ServedHospital.code(keep(as("care"), scan(browser), LINE))).isEqualTo("NOT_FOUND");
    var nobody = "mutation{reviewFinding(input:{id:\"x\",status:CONFIRMED}){id}}";
    assertThat(ServedHospital.code(as("aggregate").ask(nobody))).isEqualTo("NOT_FOUND");
  }

  @Test
  @Order(4)
  void itIsAskedAgainWhenTheDataChangeAndSmallNumbersStayHidden() throws InterruptedException {
    var opposed =
        as("dpo")
            .ask("mutation{registerOpposition(input:{patient:\"p1\",date:\"2026-01-01\"}){key}}");
    assertThat(opposed.has("errors")).as("%s", opposed).isFalse();
    served.server().refresh();
    for (int i = 0; i < 100 && first("pseudonymised").at("/runs").size() < 2; i++) {
      Thread.sleep(100);
    }
    var runs = first("pseudonymised").at("/runs");
    assertThat(runs.size()).isEqualTo(2);
    assertThat(runs.at("/0/line/observed").asInt()).isEqualTo(4);
    assertThat(runs.at("/1/line/observed").asInt()).isEqualTo(5);
    assertThat(runs.at("/0/dataVersion")).isNotEqualTo(runs.at("/1/dataVersion"));
    // Four cases are too few for those who are told no small numbers.
    assertThat(first("aggregate").at("/runs/0/line").isNull()).isTrue();
  }
}
