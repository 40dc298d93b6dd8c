package org.oncoweave.ontology.alteration;

import java.util.Locale;
import java.util.Map;
import org.oncoweave.ontology.variant.Exons;

/// The kinds of change that statements ask of an exon.
public enum ExonKind {
  MUTATION,
  DELETION,
  INSERTION,
  FRAMESHIFT,
  NONSENSE,
  SPLICE,
  SKIPPING;

  private static final Map<String, ExonKind> NAMES =
      Map.ofEntries(
          Map.entry("", MUTATION),
          Map.entry("mutation", MUTATION),
          Map.entry("mutations", MUTATION),
          Map.entry("missense", MUTATION),
          Map.entry("deletion", DELETION),
          Map.entry("insertion", INSERTION),
          Map.entry("frameshift", FRAMESHIFT),
          Map.entry("nonsense", NONSENSE),
          Map.entry("splice site", SPLICE),
          Map.entry("skipping", SKIPPING),
          Map.entry("skipping mutation", SKIPPING));

  public static java.util.Optional<ExonKind> named(String name) {
    return java.util.Optional.ofNullable(NAMES.get(name.strip().toLowerCase(Locale.ROOT)));
  }

  boolean holds(Alteration found, int exon) {
    if (found.exon() == exon) {
      return (this == MUTATION && found.isMutation()) || fitsExonWord(found);
    }
    return found
        .protein()
        .filter(change -> Exons.holds(found.gene(), exon, change))
        .filter(change -> holds(change.kind()))
        .isPresent();
  }

  /// MET exon 14 is lost through its splice sites or by deletion; statements name either.
  private boolean fitsExonWord(Alteration found) {
    boolean skipped = found.is("exon_skipping");
    return switch (this) {
      case MUTATION, SKIPPING -> skipped;
      case SPLICE -> skipped;
      case DELETION -> skipped || found.is("exon_deletion");
      case INSERTION -> found.is("exon_insertion");
      case FRAMESHIFT, NONSENSE -> false;
    };
  }

  private boolean holds(String kind) {
    return switch (this) {
      case MUTATION -> true;
      case DELETION -> kind.equals("deletion") || kind.equals("delins");
      case INSERTION -> kind.equals("insertion") || kind.equals("duplication");
      case FRAMESHIFT -> kind.equals("frameshift");
      case NONSENSE -> kind.equals("nonsense");
      case SPLICE, SKIPPING -> false;
    };
  }
}
