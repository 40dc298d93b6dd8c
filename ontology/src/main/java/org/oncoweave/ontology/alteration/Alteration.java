package org.oncoweave.ontology.alteration;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.variant.Protein;

/// One finding of a question. `kind` is a word of the variants' form; `exon` and `value` are 0
/// where they are not said.
public record Alteration(
    String gene,
    String partner,
    String kind,
    Optional<Protein> protein,
    int exon,
    double value,
    boolean germline) {
  private static final Set<String> NO_MUTATION =
      Set.of("fusion", "amplification", "homozygous_deletion", "msi", "tmb", "hrd");

  boolean is(String wanted) {
    return kind.equals(wanted);
  }

  boolean isMutation() {
    return !NO_MUTATION.contains(kind);
  }

  boolean isChangeOf(String wanted) {
    return protein.isPresent() && gene.equals(wanted);
  }

  /// The change without `p.`, in upper case.
  String upperChange() {
    return protein.map(p -> p.name().substring(2).toUpperCase(Locale.ROOT)).orElse("");
  }

  String residue() {
    return protein.map(Protein::residue).orElse("");
  }

  boolean pairs(String one, String other) {
    return (gene.equals(one) && partner.equals(other))
        || (gene.equals(other) && partner.equals(one));
  }
}
