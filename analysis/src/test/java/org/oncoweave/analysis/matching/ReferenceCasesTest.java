package org.oncoweave.analysis.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.oncoweave.ontology.Ontology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Patients and criteria drawn by chance (panels in part, frameshifts of which parts are known,
/// marks, trees, partial dates), answered by a second evaluator that was written from the contract
/// alone, in another language.
class ReferenceCasesTest {
  @Test
  void everyAnswerAndAllThatIsMissingAreThoseOfTheSecondEvaluator() throws IOException {
    var matcher = TrialMatcher.with(Ontology.shipped());
    var other = new ArrayList<String>();
    for (var line : text().lines().toList()) {
      var one = JsonMapper.shared().readTree(line);
      var verdict = matcher.ask(one.path("match"), matcher.candidate(one.path("patient")));
      var expected = one.path("expect").asString() + missing(one);
      var answer = verdict.answer() + new TreeSet<>(verdict.missing()).toString();
      if (!answer.equals(expected)) {
        other.add(one.path("id").asString() + " " + answer + ", expected " + expected);
      }
    }
    assertThat(other).isEmpty();
  }

  private static SortedSet<String> missing(JsonNode one) {
    var missing = new TreeSet<String>();
    one.path("missing").forEach(key -> missing.add(key.asString()));
    return missing;
  }

  private static String text() throws IOException {
    var name = "cases.jsonl";
    try (var in = Objects.requireNonNull(ReferenceCasesTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
