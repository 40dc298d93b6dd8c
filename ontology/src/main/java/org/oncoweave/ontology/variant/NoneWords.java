package org.oncoweave.ontology.variant;

import java.util.List;
import java.util.regex.Pattern;

/// Strings that look like variants and are none: stages, slides, cycles, doses, markers, germs.
final class NoneWords {
  private static final Pattern FORMS =
      Pattern.compile(
          "(?i)[yrcpua]{0,2}T[0-4xis]{1,2}[a-d]?\\s?N[0-3x].*|[cp]?M[01x][a-c]?|[cp]?[TN][0-4][a-d]?|"
              + "C\\d{1,2}[JD]\\d{1,2}.*|[JD]\\d{1,2}|Q\\d{1,2}[WDHS]|[RGLV][0-3]|[CTLDS]\\d{1,2}(?:["
              + " -]*[CTLDS]\\d{1,2})?|AUC ?\\d.*");

  private NoneWords() {}

  static boolean only(Folded text, List<GeneNames.Hit> genes) {
    if (FORMS.matcher(text.text()).matches()) {
      return true;
    }
    return genes.isEmpty()
        && Phrases.say("none", text.plain())
        && !text.has("mut/mb", "msi", "tmb");
  }
}
