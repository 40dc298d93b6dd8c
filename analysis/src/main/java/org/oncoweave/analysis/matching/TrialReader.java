package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A trial in CTML shape to its arms. Arm = step and arm and one of its dose levels.
final class TrialReader {
  private static final Criterion EVERYBODY = new Criterion.All(List.of());

  private final CriterionReader criteria;

  TrialReader(CriterionReader criteria) {
    this.criteria = criteria;
  }

  List<Arm> read(JsonNode trial) {
    var arms = new ArrayList<Arm>();
    for (var step : trial.path("treatment_list").path("step")) {
      for (var arm : step.path("arm")) {
        arms.add(arm(trial, step, arm));
      }
    }
    return arms;
  }

  private Arm arm(JsonNode trial, JsonNode step, JsonNode arm) {
    var protocol = trial.path("protocol_no").asString("");
    var key =
        String.join(
            "/", protocol, step.path("step_code").asString(""), arm.path("arm_code").asString(""));
    boolean open = isOpen(trial, arm);
    try {
      var criterion =
          new Criterion.All(
              List.of(
                  criteria.all(step.path("match")),
                  criteria.all(arm.path("match")),
                  doses(arm.path("dose_level"))));
      return new Arm(protocol, key, criterion, open, Optional.empty());
    } catch (UnreadableException e) {
      return new Arm(protocol, key, EVERYBODY, open, Optional.ofNullable(e.getMessage()));
    }
  }

  private static boolean isOpen(JsonNode trial, JsonNode arm) {
    var levels = arm.path("dose_level");
    return trial.path("status").asString("").strip().equalsIgnoreCase("open to accrual")
        && !isSuspended(arm, "arm_suspended")
        && (levels.isEmpty() || !running(levels).isEmpty());
  }

  private static boolean isSuspended(JsonNode node, String field) {
    return node.path(field).asString("").strip().equalsIgnoreCase("Y");
  }

  private static List<JsonNode> running(JsonNode levels) {
    var running = new ArrayList<JsonNode>();
    levels.forEach(level -> {
      if (!isSuspended(level, "level_suspended")) {
        running.add(level);
      }
    });
    return running;
  }

  /// One of the levels that run, or of all when every one is suspended; no level: everybody.
  private Criterion doses(JsonNode levels) {
    if (levels.isEmpty()) {
      return EVERYBODY;
    }
    var asked = new ArrayList<>(running(levels));
    if (asked.isEmpty()) {
      levels.forEach(asked::add);
    }
    return new Criterion.Any(asked.stream().map(l -> criteria.all(l.path("match"))).toList());
  }
}
