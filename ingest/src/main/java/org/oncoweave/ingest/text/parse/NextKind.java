package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Rule;

/// Another kind of change of the same gene behind a comma: "MET : amplification presente, pas de
/// saut de l'exon 14".
final class NextKind {
  private static final String NO =
      "(?<no>(?:pas|absence) d(?:e |'|')|sans |no |without |aucune? )?";
  private static final String KIND =
      "(?<kind>(?:saut|skipping) (?:de l'|d'|de |of )?exon (?<x>\\d{1,2})|exon (?<y>\\d{1,2}) skipping|amplification|rearrangements?|fusion|translocation)";
  private static final String SAID =
      "(?: (?:est |is |was )?(?:(?<absent>absente?|negati\\w*|non (?:retrouve|detecte|identifie|presente?)\\w*|not (?:detected|found|present))|(?<there>retrouve\\w*|detecte\\w*|presente?|detected|found|positi\\w*|identifie\\w*)))?";
  private static final Rule NEXT =
      Rule.of(
          "[,;] ?(?:(?:et|mais|and|but) )?(?:une? |la |le )?"
              + NO
              + KIND
              + SAID
              + "(?= ?(?:$|[.,;(]))");

  private NextKind() {}

  /// Adds the change that `after`, which follows the gene, tells in its next part.
  static void read(Found found, Hit gene, Found.Values first, String after) {
    Matcher m = NEXT.matcher(after);
    if (!first.has("present") || !m.find()) {
      return;
    }
    boolean told = m.group("no") != null || m.group("absent") != null || m.group("there") != null;
    String type = type(m.group("kind"));
    if (!told || type.equals(first.get("type"))) {
      return;
    }
    var values = Found.values().with("gene", gene.get("gene"));
    values.with("present", m.group("no") == null && m.group("absent") == null);
    values.with("type", type).with("exon", exon(m).map(Integer::valueOf).orElse(null));
    found.add(FindingKind.VARIANT, gene.start(), gene.end(), values);
  }

  private static String type(String kind) {
    return VariantWords.TYPES.stream()
        .filter(rule -> rule.pattern().matcher(kind).find())
        .map(VariantWords.TypeRule::type)
        .findFirst()
        .orElse("");
  }

  private static Optional<String> exon(Matcher m) {
    return Optional.ofNullable(m.group("x")).or(() -> Optional.ofNullable(m.group("y")));
  }
}
