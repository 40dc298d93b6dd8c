package org.oncoweave.ontology.alteration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncoweave.ontology.variant.HotSpots;

/// The classes of change that a statement over a whole gene may ask for.
public enum ChangeClass {
  ANY(""),
  MISSENSE("missense", "substitution"),
  ACTIVATING("activating mutation", "substitution", "activating"),
  TRUNCATING("truncating mutation", "nonsense", "frameshift", "start_loss", "truncating"),
  NONSENSE("nonsense", "nonsense"),
  FRAMESHIFT("frameshift", "frameshift"),
  SPLICE("splice site", "splice", "exon_skipping"),
  DELETION("deletion", "deletion", "exon_deletion"),
  INSERTION("insertion", "insertion", "duplication", "exon_insertion");

  private final String name;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of only
  private final List<String> kinds;

  ChangeClass(String name, String... kinds) {
    this.name = name;
    this.kinds = List.of(kinds);
  }

  public static Optional<ChangeClass> named(String name) {
    var wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(c -> c.name.equals(wanted)).findFirst();
  }

  boolean holds(Alteration found) {
    return this == ANY
        || (kinds.stream().anyMatch(found::is) && (this != ACTIVATING || mayActivate(found)));
  }

  /// Of oncogenes whose places are known, a change elsewhere is not known to activate.
  private static boolean mayActivate(Alteration found) {
    return found.protein().map(change -> HotSpots.mayActivate(found.gene(), change)).orElse(true);
  }
}
