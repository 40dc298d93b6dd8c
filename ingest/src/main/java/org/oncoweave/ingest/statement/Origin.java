package org.oncoweave.ingest.statement;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The organ that a metastasis is said to come from: "a renal metastasis in the pancreas",
/// "metastase d'origine colique", "metastasis from her caecal cancer".
final class Origin {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern FROM =
      Pattern.compile(
          "^ ?(?:(?:d'|d'une |de l')origine|from)(?: (?:the|his|her|an?))? "
              + "|^ (?:d'un|d'une|de|de la|de l'|de son|de sa|du|of|of the|of his|of her) ?(?:tumeur|tumou?r|cancer|carcinome|carcinoma|neoplasie)(?: (?:primitive?|connue?|operee?))? (?:d[eu]s? (?:la |l')?|of (?:the )?)?");

  /// "Metastases pulmonaires et hilaires de sa tumeur renale": past the organs that were reached.
  private static final Pattern OF_TUMOUR =
      Pattern.compile(
          "^(?: [a-z-]+){1,6}? (?:de sa|de son|de cette|de la|du|d'une?|of (?:the|his|her)|from (?:the|his|her)) ?(?:tumeur|tumou?r|cancer|neoplasie)(?: (?:primitive?|connue?|operee?))? (?:d[eu]s? (?:la |l')?|of (?:the )?)?");

  private static final Pattern OF_ORIGIN = Pattern.compile("^ ?(?:d'|d'une |de l')origine ");

  /// "Une metastase tardive de son rein": the patient's own organ is where it came from.
  private static final Pattern OWN =
      Pattern.compile("^(?: \\w+){0,2} (?:de son|de sa|of his|of her|from his|from her) ");

  private static final Set<String> OFTEN_REACHED = Set.of("C22", "C34", "C41", "C71", "C77");
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

  /// "Profil compatible avec une origine ileale", "consistent with a gastric primary".
  private static final Pattern SUGGESTS =
      Pattern.compile(
          "\\b(?:compatible|faveur|evocat\\w+|evoqu\\w+|suggest\\w*|consistent|favou?r\\w*|keeping|orient\\w+)(?= |')");

  private static final Pattern JOINED =
      Pattern.compile(
          "(?:avec|with|vers|d|de|du|la|le|l|une?|of|the|an?|origine?|primiti(?:f|ve)|primary|metastas\\w+|from|tumeur|tumou?r|cancer|carcinom[ea]|[ '])*");
  private static final Pattern OR = Pattern.compile("^ ?(?:,|/|ou|or)");
  private static final Pattern REGARDING =
      Pattern.compile(
          "\\b(?:sur le plan|du point de vue|du cote|pour ce qui est d(?:u|e la)|concernant (?:le|la|son|sa)|quant (?:au|a la)|from the|regarding (?:the|her|his)|as for (?:the|her|his))(?: (?:cancer|tumeur|carcinome|maladie))?(?: d[eu](?: la| l')?)? ?(\\w+)[^.;\\n]*$");
  private static final int BESIDE = 16;
  private static final int REACH = 160;

  private Origin() {}

  /// "Sur le plan ovarien, elle est en reponse complete": the tumour that an answer is of.
  private static Optional<String> regarding(Page page, Draft draft) {
    var place = REGARDING.matcher(page.before(draft.start(), REACH));
    return place.find() ? Organs.named(place.group(1)) : Optional.empty();
  }

  /// "Cancer du sein en 2001, puis carcinose d'origine ovarienne": said right behind a metastasis,
  /// its origin weighs more than a tumour named near it.
  static Optional<String> told(Page page, Draft draft, Said.Disease disease) {
    boolean said = OF_ORIGIN.matcher(page.after(draft.end(), BESIDE)).find();
    return said && disease.turn() == Said.Turn.METASTASIS
        ? after(page, draft.end()).filter(organ -> !disease.sites().contains(organ))
        : Optional.empty();
  }

  static Optional<String> of(Page page, Draft draft, Said.Disease disease) {
    if (disease.turn() == Said.Turn.COMPLETE_REMISSION
        || disease.turn() == Said.Turn.PARTIAL_REMISSION) {
      return regarding(page, draft);
    }
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

  /// The organ that the report of a metastasis says its tissue speaks for, where it names one.
  static Optional<String> suggested(Page page) {
    var said = SUGGESTS.matcher(page.folded());
    while (said.find()) {
      var after = page.after(said.end(), 60);
      var organ = first(after).filter(h -> JOINED.matcher(after.substring(0, h.start())).matches());
      if (organ.isPresent()) {
        return organ
            .filter(h -> !OR.matcher(after.substring(h.end())).find())
            .map(h -> h.cells().getFirst());
      }
    }
    return Optional.empty();
  }

  private static Optional<PhraseTable.Hit> first(String words) {
    return Stream.concat(KINDS.find(words).stream(), ORGANS.find(words).stream())
        .min(Comparator.comparingInt(PhraseTable.Hit::start));
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
    var own = OWN.matcher(after);
    if (own.find()) {
      return ORGANS.find(after.substring(own.end())).stream()
          .filter(h -> h.start() == 0)
          .map(h -> h.cells().getFirst())
          .filter(organ -> !OFTEN_REACHED.contains(organ))
          .findFirst();
    }
    return organ(after, FROM).or(() -> organ(page.after(end, 2 * REACH / 3), OF_TUMOUR));
  }

  private static Optional<String> organ(String words, Pattern opening) {
    var from = opening.matcher(words);
    return from.find()
        ? ORGANS.find(words.substring(from.end())).stream()
            .filter(h -> h.start() == 0)
            .map(h -> h.cells().getFirst())
            .findFirst()
        : Optional.empty();
  }
}
