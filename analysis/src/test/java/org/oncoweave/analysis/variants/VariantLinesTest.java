package org.oncoweave.analysis.variants;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncoweave.ontology.variant.Genomes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class VariantLinesTest {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// The golden file: strings of reports, written and answered by hand, French and English.
  @Test
  void everyStringOfTheGoldenFileSaysWhatItSaid() throws IOException {
    var wrong = new ArrayList<String>();
    var golden = golden();
    var said = answers(golden);
    for (int i = 0; i < golden.size(); i++) {
      if (!said.get(i).equals(golden.get(i).get("says"))) {
        wrong.add(golden.get(i).get("text") + " now says " + said.get(i));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(golden).hasSizeGreaterThan(1000);
  }

  @Test
  void aLineThatIsNoJsonHasItsErrorAndTheRestGoesOn() throws IOException {
    var out = new StringWriter();
    var in = "{\"id\":\n{\"id\":\"a\",\"text\":\"BRAF K601E\"}\n";
    var outcome = VariantLines.run(new BufferedReader(new StringReader(in)), out, Genomes.NONE);
    assertThat(outcome).isEqualTo(new VariantLines.Outcome(1, 1));
    assertThat(out.toString()).contains("\"error\":\"no JSON").contains("\"p\":\"p.K601E\"");
  }

  private static List<JsonNode> golden() throws IOException {
    try (var in = VariantLinesTest.class.getResourceAsStream("strings.jsonl")) {
      assertThat(in).isNotNull();
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().map(JSON::readTree).toList();
    }
  }

  private static List<JsonNode> answers(List<JsonNode> golden) throws IOException {
    var in = new StringBuilder();
    for (var line : golden) {
      var question = Map.of("id", "x", "text", line.get("text").asString());
      in.append(JSON.writeValueAsString(question)).append('\n');
    }
    var out = new StringWriter();
    VariantLines.run(new BufferedReader(new StringReader(in.toString())), out, Genomes.NONE);
    return out.toString().lines().map(VariantLinesTest::withoutId).toList();
  }

  private static JsonNode withoutId(String line) {
    var answer = (ObjectNode) JSON.readTree(line);
    answer.remove("id");
    return answer;
  }
}
