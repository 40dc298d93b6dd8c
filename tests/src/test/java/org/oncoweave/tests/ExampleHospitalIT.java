package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The example hospital from its files to answers: two deliveries by command, the status after
/// each, then everything that is known of each patient asked by GraphQL.
class ExampleHospitalIT {
  private static final String QUESTION =
      """
      query($id: ID!) {
        patient(id: $id) {
          sex birth death lastNews opposed
          documents(first: 1) { totalCount }
          tumours { topography { curie } evidence { record } }
          events { type evidence { record } }
          treatments { kind concepts { curie } evidence { record } }
          conditions { code }
          acts { code }
          variants { gene }
          residences { commune { curie } }
          measurements { key } exposures { key } familyHistory { key }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void whatTheFilesSayIsAnsweredByGraphQl() throws Exception {
    var tables = Shared.folder().resolve("tables");
    var mapper = new JsonMapper();
    var expected = mapper.readTree(Files.readString(tables.resolve("expected.json"))).get("after");
    try (var centre = new Centre(folder)) {
      for (var delivery : List.of("delivery1", "delivery2")) {
        var wanted = expected.get(delivery);
        centre.load(wanted.get("exit").asInt(), tables.resolve("example").resolve(delivery));
        check(centre.status(), wanted);
      }
      var browser = centre.open("CARE", "CARE");
      var soft = new SoftAssertions();
      for (var line : Files.readAllLines(tables.resolve("facts.jsonl"))) {
        var fact = mapper.readTree(line);
        var id = fact.get("patient").asString();
        var answer = browser.ask(QUESTION, Map.of("id", id));
        assertThat(answer.has("errors")).as(id + answer).isFalse();
        check(fact, answer.at("/data/patient"), soft);
      }
      soft.assertAll();
    }
  }

  private static void check(JsonNode status, JsonNode wanted) {
    for (var part : List.of("labels", "rows", "quarantine", "warnings")) {
      assertThat(numbers(status.get(part)))
          .as(part)
          .containsAllEntriesOf(numbers(wanted.get(part)));
    }
    assertThat(numbers(status.get("quarantine"))).isEqualTo(numbers(wanted.get("quarantine")));
    assertThat(status.get("opposed_patients").asInt())
        .isEqualTo(wanted.get("opposed_patients").asInt());
  }

  private static Map<String, Long> numbers(JsonNode node) {
    var numbers = new TreeMap<String, Long>();
    node.propertyStream()
        .filter(property -> property.getValue().asLong() != 0)
        .forEach(property -> numbers.put(property.getKey(), property.getValue().asLong()));
    return numbers;
  }

  private static void check(JsonNode fact, JsonNode patient, SoftAssertions soft) {
    var answers = new TreeMap<String, Object>();
    answers.put("sex", patient.get("sex").asString().substring(0, 1));
    answers.put("birth", patient.get("birth").asString(""));
    answers.put("death", patient.get("death").asString(""));
    answers.put("last_news", patient.get("lastNews").asString(""));
    answers.put("opposed", patient.get("opposed").asBoolean());
    sets(patient, answers);
    counts(patient, answers);
    var id = fact.get("patient").asString();
    answers.forEach((name, answer) ->
        soft.assertThat(answer).as(id + " " + name).isEqualTo(wanted(fact.get(name))));
  }

  private static void sets(JsonNode patient, Map<String, Object> answers) {
    answers.put("sites", sites(patient));
    answers.put("conditions", set(patient.get("conditions"), "/code", 3));
    answers.put("acts", acts(patient));
    answers.put("medicines", concepts(patient, "SYSTEMIC"));
    answers.put("genes", set(patient.get("variants"), "/gene", 99));
    answers.put("communes", codes(patient.get("residences"), "/commune/curie"));
    answers.put(
        "metastatic_recurrence",
        some(patient.get("events"), e -> e.get("type").asString().equals("METASTATIC_RECURRENCE")));
  }

  /// Operations are treatments, other acts are acts.
  private static Set<String> acts(JsonNode patient) {
    var acts = concepts(patient, "SURGERY");
    acts.addAll(set(patient.get("acts"), "/code", 99));
    return acts;
  }

  private static void counts(JsonNode patient, Map<String, Object> answers) {
    answers.put("documents", patient.at("/documents/totalCount").asLong());
    answers.put("tumours", rows(patient.get("tumours"), "tumours"));
    answers.put("events", rows(patient.get("events"), "events"));
    answers.put("radiotherapies", rows(patient.get("treatments"), "radiotherapies"));
    answers.put("measurements", (long) patient.get("measurements").size());
    answers.put("exposures", (long) patient.get("exposures").size());
    answers.put("family", (long) patient.get("familyHistory").size());
  }

  /// A medicine by its ATC code, everything else as it stands.
  private static Object wanted(JsonNode node) {
    if (!node.isArray()) {
      return node.isBoolean()
          ? node.asBoolean()
          : node.isNumber() ? node.asLong() : node.asString();
    }
    var words = new TreeSet<String>();
    node.valueStream().forEach(w -> words.add((w.has("atc") ? w.get("atc") : w).asString()));
    return words;
  }

  /// How many rows of this table the facts rest on.
  private static long rows(JsonNode facts, String table) {
    return facts
        .valueStream()
        .flatMap(fact -> fact.get("evidence").valueStream())
        .map(evidence -> evidence.get("record").asString())
        .filter(record -> record.contains("/" + table + "/"))
        .distinct()
        .count();
  }

  /// Blood cancers that ICD-10 alone tells have no site.
  private static Set<String> sites(JsonNode patient) {
    var sites = new TreeSet<String>();
    patient
        .get("tumours")
        .valueStream()
        .map(tumour -> tumour.at("/topography/curie").asString(""))
        .filter(curie -> curie.startsWith("ICDO3:"))
        .forEach(curie -> sites.add(curie.substring(6, 9)));
    return sites;
  }

  private static Set<String> concepts(JsonNode patient, String kind) {
    var codes = new TreeSet<String>();
    patient
        .get("treatments")
        .valueStream()
        .filter(treatment -> treatment.get("kind").asString().equals(kind))
        .forEach(treatment -> codes.addAll(codes(treatment.get("concepts"), "/curie")));
    return codes;
  }

  private static Set<String> codes(JsonNode facts, String pointer) {
    var codes = new TreeSet<String>();
    words(facts, pointer).forEach(curie -> codes.add(curie.substring(curie.indexOf(':') + 1)));
    return codes;
  }

  private static Set<String> set(JsonNode facts, String pointer, int length) {
    var words = new TreeSet<String>();
    words(facts, pointer)
        .forEach(word -> words.add(word.substring(0, Math.min(length, word.length()))));
    return words;
  }

  private static Stream<String> words(JsonNode facts, String pointer) {
    return facts
        .valueStream()
        .map(fact -> fact.at(pointer).asString(""))
        .filter(word -> !word.isEmpty());
  }

  private static boolean some(JsonNode facts, Predicate<JsonNode> wanted) {
    return facts.valueStream().anyMatch(wanted);
  }
}
