package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// OncoTree as sets of numbered nodes, so that "is below" is a question of bits.
public final class TumourTree {
  /// Every blood and lymph node, and every other tissue, in the words of the trial criteria.
  public static final String LIQUID = "_LIQUID_";

  public static final String SOLID = "_SOLID_";
  private static final List<String> LIQUID_ROOTS = List.of("LYMPH", "MYELOID");
  private static final String ROOT = "TISSUE";

  private final List<String> codes = new ArrayList<>();
  private final Map<String, BitSet> below = new LinkedHashMap<>();
  private final Map<String, BitSet> terms = new HashMap<>();

  private TumourTree() {}

  /// The tree of the shipped release, `oncotree_2025_10_03`.
  public static TumourTree shipped() {
    return Shipped.TREE;
  }

  /// The node of a code and all below it.
  public Optional<BitSet> below(String code) {
    return Optional.ofNullable(below.get(code));
  }

  /// What a criterion means by a code, a name in any case, `_SOLID_` or `_LIQUID_`: all nodes that
  /// bear it and all below them.
  public Optional<BitSet> meaning(String term) {
    return Optional.ofNullable(terms.get(term.strip().toLowerCase(Locale.ROOT)));
  }

  /// All names and codes that [#meaning] knows, in lower case.
  public Set<String> terms() {
    return Set.copyOf(terms.keySet());
  }

  public List<String> codes() {
    return List.copyOf(codes);
  }

  private static TumourTree read(List<Concept> table) {
    var tree = new TumourTree();
    var parents = new HashMap<String, String>();
    for (var row : table) {
      tree.codes.add(row.id().code());
      row.parents().forEach(parent -> parents.put(row.id().code(), parent.code()));
    }
    for (int node = 0; node < table.size(); node++) {
      for (var at = tree.codes.get(node); !at.isEmpty(); at = parents.getOrDefault(at, "")) {
        tree.below.computeIfAbsent(at, _ -> new BitSet()).set(node);
      }
    }
    table.forEach(row -> tree.name(row.id().code(), row.labelEn()));
    tree.groups();
    return tree;
  }

  private void name(String code, String label) {
    var nodes = below.getOrDefault(code, new BitSet());
    for (var term : List.of(code, label)) {
      terms.computeIfAbsent(term.toLowerCase(Locale.ROOT), _ -> new BitSet()).or(nodes);
    }
  }

  private void groups() {
    var liquid = new BitSet();
    LIQUID_ROOTS.forEach(code -> liquid.or(below.getOrDefault(code, new BitSet())));
    var solid = new BitSet();
    solid.set(0, codes.size());
    solid.andNot(liquid);
    solid.clear(codes.indexOf(ROOT));
    terms.put(LIQUID.toLowerCase(Locale.ROOT), liquid);
    terms.put(SOLID.toLowerCase(Locale.ROOT), solid);
  }

  private static final class Shipped {
    static final TumourTree TREE = read(ShippedConcepts.table("oncotree/oncotree.tsv"));

    private Shipped() {}
  }
}
