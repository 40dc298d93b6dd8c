package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// Medicines against cancer that a report gives for another disease, methotrexate for rheumatoid
/// arthritis, and letters that are short for something else beside them: "IPI 3" is a score.
final class OtherUses {
  private record Use(String medicine, Pattern disease) {}

  private static final List<Use> USES =
      ShippedTable.rows(OtherUses.class, "other-uses.tsv", 2).stream()
          .map(r -> new Use(r.get(0), Pattern.compile("\\b(?:" + r.get(1) + ")\\b")))
          .toList();

  private record Homonym(Pattern mention, Pattern beside) {}

  private static final List<Homonym> HOMONYMS =
      ShippedTable.rows(OtherUses.class, "homonyms.tsv", 2).stream()
          .map(r -> new Homonym(Pattern.compile(r.get(0)), Pattern.compile(r.get(1))))
          .toList();
  private static final int BESIDE = 24;
  private static final int BEFORE = 160;
  private static final int AFTER = 90;

  private OtherUses() {}

  /// Whether the words around say so, within a breath and whatever the sentences.
  static boolean is(Page page, int start, List<String> drugs) {
    return drugs.size() == 1
        && USES.stream()
            .filter(use -> use.medicine.equals(Fold.of(drugs.getFirst())))
            .anyMatch(use -> use.disease.matcher(around(page, start)).find());
  }

  /// Whether the letters of a mention stand for something else than what they were read as.
  static boolean isShort(Page page, int start, int end) {
    var mention = page.folded().substring(start, end);
    return HOMONYMS.stream()
        .filter(h -> h.mention.matcher(mention).matches())
        .anyMatch(h -> h.beside.matcher(beside(page, start, end)).find());
  }

  private static String beside(Page page, int start, int end) {
    var folded = page.folded();
    return folded.substring(Math.max(0, start - BESIDE), start)
        + "~"
        + folded.substring(end, Math.min(folded.length(), end + BESIDE));
  }

  private static String around(Page page, int start) {
    var folded = page.folded();
    return folded.substring(Math.max(0, start - BEFORE), Math.min(folded.length(), start + AFTER));
  }
}
