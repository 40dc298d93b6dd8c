package org.oncoweave.analysis.stats.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceNumbersTest {
  private static final double TOLERANCE = 1e-6;

  /// Wider where the reference itself interpolates, rounds or stops early, or is a simulation.
  private static final Map<String, Double> WIDER =
      Map.of(
          "profile_lo", 5e-3,
          "profile_hi", 5e-3,
          "firth_coef", 1e-5,
          "firth_se", 1e-5,
          "firth_plr_chi2", 1e-5,
          "firth_plr_p", 1e-4,
          "exact_p", 1e-5,
          "wald", 2e-3);

  @TempDir Path folder;

  @Test
  void everyReferenceNumberIsMet() throws IOException {
    var shared = Shared.stats();
    var output = folder.resolve("out.json");
    var report = StatsCases.answer(shared.resolve("cases.json"), output);
    var expected = new JsonMapper().readTree(Files.readString(shared.resolve("expected.json")));
    var got = new JsonMapper().readTree(Files.readString(output)).get("cases");
    var wrong = new ArrayList<String>();
    for (var answer : expected.properties()) {
      if (!report.unknown().contains(answer.getKey())) {
        compare(answer.getKey(), answer.getValue(), got.path(answer.getKey()), wrong);
      }
    }
    assertThat(report.refusals()).isEmpty();
    assertThat(wrong).isEmpty();
  }

  private static void compare(String at, JsonNode expected, JsonNode got, List<String> wrong) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(e -> compare(at + "|" + e.getKey(), e.getValue(), got.path(e.getKey()), wrong));
    } else if (isList(at, expected) && got.isArray() && expected.size() == got.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(at, expected.get(i), got.get(i), wrong);
      }
    } else if (!same(at, expected, got)) {
      wrong.add(at + ": " + expected + " expected, " + got + " found");
    }
  }

  // The names of nodes are a set: their order says nothing.
  private static boolean isList(String at, JsonNode expected) {
    return expected.isArray() && !at.endsWith("|rejected") && !at.endsWith("|outer");
  }

  private static Set<String> words(JsonNode list) {
    var words = new TreeSet<String>();
    list.forEach(word -> words.add(word.asString()));
    return words;
  }

  private static boolean same(String at, JsonNode expected, JsonNode got) {
    var field = at.substring(at.lastIndexOf('|') + 1);
    if (got.isMissingNode()) {
      return field.startsWith("qvalue_");
    }
    if (!expected.isNumber() || !got.isNumber()) {
      return expected.isArray() ? words(expected).equals(words(got)) : expected.equals(got);
    }
    double e = expected.asDouble();
    double g = got.asDouble();
    if (field.equals("mc_p")) {
      return Math.abs(e - g) <= 4.5 * Math.sqrt(Math.max(e * (1 - e), 1e-6) / 9999) + 2e-4;
    }
    double relative = at.startsWith("fine_gray") ? 1e-4 : WIDER.getOrDefault(field, TOLERANCE);
    return Math.abs(e - g) <= Math.max(1e-9, relative * Math.abs(e));
  }
}
