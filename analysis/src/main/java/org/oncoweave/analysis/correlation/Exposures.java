package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.model.FeatureRole;

/// Patient by patient, what each was exposed to and since when, rolled up: a patient exposed to a
/// concept is exposed to all above it from the same day. Eight bytes a start.
public final class Exposures {
  private static final int TYPE = FeatureRole.TUMOUR_TYPE.ordinal();

  /// The concept of each feature.
  final int[] feature;

  /// Where the starts of each patient begin, and one more.
  final int[] offset;

  /// The feature of each start.
  final int[] what;

  /// The day of each start.
  final int[] day;

  private Definitions definitions = Definitions.NONE;
  private @Nullable FeatureStarts byFeature;

  Exposures(int[] feature, int[] offset, int[] what, int[] day) {
    this.feature = feature;
    this.offset = offset;
    this.what = what;
    this.day = day;
  }

  /// Rolls up the entries in these roles through the tree. None named: all but the type of a
  /// tumour, which site and morphology tell already.
  public static Exposures of(PatientMatrix matrix, ConceptTree tree, Set<Integer> roles) {
    return new RollUp(matrix, tree, wanted(matrix, roles)::is).exposures();
  }

  /// Which entries are exposures.
  interface Wanted {
    boolean is(int entry);
  }

  private static Wanted wanted(PatientMatrix matrix, Set<Integer> roles) {
    return e -> roles.isEmpty() ? matrix.roleOf(e) != TYPE : roles.contains(matrix.roleOf(e));
  }

  /// These, and how many years each lasted and is over, as features below each.
  ///
  /// @param roles as these were made with
  /// @return with the tree in which they lie
  public Redefined redefined(Cohort cohort, Set<Integer> roles) {
    var matrix = cohort.matrix();
    var made = Definer.define(this, cohort.tree(), matrix, wanted(matrix, roles));
    return new Redefined(made.exposures(), new Cohort(matrix, made.tree(), cohort.spread()));
  }

  /// Exposures in several definitions, and the cohort whose tree knows them.
  public record Redefined(Exposures exposures, Cohort cohort) {}

  Exposures defined(Definitions by) {
    definitions = by;
    return this;
  }

  /// How features are defined that are not taken as they are.
  public Definitions definitions() {
    return definitions;
  }

  /// The concept of a feature, however it is defined.
  int plain(int f) {
    return definitions.plain(feature[f]);
  }

  /// The same without the features of these concepts.
  public Exposures without(IntPredicate concept) {
    int[] kept =
        IntStream.range(0, feature.length).filter(f -> !concept.test(feature[f])).toArray();
    int[] number = new int[feature.length];
    Arrays.fill(number, -1);
    for (int f = 0; f < kept.length; f++) {
      number[kept[f]] = f;
    }
    int[] start = new int[offset.length];
    int[] which = new int[what.length];
    int[] when = new int[what.length];
    int size = 0;
    for (int p = 0; p + 1 < offset.length; p++) {
      for (int k = offset[p]; k < offset[p + 1]; k++) {
        if (number[what[k]] >= 0) {
          which[size] = number[what[k]];
          when[size++] = day[k];
        }
      }
      start[p + 1] = size;
    }
    int[] concepts = Arrays.stream(kept).map(f -> feature[f]).toArray();
    return new Exposures(concepts, start, Arrays.copyOf(which, size), Arrays.copyOf(when, size));
  }

  /// The feature of a concept.
  int featureOf(int concept) {
    for (int f = 0; f < feature.length; f++) {
      if (feature[f] == concept) {
        return f;
      }
    }
    throw new IllegalArgumentException("Concept " + concept + " was not scanned");
  }

  boolean isScanned(int concept) {
    return IntStream.of(feature).anyMatch(f -> f == concept);
  }

  public int features() {
    return feature.length;
  }

  public int starts() {
    return what.length;
  }

  int patients() {
    return offset.length - 1;
  }

  /// The same starts feature by feature; made when first asked for.
  synchronized FeatureStarts byFeature() {
    if (byFeature == null) {
      byFeature = FeatureStarts.of(this);
    }
    return byFeature;
  }
}
