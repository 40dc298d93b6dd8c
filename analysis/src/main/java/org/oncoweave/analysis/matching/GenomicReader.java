package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.Words;
import tools.jackson.databind.JsonNode;

/// A genomic leaf. One `!` or more among the fields of the gene make the whole leaf a NOT EXISTS,
/// as in matchengine-V2; the mark of a microsatellite or repair field is its own.
final class GenomicReader {
  private static final Set<String> FIELDS =
      Set.of(
          "hugo_symbol",
          "variant_category",
          "protein_change",
          "wildcard_protein_change",
          "variant_classification",
          "exon",
          "cnv_call",
          "fusion_partner_hugo_symbol",
          "wildtype");

  Criterion read(JsonNode leaf) {
    var parts = new ArrayList<Criterion>();
    var gene = new HashMap<String, String>();
    boolean negated = false;
    for (var entry : leaf.properties()) {
      var key = entry.getKey();
      if (key.equals("display_name") || entry.getValue().isNull()) {
        continue;
      }
      var text = entry.getValue().asString("").strip();
      boolean marked = text.startsWith("!");
      var bare = marked ? text.substring(1).strip() : text;
      if (FIELDS.contains(key)) {
        negated |= marked;
        gene.put(key, bare);
      } else {
        parts.add(repair(key, bare, marked));
      }
    }
    if (!gene.isEmpty()) {
      parts.add(negated ? new Criterion.Not(finding(gene)) : finding(gene));
    }
    return new Criterion.All(parts);
  }

  private static Criterion repair(String key, String text, boolean marked) {
    var criterion = new Criterion.Clinical("genomic:" + key, text, Repair.rule(key, text));
    return marked ? new Criterion.Not(criterion) : criterion;
  }

  private static Criterion finding(Map<String, String> fields) {
    var gene = fields.get("hugo_symbol");
    if (gene == null || gene.isEmpty()) {
      throw new UnreadableException(Words.say("a genomic leaf without hugo_symbol"));
    }
    var wildtype = fields.get("wildtype");
    if (wildtype != null) {
      var criterion = new Criterion.WildType(gene);
      return Boolean.parseBoolean(wildtype) ? criterion : new Criterion.Not(criterion);
    }
    var rule = rule(fields);
    List<Criterion> kinds =
        Category.wanted(fields.getOrDefault("variant_category", "Any Variation")).stream()
            .<Criterion>map(category -> new Criterion.Finding(category, gene, rule))
            .toList();
    return kinds.size() == 1 ? kinds.getFirst() : new Criterion.Any(kinds);
  }

  private static FindingRule rule(Map<String, String> fields) {
    return new FindingRule(
        find(fields, "protein_change").map(ProteinChange::of),
        find(fields, "wildcard_protein_change").map(ProteinChange::of),
        find(fields, "variant_classification"),
        find(fields, "exon"),
        find(fields, "cnv_call").map(Possibilities.COPIES::wanted),
        find(fields, "fusion_partner_hugo_symbol"));
  }

  private static Optional<String> find(Map<String, String> fields, String key) {
    return Optional.ofNullable(fields.get(key)).filter(text -> !text.isEmpty());
  }
}
