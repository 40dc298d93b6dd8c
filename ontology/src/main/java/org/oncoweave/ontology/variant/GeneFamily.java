package org.oncoweave.ontology.variant;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// Words such as "H3" that stand for several genes of one protein: a residue behind them tells that
/// they are meant. The variant is written to the gene of most tumours, and `one_of` names all that
/// it may lie in.
final class GeneFamily {
  /// A whole residue: changed, or alone and not in the name of a disease ("H3 K27-altered") or of a
  /// mark ("H3K27me3").
  private static final String BEHIND =
      ")(?:(?:[A-Z*]|Met|Ile|Arg|Val|Trp|Glu|Leu|Ala)(?![A-Za-z0-9])|(?![A-Za-z0-9]|[- ]alt)))";

  private static final List<GeneFamily> ALL =
      ShippedTable.rowsBelowNames(GeneFamily.class, "gene_families.tsv", 3).stream()
          .map(row -> new GeneFamily(row.get(0), row.get(1), List.of(row.get(2).split(" "))))
          .toList();

  private final String name;
  private final Pattern pattern;
  private final List<String> genes;

  private GeneFamily(String name, String residues, List<String> genes) {
    this.name = name;
    this.genes = genes;
    this.pattern =
        Pattern.compile(
            "(?<![\\p{Alnum}.-])(?:[Hh]istone )?"
                + Pattern.quote(name)
                + "[ :-]{0,2}(?=(?:p\\.)?\\(?(?:"
                + residues
                + BEHIND);
  }

  static Optional<GeneFamily> in(String text) {
    return ALL.stream()
        .filter(family -> text.contains(family.name) && family.pattern.matcher(text).find())
        .findFirst();
  }

  /// The text with the first gene for the word.
  String named(String text) {
    return pattern.matcher(text).replaceAll(genes.getFirst() + " ");
  }

  /// What was read of such a text, with the genes that it may mean.
  Reading marked(Reading reading) {
    if (reading.has("items")) {
      return reading.with("items", reading.items().stream().map(i -> marked(i).keys()).toList());
    }
    boolean meant = reading.text("gene").equals(genes.getFirst());
    return meant ? reading.with("one_of", genes) : reading;
  }
}
