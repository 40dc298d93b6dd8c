package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Finding;

/// Whether the words beside a tumour tell that it is one of before, not the one found now.
final class OfBefore {
  private static final Pattern KNOWN =
      Pattern.compile("^ (?:deja )?(?:connue?s?|known)\\b|^[- ]type (?:infiltrat|cells)");

  /// "LAM secondaire chez une patiente traitee pour myelome": the second is of before.
  private static final Pattern HAVING_HAD =
      Pattern.compile(
          "\\b(?:chez|in) (?:une?|ce|cette|le|la|an?|this) (?:patiente?|homme|femme|malade|man|woman)[^.;:]{0,30}"
              + "(?:traitee?|suivie?|operee?|irradiee?|aux antecedents|treated|previously)[^.;:]{0,25}$"
              + "|\\b(?:distincte?s?|differente?s?|independante?s?|distinct|different|unrelated|separate)"
              + "(?: (?:histolog\\w+|tissu|tumour|type|kind|\\w+ment|tumeur))? (?:de|du|from|of|to) (?:la |l'|the |celui |celle )?(?:[\\w-]+ ){0,2}$"
              + "|\\b(?:a la difference (?:du|de)|contrairement (?:au|a)|par opposition (?:au|a)|unlike|in contrast (?:to|with)|as opposed to)"
              + " (?:la |l'|the |celui |celle )?(?:[\\w-]+ ){0,2}$"
              + "|\\bsans (?:lien|rapport) avec (?:la |le |l')?(?:\\w+ )?$");

  /// "Sans rapport avec les antecedents epidermoides", "not related to the earlier melanoma".
  private static final Pattern UNRELATED =
      Pattern.compile(
          "\\b(?:(?:sans|pas de|aucun) (?:lien|rapport|relation)|independante?s?|distincte?s?|differente?s?"
              + "|ne correspond\\w* pas|unrelated|not related|distinct|different|separate|independent)"
              + " (?:avec|des?|du|d'|aux?|from|of|to|than) ?[^.;:]{0,50}$");

  private OfBefore() {}

  /// Whether the words before it tell that what is looked at has nothing to do with it.
  static boolean isUnrelated(Page page, Finding f) {
    return UNRELATED.matcher(page.before(f.start(), 90)).find();
  }

  /// "Different du carcinome epidermoide de 2014": what the tumour of the report is compared with.
  static boolean isCompared(Page page, int position) {
    var before = page.before(position, 110);
    return HAVING_HAD.matcher(before).find() || UNRELATED.matcher(before).find();
  }

  static boolean is(Page page, Finding f) {
    return HAVING_HAD.matcher(page.before(f.start(), 110)).find()
        || KNOWN.matcher(page.after(f.end(), 20)).find();
  }
}
