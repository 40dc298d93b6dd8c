package org.oncoweave.analysis.matching;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What an assay looked at, by kind: every gene of the kinds in `whole`, else those named; any
/// other was not tested for it.
public record Panel(
    Map<String, Part> mutations, Set<String> copies, Set<String> structures, Set<Category> whole) {
  /// In the place of a list of genes: every gene, as an exome or a genome does.
  public static final String ALL = "all";

  static final Panel NONE = new Panel(Map.of(), Set.of(), Set.of(), Set.of());

  public Panel {
    mutations = Map.copyOf(mutations);
    copies = Set.copyOf(copies);
    structures = Set.copyOf(structures);
    whole = Set.copyOf(whole);
  }

  /// How much of a gene was read for mutations.
  record Part(boolean full, Set<String> exons, Set<Integer> codons) {
    static final Part FULL = new Part(true, Set.of(), Set.of());

    Part {
      exons = Set.copyOf(exons);
      codons = Set.copyOf(codons);
    }

    boolean holds(Optional<String> exon, Optional<Integer> residue) {
      return full
          || exon.filter(exons::contains).isPresent()
          || residue.filter(codons::contains).isPresent();
    }
  }

  boolean readsInFull(String gene) {
    var part = mutations.get(key(gene));
    return whole.contains(Category.MUTATION) || (part != null && part.full);
  }

  boolean reads(String gene, Optional<String> exon, Optional<Integer> residue) {
    var part = mutations.get(key(gene));
    return readsInFull(gene) || (part != null && part.holds(exon, residue));
  }

  boolean counts(String gene) {
    return whole.contains(Category.CNV) || copies.contains(key(gene));
  }

  boolean seesFusionsOf(String gene) {
    return whole.contains(Category.SV) || structures.contains(key(gene));
  }

  static String key(String gene) {
    return gene.strip().toUpperCase(java.util.Locale.ROOT);
  }
}
