package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntPredicate;
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

  public int features() {
    return feature.length;
  }

  public int starts() {
    return patient.length;
  }

  /// The first exposed day per patient of one feature, [PatientMatrix#UNKNOWN] for the others.
  int[] firstDays(int f, int patients) {
    int[] first = new int[patients];
    Arrays.fill(first, PatientMatrix.UNKNOWN);
    for (int k = offset[f]; k < offset[f + 1]; k++) {
      first[patient[k]] = day[k];
    }
    return first;
  }
}
