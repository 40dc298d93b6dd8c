package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.api.access.Role;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import tools.jackson.databind.JsonNode;

class OncoWeaveServerIT {
  private static final String PASSWORD = "correct horse battery";

  @TempDir static Path home;
  private static GraphConnection graph;
  private static OncoWeaveServer server;

  @BeforeAll
  static void start() {
    graph = GraphFixture.empty();
    Hospital.load(graph);
    server = OncoWeaveServer.start(ServerSettings.onLoopback(home, 0, graph));
    for (var role : Role.values()) {
      server
          .accounts()
          .save(role.name().toLowerCase(java.util.Locale.ROOT), PASSWORD, Set.of(role));
    }
  }

  @AfterAll
  static void stop() {
    server.close();
    graph.close();
  }

  private static Browser as(String name) {
    return new Browser(server.port()).signIn(name, PASSWORD);
  }

  private static String code(JsonNode answer) {
    return answer.at("/errors/0/extensions/code").asString();
  }

  @Test
  void nobodyIsAnsweredBeforeSigningIn() {
    var stranger = new Browser(server.port());
    assertThat(stranger.get("/me").statusCode()).isEqualTo(401);
    assertThat(stranger.post("/graphql", Map.of("query", "{me{name}}")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aPostWithoutTheTokenOfThePageIsRefused() {
    as("count");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/login"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"count\",\"password\":\"x\"}"))
            .build();
    assertThat(new Browser(server.port()).send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void anotherSitesPageIsRefusedEvenWithACookie() {
    var browser = as("count");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/graphql"))
            .header("Content-Type", "application/json")
            .header("Origin", "https://evil.example")
            .header("X-XSRF-TOKEN", browser.token())
            .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{me{name}}\"}"))
            .build();
    assertThat(browser.send(request).body()).contains("FOREIGN_ORIGIN");
  }

  @Test
  void whoSignedInIsKnownUntilTheySignOut() {
    var browser = as("care");
    assertThat(browser.get("/me").body()).contains("\"care\"", "PSEUDONYMISED");
    assertThat(browser.ask("{me{name purpose purposes}}").at("/data/me/purpose").asString())
        .isEqualTo("RESEARCH");
    assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(200);
    assertThat(browser.get("/me").statusCode()).isEqualTo(401);
  }

  @Test
  void fiveWrongPasswordsLockTheName() {
    server.accounts().save("locked", PASSWORD, Set.of(Role.COUNT));
    var browser = new Browser(server.port());
    browser.get("/me");
    for (int i = 0; i < 5; i++) {
      var wrong = Map.of("name", "locked", "password", "wrong");
      assertThat(browser.post("/login", wrong).statusCode()).isEqualTo(401);
    }
    var locked = browser.post("/login", Map.of("name", "locked", "password", PASSWORD));
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.headers().firstValue("Retry-After")).isPresent();
  }

