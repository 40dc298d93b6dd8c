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
  private static final PhraseTable KINDS = PhraseTable.read("tissue-origins.tsv");
  private static final Pattern TISSUE =
      Pattern.compile(
          "(?:biops\\w+|\\bbx|ponction|cytolog\\w+|cyto|biopsy)[^.;\\n]{0,40}?[:=>] ?([^.;\\n]{3,60})");
  private static final Pattern OF_KIND =
      Pattern.compile(
          "^[^.;:]{0,30}?(?:de type|d'allure|d'origine|of|type|evoquant une origine|compatible avec une origine) ");
  private static final Pattern SAID =
      Pattern.compile(
          "metastas[ei]s?\\b[^.;\\n]{0,40}\\b(?:compatible|evocat\\w+|en faveur|consistent|favou?ring|suggest\\w+)"
              + "[^.;\\n]{0,24}\\b(?:origine|origin|primary)(?: of)? ([^.;,\\n]{3,30})");
  private static final int BESIDE = 16;
  private static final int REACH = 160;

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
        .or(() -> biopsied(page, draft))
        .filter(organ -> !disease.sites().contains(organ));
  }

  /// "Metastase compatible avec une origine ileale", wherever the report of a specimen says so.
  static Optional<String> told(Page page) {
    var origin = SAID.matcher(page.folded());
    return Siteless.isTissue(page) && origin.find()
        ? KINDS.find(origin.group(1)).stream()
            .filter(h -> h.start() == 0)
            .map(h -> h.cells().getFirst())
            .findFirst()
        : Optional.empty();
  }

  /// "Adénocarcinome de type pancréato-biliaire".
  static Optional<String> kind(String after) {
    var kind = OF_KIND.matcher(after);
    return kind.find()
        ? KINDS.find(after.substring(kind.end())).stream()
            .filter(h -> h.start() == 0)
            .map(h -> h.cells().getFirst())
            .findFirst()
        : Optional.empty();
  }

  /// "Deux foyers hépatiques. Biopsie : urothélial": the tissue tells where it came from.
  private static Optional<String> biopsied(Page page, Draft draft) {
    int from = Math.max(0, draft.start());
    var words = page.folded().substring(from, Math.min(page.folded().length(), from + REACH));
    var tissue = TISSUE.matcher(words);
    return tissue.find()
        ? KINDS.find(tissue.group(1)).stream().map(h -> h.cells().getFirst()).findFirst()
        : Optional.empty();
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
