package org.oncoweave.api.matrix;

import java.util.Arrays;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// How many patients carry each concept or anything below it, in one pass over all entries.
final class Carriers {
  private Carriers() {}

  static int[] count(PatientMatrix matrix, ConceptTree tree) {
    int[][] above = new int[tree.size()][];
    Arrays.setAll(above, tree::ancestors);
    int[] counts = new int[tree.size()];
    int[] last = new int[tree.size()];
    Arrays.fill(last, -1);
    for (int patient = 0; patient < matrix.patients(); patient++) {
      for (int e = matrix.firstEntry(patient); e < matrix.firstEntry(patient + 1); e++) {
        int concept = matrix.conceptOf(e);
        once(patient, concept, last, counts);
        for (int ancestor : above[concept]) {
          once(patient, ancestor, last, counts);
        }
      }
    }
    return counts;
  }

  private static void once(int patient, int concept, int[] last, int[] counts) {
    if (last[concept] != patient) {
      last[concept] = patient;
      counts[concept]++;
    }
  }
}
