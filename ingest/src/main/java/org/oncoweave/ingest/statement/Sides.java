package org.oncoweave.ingest.statement;

/// The side that words name, in French and English.
final class Sides {
  private static final WordPattern BOTH =
      WordPattern.of("\\b(?:bilatera\\w*|des deux (?:cotes|seins|ovaires)|both|bilateral)\\b");
  // "L radical nephrectomy", "R anterior thigh"
  private static final String ENGLISH =
      "(?:(?:radical|partial|total|simple|lap\\w*|robotic|anterior|posterior|medial|lateral|proximal|distal|deep|open|modified|skin[- ]sparing) )*"
          + "(?:breast|lung|kidney|renal|testis|testic\\w+|ovar\\w+|ureter\\w*|temporal|frontal|parietal|occipital|upper|lower|axill\\w+|colon|thigh|calf|leg|arm|forearm|hand|foot|shoulder|hip|groin|buttock|neck|cheek|ear|pinna|temple|scalp|parotid|tonsil|adrenal|thyroid|pleura|flank|back|chest|knee|ankle|quadriceps|hamstring|\\w+(?:ctomy|tomy)|wide excision|re-excision|hemi\\w+|wle)";

  /// What may stand before a letter that is no side: "hepatite D", "vitamine D", "Dukes D".
  private static final String NO_SIDE =
      "(?:vit|vitamine|hepatite|type|groupe|stade|classe|dukes|lot|pot|flacon|binet|facteur|cas|niveau|bloc|plan|annexe)";

  private static final WordPattern LEFT = side("gauches?|gche?|gch|left|l[si]g|l[ul]l", "g", "l");
  private static final WordPattern RIGHT =
      side("droite?s?|right|drte?|dte?|l[si]d|r[uml]l", "d", "r");

  private static WordPattern side(String words, String french, String english) {
    var breast = "(?<=\\b(?:cci|cli|ccis|cancer|carcinome|k|tumorectomie|mastectomie) )s" + french;
    var letter = "(?<=[a-z]{2} )(?<!" + NO_SIDE + " )" + french + "(?=[ ,.;:)/+\\n]|$)";
    var initial = "(?<![\\w'])" + english + "(?= " + ENGLISH + "\\b)";
    return WordPattern.of("\\b(?:" + words + "|" + breast + ")\\b|" + letter + "|" + initial);
  }

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
