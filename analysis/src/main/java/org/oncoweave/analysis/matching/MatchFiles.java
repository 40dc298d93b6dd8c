package org.oncoweave.analysis.matching;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.oncoweave.ontology.Ontology;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The engine of `oncoweave match`: trials and patients in files, one JSON line for each pair.
public final class MatchFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BLOCK = 256;

  private final TrialMatcher matcher;
  private final Consumer<String> problems;

  public MatchFiles(Ontology ontology, Consumer<String> problems) {
    this.matcher = TrialMatcher.with(ontology);
    this.problems = problems;
  }

  /// What a run did.
  public record Outcome(long answered, long faults) {}

  /// Every patient against every arm; patients are asked in blocks on all cores.
  public Outcome pairs(Path trialFile, Path patientFile, Path output) throws IOException {
    var trials = matcher.trials(array(trialFile));
    var patients = array(patientFile);
    long faults = 0;
    long answered = 0;
    try (var out = Files.newBufferedWriter(output)) {
      for (int from = 0; from < patients.size(); from += BLOCK) {
        int to = Math.min(patients.size(), from + BLOCK);
        List<List<String>> blocks =
            IntStream.range(from, to)
                .parallel()
                .mapToObj(i -> lines(patients.get(i), trials))
                .toList();
        for (var lines : blocks) {
          faults += write(out, lines);
          answered += lines.size();
        }
      }
    }
    return new Outcome(answered, faults);
  }

  /// Loose criteria, each with its own patient.
  public Outcome cases(Path caseFile, Path output) throws IOException {
    long faults = 0;
    var cases = array(caseFile);
    try (var out = Files.newBufferedWriter(output)) {
      for (var one : cases) {
        faults += write(out, List.of(JSON.writeValueAsString(answer(one))));
      }
    }
    return new Outcome(cases.size(), faults);
  }

  private long write(BufferedWriter out, List<String> lines) {
    long faults = 0;
    try {
      for (var line : lines) {
        out.write(line);
        out.newLine();
        if (line.contains("\"error\":")) {
          problems.accept(line);
          faults++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faults;
  }

  private List<String> lines(JsonNode patient, TrialMatcher.Trials trials) {
    var id = patient.path("id").asString("");
    try {
      return trials.ask(matcher.candidate(patient)).stream()
          .map(answer -> JSON.writeValueAsString(line(id, answer)))
          .toList();
    } catch (UnreadableException e) {
      return List.of(
          JSON.writeValueAsString(
              JSON.createObjectNode().put("patient", id).put("error", e.getMessage())));
    }
  }

  private static ObjectNode line(String patient, TrialMatcher.ArmAnswer answer) {
    var line =
        JSON.createObjectNode()
            .put("patient", patient)
            .put("trial", answer.trial())
            .put("arm", answer.arm());
    answer
        .fault()
        .ifPresentOrElse(fault -> line.put("error", fault), () -> put(line, answer.verdict()));
    return line.put("open", answer.open());
  }

  private static void put(ObjectNode line, Verdict verdict) {
    line.put("answer", verdict.answer().name());
    var missing = line.putArray("missing");
    new TreeSet<>(verdict.missing()).forEach(missing::add);
  }

  private ObjectNode answer(JsonNode one) {
    var line = JSON.createObjectNode().put("id", one.path("id").asString(""));
    try {
      put(line, matcher.ask(one.path("match"), matcher.candidate(one.path("patient"))));
    } catch (UnreadableException e) {
      line.put("error", e.getMessage());
    }
    return line;
  }

  private static JsonNode array(Path file) throws IOException {
    try {
      var json = JSON.readTree(Files.readString(file));
      if (json.isArray()) {
        return json;
      }
      throw new UnreadableException(file + ": a JSON array is expected");
    } catch (JacksonException e) {
      throw new UnreadableException(file + ": not JSON, " + e.getOriginalMessage());
    }
  }
}
