package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// One way to say a symbol of the grammar, cut once into its parts.
record Template(Set<String> hands, double weight, List<Part> parts) {
  /// A piece of a template.
  sealed interface Part {
    /// Words as they stand.
    record Words(String text) implements Part {}

    /// The value of the case under that name.
    record Slot(String name) implements Part {}

    /// Another symbol of the grammar.
    record Symbol(String name) implements Part {}

    /// Words that state a fact whatever the case.
    record Claim(Phrase phrase) implements Part {}
  }

  static Template of(Tsv row) {
    return new Template(
        Set.copyOf(row.list("hands", ",")),
        row.number("weight"),
        parts(row.cells().get("template")));
  }

  boolean suits(String hand) {
    return hands.contains("*") || hands.contains(hand);
  }

  private static List<Part> parts(@org.jspecify.annotations.Nullable String template) {
    var text = Objects.requireNonNull(template).replace('~', '\n');
    var parts = new ArrayList<Part>();
    int from = 0;
    while (from < text.length()) {
      int close = closing(text.charAt(from));
      if (close > 0) {
        int to = text.indexOf(close, from);
        parts.add(special(text.charAt(from), text.substring(from + 1, to)));
        from = to + 1;
      } else {
        int to = from;
        while (to < text.length() && closing(text.charAt(to)) == 0) {
          to++;
        }
        parts.add(new Part.Words(text.substring(from, to)));
        from = to;
      }
    }
    return List.copyOf(parts);
  }

  private static int closing(char c) {
    return switch (c) {
      case '{' -> '}';
      case '[' -> ']';
      case '<' -> '>';
      default -> 0;
    };
  }

  private static Part special(char kind, String inside) {
    return switch (kind) {
      case '{' -> new Part.Slot(inside);
      case '[' -> new Part.Symbol(inside);
      default -> claim(inside);
    };
  }

  private static Part claim(String inside) {
    int bar = inside.indexOf('|');
    var code = inside.substring(0, bar).split(":", -1);
    return new Part.Claim(Phrase.stated(code[0], code[1], code[2], inside.substring(bar + 1)));
  }
}
