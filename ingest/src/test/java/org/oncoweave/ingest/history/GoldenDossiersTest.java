package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Invented dossiers with the histories that a clinician would write; a figure that falls below its
/// floor fails.
class GoldenDossiersTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> PROBLEMS = new ArrayList<>();
  private static final Score SCORE = new Score();

  @BeforeAll
  static void scored() throws IOException {
    var out = new StringWriter();
    HistoryJsonLines.shipped().run(lines("dossiers.jsonl"), out, PROBLEMS::add);
    Map<String, JsonNode> histories = new HashMap<>();
    for (var line : out.toString().split("\n", -1)) {
      if (!line.isEmpty()) {
        var history = JSON.readTree(line);
        histories.put(history.path("patient").asString(""), history);
      }
    }
    for (var line : lines("truth.jsonl").lines().toList()) {
      var gold = JSON.readTree(line);
      var history = histories.get(gold.path("patient").asString(""));
      SCORE.add(gold, history == null ? JSON.createObjectNode() : history);
    }
  }

  @Test
  void everyDossierHasAnAnswer() {
    assertThat(PROBLEMS).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "tumour, 0.95",
    "event, 0.94",
    "document, 0.93",
    "treatment, 0.95",
    "status, 0.99",
  })
  void noFigureFalls(String figure, double floor) {
    assertThat(SCORE.of(figure)).as(figure).isGreaterThanOrEqualTo(floor);
  }

  private static BufferedReader lines(String name) {
    var stream = Objects.requireNonNull(GoldenDossiersTest.class.getResourceAsStream(name), name);
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
