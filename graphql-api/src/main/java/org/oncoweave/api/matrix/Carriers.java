package org.oncoweave.api.matrix;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// How many patients carry each concept or anything below it, in one pass over all entries by two
/// threads.
final class Carriers {
  private static final int PARTS = 2;

  private final PatientMatrix matrix;
  private final int[][] above;

  private Carriers(PatientMatrix matrix, ConceptTree tree) {
    this.matrix = matrix;
    this.above = new int[tree.size()][];
    Arrays.setAll(above, tree::ancestors);
  }

  static int[] count(PatientMatrix matrix, ConceptTree tree) {
    var carriers = new Carriers(matrix, tree);
    return IntStream.range(0, PARTS)
        .parallel()
        .mapToObj(carriers::part)
        .reduce(Carriers::sum)
        .orElseThrow();
  }

  private int[] part(int part) {
    int[] counts = new int[above.length];
    int[] last = new int[above.length];
    Arrays.fill(last, -1);
    int to = start(part + 1);
    for (int patient = start(part); patient < to; patient++) {
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

  private int start(int part) {
    return (int) ((long) matrix.patients() * part / PARTS);
  }

  private static void once(int patient, int concept, int[] last, int[] counts) {
    if (last[concept] != patient) {
      last[concept] = patient;
      counts[concept]++;
    }
  }

  private static int[] sum(int[] one, int[] other) {
    Arrays.setAll(one, i -> one[i] + other[i]);
    return one;
  }
}
