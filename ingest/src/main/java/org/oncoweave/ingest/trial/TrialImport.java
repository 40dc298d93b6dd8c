package org.oncoweave.ingest.trial;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.criteria.EligibilityText;
import org.oncoweave.ontology.Words;
import org.yaml.snakeyaml.error.YAMLException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Reads trials of registries (ClinicalTrials.gov, CTIS) and trials in CTML, and writes them all in
/// CTML. What is no trial is named, and the rest goes on.
public final class TrialImport {
  /// How deep a trial goes is looked at trial by trial.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private static final Pattern YAML = Pattern.compile("(?i)\\.ya?ml$");
  private static final String NUMBER = "protocol_no";

  private final EligibilityText eligibility;
  private final Consumer<String> problems;
  private final ArrayNode trials = JSON.createArrayNode();
  private final Set<String> seen = new HashSet<>();
  private int asked;
  private int open;
  private int refused;

  public TrialImport(EligibilityText eligibility, Consumer<String> problems) {
    this.eligibility = eligibility;
    this.problems = problems;
  }

  /// What a run did: trials written, criteria that patients are asked, criteria left to a person,
  /// files and trials refused.
  public record Outcome(int trials, int asked, int open, int refused) {}

  public Outcome run(List<Path> files, Path output) throws IOException {
    for (var file : files) {
      read(file);
    }
    Files.writeString(
        output, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(trials) + "\n");
    return new Outcome(trials.size(), asked, open, refused);
  }

  private void read(Path file) throws IOException {
    try {
      var text = Files.readString(file, StandardCharsets.UTF_8);
      if (YAML.matcher(file.toString()).find()) {
        YamlTrials.documents(text).forEach(document -> yaml(file, document));
      } else {
        JSON.readerFor(JsonNode.class)
            .<JsonNode>readValues(text)
            .readAll()
            .forEach(json -> parts(json).forEach(trial -> json(file, trial)));
      }
    } catch (CharacterCodingException _) {
      refuse(file, Words.say("no text in UTF-8"));
    } catch (JacksonException e) {
      refuse(file, Words.say("no JSON (%s)", e.getOriginalMessage()));
    }
  }

  private void json(Path file, JsonNode trial) {
    TrialTree.fault(trial)
        .ifPresentOrElse(fault -> refuse(file, number(trial), fault), () -> add(file, trial));
  }

  private void yaml(Path file, String document) {
    try {
      var read = YamlTrials.read(document);
      for (var trial : read instanceof List<?> list ? list : Collections.singletonList(read)) {
        tree(file, trial);
      }
    } catch (YAMLException e) {
      refuse(file, Words.say("no YAML (%s)", e.getMessage()));
    }
  }

  private void tree(Path file, @Nullable Object trial) {
    try {
      add(file, TrialTree.of(trial));
    } catch (TrialTree.NoTree e) {
      var number = trial instanceof Map<?, ?> map ? map.get(NUMBER) : "?";
      refuse(file, String.valueOf(number), String.valueOf(e.getMessage()));
    }
  }

  private static String number(JsonNode trial) {
    return trial.path(NUMBER).asString("?");
  }

  private void refuse(Path file, String trial, String fault) {
    refuse(file, Words.say("trial %s, %s", trial, fault));
  }

  /// One trial, an array of them, or the `studies` of an answer.
  private static List<JsonNode> parts(JsonNode json) {
    var list = json.has("studies") ? json.path("studies") : json;
    if (!list.isArray()) {
      return List.of(list);
    }
    var parts = new ArrayList<JsonNode>();
    list.forEach(parts::add);
    return parts;
  }

  private void add(Path file, JsonNode trial) {
    var registered = RegisteredTrial.of(trial);
    if (registered.isPresent()) {
      var one = registered.get();
      if (isNew(file, one.id())) {
        var ctml = CtmlTrial.of(one, eligibility);
        var counts = CtmlTrial.counts(ctml);
        asked += counts.getOrDefault("asked", 0);
        open += counts.getOrDefault("open", 0);
        trials.add(ctml);
      }
    } else if (trial.path("treatment_list").isObject()) {
      if (isNew(file, trial.path(NUMBER).asString(""))) {
        trials.add(trial);
      }
    } else {
      refuse(file, Words.say("a trial of ClinicalTrials.gov, of CTIS or in CTML is expected"));
    }
  }

  private boolean isNew(Path file, String id) {
    if (id.isBlank()) {
      refuse(file, Words.say("a trial without a number"));
      return false;
    }
    if (!seen.add(id)) {
      refuse(file, Words.say("the trial %s stands twice", id));
      return false;
    }
    return true;
  }

  private void refuse(Path file, String reason) {
    refused++;
    problems.accept(Words.say("%s: %s; left out", file, reason));
  }
}
