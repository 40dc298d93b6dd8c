package org.oncoweave.analysis.matching;

import org.roaringbitmap.RoaringBitmap;

/// One leaf of criteria, made ready to be asked of many patients of an index.
sealed interface Leaf {
  /// Fills the answers of the rows from `from` on, 64 a word.
  void fill(int from, Ternary into);

  /// A property that takes few values, with the answer of each.
  final class OfGroups<T> implements Leaf {
    private final Grouped<T> column;
    private final byte[] answers;

    OfGroups(Grouped<T> column, byte[] answers) {
      this.column = column;
      this.answers = answers;
    }

    @Override
    public void fill(int from, Ternary into) {
      column.fill(answers, from, into);
    }
  }

  /// An age, which differs from patient to patient.
  record OfAges(Ages ages, Comparison comparison, long months, int size) implements Leaf {
    @Override
    public void fill(int from, Ternary into) {
      int rows = Math.min(size - from, into.match.length << 6);
      for (int row = 0; row < rows; row++) {
        into.set(row, ages.ask(from + row, comparison, months));
      }
    }
  }

  /// A finding: by the panel for most patients, by the rule itself for those marked.
  record OfFindings(Leaf byPanel, RoaringBitmap marked, Single single) implements Leaf {
    @Override
    public void fill(int from, Ternary into) {
      byPanel.fill(from, into);
      int end = from + (into.match.length << 6);
      var rows = marked.getIntIterator();
      rows.advanceIfNeeded(from);
      while (rows.hasNext()) {
        int row = rows.next();
        if (row >= end) {
          return;
        }
        into.set(row - from, single.ask(row));
      }
    }
  }

  /// Asks one patient.
  @FunctionalInterface
  interface Single {
    Answer ask(int row);
  }
}
