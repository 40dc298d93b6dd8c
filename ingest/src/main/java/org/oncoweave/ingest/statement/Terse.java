package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Judgement;

/// Tumours told without a noun: an organ and its stage ("Pancréas caudal M1", "mid rectum cT3N1"),
/// the result of a biopsy in one adjective ("OGD: oesophageal growth. Histology: squamous").
final class Terse {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final PhraseTable TISSUES = PhraseTable.read("tissue-words.tsv");
  private static final Judgement PLAIN = new Judgement(false, false, false, false, false);

  /// Organs in which a stage is that of a primary; in others it may be what was reached.
  private static final Set<String> STAGED =
      Set.of(
          "C02", "C04", "C09", "C10", "C13", "C15", "C16", "C18", "C20", "C21", "C25", "C32", "C34",
          "C50", "C51", "C53", "C54", "C56", "C60", "C61", "C62", "C64", "C67", "C73");

  private static final Set<String> TELLING =
      Set.of("tumour_board", "consultation", "letter", "stay");
  private static final Pattern STAGE =
      Pattern.compile(
          "^(?: (?:gauche|droite?|g|d|moyen|bas|haut|inferieur|superieur|moyenne|caudale?|cephalique|proximal|distal|left|right|lat\\w*)){0,2},?"
              + " (?:stade )?(?:[cuyp]{1,2}t[1-4][a-d]?(?![a-z])|[cuyp]{1,2}t[1-4][a-d]?n[0-3x]|t[1-4][a-d]? ?n[0-3x]|m1[a-d]?(?![a-z\\d]))");
  private static final Pattern RESULT =
      Pattern.compile(
          "(?:histolog(?:y|ie)|histo|biops(?:y|ies|ie)|bx|anapath|cytologie|cytology|fna|cores?)(?: \\w+){0,2} ?(?:[:=]|->|=>) ?$");
  private static final Pattern LESION =
      Pattern.compile(
          "lesion|tumeur|masse|ulcer|bourgeon|nodule|mass\\b|growth|tumou?r|stenos|strictur");
  private static final int BESIDE = 34;

  private Terse() {}

  static List<Draft> of(Page page, List<Draft> known) {
    var drafts = new ArrayList<Draft>();
    if (TELLING.contains(page.report().type())) {
      ORGANS.find(page.folded()).stream()
          .filter(h -> STAGED.contains(h.cells().getFirst()) && free(page, known, h))
          .filter(h -> STAGE.matcher(page.after(h.end(), BESIDE)).find())
          .map(h -> said(page, h, h.cells().getFirst(), ""))
          .forEach(drafts::add);
    }
    TISSUES.find(page.folded()).stream()
        .filter(h -> RESULT.matcher(page.before(h.start(), BESIDE)).find() && free(page, known, h))
        .forEach(
            h -> organ(page, h).ifPresent(o -> drafts.add(said(page, h, o, h.cells().getFirst()))));
    return drafts;
  }

  /// Whether no tumour is told in its sentence.
  private static boolean free(Page page, List<Draft> known, PhraseTable.Hit hit) {
    int sentence = page.layout().at(hit.start());
    return known.stream()
        .filter(d -> d.said() instanceof Said.Tumour)
        .noneMatch(d -> page.layout().at(d.start()) == sentence);
  }

  private static Draft said(Page page, PhraseTable.Hit hit, String organ, String morphology) {
    var side = Sides.in(hit.words() + page.after(hit.end(), BESIDE / 2));
    var said = new Said.Tumour(organ + ".9", morphology, side, !morphology.isEmpty());
    return new Draft(said, hit.start(), hit.end(), page.disease(hit.start(), PLAIN));
  }

  /// That of the lesion told before it in the sentence, else in the one before.
  private static Optional<String> organ(Page page, PhraseTable.Hit hit) {
    var own = page.layout().sentence(hit.start());
    var before = page.folded().substring(own.start(), hit.start());
    var last = page.layout().sentence(Math.max(0, own.start() - 2));
    var words = page.folded().substring(last.start(), Math.max(last.start(), own.start()));
    return shown(before).or(() -> shown(words)).filter(STAGED::contains);
  }

  private static Optional<String> shown(String words) {
    return LESION.matcher(words).find()
        ? ORGANS.find(words).stream()
            .max(Comparator.comparingInt(PhraseTable.Hit::start))
            .map(h -> h.cells().getFirst())
        : Optional.empty();
  }
}
