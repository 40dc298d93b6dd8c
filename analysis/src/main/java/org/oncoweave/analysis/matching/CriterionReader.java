package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.oncoweave.ontology.Words;
import tools.jackson.databind.JsonNode;

/// Criteria in CTML shape (MatchMiner, Dana-Farber) to criteria that can be asked.
///
/// @see <a href="https://matchminer.gitbook.io/matchminer/">MatchMiner's CTML</a>
final class CriterionReader {
  /// Criteria of trials have less than ten levels.
  private static final int DEEPEST = 64;

  private static final int SHOWN = 8; // levels of a place that is told

  private final Map<String, Function<String, ClinicalRule>> fields;
  private final GenomicReader genomic;

  CriterionReader(Diagnoses diagnoses) {
    this.fields =
        Map.of(
            "oncotree_primary_diagnosis",
            text -> new ClinicalRule.Diagnosis(diagnoses.wanted(text)),
            "age_numerical",
            text -> new ClinicalRule.Age(Comparison.parse(text)),
            "gender",
            state("gender", Possibilities.GENDER),
            "er_status",
            state("er_status", Possibilities.RECEPTOR),
            "pr_status",
            state("pr_status", Possibilities.RECEPTOR),
            "her2_status",
            state("her2_status", Possibilities.HER2),
            "pdl1_status",
            state("pdl1_status", Possibilities.PDL1),
            "disease_status",
            ClinicalRule.DiseaseStatus::new,
            "tmb_numerical",
            text -> new ClinicalRule.MutationalBurden(Comparison.parse(text)));
    this.genomic = new GenomicReader();
  }

  private static Function<String, ClinicalRule> state(String field, Possibilities words) {
    return text -> new ClinicalRule.State(field, words.wanted(text));
  }

  /// A list of nodes, or one; absent or empty: met by everybody.
  ///
  /// @throws UnreadableException that names the node, or says that the criteria go too deep
  Criterion all(JsonNode match) {
    return new Criterion.All(nodes(match, 0));
  }

  private List<Criterion> nodes(JsonNode match, int depth) {
    if (depth > DEEPEST) {
      throw new UnreadableException(
          Words.say("more than %s levels of criteria; is there a circle?", DEEPEST));
    }
    if (match.isObject()) {
      return List.of(node(match, depth));
    }
    var parts = new ArrayList<Criterion>();
    for (int i = 0; i < match.size(); i++) {
      try {
        parts.add(node(match.get(i), depth));
      } catch (UnreadableException e) {
        throw depth < SHOWN ? e.in("[" + i + "]") : e;
      }
    }
    return parts;
  }

  private Criterion node(JsonNode node, int depth) {
    var parts = new ArrayList<Criterion>();
    for (var entry : node.properties()) {
      try {
        parts.add(part(entry.getKey(), entry.getValue(), depth));
      } catch (UnreadableException e) {
        throw depth < SHOWN ? e.in(entry.getKey()) : e;
      }
    }
    return parts.size() == 1 ? parts.getFirst() : new Criterion.All(parts);
  }

  private Criterion part(String key, JsonNode value, int depth) {
    return switch (key) {
      case "and" -> new Criterion.All(nodes(value, depth + 1));
      case "or" -> new Criterion.Any(nodes(value, depth + 1));
      case "clinical" -> clinical(value);
      case "genomic" -> genomic.read(value);
      default -> throw new UnreadableException(Words.say("no such node: %s", key));
    };
  }

  private Criterion clinical(JsonNode leaf) {
    var parts = new ArrayList<Criterion>();
    for (var entry : leaf.properties()) {
      var key = entry.getKey();
      if (!key.equals("display_name") && !entry.getValue().isNull()) {
        parts.add(field(key, entry.getValue()));
      }
    }
    return new Criterion.All(parts);
  }

  /// A list is a choice, `!` the opposite.
  private Criterion field(String key, JsonNode value) {
    if (value.isArray()) {
      var choice = new ArrayList<Criterion>();
      value.forEach(one -> choice.add(field(key, one)));
      return new Criterion.Any(choice);
    }
    var text = value.asString("").strip();
    return text.startsWith("!")
        ? new Criterion.Not(plain(key, text.substring(1).strip()))
        : plain(key, text);
  }

  private Criterion plain(String key, String text) {
    var field = fields.get(key);
    var rule = field == null ? Repair.rule(key, text) : field.apply(text);
    return new Criterion.Clinical("clinical:" + key, text, rule);
  }
}
