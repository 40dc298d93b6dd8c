package org.oncoweave.analysis.therapy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The classes of change that a statement over a whole gene may ask for.
enum ChangeClass {
  ANY(""),
  MISSENSE("missense", "substitution"),
  ACTIVATING("activating mutation", "substitution"),
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

  static Optional<ChangeClass> named(String name) {
    var wanted = name.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(c -> c.name.equals(wanted)).findFirst();
  }

  boolean holds(Alteration found) {
    return this == ANY || kinds.stream().anyMatch(found::is);
  }
}
