package org.oncoweave.ontology.alteration;

import java.util.Locale;

/// How a statement reaches a variant, the narrowest first.
public enum Scope {
  EXACT,
  CODON,
  EXON,
  FUSION,
  STATUS,
  GENE;

  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
