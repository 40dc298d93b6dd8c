package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

/// The behaviour of a tumour that the words around its name tell: in situ or invasive.
final class Behaviour {
  private static final Pattern NOT_INVASIVE =
      Pattern.compile(
          "\\bpta\\b|\\bptis\\b|non infiltrant|non invasi\\w+|sans infiltration du chorion|in"
              + " situ");
  private static final Pattern INVASIVE =
      Pattern.compile(
          "\\bpt[1-4]\\b|\\bpt[1-4][abc]\\b|musculeuse envahie|infiltrant la musculeuse|muscle[-"
              + " ]invasive");
  private static final Pattern FOCUS =
      Pattern.compile(
          "(?:foyers?|composante|contingent|zones?|plages?)(?: de| d')?"
              + " ?(?:micro-?)?(?:infiltra|invasi)\\w*|micro-?(?:infiltrant|invasi)\\w*");

  /// What stays in the mucosa of the bowel is in situ (pTis; UICC, 8th edition).
  private static final Pattern INTRAMUCOSAL =
      Pattern.compile(
          "(?:carcinome|adenocarcinome|carcinoma|cancer) intra-?(?:muqueux|mucosal)|intramucosal (?:adeno)?carcinoma");

  private static final Pattern GLAND = Pattern.compile("8[012]");

  private Behaviour() {}

  /// The morphology with the behaviour that the report and the sentence give it.
  static String of(Page page, int position, String morphology) {
    var sentence = page.sentence(position);
    boolean within =
        morphology.endsWith("/3")
            && GLAND.matcher(morphology).lookingAt()
            && INTRAMUCOSAL.matcher(sentence).find();
    return within
        ? morphology.substring(0, 4) + "/2"
        : invaded(page, position, inMucosa(page, morphology));
  }

  /// A urothelial tumour that stays in the mucosa (pTa, pTis) is in situ.
  static String inMucosa(Page page, String morphology) {
    boolean urothelial = morphology.startsWith("812") || morphology.startsWith("813");
    boolean mucosa =
        urothelial
            && NOT_INVASIVE.matcher(page.folded()).find()
            && !INVASIVE.matcher(page.folded()).find();
    return mucosa ? morphology.substring(0, 4) + "/2" : morphology;
  }

  /// In situ with a focus that invades is invasive (ICD-O-3.2, rule 6).
  private static String invaded(Page page, int position, String morphology) {
    var sentence = page.sentence(position);
    var focus = FOCUS.matcher(sentence);
    boolean in =
        morphology.endsWith("/2")
            && focus.find()
            && !TumourSayings.DENIAL
                .matcher(sentence.substring(Math.max(0, focus.start() - 15), focus.start()))
                .find();
    return in ? morphology.substring(0, 4) + "/3" : morphology;
  }
}
