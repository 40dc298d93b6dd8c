package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

/// The side that words name, in French and English.
final class Sides {
  private static final Pattern BOTH =
      Pattern.compile("\\b(?:bilatera\\w*|des deux (?:cotes|seins|ovaires)|both|bilateral)\\b");
  private static final Pattern LEFT =
      Pattern.compile(
          "\\b(?:gauches?|gche?|gch|left)\\b|(?<=\\bseins? |cote |lobe |rein |poumon |mammaire"
              + " |ovaire |testicule |axillaire |aisselle )g\\b");
  private static final Pattern RIGHT =
      Pattern.compile(
          "\\b(?:droite?s?|right|drte?|dte?)\\b|(?<=\\bseins? |cote |lobe |rein |poumon |mammaire"
              + " |ovaire |testicule |axillaire |aisselle )d\\b");

  private Sides() {}

  /// The side of a report that names one only.
  static String only(String folded) {
    boolean left = LEFT.matcher(folded).find();
    boolean right = RIGHT.matcher(folded).find();
    if (left == right || BOTH.matcher(folded).find()) {
      return "";
    }
    return left ? "left" : "right";
  }

  /// `left`, `right`, `both`, or empty; the side named first wins.
  static String in(String folded) {
    if (BOTH.matcher(folded).find()) {
      return "both";
    }
    var left = LEFT.matcher(folded);
    var right = RIGHT.matcher(folded);
    int l = left.find() ? left.start() : Integer.MAX_VALUE;
    int r = right.find() ? right.start() : Integer.MAX_VALUE;
    if (l == r) {
      return "";
    }
    return l < r ? "left" : "right";
  }
}
