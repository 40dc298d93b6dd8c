package org.oncoweave.ontology.exposure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.Words;

/// Cumulative doses and their levels, from the tables `rules/dose_measures.tsv` and
/// `rules/dose_levels.tsv`, which name their sources: what adds to which dose by which factor, and
/// from how much on a level is reached.
public final class DoseLevels {
  private static final int COLUMNS = 4;

  private final Map<ConceptId, Share> shares = new HashMap<>();
  private final Map<String, TreeMap<Double, ConceptId>> levels = new HashMap<>();

  /// What one unit of a thing adds to a dose; `perSurface`: it is counted by square metre of body
  /// surface.
  public record Share(String measure, double factor, boolean perSurface) {}

  public DoseLevels() {
    for (var row :
        ShippedTable.rowsBelowNames(Ontology.class, "rules/dose_measures.tsv", COLUMNS)) {
      shares.put(
          new ConceptId(row.get(1)),
          new Share(row.get(0), Double.parseDouble(row.get(2)), isPerSurface(row.get(3))));
    }
    for (var row :
        ShippedTable.rowsBelowNames(Ontology.class, "rules/dose_levels.tsv", COLUMNS - 1)) {
      levels
          .computeIfAbsent(row.get(0), _ -> new TreeMap<>())
          .put(Double.valueOf(row.get(1)), new ConceptId(row.get(2)));
    }
  }

  private static boolean isPerSurface(String per) {
    return switch (per) {
      case "m2" -> true;
      case "total" -> false;
      default -> throw new OntologyFault(Words.say("A dose is told per m2 or total, not %s", per));
    };
  }

  /// What a medicine, a habit or rays add to; empty where they add to no dose.
  public Optional<Share> share(ConceptId of) {
    return Optional.ofNullable(shares.get(of));
  }

  /// The levels that a dose passes on its way from `before`, exclusive, to `after`, inclusive, the
  /// lowest first, each with its amount.
  public List<Map.Entry<Double, ConceptId>> passed(String measure, double before, double after) {
    var known = levels.get(measure);
    return known == null || after <= before
        ? List.of()
        : List.copyOf(known.subMap(before, false, after, true).entrySet());
  }
}
