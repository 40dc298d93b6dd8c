package org.oncoweave.ingest.text.parse;

import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Rule;

/// Changes with a word of their own that a list tells before the one that bears the gene: "T790M
/// absente, L858R de l'EGFR", "absence de T790M et de C797S, délétion de l'exon 19 de l'EGFR".
final class EarlierChange {
  // The list ends at what is told of the gene: a change or a kind of change, and "of".
  private static final Rule OF_GENE =
      Rule.of(
          "(?:[,;]|\\b(?:et|mais|and|but|avec|with)\\b)[^,;]{0,60}\\b(?:de|du|d'|of|in) ?(?:l'|la |le |the |gene |exon \\d{1,2} (?:de |du |of )?){0,3}$");
  private static final Rule SAID =
      Rule.of(
          VariantWords.PROTEIN.regex()
              + " ?(?:\\(|:|=|est|is|was)? ?(?:(?<no>absente?|negati\\w*|non (?:retrouve|detecte|mute|identifie|presente?)\\w*|not (?:detected|found|present)|pas retrouve\\w*)|presente?|positi\\w*|detecte\\w*|retrouve\\w*|identifie\\w*|detected|found)(?![a-z])");
  private static final Rule DENIED =
      Rule.of(
          "\\b(?:absence de|pas de|sans|no|without|absence of)(?: la)?(?: mutation(?: de resistance)?| resistance mutation)? ?"
              + VariantWords.PROTEIN.regex()
              + "(?: ?(?:,|et|ni|and|or|nor)){1,2} ?(?:(?:de |d'|of )?(?<next>[a-z]\\d{2,4}[a-z])(?![a-z0-9]))?");

  private EarlierChange() {}

  static void read(Found found, Hit gene, String before) {
    Matcher end = OF_GENE.matcher(before);
    if (!end.find()) {
      return;
    }
    String list = before.substring(0, end.start() + 1);
    Matcher said = SAID.matcher(list);
    while (said.find()) {
      add(found, gene, said.group(1), said.group("no") == null);
    }
    Matcher denied = DENIED.matcher(list);
    while (denied.find()) {
      add(found, gene, denied.group(1), false);
      if (denied.group("next") != null) {
        add(found, gene, denied.group("next"), false);
      }
    }
  }

  private static void add(Found found, Hit gene, String change, boolean present) {
    var values = Found.values().with("gene", gene.get("gene")).with("present", present);
    values.with("protein", AminoAcids.shortForm(change));
    found.judged(FindingKind.VARIANT, gene.start(), gene.end(), values);
  }
}
