package org.oncoweave.ingest.text.note;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A line of a term table: its family and its attributes. They are few and asked for again and
/// again, so that they lie side by side and are looked through.
public final class Term {
  private final TermKind kind;
  private final String[] cells; // a name, its value, the next name

  public Term(TermKind kind, Map<String, String> attributes) {
    this.kind = kind;
    this.cells = new String[2 * attributes.size()];
    int at = 0;
    for (var attribute : new TreeMap<>(attributes).entrySet()) {
      cells[at++] = attribute.getKey().intern();
      cells[at++] = attribute.getValue();
    }
  }

  public TermKind kind() {
    return kind;
  }

  /// The value of an attribute, empty where the table has none.
  public String get(String name) {
    int at = place(name);
    return at < 0 ? "" : cells[at + 1];
  }

  /// The same term with another value of an attribute.
  public Term with(String name, String value) {
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < cells.length; i += 2) {
      attributes.put(cells[i], cells[i + 1]);
    }
    attributes.put(name, value);
    return new Term(kind, attributes);
  }

  public boolean has(String name) {
    return place(name) >= 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Term term && term.kind == kind && Arrays.equals(term.cells, cells);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + Arrays.hashCode(cells);
  }

  private int place(String name) {
    for (int i = 0; i < cells.length; i += 2) {
      if (cells[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
