package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// Two passes over the patients: the first counts per concept, the second writes.
final class RollUp {
  private final PatientMatrix matrix;
  private final IntPredicate wanted;
  private final int[][] selfAndAbove;
  private final int[] earliest;
  private final int[] touched;
  private int size;

  RollUp(PatientMatrix matrix, ConceptTree tree, IntPredicate wanted) {
    this.matrix = matrix;
    this.wanted = wanted;
    int concepts = Math.max(matrix.concepts(), tree.size());
    this.selfAndAbove = new int[concepts][];
    Arrays.setAll(selfAndAbove, c -> chain(tree, c));
    this.earliest = new int[concepts];
    this.touched = new int[concepts];
    Arrays.fill(earliest, Integer.MAX_VALUE);
  }

  private static int[] chain(ConceptTree tree, int concept) {
    int[] above = concept < tree.size() ? tree.ancestors(concept) : new int[0];
    int[] all = Arrays.copyOf(above, above.length + 1);
    all[above.length] = concept;
    return all;
  }

  Exposures exposures() {
    int[] start = new int[earliest.length + 1];
    for (int p = 0; p < matrix.patients(); p++) {
      collect(p);
      for (int i = 0; i < size; i++) {
        start[touched[i] + 1]++;
      }
      clear();
    }
    Arrays.parallelPrefix(start, Integer::sum);
    int[] patient = new int[start[earliest.length]];
    int[] day = new int[patient.length];
    write(start.clone(), patient, day);
    int[] feature =
        IntStream.range(0, earliest.length).filter(c -> start[c + 1] > start[c]).toArray();
    int[] offset =
        Arrays.copyOf(Arrays.stream(feature).map(c -> start[c]).toArray(), feature.length + 1);
    offset[feature.length] = patient.length;
    return new Exposures(feature, offset, patient, day);
  }

  private void write(int[] next, int[] patient, int[] day) {
    for (int p = 0; p < matrix.patients(); p++) {
      collect(p);
      for (int i = 0; i < size; i++) {
        int at = next[touched[i]]++;
        patient[at] = p;
        day[at] = earliest[touched[i]];
      }
      clear();
    }
  }

  private void collect(int p) {
    for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
      int day = matrix.firstDayOf(e);
      if (day == PatientMatrix.UNKNOWN || !wanted.test(e)) {
        continue;
      }
      for (int c : selfAndAbove[matrix.conceptOf(e)]) {
        if (earliest[c] == Integer.MAX_VALUE) {
          touched[size++] = c;
        }
        earliest[c] = Math.min(earliest[c], day);
      }
    }
  }

  private void clear() {
    for (int i = 0; i < size; i++) {
      earliest[touched[i]] = Integer.MAX_VALUE;
    }
    size = 0;
  }
}
