package org.oncoweave.ontology.variant;

import java.util.List;
import java.util.regex.Pattern;

/// Strings that look like variants and are none: stages, slides, cycles, doses, markers, germs.
final class NoneWords {
  private static final Pattern FORMS =
      Pattern.compile(
          "(?i)[yrcpua]{0,2}T[0-4xis]{1,2}[a-d]?\\s?N[0-3x].*|[cp]?M[01x][a-c]?|[cp]?[TN][0-4][a-d]?|"
              + "C\\d{1,2}[JD]\\d{1,2}.*|[JD]\\d{1,2}|Q\\d{1,2}[WDHS]|[RGLV][0-3]|[CTLDS]\\d{1,2}(?:["
              + " -]*[CTLDS]\\d{1,2})?|Q\\d{1,2}J|AUC ?\\d.*");

  /// Antigens of a stain; CD117, CD135, CD274 and CD340 are names of genes that change.
  private static final Pattern ANTIGENS =
      Pattern.compile(
          "(?i)(?:(?:CD(?!117|135|274|340|79)\\d{1,3}[a-z]?|CK"
              + " ?\\d{1,2}|KRT\\d{1,2}|ACE|CEA|AFP|PSA|S100|TTF-?1|Ki-?67"
              + "|chromogranine?|synaptophysine?|HMB-?45|SOX10|CDX2|PAX8|GATA3|P40|P63)["
              + " :]*(?:positi\\w*|n[ée]gati\\w*|positive|\\+|-|normal\\w*|[ée]lev[ée]\\w*)?[,;"
              + " ]*)+");

  private NoneWords() {}

  static boolean only(Folded text, List<GeneNames.Hit> genes) {
    if (FORMS.matcher(text.text()).matches()) {
      return true;
    }
    if (ANTIGENS.matcher(text.text()).matches()) {
      return true;
    }
    return genes.isEmpty()
        && Phrases.say("none", text.plain())
        && !text.has("mut/mb", "msi", "tmb");
  }
}
