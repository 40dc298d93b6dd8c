package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;

/// The organs that a turn of the disease reaches: those told beside it, else those in which the
/// sentences before show something, else the one of the specimen; never the organ it came from.
record Reached(Page page) {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final int BACK = 3; // sentences back to the images that show it
  private static final int BODY = 8; // what an image concludes stands on all that it shows
  private static final String REGION = "C76";

  private static final Set<Turn> SPREADING =
      EnumSet.of(
          Turn.METASTASIS, Turn.SYNCHRONOUS_METASTASIS, Turn.DISTANT_RECURRENCE, Turn.PROGRESSION);

  private static final Set<Turn> BACK_AGAIN = EnumSet.of(Turn.RECURRENCE, Turn.DISTANT_RECURRENCE);

  /// Skin and soft tissue near the first place, and no organ far from it.
  private static final Set<String> NEAR = Set.of("C44", "C49");

  private static final Set<String> OF_ORIGIN = Set.of("metastasis", "distant_recurrence");

  /// "Lesion of the pancreas, typical of a renal metastasis": the organ beside the word is where it
  /// came from.
  private static final Pattern LIKENED =
      Pattern.compile(
          "\\b(?:typical|characteristic|suggestive|consistent|compatibles?|evocat\\w+|suspecte?s?|typiques?|favou?r|faveur|keeping|aspect|allure)"
              + " (?:of|with|avec|d'une?|de|d') ?(?:an? |une? )?(?:\\w+ )?$");

  private static final Pattern SHOWN =
      Pattern.compile(
          "\\d ?(?:mm|cm)\\b|\\bsuv|lesions?\\b|nodules?\\b|masse?s?\\b|foyers?\\b|deposits?\\b|localisations?\\b|fixations?\\b|lysis|lyses?\\b");
  private static final Pattern CALM =
      Pattern.compile(
          "\\b(?:stables?|inchangee?s?|unchanged|norma\\w+|libres?|clear|indemnes?|sans|pas d\\S*|aucune?|ni|no|nil|negati\\w+"
              + "|benin\\w*|benign|kyst\\w*|cysts?|angiom\\w*|cicatri\\w+|scar|sequell\\w+|operee?|resected|known|connue?s?|primiti\\w+|disparition|regress\\w+)\\b");
  private static final Pattern CLAUSES = Pattern.compile("[,;.:\\n](?!\\d)");
  private static final Pattern OF = Pattern.compile("^ (?:of|de|du|d'|from)\\b");
  private static final Pattern OF_WHAT =
      Pattern.compile(
          "^ (?:of|de|du|d'une?) [^.;:()]{0,50}?(?: ?\\([^()]*\\))? (?:in|to|dans|au niveau d\\S+) (?:the |both |la |les? |l')?");

  List<String> organs(Turn turn, List<String> sites, Finding f) {
    var kept = kept(sites, f);
    if (!SPREADING.contains(turn)) {
      return kept.isEmpty() ? again(turn, f) : kept;
    }
    var likened = turn == Turn.METASTASIS ? likened(f) : List.<String>of();
    var told = likened.isEmpty() ? beside(f, kept) : likened;
    var again = told.isEmpty() ? cameBack(turn, f) : told;
    return again.isEmpty() && turn != Turn.PROGRESSION ? elsewhere(f.start()) : again;
  }

  /// "Metastatic relapse of lung cancer": the organ right behind is that of the tumour.
  private List<String> beside(Finding f, List<String> kept) {
    var organs = new ArrayList<>(Spread.organs(page, f.start(), f.end(), kept));
    boolean origin =
        f.find("type").filter("distant_recurrence"::equals).isPresent()
            && OF.matcher(page.after(f.end(), 12)).find();
    if (origin) {
      organs.removeAll(origins(f.start()));
    }
    return organs;
  }

  private List<String> again(Turn turn, Finding f) {
    var where = cameBack(turn, f);
    boolean seen = turn == Turn.RECURRENCE && !Siteless.isTissue(page);
    return where.isEmpty() && seen
        ? elsewhere(f.start()).stream().filter(o -> !NEAR.contains(o)).toList()
        : where;
  }

  /// "Relapse of his renal cancer in the thyroid".
  private List<String> cameBack(Turn turn, Finding f) {
    var after = page.after(f.end(), 150);
    var what = OF_WHAT.matcher(after);
    if (!BACK_AGAIN.contains(turn) || !what.find()) {
      return List.of();
    }
    var places = ORGANS.find(after.substring(what.end()));
    boolean right = !places.isEmpty() && places.getFirst().start() == 0;
    return right ? Spread.organs(page, f.end(), f.end() + what.end(), List.of()) : List.of();
  }

  private List<String> likened(Finding f) {
    var head = page.before(f.start(), 160);
    var like = LIKENED.matcher(head);
    return like.find() ? shown(head.substring(0, like.start())) : List.of();
  }

  /// Where a spread without an organ beside it was seen.
  List<String> elsewhere(int position) {
    if (Siteless.isTissue(page)) {
      var origins = origins(position);
      return Siteless.operated(page)
          .map(site -> site.substring(0, 3))
          .filter(site -> !origins.contains(site))
          .map(List::of)
          .orElse(List.of());
    }
    int sentence = page.layout().at(position);
    var past = new ArrayList<String>();
    boolean concludes =
        page.report().type().equals("imaging") && page.section(position) == Section.CONCLUSION;
    for (int i = Math.max(0, sentence - (concludes ? BODY : BACK)); i < sentence; i++) {
      var words = page.layout().sentences().get(i);
      if (words.section() != Section.HISTORY) {
        past.addAll(shown(page.folded().substring(words.start(), words.end())));
      }
    }
    past.addAll(shown(page.before(position, 200)));
    return past.stream().distinct().toList();
  }

  /// The organs in which words show a lesion or a measure, and not that all is well.
  private static List<String> shown(String words) {
    var organs = new LinkedHashSet<String>();
    for (var clause : CLAUSES.split(words)) {
      if (SHOWN.matcher(clause).find() && !CALM.matcher(clause).find()) {
        ORGANS.find(clause).forEach(h -> organs.add(h.cells().getFirst()));
      }
    }
    organs.remove(REGION);
    return List.copyOf(organs);
  }

  // The organ of "metastase d'un cancer prostatique" is the origin, not what is reached.
  private List<String> kept(List<String> sites, Finding f) {
    var kept = new LinkedHashSet<>(sites);
    boolean origin =
        f.kind() == FindingKind.EVENT
            && f.find("type").filter(t -> OF_ORIGIN.contains(t.toString())).isPresent();
    if (origin) {
      kept.removeAll(origins(f.start()));
    }
    Origin.after(page, f.end()).ifPresent(kept::remove);
    return List.copyOf(kept);
  }

  private List<String> origins(int position) {
    var sentence = page.layout().sentence(position);
    return page.of(FindingKind.DIAGNOSIS).stream()
        .filter(d ->
            d.start() >= sentence.start()
                && d.end() <= sentence.end()
                && !TumourSayings.isSecondary(d))
        .flatMap(d -> origin(d).stream())
        .map(site -> site.substring(0, 3))
        .toList();
  }

  private Optional<String> origin(Finding d) {
    return Organs.primary(TumourSayings.code(d))
        .map(read -> TumourPlace.beside(page, d, read).orElse(read));
  }
}
