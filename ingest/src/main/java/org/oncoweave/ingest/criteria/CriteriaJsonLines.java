package org.oncoweave.ingest.criteria;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.oncoweave.ingest.criteria.Criterion.ForAPerson;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads trials as JSON lines and writes the criteria of each as a JSON line.
///
/// A line that is no trial is named with its number, answered by its error, and the rest goes on.
public final class CriteriaJsonLines {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String TO_CONFIRM = "to_confirm";

  private final EligibilityText eligibility;

  /// What a run did.
  public record Outcome(long trials, long criteria, long forAPerson, long refused) {}

  private static final class Count {
    long trials;
    long criteria;
    long forAPerson;
    long refused;
  }

  public CriteriaJsonLines(EligibilityText eligibility) {
    this.eligibility = eligibility;
  }

  /// Answers all lines of `in`; `problems` hears of each line refused.
  public Outcome run(BufferedReader in, Writer out, Consumer<String> problems) throws IOException {
    var count = new Count();
    var seen = new HashSet<String>();
    long number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      var answer = answer(line, seen, count);
      if (answer.get("error") instanceof String error) {
        count.refused++;
        problems.accept("line " + number + ": " + error + "; left out");
      }
      out.write(JSON.writeValueAsString(answer));
      out.write('\n');
    }
    out.flush();
    return new Outcome(count.trials, count.criteria, count.forAPerson, count.refused);
  }

  private Map<String, Object> answer(String line, Set<String> seen, Count count) {
    try {
      var trial = JSON.readTree(line);
      var fault = fault(trial, seen);
      if (!fault.isEmpty()) {
        return error(trial.path("id").asString(""), fault);
      }
      return answer(trial, count);
    } catch (JacksonException e) {
      return error("", "no JSON (" + e.getOriginalMessage() + ")");
    }
  }

  private static String fault(JsonNode trial, Set<String> seen) {
    if (!trial.isObject() || !trial.path("text").isString()) {
      return "no JSON object with a text";
    }
    if (!trial.path("id").isString() || trial.path("id").asString().isBlank()) {
      return "no id";
    }
    var id = trial.path("id").asString();
    return seen.add(id) ? "" : "the id " + id + " was answered before";
  }

  private static Map<String, Object> error(String id, String reason) {
    var reply = new LinkedHashMap<String, Object>();
    if (!id.isEmpty()) {
      reply.put("id", id);
    }
    reply.put("error", reason);
    return reply;
  }

  private Map<String, Object> answer(JsonNode trial, Count count) {
    var text = trial.path("text").asString();
    var criteria = eligibility.read(text);
    count.trials++;
    count.criteria += criteria.size();
    count.forAPerson += criteria.stream().filter(c -> c.demand() instanceof ForAPerson).count();
    List<Map<String, Object>> rows = criteria.stream().map(c -> row(c, text)).toList();
    var reply = new LinkedHashMap<String, Object>();
    reply.put("id", trial.path("id").asString());
    reply.put("criteria", rows);
    return reply;
  }

  private static Map<String, Object> row(Criterion criterion, String text) {
    var row = new LinkedHashMap<String, Object>();
    var evidence = criterion.evidence();
    row.put("line", evidence.line());
    row.put("section", evidence.section().name().toLowerCase(Locale.ROOT));
    switch (criterion.demand()) {
      case Structured s -> structured(row, s, criterion);
      case ForAPerson p -> {
        row.put("human", true);
        row.put("reason", p.reason().name().toLowerCase(Locale.ROOT));
      }
    }
    row.put("start", evidence.start());
    row.put("end", evidence.end());
    row.put("words", text.substring(evidence.start(), evidence.end()));
    row.put("status", TO_CONFIRM);
    return row;
  }

  private static void structured(Map<String, Object> row, Structured s, Criterion criterion) {
    row.put("field", s.field());
    row.put("op", s.op());
    row.put("value", s.value());
    if (!s.unit().isEmpty()) {
      row.put("unit", s.unit());
    }
    row.put("negated", criterion.negated());
    if (criterion.either()) {
      row.put("or", true);
    }
  }
}
