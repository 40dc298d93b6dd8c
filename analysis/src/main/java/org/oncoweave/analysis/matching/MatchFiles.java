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
import org.oncoweave.ontology.Words;
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
    var trials = matcher.trials(TrialFile.array(trialFile));
    var patients = TrialFile.array(patientFile);
    tell(trialFile, trials);
    long faults = 0;
    long answered = 0;
    try (var out = Files.newBufferedWriter(output)) {
      for (int from = 0; from < patients.size(); from += BLOCK) {
        int to = Math.min(patients.size(), from + BLOCK);
        List<List<Line>> blocks =
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

  /// An arm that cannot be asked is told once, not with each patient.
  private void tell(Path file, TrialMatcher.Trials trials) {
    for (var name : trials.names()) {
      name.fault()
          .ifPresent(fault ->
              problems.accept(
                  Words.say("%s, arm %s, %s; not asked, the others are", file, name.arm(), fault)));
    }
    trials
        .withoutArms()
        .forEach(trial -> problems.accept(Words.say("%s: the trial %s has no arm", file, trial)));
  }

  /// Loose criteria, each with its own patient.
  public Outcome cases(Path caseFile, Path output) throws IOException {
    long faults = 0;
    var cases = TrialFile.array(caseFile);
    try (var out = Files.newBufferedWriter(output)) {
      for (var one : cases) {
        faults += write(out, List.of(answer(one)));
      }
    }
    return new Outcome(cases.size(), faults);
  }

  /// A line of the output; what it `tells` of a fault was not told before.
  private record Line(String json, boolean fault, boolean tells) {
    static Line of(ObjectNode json) {
      boolean fault = json.has("error");
      return new Line(JSON.writeValueAsString(json), fault, fault && !json.has("arm"));
    }
  }

  private long write(BufferedWriter out, List<Line> lines) {
    long faults = 0;
    try {
      for (var line : lines) {
        out.write(line.json);
        out.newLine();
        if (line.tells) {
          problems.accept(line.json);
        }
        faults += line.fault ? 1 : 0;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return faults;
  }

  private List<Line> lines(JsonNode patient, TrialMatcher.Trials trials) {
    var id = patient.path("id").asString("");
    try {
      return trials.ask(matcher.candidate(patient)).stream()
          .map(answer -> Line.of(line(id, answer)))
          .toList();
    } catch (UnreadableException e) {
      var line = JSON.createObjectNode().put("patient", id).put("error", e.getMessage());
      return List.of(Line.of(line));
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

  private Line answer(JsonNode one) {
    var line = JSON.createObjectNode().put("id", one.path("id").asString(""));
    try {
      put(line, matcher.ask(one.path("match"), matcher.candidate(one.path("patient"))));
    } catch (UnreadableException e) {
      line.put("error", e.getMessage());
    }
    return Line.of(line);
  }
}
