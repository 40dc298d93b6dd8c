package org.oncoweave.ingest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A criterion as nodes that a patient can be asked: one, or several of which any must be met.
///
/// What trial criteria in CTML have no field for (stage, laboratory values, earlier lines), and a
/// change that a field would say more broadly than the text, has no node.
final class MatchLeaf {
  private static final Set<String> AS_THEY_ARE =
      Set.of("gender", "her2_status", "er_status", "pr_status", "ms_status", "mmr_status");
  private static final Map<String, String> NUMBERS =
      Map.of("age", "age_numerical", "tmb", "tmb_numerical");
  private static final Set<String> CALLS =
      Set.of("Amplification", "Deletion", "Homozygous Deletion");
  private static final Pattern WHOLE = Pattern.compile("p\\.[A-Z*]\\d+\\S+");
  private static final Pattern RESIDUE = Pattern.compile("p\\.[A-Z]\\d+");
  private static final Pattern EXON = Pattern.compile("exon (\\d+) mutation");

  private MatchLeaf() {}

  /// Empty where a patient cannot be asked this.
  static Optional<List<ObjectNode>> of(Structured asked) {
    var field = asked.field();
    if (AS_THEY_ARE.contains(field)) {
      return Optional.of(List.of(clinical(field, String.valueOf(asked.value()))));
    }
    if (NUMBERS.containsKey(field)) {
      return Optional.of(
          List.of(clinical(NUMBERS.getOrDefault(field, field), asked.op() + asked.value())));
    }
    return switch (field) {
      case "tumour" -> each(asked, "oncotree_primary_diagnosis");
      case "disease_status" -> each(asked, "disease_status");
      case "genomic" -> genomic(asked.value());
      default -> Optional.empty();
    };
  }

  private static Optional<List<ObjectNode>> each(Structured asked, String key) {
    var nodes = new ArrayList<ObjectNode>();
    if (asked.value() instanceof List<?> values) {
      values.forEach(value -> nodes.add(clinical(key, String.valueOf(value))));
    }
    return nodes.isEmpty() ? Optional.empty() : Optional.of(nodes);
  }

  private static ObjectNode clinical(String key, String value) {
    var node = JsonMapper.shared().createObjectNode();
    node.putObject("clinical").put(key, value);
    return node;
  }

  private static Optional<List<ObjectNode>> genomic(Object value) {
    var all = value instanceof List<?> list ? list : List.of(value);
    var nodes = new ArrayList<ObjectNode>();
    for (var one : all) {
      var node = one instanceof Map<?, ?> map ? alteration(map) : Optional.<ObjectNode>empty();
      if (node.isEmpty()) {
        return Optional.empty();
      }
      nodes.add(node.get());
    }
    return Optional.of(nodes);
  }

  private static Optional<ObjectNode> alteration(Map<?, ?> asked) {
    var node = JsonMapper.shared().createObjectNode();
    var leaf =
        node.putObject("genomic")
            .put("hugo_symbol", text(asked, "gene"))
            .put("variant_category", text(asked, "category"));
    var change = text(asked, "change");
    var exon = EXON.matcher(change);
    if (change.isEmpty()) {
      return Optional.of(node);
    }
    if (CALLS.contains(change)) {
      leaf.put("cnv_call", change);
    } else if (RESIDUE.matcher(change).matches()) {
      leaf.put("wildcard_protein_change", change);
    } else if (WHOLE.matcher(change).matches()) {
      leaf.put("protein_change", change);
    } else if (exon.matches()) {
      leaf.put("exon", Integer.parseInt(exon.group(1)));
    } else {
      return Optional.empty();
    }
    return Optional.of(node);
  }

  private static String text(Map<?, ?> asked, String key) {
    var value = asked.get(key);
    return value == null ? "" : String.valueOf(value);
  }

  /// That the criterion is not met.
  static ObjectNode negated(ObjectNode node) {
    var marked = JsonMapper.shared().createObjectNode();
    node.properties()
        .forEach(part -> {
          var leaf = marked.putObject(part.getKey());
          part.getValue().properties().forEach(field -> leaf.set(field.getKey(), field.getValue()));
          var key =
              part.getKey().equals("genomic")
                  ? "variant_category"
                  : leaf.propertyNames().iterator().next();
          var value = leaf.path(key).asString("");
          leaf.put(key, turned(key, value));
        });
    return marked;
  }

  /// A limit is turned round; every other value is marked.
  private static String turned(String key, String value) {
    if (!key.endsWith("_numerical")) {
      return "!" + value;
    }
    var number = value.replaceAll("^[<>]=?", "");
    var sign = value.substring(0, value.length() - number.length());
    return switch (sign) {
          case "<" -> ">=";
          case "<=" -> ">";
          case ">" -> "<=";
          default -> "<";
        }
        + number;
  }
}
