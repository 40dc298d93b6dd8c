package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

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

  private static final WordPattern LEFT =
      side("gauches?|gche?|gch|left|l[si]g|l[ul]l|lingula\\w*", "g", "l");
  private static final WordPattern RIGHT =
      side("droite?s?|right|drte?|dte?|l[si]d|r[uml]l|lobe moyen|middle lobe", "d", "r");

  /// The letter behind a name is a first name: "Mme MARTIN D.".
  private static final String NO_NAME =
      "(?<!\\b(?:m\\.|mme|mlle|mr|mrs|monsieur|madame|patiente?) [a-z'-]{2,24} )";

  /// "MARTIN D. 63 ans": the letter before an age or a birth is a first name.
  private static final String INITIAL = "(?!\\.?,? ?\\(?(?:\\d{1,3} ans|nee?\\b|ddn\\b|dn\\b))";

  private static final WordPattern LEFT_WORD =
      WordPattern.of("\\b(?:left|l[ul]l|lingula\\w*)\\b|" + initial("l"));
  private static final WordPattern RIGHT_WORD =
      WordPattern.of("\\b(?:right|r[uml]l|middle lobe)\\b|" + initial("r"));
  private static final Pattern ENGLISH_TEXT =
      Pattern.compile("\\b(?:the|of|with|and|for|was|is|on)\\b");
  private static final Pattern FRENCH_TEXT =
      Pattern.compile("\\b(?:de|du|des|la|le|les|et|une?|pas|sur|avec)\\b");

  private static String initial(String letter) {
    return "(?<![\\w'])" + letter + "(?= " + ENGLISH + "\\b)";
  }

  private static WordPattern side(String words, String french, String english) {
    var breast = "(?<=\\b(?:cci|cli|ccis|cancer|carcinome|k|tumorectomie|mastectomie) )s" + french;
    var letter =
        "(?<=[a-z]{2} )(?<!" + NO_SIDE + " )" + NO_NAME + french + INITIAL + "(?=[ ,.;:)/+\\n]|$)";
    return WordPattern.of(
        "\\b(?:" + words + "|" + breast + ")\\b|" + letter + "|" + initial(english));
  }

  private Sides() {}

  /// In an English text the letters D and G are no sides.
  private static boolean isEnglish(String folded) {
    return ENGLISH_TEXT.matcher(folded).find() && !FRENCH_TEXT.matcher(folded).find();
  }

  /// The other of two sides; both, or none, have none.
  static String opposite(String side) {
    return side.equals("left") ? "right" : side.equals("right") ? "left" : "";
  }

  /// The side of a report that names one only.
  static String only(String folded) {
    var text = new WordStarts(folded);
    boolean english = isEnglish(folded);
    boolean left = (english ? LEFT_WORD : LEFT).isIn(text);
    boolean right = (english ? RIGHT_WORD : RIGHT).isIn(text);
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
