package org.oncoweave.ingest.statement;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The organ that a metastasis is said to come from: "a renal metastasis in the pancreas",
/// "metastase d'origine colique", "metastasis from her caecal cancer".
final class Origin {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern FROM =
      Pattern.compile(
          "^ ?(?:(?:d'|d'une |de l')origine|from)(?: (?:the|his|her|an?))? "
              + "|^ (?:d'un|d'une|de|de la|de l'|de son|de sa|du|of|of the|of his|of her) ?(?:tumeur|tumou?r|cancer|carcinome|carcinoma|neoplasie)(?: (?:primitive?|connue?|operee?))? (?:d[eu]s? (?:la |l')?|of (?:the )?)?");
  private static final Set<Said.Turn> BACK =
      EnumSet.of(
          Said.Turn.RECURRENCE,
          Said.Turn.LOCAL_RECURRENCE,
          Said.Turn.REGIONAL_RECURRENCE,
          Said.Turn.DISTANT_RECURRENCE);
  private static final int BESIDE = 16;

  private Origin() {}

  static Optional<String> of(Page page, Draft draft, Said.Disease disease) {
    if (BACK.contains(disease.turn())) {
      return after(page, draft.end()).filter(organ -> !disease.sites().contains(organ));
    }
    if (disease.turn() != Said.Turn.METASTASIS) {
      return Optional.empty();
    }
    var before = page.before(draft.start(), BESIDE);
    return ORGANS.find(before).stream()
        .filter(h -> before.substring(h.end()).isBlank())
        .map(h -> h.cells().getFirst())
        .findFirst()
        .or(() -> after(page, draft.end()))
        .filter(organ -> !disease.sites().contains(organ));
  }

  /// Named right after the word.
  static Optional<String> after(Page page, int end) {
    var after = page.after(end, 40);
    var from = FROM.matcher(after);
    return from.find()
        ? ORGANS.find(after.substring(from.end())).stream()
            .filter(h -> h.start() == 0)
            .map(h -> h.cells().getFirst())
            .findFirst()
        : Optional.empty();
  }
}
