package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// Older names: BRCA numbering from the messenger's first base, introns by number, TERT promoter.
final class Legacy {
  private static final Pattern INTRON =
      Pattern.compile("IVS(\\d+)([+-])(\\d+)([ACGT]>[ACGT]|del.*|ins.*|dup.*)");
  private static final Pattern NUMBERED =
      Pattern.compile("(\\d+)(?:_(\\d+))?(?:(del|ins|dup)([ACGT]+|\\d+)|([ACGT]>[ACGT]))");
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, Integer> EXON_ENDS = new HashMap<>();
  private static final Map<String, String> PROMOTER =
      Map.of(
          "C228T", "c.-124C>T", "C250T", "c.-146C>T", "C228A", "c.-124C>A", "C250A", "c.-146C>A");
  // Bases of the messenger before its first coding base.
  private static final Map<String, Integer> BEFORE = Map.of("BRCA1", 119, "BRCA2", 228);

  static {
    ShippedTable.rowsBelowNames(Legacy.class, "legacy_names.tsv", 3)
        .forEach(r -> NAMES.put(r.get(0) + " " + r.get(1), r.get(2)));
    ShippedTable.rowsBelowNames(Legacy.class, "exon_ends.tsv", 3)
        .forEach(r -> EXON_ENDS.put(r.get(0) + " " + r.get(1), Integer.valueOf(r.get(2))));
  }

  private Legacy() {}

  static Optional<String> promoter(String name) {
    return Optional.ofNullable(PROMOTER.get(name));
  }

  /// `IVS5+3A>T`: three bases after the end of exon 5.
  static Optional<String> intron(String gene, String name) {
    var known = NAMES.get(gene + " " + name);
    if (known != null) {
      return Optional.of(known);
    }
    var match = INTRON.matcher(name);
    if (!match.matches()) {
      throw new RefusedName("syntax");
    }
    int offset = Integer.parseInt(match.group(3));
    if (offset == 0) {
      throw new RefusedName("offset_zero");
    }
    boolean after = match.group(2).equals("+");
    return Optional.ofNullable(EXON_ENDS.get(gene + " " + match.group(1)))
        .map(end -> "c." + (after ? end : end + 1) + match.group(2) + offset + match.group(4));
  }

  static Optional<String> coding(String gene, String name) {
    var known = NAMES.get(gene + " " + name);
    if (known != null) {
      return Optional.of(known);
    }
    var before = BEFORE.get(gene);
    var match = NUMBERED.matcher(name);
    if (before == null || !match.matches() || match.group(2) != null) {
      return Optional.empty();
    }
    int base = Integer.parseInt(match.group(1)) - before;
    if (match.group(5) != null) {
      return base <= 0 ? Optional.empty() : Optional.of("c." + base + match.group(5));
    }
    return numbered(base, match.group(3), match.group(4));
  }

  private static Optional<String> numbered(int base, String what, String bases) {
    if (base <= 0) {
      return Optional.empty();
    }
    boolean number = Character.isDigit(bases.charAt(0));
    int length = number ? Integer.parseInt(bases) : bases.length();
    if (what.equals("ins")) {
      return number
          ? Optional.empty()
          : Optional.of("c." + base + "_" + (base + 1) + "ins" + bases);
    }
    var range = length == 1 ? "c." + base : "c." + base + "_" + (base + length - 1);
    return Optional.of(range + what);
  }
}
