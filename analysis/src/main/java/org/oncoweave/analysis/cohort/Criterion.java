package org.oncoweave.analysis.cohort;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.model.Sex;

/// One node of the tree that describes a cohort.
public sealed interface Criterion {
  /// Every patient of the matrix.
  record Everyone() implements Criterion {}

  record And(List<Criterion> parts) implements Criterion {
    public And {
      parts = List.copyOf(parts);
    }
  }

  record Or(List<Criterion> parts) implements Criterion {
    public Or {
      parts = List.copyOf(parts);
    }
  }

  /// Who surely does not meet the part: a patient of unknown sex is neither in a sex nor out of it.
  record Not(Criterion part) implements Criterion {}

  record SexIs(Sex sex) implements Criterion {}

  /// Age in completed years on the index day, both ends included.
  record AgeAtIndex(int from, int to) implements Criterion {}

  /// The concept or anything below it is in the profile, in the role if one is named.
  record Has(int concept, OptionalInt role) implements Criterion {}

  /// The concept or anything below it was first seen between two epoch days, ends included.
  record HasBetween(int concept, int from, int to) implements Criterion {}

  /// The first primary is at one of these sites or below them.
  record IndexSite(Set<Integer> sites) implements Criterion {
    public IndexSite {
      sites = Set.copyOf(sites);
    }
  }

  /// The index day lies between two epoch days, ends included.
  record IndexBetween(int from, int to) implements Criterion {}

  record Had(Outcome outcome) implements Criterion {}
}
