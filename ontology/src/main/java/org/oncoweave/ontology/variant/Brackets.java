package org.oncoweave.ontology.variant;

/// Round and square brackets of a name.
final class Brackets {
  private Brackets() {}

  /// Refuses a name whose brackets do not close in order.
  static void check(String name) {
    if (!balanced(name, '(', ')') || !balanced(name, '[', ']')) {
      throw new RefusedName("unbalanced");
    }
  }

  /// The name without its brackets and blanks.
  static String without(String name) {
    var bare = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ("()[] ".indexOf(c) < 0) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  private static boolean balanced(String name, char opens, char closes) {
    int depth = 0;
    for (int i = 0; i < name.length() && depth >= 0; i++) {
      depth += name.charAt(i) == opens ? 1 : 0;
      depth -= name.charAt(i) == closes ? 1 : 0;
    }
    return depth == 0;
  }
}
