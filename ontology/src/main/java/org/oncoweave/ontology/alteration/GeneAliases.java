package org.oncoweave.ontology.alteration;

import java.util.Locale;
import org.oncoweave.ontology.variant.GeneNames;

/// Older gene names that the knowledge bases and questions write, as HGNC symbols, by the shipped
/// table of names; a name that it does not know, or that several genes bear, stands as written.
public final class GeneAliases {
  private GeneAliases() {}

  public static String symbol(String name) {
    var bare = name.strip();
    return GeneNames.shipped().official(bare).orElse(bare.toUpperCase(Locale.ROOT));
  }
}
