package org.oncoweave.analysis.matching;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What an assay looked at: absent or null was not tested.
final class PanelReader {
  private static final Map<String, Category> KINDS =
      Map.of("mutation", Category.MUTATION, "cnv", Category.CNV, "sv", Category.SV);

  private PanelReader() {}

  static Panel read(JsonNode panel) {
    if (!panel.isObject()) {
      return Panel.NONE;
    }
    var parts = new HashMap<String, Panel.Part>();
    var mutation = panel.path("mutation");
    for (var entry : mutation.properties()) {
      parts.put(Panel.key(entry.getKey()), part(entry.getValue()));
    }
    if (mutation.isArray()) {
      genes(mutation).forEach(gene -> parts.put(gene, Panel.Part.FULL));
    }
    return new Panel(parts, genes(panel.path("cnv")), genes(panel.path("sv")), whole(panel));
  }

  private static Set<Category> whole(JsonNode panel) {
    var whole = EnumSet.noneOf(Category.class);
    KINDS.forEach((kind, category) -> {
      if (panel.path(kind).asString("").strip().equalsIgnoreCase(Panel.ALL)) {
        whole.add(category);
      }
    });
    return whole;
  }

  private static Panel.Part part(JsonNode value) {
    if (value.isString()) {
      return value.asString().equalsIgnoreCase("full")
          ? Panel.Part.FULL
          : new Panel.Part(false, Set.of(), Set.of());
    }
    var exons = new HashSet<String>();
    value.path("exons").forEach(exon -> exons.add(exon.asString("").strip()));
    var codons = new HashSet<Integer>();
    value.path("codons").forEach(codon -> codons.add(codon.asInt(-1)));
    return new Panel.Part(false, exons, codons);
  }

  private static Set<String> genes(JsonNode list) {
    var genes = new HashSet<String>();
    list.forEach(gene -> genes.add(Panel.key(gene.asString(""))));
    return genes;
  }
}
