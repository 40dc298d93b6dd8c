package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Searches for groups, courses and places: begun, watched, read, refused, stopped and listed.
class PatternsIT {
  private static final ServedHospital served = ServedHospital.start();

  @AfterAll
  static void stop() {
    served.close();
  }

  private static Browser as(String name) {
    return served.as(name);
  }

  @Test
  void patternsAreSearchedAmongThoseWhoMayBeSeen() throws InterruptedException {
    var groups = search("kind:GROUPS");
    assertThat(groups.at("/complete").asBoolean()).as("%s", groups).isTrue();
    assertThat(groups.at("/progress").asDouble()).isEqualTo(1);
    assertThat(groups.at("/most").asInt()).isEqualTo(2);
    assertThat(groups.at("/tested").asInt()).isZero(); // twelve are fewer than twenty
    var courses = search("kind:COURSES");
    assertThat(courses.at("/courses/totalCount").asInt()).as("%s", courses).isZero();
    var places = search("kind:PLACES,site:\"ICDO3:C34\"");
    assertThat(places.at("/patients/value").asInt()).as("%s", places).isEqualTo(12);
    assertThat(places.at("/tested").asInt()).isZero();
    assertThat(places.at("/clusters/pageInfo/hasNextPage").asBoolean()).isFalse();
    var nobody = search("kind:COURSES,site:\"ICDO3:C50.4\"");
    assertThat(nobody.at("/error").asString()).as("%s", nobody).isEqualTo("BAD_INPUT");
    assertThat(nobody.at("/reason").asString()).contains("No second primary");
  }

  private static JsonNode search(String input) throws InterruptedException {
    var browser = as("aggregate");
    var id =
        browser
            .ask("mutation{startPatternSearch(input:{%s}){id}}".formatted(input))
            .at("/data/startPatternSearch/id")
            .asString();
    var question =
        ("{patternSearch(id:\"%s\"){status progress error reason kind most tested complete"
                + " patients{value} groups{totalCount} courses(first:10){totalCount edges{node{q}}}"
                + " clusters{pageInfo{hasNextPage}}}}")
            .formatted(id);
    var job = browser.ask(question);
    while (Set.of("WAITING", "RUNNING").contains(job.at("/data/patternSearch/status").asString())) {
      Thread.sleep(50);
      job = browser.ask(question);
    }
    assertThat(as("care").ask(question).at("/data/patternSearch").isNull()).isTrue();
    return job.at("/data/patternSearch");
  }

  @Test
  void patternsAreRefusedStoppedAndListed() throws InterruptedException {
    var start = "mutation{startPatternSearch(input:{%s}){id}}";
    for (var bad : List.of("kind:GROUPS,most:4", "kind:PLACES,site:\"X:1\"")) {
      assertThat(ServedHospital.code(as("aggregate").ask(start.formatted(bad))))
          .isEqualTo("BAD_INPUT");
    }
    assertThat(ServedHospital.code(as("count").ask(start.formatted("kind:GROUPS"))))
        .isEqualTo("FORBIDDEN");
    search("kind:PLACES");
    var list = as("aggregate").ask("{patternSearches(first:1){id kind status}}");
    assertThat(list.at("/data/patternSearches/0/kind").asString()).isEqualTo("PLACES");
    var id = list.at("/data/patternSearches/0/id").asString();
    var cancel = "mutation{cancelPatternSearch(id:\"%s\"){status}}";
    assertThat(as("aggregate").ask(cancel.formatted(id)).at("/data/cancelPatternSearch/status"))
        .hasToString("\"DONE\""); // what ended stays as it ended
    assertThat(as("care").ask(cancel.formatted(id)).at("/data/cancelPatternSearch").isNull())
        .isTrue();
  }
}
