package org.oncoweave.ingest.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncoweave.ontology.ShippedTable;

/// What the sites of tumours have to do with one another; tables with their sources.
final class Sites {
  private static final Map<String, List<String>> FAMILIES =
      ShippedTable.rows(Sites.class, "site-families.tsv", 2).stream()
          .collect(Collectors.toMap(r -> r.get(0), r -> Arrays.asList(r.get(1).split(" ", -1))));
  private static final Map<String, List<String>> OPERATED =
      ShippedTable.rows(Sites.class, "operated-with.tsv", 2).stream()
          .collect(Collectors.toMap(r -> r.get(0), r -> Arrays.asList(r.get(1).split(" ", -1))));
  private static final Set<String> PAIRED = organs("paired-organs.tsv");
  private static final Set<String> MIDLINE = organs("midline-organs.tsv");

  private static final Set<String> SINGLE =
      Set.of("C01", "C02", "C06", "C10", "C13", "C32", "C56", "C57", "C61", "C67", "C73");

  /// Organs where a carcinoma is more often the metastasis of another than a primary.
  private static final Set<String> REACHED =
      Set.of(
          "C22", "C34", "C38", "C40", "C41", "C48", "C49", "C70", "C71", "C72", "C74", "C76", "C77",
          "C80", "C42");

  /// Organs where no carcinoma begins: one there is a metastasis (ICD-O-3, site and histology
  /// families of the IARC/IACR check).
  private static final Set<String> NO_CARCINOMA =
      Set.of("C38", "C40", "C41", "C42", "C47", "C49", "C70", "C71", "C72", "C74", "C77");

  /// Organs of which no "carcinoma in situ" is told: their forerunners bear other names.
  private static final Set<String> NEVER_IN_PLACE = Set.of("C22", "C61", "C64", "C73", "C74");

  /// Morphologies `first` to `last` and the sites in which they do not begin, or alone begin.
  private record Stray(String first, String last, Set<String> sites) {
    boolean has(String site, String morphology) {
      return sites.contains(site)
          && morphology.compareTo(first) >= 0
          && morphology.compareTo(last) <= 0;
    }
  }

  private static final List<Stray> STRAYS = strays("stray-tissues.tsv");
  private static final List<Stray> HOMES = strays("home-tissues.tsv");
  private static final List<Stray> RARE = strays("rare-tissues.tsv");

  private Sites() {}

  private static Set<String> organs(String table) {
    return ShippedTable.rows(Sites.class, table, 1).stream()
        .map(r -> r.getFirst())
        .collect(Collectors.toSet());
  }

  /// Whether the tissue does not begin in the organ; not where the tissue is not said.
  static boolean stray(String site, String morphology) {
    return !morphology.isEmpty()
        && STRAYS.stream().anyMatch(s -> s.has(three(site), morphology.substring(0, 4)));
  }

  /// Whether the tissue seldom begins in the organ.
  static boolean rare(String site, String morphology) {
    return !morphology.isEmpty()
        && RARE.stream().anyMatch(s -> s.has(three(site), morphology.substring(0, 4)));
  }

  /// Whether the tissue begins in this organ alone.
  static boolean home(String site, String morphology) {
    return !morphology.isEmpty()
        && HOMES.stream().anyMatch(s -> s.has(three(site), morphology.substring(0, 4)));
  }

  private static List<Stray> strays(String table) {
    return ShippedTable.rows(Sites.class, table, 3).stream()
        .map(r -> new Stray(r.get(0), r.get(1), Set.of(r.get(2).split(" ", -1))))
        .toList();
  }

  static boolean neverCarcinoma(String site) {
    return NO_CARCINOMA.contains(three(site));
  }

  static boolean neverInPlace(String site) {
    return NO_CARCINOMA.contains(three(site)) || NEVER_IN_PLACE.contains(three(site));
  }

  static String three(String site) {
    return site.length() > 3 ? site.substring(0, 3) : site;
  }

  /// Whether both sites may be said of one tumour.
  static boolean agree(String one, String other) {
    var a = three(one);
    var b = three(other);
    return a.equals(b)
        || FAMILIES.getOrDefault(a, List.of()).contains(b)
        || FAMILIES.getOrDefault(b, List.of()).contains(a);
  }

  /// Of two sites of one tumour, whether the first says less: its family or "unspecified".
  static boolean vaguer(String one, String other) {
    var a = three(one);
    var b = three(other);
    if (a.equals(b)) {
      return one.endsWith(".9") && !other.endsWith(".9");
    }
    return FAMILIES.getOrDefault(a, List.of()).contains(b);
  }

  /// Whether an operation named by one organ takes the tumour of another.
  static boolean operatedWith(String operated, String tumour) {
    return OPERATED.getOrDefault(three(operated), List.of()).contains(three(tumour));
  }

  static boolean paired(String site) {
    return PAIRED.contains(three(site));
  }

  /// Organs without a side.
  static boolean midline(String site) {
    return MIDLINE.contains(three(site));
  }

  /// One organ with two sides: the tongue, the larynx; both ovaries are one (IARC 2004).
  static boolean single(String site) {
    return SINGLE.contains(three(site));
  }

  static boolean oftenReached(String site) {
    return REACHED.contains(three(site));
  }

  /// Subsites of the skin are places apart; so are sides.
  static boolean apart(String one, String other) {
    boolean skin = three(one).equals("C44") && three(other).equals("C44");
    return skin && !one.equals(other) && !one.endsWith(".9") && !other.endsWith(".9");
  }
}
