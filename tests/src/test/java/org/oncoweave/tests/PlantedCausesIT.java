package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.api.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A hospital with known causes, made and loaded by commands, scanned by GraphQL: the causes come
/// out on top, and no negative control does on its own.
///
/// `-Doncoweave.planted.patients=20000` takes a larger hospital,
/// `-Doncoweave.planted.reports=FILES` one whose tumours and events are read from its reports
/// alone, without the tables that hold them; both take minutes.
class PlantedCausesIT {
  private static final String START =
      "mutation($i: CorrelationInput!) { startCorrelation(input: $i) { id } }";
  private static final String LOOK = "query($id: ID!) { correlation(id: $id) { status error } }";
  private static final String FOUND =
      """
      query($id: ID!) {
        correlation(id: $id) {
          results(first: 200, onlyDiscoveries: true) {
            edges { node { id feature { curie } outcome { kind } rateRatio flags } }
          }
        }
      }
      """;
  private static final String CLOSER =
      """
      query($id: ID!, $line: ID!) {
        correlation(id: $id) {
          tree { p }
          closer(line: $line) { cox { ratio } models { kind cases controls personYears ratio ciLow ciHigh } }
        }
      }
      """;
  private static final String PATTERNS =
      """
      query($id: ID!) {
        patternSearch(id: $id) {
          status tested courses(first: 10) { totalCount } clusters { edges { node { p } } }
        }
      }
      """;
  private static final List<String> SITES = List.of("C34", "C38", "C42", "C50", "C67");

  // What the reports tell.
  private static final List<String> TOLD = List.of("tumours.csv", "diagnoses.csv", "events.csv");

  @TempDir private Path folder;

  @Test
  void theCausesComeOutOnTopAndTheNegativeControlsDoNot() throws Exception {
    var hospital = folder.resolve("hospital");
    var patients = System.getProperty("oncoweave.planted.patients", "6000");
    var reports = System.getProperty("oncoweave.planted.reports", "NONE");
    var made =
        Program.run(
            folder,
            List.of(
                "synth",
                "--patients=" + patients,
                "--seed=20",
                "--reports=" + reports,
                "--out=" + hospital));
    assertThat(made.exit()).as(made.text()).isZero();
    var truth = new JsonMapper().readTree(Files.readString(hospital.resolve("truth.json")));
    var paths = new ArrayList<>(List.of("import", hospital.toString()));
    if (!reports.equals("NONE")) {
      paths.add(onlyTold(hospital).toString());
    }
    try (var centre = new Centre(folder)) {
      assertThat(Program.runAtLength(folder, paths).exit()).isIn(0, 3);
      var browser = centre.open("AGGREGATE", "RESEARCH");
      patterns(browser);
      var found = found(browser);
      var own = found.stream().filter(PlantedCausesIT::isOfItsOwn).toList();
      var causes = causes(truth.get("planted"));
      assertThat(own.stream().limit(5).map(PlantedCausesIT::feature)).isSubsetOf(causes);
      assertThat(own.stream().map(PlantedCausesIT::feature).filter(causes::contains))
          .hasSizeGreaterThanOrEqualTo(5);
      assertThat(own.stream().map(PlantedCausesIT::feature))
          .doesNotContainAnyElementsOf(concepts(truth.get("negativeControls")));
    }
  }

  // Leaves what reports tell to them: a folder of files with a list of whose they are.
  private static Path onlyTold(Path hospital) throws IOException {
    for (var table : TOLD) {
      Files.delete(hospital.resolve(table));
    }
    var letters = Files.createDirectory(hospital.resolveSibling("letters"));
    Files.move(hospital.resolve("documents.csv"), letters.resolve("manifest.csv"));
    Files.move(hospital.resolve("reports"), letters.resolve("reports"));
    return letters;
  }

  // Nothing was planted in orders or places: they are found, and not said to act.
  private static void patterns(Browser browser) throws InterruptedException {
    var courses = searched(browser, "COURSES");
    assertThat(courses.at("/courses/totalCount").asInt()).as("%s", courses).isPositive();
    var places = searched(browser, "PLACES");
    assertThat(places.get("tested").asInt()).isGreaterThan(5);
    assertThat(places.at("/clusters/edges").valueStream().map(c -> c.at("/node/p").asDouble()))
        .allMatch(p -> p > 0.01);
    assertThat(searched(browser, "GROUPS").get("tested").asInt()).isGreaterThan(50);
  }

