package org.oncoweave.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Facts as one text, to be kept with a record in the graph and to be hashed; reading gives back
/// equal facts.
///
/// Facts are separated by U+001E, their parts by U+001F, the members of a list by U+001D; these and
/// the backslash are escaped inside. An unknown part is empty. New parts go to the end of a fact,
/// so that what an earlier version wrote can be read.
public final class FactText {
  private static final char FACT = '\u001e';
  private static final Map<String, FactShape> SHAPES = new HashMap<>();

  static {
    addShapes(SourceFact.class);
  }

  private static void addShapes(Class<?> family) {
    for (var type : family.getPermittedSubclasses()) {
      if (type.isRecord()) {
        SHAPES.put(type.getSimpleName(), FactShape.of(type));
      } else {
        addShapes(type);
      }
    }
  }

  private FactText() {}

  public static String encode(List<SourceFact> facts) {
    var out = new StringBuilder(64);
    for (var fact : facts) {
      if (!out.isEmpty()) {
        out.append(FACT);
      }
      shape(fact.getClass().getSimpleName()).write(fact, out);
    }
    return out.toString();
  }

  /// @throws IllegalArgumentException if the text holds a fact that this program does not know
  public static List<SourceFact> decode(String text) {
    var facts = new ArrayList<SourceFact>(2);
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf(FACT, start);
      end = end < 0 ? text.length() : end;
      var parts = FactShape.split(text.substring(start, end));
      facts.add(shape(parts.getFirst()).read(parts));
      start = end + 1;
    }
    return facts;
  }

  /// Whether a text may hold a fact of a kind; a sure no is told without reading it.
  public static boolean mayHold(Class<? extends SourceFact> type, String text) {
    return text.contains(type.getSimpleName());
  }

  private static FactShape shape(String name) {
    var shape = SHAPES.get(name);
    if (shape == null) {
      throw new IllegalArgumentException("A fact of another version: " + name);
    }
    return shape;
  }
}
