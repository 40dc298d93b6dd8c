package org.oncoweave.analysis.cohort;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.model.Sex;
import org.roaringbitmap.RoaringBitmap;

/// Who meets a tree of criteria: bitmaps, so that a count costs what its concepts hold and never a
/// walk over the graph.
public final class CohortQuery {
  private final PatientMatrix matrix;
  private final ConceptTree tree;
  private final RoaringBitmap everyone;

  public CohortQuery(PatientMatrix matrix, ConceptTree tree) {
    this.matrix = matrix;
    this.tree = tree;
    this.everyone = RoaringBitmap.bitmapOfRange(0, matrix.patients());
  }

  /// Who meets the criterion, and of whom the record does not say.
  public record Answer(RoaringBitmap met, RoaringBitmap unknown) {
    public int count() {
      return met.getCardinality();
    }
  }

  public int count(Criterion criterion) {
    return answer(criterion).count();
  }

  public Answer answer(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Everyone _ -> known(everyone.clone());
      case Criterion.And(var parts) ->
          parts.stream().map(this::answer).reduce(this::and).orElse(known(everyone.clone()));
      case Criterion.Or(var parts) ->
          parts.stream().map(this::answer).reduce(this::or).orElse(known(new RoaringBitmap()));
      case Criterion.Not(var part) -> not(answer(part));
      case Criterion.SexIs(var sex) -> new Answer(matrix.ofSex(sex), matrix.ofSex(Sex.UNKNOWN));
      case Criterion.AgeAtIndex(int from, int to) ->
          where(p -> age(p) >= from && age(p) <= to, p -> age(p) < 0);
      case Criterion.Has(int concept, var role) -> known(matrix.havingAny(concept, tree, role));
      case Criterion.HasBetween(int concept, int from, int to) -> hasBetween(concept, from, to);
      case Criterion.IndexSite(var sites) ->
          where(p -> atSite(matrix.indexSite(p), sites), p -> matrix.indexSite(p) < 0);
      case Criterion.IndexBetween(int from, int to) ->
          where(
              p -> matrix.index(p) >= from && matrix.index(p) <= to,
              p -> matrix.index(p) == PatientMatrix.UNKNOWN);
      case Criterion.Had(var outcome) -> known(had(outcome));
    };
  }

  private static Answer known(RoaringBitmap met) {
    return new Answer(met, new RoaringBitmap());
  }

  private Answer and(Answer a, Answer b) {
    var met = RoaringBitmap.and(a.met, b.met);
    var possible =
        RoaringBitmap.and(RoaringBitmap.or(a.met, a.unknown), RoaringBitmap.or(b.met, b.unknown));
    return new Answer(met, RoaringBitmap.andNot(possible, met));
  }

  private Answer or(Answer a, Answer b) {
    var met = RoaringBitmap.or(a.met, b.met);
    return new Answer(met, RoaringBitmap.andNot(RoaringBitmap.or(a.unknown, b.unknown), met));
  }

  private Answer not(Answer a) {
    var met = RoaringBitmap.andNot(RoaringBitmap.andNot(everyone, a.met), a.unknown);
    return new Answer(met, a.unknown);
  }

  private Answer where(IntPredicate met, IntPredicate unknown) {
    var yes = new RoaringBitmap();
    var silent = new RoaringBitmap();
    for (int p = 0; p < matrix.patients(); p++) {
      if (unknown.test(p)) {
        silent.add(p);
      } else if (met.test(p)) {
        yes.add(p);
      }
    }
    return new Answer(yes, silent);
  }

  private int age(int p) {
    if (matrix.index(p) == PatientMatrix.UNKNOWN || matrix.birth(p) == PatientMatrix.UNKNOWN) {
      return -1;
    }
    return (int) Math.floor((matrix.index(p) - matrix.birth(p)) / 365.2425);
  }

  private boolean atSite(int site, Set<Integer> sites) {
    return sites.contains(site) || sites.stream().anyMatch(s -> tree.isAncestor(s, site));
  }

  private Answer hasBetween(int concept, int from, int to) {
    var met = new RoaringBitmap();
    var undated = new RoaringBitmap();
    addBetween(concept, from, to, new Answer(met, undated));
    for (int below : tree.descendants(concept)) {
      addBetween(below, from, to, new Answer(met, undated));
    }
    return new Answer(met, RoaringBitmap.andNot(undated, met));
  }

  private void addBetween(int concept, int from, int to, Answer into) {
    matrix.eachOf(
        concept,
        (patient, entry) -> {
          int day = matrix.firstDayOf(entry);
          if (day == PatientMatrix.UNKNOWN) {
            into.unknown.add(patient);
          } else if (day >= from && day <= to) {
            into.met.add(patient);
          }
        });
  }

  private RoaringBitmap had(Outcome outcome) {
    IntPredicate met =
        switch (outcome) {
          case Outcome.SecondPrimary _ -> p -> matrix.secondPrimary(p) != PatientMatrix.UNKNOWN;
          case Outcome.SecondPrimaryAt(var _, var sites) ->
              p -> sites.contains(matrix.secondSite(p));
          case Outcome.Death _ -> matrix::isDead;
          case Outcome.Recurrence(var _, var kinds) -> havingAny(kinds)::contains;
          case Outcome.ConceptSeen(var _, int concept) -> havingAny(Set.of(concept))::contains;
        };
    return where(met, _ -> false).met;
  }

  private RoaringBitmap havingAny(Set<Integer> concepts) {
    var having = new RoaringBitmap();
    concepts.forEach(concept -> having.or(matrix.havingAny(concept, tree, OptionalInt.empty())));
    return having;
  }
}
