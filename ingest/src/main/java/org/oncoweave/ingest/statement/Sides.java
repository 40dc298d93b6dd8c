package org.oncoweave.ingest.statement;

/// The side that words name, in French and English.
final class Sides {
  private static final WordPattern BOTH =
      WordPattern.of("\\b(?:bilatera\\w*|des deux (?:cotes|seins|ovaires)|both|bilateral)\\b");

  /// What may stand before a letter that is no side: "hepatite D", "vitamine D", "Dukes D".
  private static final String NO_SIDE =
      "(?:vit|vitamine|hepatite|type|groupe|stade|classe|dukes|lot|pot|flacon|binet|facteur|cas|niveau|bloc|plan|annexe)";

  private static final WordPattern LEFT =
      WordPattern.of(
          "\\b(?:gauches?|gche?|gch|left|l[si]g|l[ul]l|(?<=\\b(?:cci|cli|ccis|cancer|carcinome|k|tumorectomie|mastectomie) )sg)\\b|(?<=[a-z]{2} )(?<!"
              + NO_SIDE
              + " )g(?=[ ,.;:)/+\\n]|$)|(?<![\\w'])l(?= (?:breast|lung|kidney|testis|ovary|ureter\\w*|temporal|frontal|parietal|occipital|upper|lower|axill\\w+|colon)\\b)");
  private static final WordPattern RIGHT =
      WordPattern.of(
          "\\b(?:droite?s?|right|drte?|dte?|l[si]d|r[uml]l|(?<=\\b(?:cci|cli|ccis|cancer|carcinome|k|tumorectomie|mastectomie) )sd)\\b|(?<=[a-z]{2} )(?<!"
              + NO_SIDE
              + " )d(?=[ ,.;:)/+\\n]|$)|(?<![\\w'])r(?= (?:breast|lung|kidney|testis|ovary|ureter\\w*|temporal|frontal|parietal|occipital|upper|lower|axill\\w+|colon)\\b)");

  private Sides() {}

  /// The side of a report that names one only.
  static String only(String folded) {
    var text = new WordStarts(folded);
    boolean left = LEFT.isIn(text);
    boolean right = RIGHT.isIn(text);
    if (left == right || BOTH.isIn(text)) {
      return "";
    }
    return left ? "left" : "right";
  }

  /// `left`, `right`, `both`, or empty; the side named first wins.
  static String in(String folded) {
    var text = new WordStarts(folded);
    if (BOTH.isIn(text)) {
      return "both";
    }
    int l = LEFT.start(text);
    int r = RIGHT.start(text);
    if (l == r) {
      return "";
    }
    return l < r ? "left" : "right";
  }
}
