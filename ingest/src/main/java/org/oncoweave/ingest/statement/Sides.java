package org.oncoweave.ingest.statement;

/// The side that words name, in French and English.
final class Sides {
  private static final WordPattern BOTH =
      WordPattern.of("\\b(?:bilatera\\w*|des deux (?:cotes|seins|ovaires)|both|bilateral)\\b");
  private static final WordPattern LEFT =
      WordPattern.of(
          "\\b(?:gauches?|gche?|gch|left|l[si]g|l[ul]l|(?<=\\b(?:cci|cli|ccis|cancer|carcinome|k|tumorectomie|mastectomie) )sg)\\b|(?<=\\bseins? |cote |lobe |rein |poumon |mammaire"
              + " |ovaire |testicule |axillaire |aisselle |bras |jambe |cuisse |main |joue |pied |epaule"
              + " |fesse |mollet |oreille |flanc |hanche |genou |tempe |cheville |surrenale |annexe"
              + " |claviculaire |frontale? |parietale? |temporale? |occipitale? |paroi |amygdale"
              + " |parotide |bronche )g\\b(?!')|(?<![\\w'])l(?= (?:breast|lung|kidney|testis|ovary|ureter\\w*|temporal|frontal|parietal|occipital|upper|lower|axill\\w+|colon)\\b)");
  private static final WordPattern RIGHT =
      WordPattern.of(
          "\\b(?:droite?s?|right|drte?|dte?|l[si]d|r[uml]l|(?<=\\b(?:cci|cli|ccis|cancer|carcinome|k|tumorectomie|mastectomie) )sd)\\b|(?<=\\bseins? |cote |lobe |rein |poumon |mammaire"
              + " |ovaire |testicule |axillaire |aisselle |bras |jambe |cuisse |main |joue |pied |epaule"
              + " |fesse |mollet |oreille |flanc |hanche |genou |tempe |cheville |surrenale |annexe"
              + " |claviculaire |frontale? |parietale? |temporale? |occipitale? |paroi |amygdale"
              + " |parotide |bronche )d\\b(?!')|(?<![\\w'])r(?= (?:breast|lung|kidney|testis|ovary|ureter\\w*|temporal|frontal|parietal|occipital|upper|lower|axill\\w+|colon)\\b)");

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