  @ParameterizedTest(name = "{0} may ask {2}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          count         | true  | {cohort{count{value}}}
          count         | false | {correlations{id}}
          count         | false | {patient(id:"p2"){id}}
          aggregate     | true  | {correlations{id}}
          aggregate     | false | {patients{totalCount}}
          pseudonymised | true  | {patients{totalCount}}
          pseudonymised | false | {audit{user}}
          pseudonymised | false | {accounts{name}}
          auditor       | true  | {audit{user}}
          auditor       | false | {cohort{count{value}}}
          dpo           | true  | {audit{user}}
          dpo           | false | {patient(id:"p2"){id}}
          admin         | true  | {accounts{name}}
          admin         | false | {patients{totalCount}}
          care          | false | {accounts{name}}
          count         | false | mutation{registerOpposition(input:{patient:"p2",date:"2020"}){key}}
          care          | false | mutation{saveAccount(input:{name:"x",password:"123456789012",roles:[ADMIN]}){name}}
          """)
  void aRoleMayAskWhatItMayAndNothingElse(String role, boolean allowed, String question) {
    var answer = as(role).ask(question);
    assertThat(answer.path("errors").isMissingNode()).as("%s", answer).isEqualTo(allowed);
    if (!allowed) {
      assertThat(code(answer)).isEqualTo("FORBIDDEN");
      assertThat(answer.at("/errors/0/extensions/correlationId").asString()).hasSize(36);
    }
  }

  @Test
  void aPurposeThatTheRolesDoNotAllowIsRefused() {
    var answer =
        as("pseudonymised").purpose("CARE").post("/graphql", Map.of("query", "{me{name}}"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("PURPOSE_NOT_ALLOWED");
  }

  @Test
  void namesAndBirthDaysAreForCareAlone() {
    var question = "{patient(id:\"p2\"){familyName givenName birth summary}}";
    var hidden = as("pseudonymised").ask(question).at("/data/patient");
    assertThat(hidden.get("familyName").isNull()).isTrue();
    assertThat(hidden.get("birth").asString()).isEqualTo("1956");
    var seen = as("care").purpose("CARE").ask(question).at("/data/patient");
    assertThat(seen.get("familyName").asString()).isEqualTo("Martin");
    assertThat(seen.get("birth").asString()).isEqualTo("1956-03-02");
    var research = as("care").ask(question).at("/data/patient");
    assertThat(research.get("givenName").isNull()).isTrue();
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
  void fewPatientsAreNotCountedForThoseWhoMayOnlyCount() {
    var answer =
        as("count")
            .ask(
                "{cohort(criteria:[],text:\"canalaire\"){count{value fewerThan}}"
                    + " all:cohort{count{value}}}");
    assertThat(answer.at("/data/cohort/count/value").isNull()).as("%s", answer).isTrue();
    assertThat(answer.at("/data/cohort/count/fewerThan").asInt()).isEqualTo(5);
    assertThat(answer.at("/data/all/count/value").asInt()).isGreaterThanOrEqualTo(11);
  }

  @Test
  void whoOpposesVanishesFromResearchAndStaysInCare() {
    var before = as("pseudonymised").ask("{cohort{count{value}}}");
    var registered =
        as("dpo")
            .ask("mutation{registerOpposition(input:{patient:\"p12\",date:\"2026-01-02\"}){key}}");
    assertThat(registered.path("errors").isMissingNode()).as("%s", registered).isTrue();
    var question = "{patient(id:\"p12\"){id opposed} cohort{count{value}}}";
    var research = as("care").ask(question).get("data");
    assertThat(research.get("patient").isNull()).isTrue();
    assertThat(research.at("/cohort/count/value").asInt())
        .isEqualTo(before.at("/data/cohort/count/value").asInt() - 1);
    var care = as("care").purpose("CARE").ask(question).get("data");
    assertThat(care.at("/patient/opposed").asBoolean()).isTrue();
    as("dpo")
        .ask(
            "mutation{registerOpposition(input:{patient:\"p12\",date:\"2026-01-02\","
                + "withdrawn:\"2026-02-01\"}){key}}");
    assertThat(as("care").ask(question).at("/data/patient/id").asString()).isEqualTo("p12");
  }

  @Test
  void aReadOfAPatientLeavesALineThatSaysWhoWhomWhyAndWhen() throws IOException {
    as("care").purpose("CARE").ask("{patient(id:\"p7\"){familyName}}");
    assertThat(Files.readString(home.resolve("audit.jsonl")))
        .contains("\"patient\":\"p7\"", "\"user\":\"care\"", "\"purpose\":\"CARE\"")
        .doesNotContain("Martin");
    var lines = as("auditor").ask("{audit(patient:\"p7\"){user question}}").at("/data/audit");
    assertThat(lines.at("/0/question").asString()).isEqualTo("patient");
  }

  @Test
  void aScanIsStartedWatchedReadAndExplained() throws InterruptedException {
    var browser = as("pseudonymised");
    var started =
        browser.ask(
            "mutation{startCorrelation(input:{outcomes:[{kind:SECOND_PRIMARY}]}){id status}}");
    var id = started.at("/data/startCorrelation/id").asString();
    var question =
        "{correlation(id:\"%s\"){status error tested results{totalCount edges{node{feature{curie} observed}}}}}"
            .formatted(id);
    var scan = browser.ask(question);
    while (Set.of("WAITING", "RUNNING").contains(scan.at("/data/correlation/status").asString())) {
      Thread.sleep(50);
      scan = browser.ask(question);
    }
    assertThat(scan.at("/data/correlation/status").asString()).as("%s", scan).isEqualTo("DONE");
    assertThat(scan.toString()).contains("ATC:L01AA01");
    assertThat(as("care").ask(question).at("/data/correlation").isNull()).isTrue();
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
                "{a:concepts(text:\"supero sein\"){curie label} b:concepts(text:\"C34\"){label(language:EN)}}");
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

  @Test
  void aQuestionThatIsTooDeepOrDearOrAliasedOrLongIsRefused() {
    var browser = as("pseudonymised");
    var deep = "{concept(curie:\"ICDO3:C50\"){" + "parents{".repeat(12) + "curie" + "}".repeat(14);
    assertThat(code(browser.ask(deep))).isEqualTo("TOO_DEEP");
    var dear = "{patients(first:500){edges{node{id documents(first:500){edges{node{key text}}}}}}}";
    assertThat(code(browser.ask(dear))).isEqualTo("TOO_COMPLEX");
    var aliases =
        IntStream.range(0, 31)
            .mapToObj(i -> "a" + i + ":me{name}")
            .collect(Collectors.joining(" "));
    assertThat(code(browser.ask("{" + aliases + "}"))).isEqualTo("TOO_MANY_ALIASES");
    var longOne = String.join("", Collections.nCopies(7000, "#########\n")) + "{me{name}}";
    assertThat(browser.post("/graphql", Map.of("query", longOne)).statusCode()).isEqualTo(413);
  }

  @Test
  void anErrorCarriesACodeAndNeverAStackOrAQueryOfTheGraph() {
    var browser = as("pseudonymised");
    var unknown =
        browser.ask("{cohort(criteria:[{concept:{curie:\"ICD10:none\"}}]){count{value}}}");
    assertThat(code(unknown)).isEqualTo("BAD_INPUT");
    assertThat(code(browser.ask("{nothing}"))).isEqualTo("BAD_QUESTION");
    assertThat(code(browser.ask("{patients(first:0){totalCount}}"))).isEqualTo("BAD_INPUT");
    assertThat(unknown.toString()).doesNotContain("Exception", "MATCH", "org.oncoweave");
  }

  @Test
  void onlyAdministratorsReadTheSchema() {
    assertThat(as("care").ask("{__schema{types{name}}}").path("errors").isMissingNode()).isFalse();
    assertThat(as("admin").ask("{__schema{queryType{name}}}").path("errors").isMissingNode())
        .isTrue();
  }

  @Test
  void everyAnswerForbidsForeignScriptsAndFrames() {
    var headers = new Browser(server.port()).get("/me").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("SameSite=Strict"));
  }
}
