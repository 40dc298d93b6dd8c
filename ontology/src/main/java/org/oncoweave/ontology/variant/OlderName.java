package org.oncoweave.ontology.variant;

import java.util.ArrayList;
import java.util.List;

/// `c.340+1G>A (IVS1+1G>A)` is one variant with its older name, not two.
final class OlderName {
  private OlderName() {}

  static List<Reading> merged(List<Reading> changes) {
    var kept = new ArrayList<Reading>();
    for (var change : changes) {
      var same = changes.stream().filter(other -> isOlderNameOf(change, other)).findFirst();
      same.ifPresent(other -> other.with("legacy", change.text("legacy")));
      if (same.isEmpty()) {
        kept.add(change);
      }
    }
    return kept;
  }

  private static boolean isOlderNameOf(Reading older, Reading other) {
    return older != other
        && older.has("legacy")
        && !other.has("legacy")
        && older.text("gene").equals(other.text("gene"))
        && (isSameChange(older, other) || isSameOffset(older, other));
  }

  /// "c.68_69del (185delAG)"
  private static boolean isSameChange(Reading older, Reading other) {
    return older.has("c") && older.text("c").equals(other.text("c"));
  }

  private static boolean isSameOffset(Reading older, Reading other) {
    return older.text("legacy").startsWith("IVS")
        && !offset(older.text("legacy")).isEmpty()
        && offset(older.text("legacy")).equals(offset(other.text("c")));
  }

  /// `+1G>A` of either name.
  private static String offset(String name) {
    int from = Math.max(name.lastIndexOf('+'), name.lastIndexOf('-'));
    return from < 0 ? "" : name.substring(from);
  }
}
