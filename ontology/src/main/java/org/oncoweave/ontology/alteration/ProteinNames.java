package org.oncoweave.ontology.alteration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.variant.Protein;
import org.oncoweave.ontology.variant.RefusedName;

/// Protein changes of the knowledge bases in one spelling.
public final class ProteinNames {
  private static final Pattern START = Pattern.compile("M1[A-Z]");

  private ProteinNames() {}

  /// The canonical change without `p.` in upper case, if the text is one.
  public static Optional<String> upper(String name) {
    return parse(name).map(p -> p.name().substring(2).toUpperCase(Locale.ROOT));
  }

  static Optional<Protein> parse(String name) {
    try {
      return Optional.of(change(name.replaceFirst("^[pP]\\.", "")));
    } catch (RefusedName e) {
      return Optional.empty();
    }
  }

  /// A lost start is one finding in a report, but statements tell its changes apart.
  static Protein change(String name) {
    var change = Protein.parse(name);
    return START.matcher(name).matches()
        ? new Protein("p." + name, change.kind(), change.start(), change.end())
        : change;
  }
}
