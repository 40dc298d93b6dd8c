package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// Concept by concept, who was exposed and since when, rolled up: a patient exposed to a concept is
/// exposed to all above it from the same day. Cost is linear in (entries x depth).
public final class Exposures {
  final int[] feature;
  final int[] offset;
  final int[] patient;
  final int[] day;

  Exposures(int[] feature, int[] offset, int[] patient, int[] day) {
    this.feature = feature;
    this.offset = offset;
    this.patient = patient;
    this.day = day;
  }

  /// Rolls up the entries in these roles (none named: all) through the tree.
  public static Exposures of(PatientMatrix matrix, ConceptTree tree, Set<Integer> roles) {
    IntPredicate wanted = e -> roles.isEmpty() || roles.contains(matrix.entry(e).role());
    return new RollUp(matrix, tree, wanted).exposures();
  }

  /// The same without the features of these concepts.
  public Exposures without(IntPredicate concept) {
    int[] kept =
        IntStream.range(0, feature.length).filter(f -> !concept.test(feature[f])).toArray();
    int[] start = new int[kept.length + 1];
    for (int i = 0; i < kept.length; i++) {
      start[i + 1] = start[i] + offset[kept[i] + 1] - offset[kept[i]];
    }
    int[] who = new int[start[kept.length]];
    int[] when = new int[who.length];
    for (int i = 0; i < kept.length; i++) {
      System.arraycopy(patient, offset[kept[i]], who, start[i], start[i + 1] - start[i]);
      System.arraycopy(day, offset[kept[i]], when, start[i], start[i + 1] - start[i]);
    }
    return new Exposures(Arrays.stream(kept).map(f -> feature[f]).toArray(), start, who, when);
  }

  public int features() {
    return feature.length;
  }

  public int starts() {
    return patient.length;
  }
}
