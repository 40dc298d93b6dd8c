package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.api.access.Role;
import tools.jackson.databind.JsonNode;

/// Who may ask what, within which limits, and what is told of it.
class AccessIT {
  private static final ServedHospital served = ServedHospital.start();

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Browser as(String name) {
    return served.as(name);
  }

  private static String code(JsonNode answer) {
    return ServedHospital.code(answer);
  }

  @Test
  void nobodyIsAnsweredBeforeSigningIn() {
    var stranger = new Browser(served.port());
    assertThat(stranger.get("/me").statusCode()).isEqualTo(401);
    assertThat(stranger.post("/graphql", Map.of("query", "{me{name}}")).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aPostWithoutTheTokenOfThePageIsRefused() {
    as("count");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/login"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"count\",\"password\":\"x\"}"))
            .build();
    assertThat(new Browser(served.port()).send(request).statusCode()).isEqualTo(403);
  }

  @Test
  void anotherSitesPageIsRefusedEvenWithACookie() {
    var browser = as("count");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/graphql"))
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
    served.accounts().save("locked", ServedHospital.PASSWORD, Set.of(Role.COUNT));
    var browser = new Browser(served.port());
    browser.get("/me");
    for (int i = 0; i < 5; i++) {
      var wrong = Map.of("name", "locked", "password", "wrong");
      assertThat(browser.post("/login", wrong).statusCode()).isEqualTo(401);
    }
    var locked =
        browser.post("/login", Map.of("name", "locked", "password", ServedHospital.PASSWORD));
    assertThat(locked.statusCode()).isEqualTo(429);
    assertThat(locked.headers().firstValue("Retry-After")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"user\":\"care\",\"pass\":\"x\"}", "{\"name\":\"care\"}", "[]", "{"})
  void aSignInThatNamesNoNameOrNoPasswordIsBadInput(String body) {
    var browser = new Browser(served.port());
    browser.get("/me");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + served.port() + "/login"))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", browser.token())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    var answer = browser.send(request);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("BAD_INPUT");
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
    assertThat(Files.readString(served.home().resolve("audit.jsonl")))
        .contains("\"patient\":\"p7\"", "\"user\":\"care\"", "\"purpose\":\"CARE\"")
        .doesNotContain("Martin");
    var lines = as("auditor").ask("{audit(patient:\"p7\"){user question}}").at("/data/audit");
    assertThat(lines.at("/0/question").asString()).isEqualTo("patient");
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
    var headers = new Browser(served.port()).get("/me").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.allValues("Set-Cookie"))
        .allMatch(cookie -> cookie.contains("SameSite=Strict"));
  }
}
