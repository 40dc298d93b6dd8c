package org.oncoweave.ingest.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.oncoweave.ingest.text.deid.Deidentifier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON lines and writes the facts of each as a JSON line: the engine of `oncoweave extract`.
///
/// Works in blocks of lines on all cores, so memory is bounded by a block. A line that is no JSON
/// object with a text is told with its number and left out.
public final class ExtractJsonLines {
  private static final int BLOCK = 128;
  private static final int BLOCK_CHARACTERS = 4_000_000;

  /// What a run did.
  public record Outcome(long answered, long refused) {}

  private record Line(long number, String text) {}

  private final TextExtractor extractor;
  private final JsonMapper json = JsonMapper.builder().build();
  private final AnswerForm form;

  public ExtractJsonLines(TextExtractor extractor, boolean deidentify) {
    this.extractor = extractor;
    this.form =
        new AnswerForm(
            extractor, deidentify ? Optional.of(Deidentifier.shipped()) : Optional.empty());
  }

  /// Answers all lines of `in`; `problems` hears of each line refused.
  public Outcome run(BufferedReader in, Writer out, Consumer<String> problems) throws IOException {
    long answered = 0;
    long refused = 0;
    var reader = new Blocks(in);
    for (List<Line> block = reader.next(); !block.isEmpty(); block = reader.next()) {
      List<String> answers = block.parallelStream().map(this::answerOf).toList();
      for (String answer : answers) {
        if (answer.startsWith("{")) {
          out.write(answer);
          out.write('\n');
          answered++;
        } else {
          problems.accept(answer);
          refused++;
        }
      }
    }
    out.flush();
    return new Outcome(answered, refused);
  }

  private String answerOf(Line line) {
    try {
      JsonNode node = json.readTree(line.text);
      if (!node.isObject() || !node.path("text").isString()) {
        return "line " + line.number + ": no JSON object with a text; left out";
      }
      TextInput input = CaseForm.read(node);
      return json.writeValueAsString(
          form.of(node.path("id").asString(""), input, extractor.extract(input)));
    } catch (JacksonException e) {
      return "line " + line.number + ": not JSON (" + e.getClass().getSimpleName() + "); left out";
    }
  }

  private static final class Blocks {
    private final BufferedReader in;
    private long number;

    Blocks(BufferedReader in) {
      this.in = in;
    }

    List<Line> next() throws IOException {
      var block = new ArrayList<Line>();
      int size = 0;
      while (block.size() < BLOCK && size < BLOCK_CHARACTERS) {
        String text = in.readLine();
        if (text == null) {
          return block;
        }
        number++;
        if (!text.isBlank()) {
          block.add(new Line(number, text));
          size += text.length();
        }
      }
      return block;
    }
  }
}
