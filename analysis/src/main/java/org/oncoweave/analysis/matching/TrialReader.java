package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    var steps = trial.path("treatment_list").path("step");
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.path(i);
      var list = step.path("arm");
      for (int j = 0; j < list.size(); j++) {
        arms.add(arm(trial, step, list.path(j), new Place(i, j)));
      }
    }
    return arms;
  }

  /// Where an arm stands in its trial.
  private record Place(int step, int arm) {
    String ofStep() {
      return "treatment_list.step[" + step + "]";
    }

    String ofArm() {
      return ofStep() + ".arm[" + arm + "]";
    }
  }

  private Arm arm(JsonNode trial, JsonNode step, JsonNode arm, Place place) {
    var protocol = trial.path("protocol_no").asString("");
    var key =
        String.join(
            "/", protocol, step.path("step_code").asString(""), arm.path("arm_code").asString(""));
    boolean open = isOpen(trial, arm);
    try {
      var criterion =
          new Criterion.All(
              List.of(
                  match(step, place.ofStep()),
                  match(arm, place.ofArm()),
                  doses(arm.path("dose_level"), place.ofArm())));
      return new Arm(protocol, key, criterion, open, Optional.empty());
    } catch (UnreadableException e) {
      return new Arm(protocol, key, EVERYBODY, open, Optional.ofNullable(e.getMessage()));
    }
  }

  private Criterion match(JsonNode part, String place) {
    try {
      return criteria.all(part.path("match"));
    } catch (UnreadableException e) {
      throw e.in("match").in(place);
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

  private static List<Integer> running(JsonNode levels) {
    return IntStream.range(0, levels.size())
        .filter(i -> !isSuspended(levels.path(i), "level_suspended"))
        .boxed()
        .toList();
  }

  /// One of the levels that run, or of all when every one is suspended; no level: everybody.
  private Criterion doses(JsonNode levels, String place) {
    if (levels.isEmpty()) {
      return EVERYBODY;
    }
    var running = running(levels);
    var asked = running.isEmpty() ? IntStream.range(0, levels.size()).boxed().toList() : running;
    return new Criterion.Any(
        asked.stream().map(i -> match(levels.path(i), place + ".dose_level[" + i + "]")).toList());
  }
}
