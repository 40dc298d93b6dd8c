package org.oncoweave.analysis.therapy;

import java.util.Locale;
import java.util.Optional;
import org.oncoweave.ontology.variant.Protein;
import org.oncoweave.ontology.variant.RefusedName;

/// Protein changes of the knowledge bases in one spelling.
final class ProteinNames {
  private ProteinNames() {}

  /// The canonical change without `p.` in upper case, if the text is one.
  static Optional<String> upper(String name) {
    return parse(name).map(p -> p.name().substring(2).toUpperCase(Locale.ROOT));
  }

  static Optional<Protein> parse(String name) {
    try {
      return Optional.of(Protein.parse(name.replaceFirst("^[pP]\\.", "")));
    } catch (RefusedName e) {
      return Optional.empty();
    }
  }
}
