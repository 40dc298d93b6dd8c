package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The door: a file of questions in, a file of answers out. A bad question is refused with its
/// reason and stops no other; a method that is not known is left out.
public final class StatsCases {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final ObjectNode answers = JSON.createObjectNode();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  private StatsCases() {}

  /// Answers all questions of `input` and writes `output`.
  ///
  /// @throws IOException if the file of questions cannot be read or the answers not be written
  public static Report answer(Path input, Path output) throws IOException {
    var cases = new StatsCases();
    cases.read(input);
    cases.questions.values().forEach(cases::answer);
    var whole = JSON.createObjectNode();
    whole.set("cases", cases.answers);
    Files.writeString(output, JSON.writeValueAsString(whole) + "\n");
    return new Report(cases.answers.size(), cases.refusals, cases.unknown);
  }

  private void read(Path input) throws IOException {
    var folder = Optional.ofNullable(input.toAbsolutePath().getParent()).orElse(Path.of(""));
    var list = list(Files.readString(input));
    int place = 0;
    for (var json : list) {
      place++;
      var question = new Question(json, folder, this::other);
      if (question.id().isEmpty() || questions.containsKey(question.id())) {
        refusals.add(new Refusal("#" + place, "the id is missing or given twice"));
      } else {
        questions.put(question.id(), question);
      }
    }
  }

  private static JsonNode list(String text) {
    try {
      var whole = JSON.readTree(text);
      var list = whole.isArray() ? whole : whole.path("cases");
      if (!list.isArray()) {
        throw new NotQuestionsException("no list \"cases\"");
      }
      return list;
    } catch (JacksonException wrong) {
      throw new NotQuestionsException(wrong.getOriginalMessage());
    }
  }

  private Question other(String id) {
    var question = questions.get(id);
    if (question == null) {
      throw new RefusedException("no case \"" + id + "\" in this file");
    }
    return question;
  }

  private void answer(Question question) {
    var method = Methods.find(question.method());
    if (method.isEmpty()) {
      unknown.add(question.id());
      return;
    }
    try {
      answers.set(question.id(), method.get().answer(question).node());
    } catch (RefusedException | IllegalArgumentException | ArithmeticException wrong) {
      refuse(question, wrong);
    } catch (MathRuntimeException | IndexOutOfBoundsException | ClassCastException wrong) {
      refuse(question, wrong);
    } catch (IOException wrong) {
      refuse(question, wrong);
    }
  }

  private void refuse(Question question, Exception reason) {
    var said =
        reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
    refusals.add(new Refusal(question.id(), said));
  }

  /// The file is no list of questions.
  public static final class NotQuestionsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotQuestionsException(String reason) {
      super(reason);
    }
  }

  /// What became of the questions.
  ///
  /// @param answered how many
  /// @param unknown ids whose method is not known
  public record Report(int answered, List<Refusal> refusals, List<String> unknown) {
    public Report {
      refusals = List.copyOf(refusals);
      unknown = List.copyOf(unknown);
    }
  }

  /// A question without an answer, and why.
  public record Refusal(String id, String reason) {}
}
