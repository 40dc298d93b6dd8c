package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// Criteria in CTML shape (MatchMiner, Dana-Farber) to criteria that can be asked.
///
/// @see <a href="https://matchminer.gitbook.io/matchminer/">MatchMiner's CTML</a>
final class CriterionReader {
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
  Criterion all(JsonNode match) {
    return new Criterion.All(nodes(match));
  }

  private List<Criterion> nodes(JsonNode match) {
    if (match.isObject()) {
      return List.of(node(match));
    }
    var parts = new ArrayList<Criterion>();
    match.forEach(part -> parts.add(node(part)));
    return parts;
  }

  private Criterion node(JsonNode node) {
    var parts = new ArrayList<Criterion>();
    for (var entry : node.properties()) {
      parts.add(part(entry.getKey(), entry.getValue()));
    }
    return parts.size() == 1 ? parts.getFirst() : new Criterion.All(parts);
  }

  private Criterion part(String key, JsonNode value) {
    return switch (key) {
      case "and" -> new Criterion.All(nodes(value));
      case "or" -> new Criterion.Any(nodes(value));
      case "clinical" -> clinical(value);
      case "genomic" -> genomic.read(value);
      default -> throw new UnreadableException("no such node: " + key);
    };
  }

  private Criterion clinical(JsonNode leaf) {
    var parts = new ArrayList<Criterion>();
    for (var entry : leaf.properties()) {
      var key = entry.getKey();
      if (!key.equals("display_name") && !entry.getValue().isNull()) {
        parts.add(new Criterion.Clinical("clinical:" + key, rule(key, entry.getValue())));
      }
    }
    return new Criterion.All(parts);
  }

  private ClinicalRule rule(String key, JsonNode value) {
    if (value.isArray()) {
      var rules = new ArrayList<ClinicalRule>();
      value.forEach(one -> rules.add(rule(key, one)));
      return new ClinicalRule.OneOf(rules);
    }
    var text = value.asString("").strip();
    if (text.startsWith("!")) {
      return new ClinicalRule.Negated(plain(key, text.substring(1).strip()));
    }
    return plain(key, text);
  }

  private ClinicalRule plain(String key, String text) {
    var field = fields.get(key);
    return field == null ? Repair.rule(key, text) : field.apply(text);
  }
}
