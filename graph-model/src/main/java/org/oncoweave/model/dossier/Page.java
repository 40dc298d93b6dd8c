package org.oncoweave.model.dossier;

import java.util.List;

/// A slice of a longer list: the rows from `offset` on, and how many there are in all.
public record Page<T>(List<T> rows, int offset, int total) {
  public Page {
    rows = List.copyOf(rows);
    if (offset < 0 || total < 0) {
      throw new IllegalArgumentException("Not a page: " + offset + " of " + total);
    }
  }

  /// Which slice is asked for.
  public record Slice(int first, int offset) {
    public static final int LARGEST = 500;

    public Slice {
      if (first < 1 || first > LARGEST || offset < 0) {
        throw new IllegalArgumentException("A page has 1 to " + LARGEST + " rows");
      }
    }

    /// These rows of a list; none past its end.
    public <T> List<T> of(List<T> list) {
      int from = Math.min(offset, list.size());
      return list.subList(from, Math.min(from + first, list.size()));
    }
  }
}
