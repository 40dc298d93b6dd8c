package org.oncoweave.ingest.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ontology.Ontology;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Reads dossiers as JSON lines and writes the history of each as a JSON line: the engine of
/// `oncoweave history`.
///
/// Works in blocks of lines on all cores, so memory is bounded by a block. A line that is no
/// dossier is told with its number and left out.
public final class HistoryJsonLines {
  private static final int BLOCK = 64;

  /// What a run did.
  public record Outcome(long answered, long refused) {
    private Outcome and(Outcome other) {
      return new Outcome(answered + other.answered, refused + other.refused);
    }
  }

  private record Line(long number, String text) {}

  private record Answer(boolean told, String text) {}

  private final HistoryBuilder builder;
  private final DossierForm form;
  private final JsonMapper json = JsonMapper.builder().build();

  public HistoryJsonLines(ReportReader reader, Ontology ontology) {
    this.builder = new HistoryBuilder(ontology);
    this.form = new DossierForm(reader, ontology);
  }

  /// With the tables of the product.
  public static HistoryJsonLines shipped() {
    return new HistoryJsonLines(ReportReader.shipped(), Ontology.shipped());
  }

  /// Answers all lines of `in`; `problems` hears of each line refused.
  public Outcome run(BufferedReader in, Writer out, Consumer<String> problems) throws IOException {
    var outcome = new Outcome(0, 0);
    long number = 0;
    var block = new ArrayList<Line>();
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      number++;
      if (!text.isBlank()) {
        block.add(new Line(number, text));
      }
      if (block.size() == BLOCK) {
        outcome = outcome.and(answered(block, out, problems));
        block.clear();
      }
    }
    outcome = outcome.and(answered(block, out, problems));
    out.flush();
    return outcome;
  }

  private Outcome answered(List<Line> block, Writer out, Consumer<String> problems)
      throws IOException {
    var answers = block.parallelStream().map(this::answer).toList();
    for (var answer : answers) {
      tell(answer, out, problems);
    }
    long told = answers.stream().filter(Answer::told).count();
    return new Outcome(told, answers.size() - told);
  }

  private static void tell(Answer answer, Writer out, Consumer<String> problems)
      throws IOException {
    if (answer.told) {
      out.write(answer.text);
      out.write('\n');
    } else {
      problems.accept(answer.text);
    }
  }

  private Answer answer(Line line) {
    try {
      var patient = form.read(json.readTree(line.text));
      var history = builder.history(patient);
      return new Answer(
          true, json.writeValueAsString(HistoryForm.of(patient.patient().value(), history)));
    } catch (JacksonException _) {
      return new Answer(false, "line " + line.number + ": not JSON; left out");
    } catch (IllegalArgumentException e) {
      return new Answer(false, "line " + line.number + ": " + e.getMessage() + "; left out");
    }
  }
}
