package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

/// "Metastase d'un adenocarcinome", "metastatic adenocarcinoma": a tumour named by its metastasis.
final class UnsaidPrimary {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  static final Pattern METASTASIS_OF =
      Pattern.compile(
          "(?:metastas[ei]s?|metastatique|localisations?"
              + " secondaires?|deposits?|envahissement)[^.;]{0,25}(?:d'un|d'une|d'|de|of|par"
              + " un|from(?: an?)?) ?(?:carcinome |\\w+ )?$");
  private static final Pattern METASTATIC = Pattern.compile("\\bmetastatic (?:\\w+ )?$");

  private static final Pattern UNSAID =
      Pattern.compile(
          "^[^.;]{0,30}\\b(?:origine|primitif|primary|origin)\\b[^.;]{0,20}(?:non |in|not |un|a"
              + " )(?:determine|identifi|retrouve|preciser|discuter|connu|known|found)");
  private static final Pattern METASTASES_AFTER =
      Pattern.compile("^ (?:\\w+ ){0,2}(?:metasta\\w+|mets|deposits|secondar\\w+)\\b");
  private static final Pattern OWN_PLACE_ENDS = Pattern.compile("[(\\[,;:]");
  private static final PhraseTable REGIONS = PhraseTable.read("skin-regions.tsv");
  private static final int BREATH = 60;

  private UnsaidPrimary() {}

  /// "Metastases cerebrales de melanome (frontale G, occipitale D)": the places told are those of
  /// what was reached, unless the primary's own stands right behind it.
  static boolean placesReached(Page page, int start, int end) {
    var after = page.after(end, BREATH);
    return (METASTASIS_OF.matcher(page.before(start, BREATH)).find()
            || METASTASES_AFTER.matcher(after).find())
        && REGIONS.find(OWN_PLACE_ENDS.split(after + " ", 2)[0]).isEmpty();
  }

  /// "Metastase d'un adenocarcinome, origine non determinee (pancreas, estomac a discuter)".
  static boolean isOpen(Page page, int start, int end) {
    return METASTASIS_OF.matcher(page.before(start, BREATH)).find()
        && UNSAID.matcher(page.after(end, BREATH)).find();
  }

  /// "Metastases ovariennes d'un adenocarcinome": the organ between is the one reached.
  static boolean reaches(Page page, int start, String site) {
    var told = METASTASIS_OF.matcher(page.before(start, BREATH));
    return told.find()
        && ORGANS.find(told.group()).stream().anyMatch(h -> site.startsWith(h.cells().getFirst()));
  }

  /// "Metastase d'un adenocarcinome", with no organ named after it: the primary is not said.
  static boolean is(Page page, int start, int end) {
    var before = page.before(start, 60);
    var adjective = METASTATIC.matcher(before);
    boolean called =
        adjective.find()
            ? ORGANS
                .find(before.substring(adjective.start()) + page.folded().substring(start, end))
                .isEmpty()
            : page.after(end, 13).startsWith(" metastatique");
    return (called || METASTASIS_OF.matcher(before).find())
        && (ORGANS.find(page.after(end, 60)).isEmpty() || isOpen(page, start, end));
  }
}
