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

/// Cumulative doses and their levels, from the tables `rules/dose_measures.tsv`,
/// `rules/dose_levels.tsv` and `rules/dose_units.tsv`, which name their sources: what adds to which
/// dose by which factor, from how much on a level is reached, and in which unit.
public final class DoseLevels {
  private static final int COLUMNS = 4;

  private final Map<ConceptId, Share> shares = new HashMap<>();
  private final Map<String, TreeMap<Double, ConceptId>> levels = new HashMap<>();

  /// What one unit of a thing adds to a dose; `perSurface`: it is counted by square metre of body
  /// surface.
  public record Share(String measure, double factor, boolean perSurface) {}

  private final Map<String, Unit> units = new HashMap<>();
  private final Map<ConceptId, String> measureOf = new HashMap<>();

  /// What everybody with any of a dose carries, and its unit in either language.
  private record Unit(ConceptId base, String french, String english) {}

  /// A dose with all its levels, the lowest first.
  public record Ladder(
      ConceptId base,
      String unitFrench,
      String unitEnglish,
      List<Map.Entry<Double, ConceptId>> levels) {
    public Ladder {
      levels = List.copyOf(levels);
    }
  }

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
      measureOf.put(new ConceptId(row.get(2)), row.get(0));
    }
    readUnits();
  }

  private void readUnits() {
    for (var row : ShippedTable.rowsBelowNames(Ontology.class, "rules/dose_units.tsv", COLUMNS)) {
      var base = new ConceptId(row.get(1));
      units.put(row.get(0), new Unit(base, row.get(2), row.get(3)));
      measureOf.put(base, row.get(0));
    }
    shares.forEach((concept, share) -> measureOf.putIfAbsent(concept, share.measure()));
  }

  /// The dose of which a concept is a level, to which it adds, or which it is without a number.
  public Optional<Ladder> ladder(ConceptId of) {
    var measure = measureOf.get(of);
    var unit = measure == null ? null : units.get(measure);
    var steps = measure == null ? null : levels.get(measure);
    return unit == null || steps == null
        ? Optional.empty()
        : Optional.of(
            new Ladder(unit.base, unit.french, unit.english, List.copyOf(steps.entrySet())));
  }

  /// What everybody carries who has any of a dose; empty where there is no such dose.
  public Optional<ConceptId> base(String measure) {
    return Optional.ofNullable(units.get(measure)).map(Unit::base);
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