  private static JsonNode searched(Browser browser, String kind) throws InterruptedException {
    var start = "mutation { startPatternSearch(input: {kind: " + kind + "}) { id } }";
    var id = browser.ask(start, Map.of()).at("/data/startPatternSearch/id").asString();
    var job = browser.ask(PATTERNS, Map.of("id", id)).at("/data/patternSearch");
    while (Set.of("WAITING", "RUNNING").contains(job.get("status").asString())) {
      Thread.sleep(100);
      job = browser.ask(PATTERNS, Map.of("id", id)).at("/data/patternSearch");
    }
    assertThat(job.get("status").asString()).as("%s", job).isEqualTo("DONE");
    return job;
  }

  private static List<JsonNode> found(Browser browser) throws InterruptedException {
    var outcomes = new ArrayList<Map<String, String>>();
    outcomes.add(Map.of("kind", "SECOND_PRIMARY"));
    for (var site : SITES) {
      outcomes.add(Map.of("kind", "SECOND_PRIMARY_AT", "concept", "ICDO3:" + site));
    }
    var input = Map.of("outcomes", outcomes, "lagYears", List.of(0.5, 5.0));
    var id = browser.ask(START, Map.of("i", input)).at("/data/startCorrelation/id").asString();
    var status = "";
    while (!Set.of("DONE", "FAILED", "CANCELLED").contains(status)) {
      Thread.sleep(200);
      status = browser.ask(LOOK, Map.of("id", id)).at("/data/correlation/status").asString();
    }
    assertThat(status).isEqualTo("DONE");
    var edges = browser.ask(FOUND, Map.of("id", id)).at("/data/correlation/results/edges");
    var lines = edges.valueStream().map(edge -> edge.get("node")).toList();
    closer(browser, id, lines.getFirst().get("id").asString());
    return lines;
  }

  // Every model says of the surest line what Cox says.
  private static void closer(Browser browser, String id, String line) {
    var look = browser.ask(CLOSER, Map.of("id", id, "line", line)).at("/data/correlation");
    assertThat(look.at("/tree").size()).isPositive();
    double cox = look.at("/closer/cox/ratio").asDouble();
    assertThat(look.at("/closer/models").valueStream())
        .as("%s", look)
        .hasSize(4)
        .allSatisfy(one -> {
          assertThat(one.get("ciLow").asDouble()).isLessThan(cox);
          assertThat(one.get("ciHigh").asDouble()).isGreaterThan(cox);
        });
  }

  /// What was planted, the group above it, and the same cause under its other names.
  private static Set<String> causes(JsonNode planted) {
    var causes = concepts(planted);
    planted
        .valueStream()
        .forEach(cause -> {
          causes.add(cause.path("parent").asString(""));
          if (cause.has("gene")) {
            causes.add("HGNC:" + cause.get("gene").asString());
          }
          if (cause.path("key").asString("").equals("ALKYLATING")) {
            Stream.of("L01AA01", "L01AA", "L01A", "L01", "L").forEach(c -> causes.add("ATC:" + c));
            causes.addAll(Set.of("OW:chemotherapy", "OW:systemic")); // which holds it
            Stream.of("4000", "8000").forEach(d -> causes.add("OW:dose-alkylating-" + d));
          }
          if (cause.path("key").asString("").equals("RT_CHEST")) {
            Stream.of("20", "40", "60").forEach(d -> causes.add("OW:dose-rays-" + d));
          }
          if (cause.path("exposure").asString("").equals("tobacco")) {
            Stream.of("", "-current", "-former").forEach(end -> causes.add("OW:tobacco" + end));
            Stream.of("10", "20", "40").forEach(d -> causes.add("OW:dose-tobacco-" + d));
          }
        });
    causes.add("ATC:B01"); // aspirin's group, which holds nothing else here
    return causes;
  }

  private static Set<String> concepts(JsonNode entries) {
    var concepts = new HashSet<String>();
    entries.valueStream().forEach(entry -> concepts.add(entry.path("concept").asString("")));
    concepts.remove("");
    return concepts;
  }

  private static String feature(JsonNode line) {
    var curie = line.at("/feature/curie").asString();
    // a variant and the categories above it, all of one gene, are one cause
    return curie.replaceFirst("^VARIANT:(\\S+) .*", "HGNC:$1");
  }

  // Neither the shadow of another line nor one that cannot be told from it.
  private static boolean isOfItsOwn(JsonNode line) {
    return flags(line).stream().noneMatch(Set.of("PROXY", "DUPLICATE")::contains);
  }

  private static Set<String> flags(JsonNode line) {
    var flags = new HashSet<String>();
    line.get("flags").valueStream().forEach(flag -> flags.add(flag.asString()));
    return flags;
  }
}
