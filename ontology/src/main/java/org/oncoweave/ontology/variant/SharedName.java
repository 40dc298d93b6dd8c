package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.ShippedTable;

/// Names that more than one gene bears, such as ALK1 for ALK and for ACVRL1: a change of the
/// sequence tells which by the residues and lengths of the proteins, or it is refused.
final class SharedName {
  private static final Map<String, SharedName> BY_KEY = new HashMap<>();
  private static final Set<String> OF_SEQUENCE =
      Set.of("mutation", "truncating", "exon_mutation", "exon_deletion", "exon_insertion");

  static {
    for (var row : ShippedTable.rowsBelowNames(SharedName.class, "shared_names.tsv", 3)) {
      var name = new SharedName(List.of(row.get(1).split(" ")), row.get(2));
      BY_KEY.put(GeneNames.key(row.get(0)), name);
    }
  }

  private final List<String> genes;
  private final String column;

  private SharedName(List<String> genes, String column) {
    this.genes = genes;
    this.column = column;
  }

  static boolean is(String name) {
    return BY_KEY.containsKey(GeneNames.key(name));
  }

  /// What a column of genes means by a shared name, `-` for nothing; empty for any other name.
  static Optional<String> inColumn(String name) {
    return Optional.ofNullable(BY_KEY.get(GeneNames.key(name))).map(shared -> shared.column);
  }

  /// Gives a change behind a shared name the gene that it fits best.
  static void settle(Draft draft, String text, List<GeneNames.Hit> hits) {
    for (var hit : hits) {
      var shared = BY_KEY.get(GeneNames.key(text.substring(hit.start(), hit.end())));
      if (shared != null && hit.symbol().equals(draft.gene)) {
        draft.gene = shared.best(draft);
        draft.reading.with("gene", draft.gene);
        return;
      }
    }
  }

  /// The gene of a name with a transcript beside it, which may be empty, and may be of another gene
  /// only where that bears the name too.
  static String agreed(String named, String ofTranscript, String text, List<GeneNames.Hit> hits) {
    if (ofTranscript.isEmpty() || named.equals(ofTranscript)) {
      return named;
    }
    if (!isAlso(text, hits, named, ofTranscript)) {
      throw new RefusedName("transcript_of_other_gene");
    }
    return ofTranscript;
  }

  private static boolean isAlso(String text, List<GeneNames.Hit> hits, String gene, String other) {
    return hits.stream()
        .filter(hit -> hit.symbol().equals(gene))
        .map(hit -> BY_KEY.get(GeneNames.key(text.substring(hit.start(), hit.end()))))
        .anyMatch(shared -> shared != null && shared.genes.contains(other));
  }

  /// Refuses a change that no sequence names behind a name that tells no gene by itself; an
  /// antibody or a fusion tells it.
  static Reading sure(Reading reading, String text, List<GeneNames.Hit> hits) {
    var gene = reading.keys().get("gene");
    boolean open =
        hits.stream()
            .filter(hit -> hit.symbol().equals(gene))
            .map(hit -> inColumn(text.substring(hit.start(), hit.end())))
            .anyMatch(column -> column.filter("-"::equals).isPresent());
    if (open && OF_SEQUENCE.contains(String.valueOf(reading.keys().get("kind")))) {
      throw new RefusedName("gene_unknown");
    }
    return reading;
  }

  private String best(Draft draft) {
    var reference = Reference.shipped();
    int most = genes.stream().mapToInt(gene -> reference.fit(gene, draft)).max().orElse(0);
    var fitting = genes.stream().filter(gene -> reference.fit(gene, draft) == most).toList();
    if (most > 0 && fitting.size() > 1) {
      throw new RefusedName("gene_unknown");
    }
    return fitting.getFirst();
  }
}
