package org.oncoweave.ingest.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion;
import org.oncoweave.ingest.criteria.Criterion.ForAPerson;
import org.oncoweave.ingest.criteria.Criterion.Section;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ingest.criteria.EligibilityText;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a trial in CTML: what a patient can be asked as its match, every criterion with its words
/// in `criteria`, each to be confirmed by a person.
///
/// A line is asked whole or not at all where it must be: one of alternatives that cannot be asked
/// leaves out all of them, and an exclusion of which a part is for a person excludes nobody. So
/// nothing that is left out can lose a patient.
final class CtmlTrial {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double MONTH = 1 / 12.0;

  /// What holds for one part of a trial alone.
  private static final Pattern COHORT =
      Pattern.compile("(?iu)\\b(?:cohorte?s?|bras|arms?|groupes?|groups?|parts?|partie|phase)\\b");

  private final RegisteredTrial trial;
  private final List<Criterion> criteria;
  private final List<ObjectNode> tumours = new ArrayList<>();
  private final ArrayNode match = JSON.createArrayNode();
  private final ArrayNode told = JSON.createArrayNode();
  private int toCheck;

  private CtmlTrial(RegisteredTrial trial, List<Criterion> criteria) {
    this.trial = trial;
    this.criteria = criteria;
  }

  static ObjectNode of(RegisteredTrial trial, EligibilityText eligibility) {
    return new CtmlTrial(trial, eligibility.read(trial.text())).write();
  }

  private ObjectNode write() {
    limits();
    var lines = new LinkedHashMap<Integer, List<Criterion>>();
    criteria.forEach(
        one -> lines.computeIfAbsent(one.evidence().line(), _ -> new ArrayList<>()).add(one));
    lines.values().forEach(this::line);
    if (!tumours.isEmpty()) {
      add(tumours, false);
    }
    var json =
        JSON.createObjectNode()
            .put("protocol_no", trial.id())
            .put("nct_id", trial.id())
            .put("short_title", trial.title())
            .put("status", trial.recruiting() ? "open to accrual" : "closed to accrual");
    var step = json.putObject("treatment_list").putArray("step").addObject();
    step.put("step_code", "1").put("step_type", "Registration");
    step.set("match", match);
    arms(step.putArray("arm"));
    json.put("criteria_to_check", toCheck);
    json.set("criteria", told);
    return json;
  }

  private void arms(ArrayNode arms) {
    int number = 1;
    for (var arm : trial.arms()) {
      arm(
          arms,
          number++,
          arm.label() + (arm.description().isEmpty() ? "" : ": " + arm.description()));
    }
    if (trial.arms().isEmpty()) {
      arm(arms, number, "");
    }
  }

  private static void arm(ArrayNode arms, int number, String description) {
    arms.addObject()
        .put("arm_code", Integer.toString(number))
        .put("arm_description", description)
        .put("arm_suspended", "N")
        .putArray("dose_level");
  }

  /// Limits that the registry holds in fields of their own.
  private void limits() {
    var limits = trial.limits();
    clinical("age_numerical", ">=", limits.youngest());
    clinical("age_numerical", "<", next(limits.oldest()));
    clinical("gender", "", limits.sex());
  }

  /// "Up to 75 years" is until the day before the next birthday.
  private static String next(String years) {
    if (years.isEmpty()) {
      return years;
    }
    return years.matches("\\d+")
        ? Integer.toString(Integer.parseInt(years) + 1)
        : Double.toString(Double.parseDouble(years) + MONTH);
  }

  private void clinical(String field, String sign, String value) {
    if (!value.isEmpty()) {
      match.addObject().putObject("clinical").put(field, sign + value);
    }
  }

  private void line(List<Criterion> line) {
    boolean exclusion = line.getFirst().evidence().section() == Section.EXCLUSION;
    boolean person = line.stream().anyMatch(one -> one.demand() instanceof ForAPerson);
    var either = line.stream().filter(Criterion::either).toList();
    var alone = line.stream().filter(one -> !one.either()).toList();
    boolean leftOut = (exclusion && person) || isOfOnePart(line.getFirst());
    var any = either.stream().map(CtmlTrial::nodes).toList();
    boolean asked =
        !leftOut && !any.isEmpty() && !person && any.stream().allMatch(Optional::isPresent);
    if (asked) {
      var nodes = match.addObject().putArray("or");
      any.forEach(one -> one.ifPresent(list -> list.forEach(nodes::add)));
    }
    either.forEach(one -> tell(one, asked));
    alone.forEach(one -> tell(one, !leftOut && ask(one, exclusion)));
  }

  private boolean isOfOnePart(Criterion criterion) {
    var text = trial.text();
    int start = text.lastIndexOf('\n', criterion.evidence().start()) + 1;
    int end = text.indexOf('\n', criterion.evidence().end());
    return COHORT.matcher(text.substring(start, end < 0 ? text.length() : end)).find();
  }

  /// Lines that name tumours are alternatives of one another: a trial may list what it takes.
  private boolean ask(Criterion criterion, boolean exclusion) {
    var nodes = nodes(criterion);
    boolean denied = criterion.negated() != exclusion;
    boolean tumour = criterion.demand() instanceof Structured s && s.field().equals("tumour");
    nodes.ifPresent(list -> {
      if (tumour && !denied) {
        tumours.addAll(list);
      } else {
        add(list, denied);
      }
    });
    return nodes.isPresent();
  }

  private static Optional<List<ObjectNode>> nodes(Criterion criterion) {
    return criterion.demand() instanceof Structured asked ? MatchLeaf.of(asked) : Optional.empty();
  }

  /// Any of the nodes, or, denied, none of them.
  private void add(List<ObjectNode> nodes, boolean denied) {
    if (denied) {
      nodes.forEach(node -> match.add(MatchLeaf.negated(node)));
    } else if (nodes.size() == 1) {
      match.add(nodes.getFirst());
    } else {
      var any = match.addObject().putArray("or");
      nodes.forEach(any::add);
    }
  }

  private void tell(Criterion criterion, boolean asked) {
    var evidence = criterion.evidence();
    var row =
        told.addObject()
            .put("line", evidence.line())
            .put("section", evidence.section().name().toLowerCase(Locale.ROOT))
            .put("words", trial.text().substring(evidence.start(), evidence.end()));
    if (criterion.demand() instanceof Structured s) {
      row.put("field", s.field()).put("op", s.op()).put("negated", criterion.negated());
      row.set("value", JSON.valueToTree(s.value()));
    }
    row.put("in_match", asked).put("status", "to_confirm");
    toCheck += asked ? 0 : 1;
  }

  /// Counts for the teller of the run.
  static Map<String, Integer> counts(ObjectNode trial) {
    int all = trial.path("criteria").size();
    int open = trial.path("criteria_to_check").asInt();
    return Map.of("asked", all - open, "open", open);
  }
}
