package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.ShippedTable;

/// Tissues that begin in one organ only (`tissue-homes.tsv`): read in another, they are of theirs.
final class TissueHomes {
  private static final String BUT = "but ";

  /// Morphologies `first` to `last` of `home`; `sites` are those that are mistaken, or all but
  /// them.
  private record Home(String first, String last, String home, boolean but, Set<String> sites) {
    boolean claims(String site, String morphology) {
      return morphology.compareTo(first) >= 0
          && morphology.compareTo(last) <= 0
          && (sites.isEmpty() || sites.contains(site) != but);
    }
  }

  private static final List<Home> HOMES =
      ShippedTable.rows(TissueHomes.class, "tissue-homes.tsv", 4).stream()
          .map(TissueHomes::home)
          .toList();

  private TissueHomes() {}

  private static Home home(List<String> cells) {
    var told = cells.get(3);
    boolean but = told.startsWith(BUT);
    var sites = but ? told.substring(BUT.length()) : told;
    return new Home(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        but,
        sites.equals("-") ? Set.of() : Set.of(sites.split(" ", -1)));
  }

  /// The organ (ICD-O topography) of a morphology read at `site`; empty where it may lie there.
  static Optional<String> of(String site, String morphology) {
    var three = site.substring(0, Math.min(3, site.length()));
    return HOMES.stream().filter(h -> h.claims(three, morphology)).map(Home::home).findFirst();
  }
}
