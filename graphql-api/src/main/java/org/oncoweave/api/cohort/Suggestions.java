package org.oncoweave.api.cohort;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;

/// Which concepts would narrow a cohort. One pass over the entries of the cohort and one over those
/// of everybody.
public final class Suggestions {
  /// Proposed only to who asks for their role: nearly every patient has some and they tell little,
  /// or another role tells the same.
  private static final Set<FeatureRole> ON_DEMAND =
      EnumSet.of(
          FeatureRole.ACT,
          FeatureRole.MEASUREMENT,
          FeatureRole.MENTION,
          FeatureRole.PLACE,
          FeatureRole.FAMILY,
          FeatureRole.TUMOUR_TYPE);

  private Suggestions() {}

  /// A concept in a role, on `patients` of the cohort; `lift` is its share there over its share
  /// among all.
  public record Suggestion(ConceptId concept, FeatureRole role, int patients, double lift) {}

  /// The most telling first: those that split the cohort evenly and that mark it out from the rest.
  public static List<Suggestion> of(
      Cohorts.Answer cohort, @Nullable FeatureRole role, int least, int first) {
    var matrix = cohort.matrix();
    int size = cohort.patients().getCardinality();
    int roles = FeatureRole.values().length;
    int[] inside = count(matrix, cohort.patients().toArray(), roles);
    int[] everywhere = count(matrix, null, roles);
    var found = new ArrayList<Suggestion>();
    for (int cell = 0; cell < inside.length; cell++) {
      var its = FeatureRole.values()[cell % roles];
      if (inside[cell] >= least && inside[cell] < size && isWanted(its, role)) {
        double lift =
            (double) inside[cell] / size / ((double) everywhere[cell] / matrix.patients());
        var concept = cohort.snapshot().concepts().get(cell / roles);
        found.add(new Suggestion(concept, its, inside[cell], lift));
      }
    }
    found.sort(
        Comparator.comparingDouble((Suggestion s) -> -worth(s, size))
            .thenComparing(s -> s.concept().curie()));
    return found.subList(0, Math.min(first, found.size()));
  }

  private static boolean isWanted(FeatureRole its, @Nullable FeatureRole asked) {
    return asked == null ? !ON_DEMAND.contains(its) : asked == its;
  }

  private static double worth(Suggestion suggestion, int size) {
    double share = (double) suggestion.patients() / size;
    double entropy = -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    return entropy + share * Math.abs(Math.log(suggestion.lift()));
  }

  /// Patients per concept and role; all patients where `who` is null.
  private static int[] count(PatientMatrix matrix, int @Nullable [] who, int roles) {
    int[] counts = new int[matrix.concepts() * roles];
    var seen = new BitSet();
    int patients = who == null ? matrix.patients() : who.length;
    for (int i = 0; i < patients; i++) {
      int p = who == null ? i : who[i];
      seen.clear();
      for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
        var entry = matrix.entry(e);
        int cell = entry.concept() * roles + entry.role();
        if (!seen.get(cell)) {
          seen.set(cell);
          counts[cell]++;
        }
      }
    }
    return counts;
  }
}
