package org.oncoweave.ingest.text.parse;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Rule;

/// A change that a comma parts from the first one of its gene and that has a word of its own:
/// "L858R presente, T790M absente", "exon 19 delete, T790M non detectee".
final class NextChange {
  private static final Rule APART =
      Rule.of(
          "[,;] ?(?:(?:et|mais|avec|and|but) )?(?:(?:la|une|l'|de|mutation|resistance) )*"
              + VariantWords.PROTEIN.regex()
              + " ?(?:\\(|:|=|est|is|was)? ?(?:(?<no>absente?|negati\\w*|non (?:retrouve|detecte|mute|identifie|presente?)\\w*|not (?:detected|found|present)|wild|sauvage|pas (?:de|retrouve\\w*))|presente?|positi\\w*|detecte\\w*|retrouve\\w*|identifie\\w*|detected|found)(?![a-z])");

  // ", pas de T790M"
  private static final Rule DENIED =
      Rule.of(
          "[,;] ?(?:(?:et|mais|and|but) )?(?:pas de|sans|absence de|aucune|no|without)(?: la)?(?: mutation(?: de resistance)?| resistance mutation)? ?"
              + VariantWords.PROTEIN.regex()
              + "(?! ?(?:\\(|:|=|est|is)? ?(?:absent|negati|non |not ))");

  private NextChange() {}

  /// Where the first of them begins in what is told after a gene.
  static OptionalInt first(String before, String after) {
    return Stream.of(APART, DENIED)
        .map(rule -> rule.matcher(after))
        .filter(m -> m.find() && (isOwn(after.substring(0, m.start())) || isLed(before, m)))
        .mapToInt(Matcher::start)
        .min();
  }

  // "deletion de l'exon 19 de l'EGFR, T790M absente": the change of the gene stood before it.
  private static boolean isLed(String before, Matcher next) {
    String head = before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
    return next.start() == 0
        && (VariantWords.EXON.matcher(head).find() || VariantWords.PROTEIN.matcher(head).find());
  }

  // What stands before is told of the gene itself.
  private static boolean isOwn(String before) {
    return VariantParser.isTold(before)
        || Stream.concat(VariantWords.CHANGES.stream(), Stream.of(VariantWords.EXON))
            .anyMatch(rule -> rule.matcher(before).find());
  }

  static void read(Found found, Hit gene, String apart) {
    Matcher told = APART.matcher(apart);
    while (told.find()) {
      add(found, gene, told, told.group("no") == null);
    }
    Matcher denied = DENIED.matcher(apart);
    while (denied.find()) {
      add(found, gene, denied, false);
    }
  }

  private static void add(Found found, Hit gene, Matcher m, boolean present) {
    var values = Found.values().with("gene", gene.get("gene"));
    values.with("present", present);
    values.with("protein", AminoAcids.shortForm(m.group(1)));
    found.judged(FindingKind.VARIANT, gene.start(), gene.end(), values);
  }
}
