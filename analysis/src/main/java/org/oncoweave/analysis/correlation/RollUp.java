package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// Two passes over the patients: the first counts, the second writes.
final class RollUp {
  // Days further away than any calendar are moved in, so that a lag can be added to each.
  private static final int FURTHEST = 1_000_000_000;

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
    boolean[] used = new boolean[earliest.length];
    int[] offset = new int[matrix.patients() + 1];
    for (int p = 0; p < matrix.patients(); p++) {
      collect(p);
      for (int i = 0; i < size; i++) {
        used[touched[i]] = true;
      }
      offset[p + 1] = Math.addExact(offset[p], size);
      clear();
    }
    int[] feature = IntStream.range(0, used.length).filter(c -> used[c]).toArray();
    int[] what = new int[offset[matrix.patients()]];
    int[] day = new int[what.length];
    write(numbers(feature), what, day);
    return new Exposures(feature, offset, what, day);
  }

  private int[] numbers(int[] feature) {
    int[] number = new int[earliest.length];
    for (int f = 0; f < feature.length; f++) {
      number[feature[f]] = f;
    }
    return number;
  }

  private void write(int[] number, int[] what, int[] day) {
    int at = 0;
    for (int p = 0; p < matrix.patients(); p++) {
      collect(p);
      for (int i = 0; i < size; i++) {
        what[at] = number[touched[i]];
        day[at++] = Math.clamp(earliest[touched[i]], -FURTHEST, FURTHEST);
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
