package org.oncoweave.ingest.source.genomics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.variant.GenomeBuild;

/// Where genes lie, so that a file without annotation still names them.
final class GenePlaces {
  private record Place(String gene, long start, long end) {
    long length() {
      return end - start;
    }
  }

  private static final GenePlaces SHIPPED = new GenePlaces();

  private final Map<String, List<Place>> places = new HashMap<>();

  private GenePlaces() {
    for (var row : ShippedTable.rowsBelowNames(GenePlaces.class, "gene_places.tsv", 6)) {
      put(GenomeBuild.GRCH38, row, 2);
      put(GenomeBuild.GRCH37, row, 4);
    }
    places.values().forEach(list -> list.sort(Comparator.comparingLong(Place::start)));
  }

  private void put(GenomeBuild build, List<String> row, int column) {
    if (!row.get(column).equals("-")) {
      var place =
          new Place(
              row.get(0), Long.parseLong(row.get(column)), Long.parseLong(row.get(column + 1)));
      places.computeIfAbsent(build + row.get(1), _ -> new ArrayList<>()).add(place);
    }
  }

  static GenePlaces shipped() {
    return SHIPPED;
  }

  /// The smallest gene at a place; no gene is longer than three million bases.
  Optional<String> at(GenomeBuild build, String chromosome, long position) {
    var list = places.getOrDefault(build + chromosome, List.of());
    Optional<Place> found = Optional.empty();
    for (int i = before(list, position); i >= 0; i--) {
      var place = list.get(i);
      if (place.start() < position - 3_000_000) {
        break;
      }
      boolean smaller = found.isEmpty() || place.length() < found.get().length();
      if (place.end() >= position && smaller) {
        found = Optional.of(place);
      }
    }
    return found.map(Place::gene);
  }

  /// The last of those that start at or before a position.
  private static int before(List<Place> list, long position) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (list.get(middle).start() <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
