package org.oncoweave.ontology.exposure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Sex;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.Words;

/// What guidelines suggest to look for in people who carry a factor: the table
/// `rules/follow_up.tsv`, each line with its guideline. A help for a discussion, no order.
public final class FollowUp {
  private static final int COLUMNS = 10;
  private static final int NO_LIMIT = 200;

  private final Ontology ontology;
  private final List<Advice> all;

  /// One line; `sex` null: of either sex; ages in years, inclusive.
  public record Advice(
      ConceptId factor,
      @Nullable Sex sex,
      int fromAge,
      int toAge,
      ConceptId cancer,
      String whatFr,
      String whatEn,
      String howOftenFr,
      String howOftenEn,
      String source) {
    boolean isFor(Sex of, double age) {
      return (sex == null || sex == of) && age >= fromAge && age < toAge + 1;
    }

    public String what(boolean french) {
      return french ? whatFr : whatEn;
    }

    public String howOften(boolean french) {
      return french ? howOftenFr : howOftenEn;
    }
  }

  public FollowUp(Ontology ontology) {
    this.ontology = ontology;
    this.all =
        ShippedTable.rowsBelowNames(Ontology.class, "rules/follow_up.tsv", COLUMNS).stream()
            .map(FollowUp::advice)
            .toList();
  }

  private static Advice advice(List<String> cells) {
    return new Advice(
        new ConceptId(cells.get(0)),
        sex(cells.get(1)),
        cells.get(2).isEmpty() ? 0 : Integer.parseInt(cells.get(2)),
        cells.get(3).isEmpty() ? NO_LIMIT : Integer.parseInt(cells.get(3)),
        new ConceptId(cells.get(4)),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8),
        cells.get(9));
  }

  private static @Nullable Sex sex(String cell) {
    return switch (cell) {
      case "" -> null;
      case "F" -> Sex.FEMALE;
      case "M" -> Sex.MALE;
      default -> throw new OntologyFault(Words.say("Sex is F or M, not %s", cell));
    };
  }

  /// All lines of the table.
  public List<Advice> all() {
    return all;
  }

  /// What concerns somebody of that sex and age who carries these factors, or anything below them;
  /// in the order of the table.
  public List<Advice> of(Collection<ConceptId> carried, Sex sex, double age) {
    return all.stream()
        .filter(advice -> advice.isFor(sex, age))
        .filter(advice ->
            carried.stream()
                .anyMatch(c -> c.equals(advice.factor) || ontology.isA(c, advice.factor)))
        .toList();
  }
}
