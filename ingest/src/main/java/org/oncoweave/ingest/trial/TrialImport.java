package org.oncoweave.ingest.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.oncoweave.ingest.criteria.EligibilityText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Reads trials of registries (ClinicalTrials.gov, CTIS) and trials in CTML, and writes them all in
/// CTML. What is no trial is named, and the rest goes on.
public final class TrialImport {
  private static final JsonMapper JSON = JsonMapper.shared();

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
      var json = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
      for (var trial : parts(json)) {
        add(file, trial);
      }
    } catch (JacksonException e) {
      refuse(file, "no JSON (" + e.getOriginalMessage() + ")");
    }
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
      if (isNew(file, trial.path("protocol_no").asString(""))) {
        trials.add(trial);
      }
    } else {
      refuse(file, "a trial of ClinicalTrials.gov, of CTIS or in CTML is expected");
    }
  }

  private boolean isNew(Path file, String id) {
    if (id.isBlank()) {
      refuse(file, "a trial without a number");
      return false;
    }
    if (!seen.add(id)) {
      refuse(file, "the trial " + id + " stands twice");
      return false;
    }
    return true;
  }

  private void refuse(Path file, String reason) {
    refused++;
    problems.accept(file + ": " + reason + "; left out");
  }
}
