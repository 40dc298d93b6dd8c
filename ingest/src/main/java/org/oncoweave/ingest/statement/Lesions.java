package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// Lesions of an organ that a report shows and does not call metastases: "apparition de six nodules
/// pulmonaires". They are suspected to be, until they are treated or proved.
final class Lesions {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern HARMLESS =
      Pattern.compile(
          "\\b(?:benin\\w*|benign|kyst\\w*|cysts?|cystic|angiom\\w*|hemangiom\\w*|haemangiom\\w*|adenom\\w+"
              + "|inflammatoires?|infectieu\\w+|cicatric\\w+|stables?|inchangee?s?|unchanged|fractur\\w+"
              + "|arthros\\w+|degenerati\\w+|sequell\\w+|banals?|banales?|thyroid\\w+|reactionnel\\w*|a"
              + " (?:controler|surveiller)|primiti\\w+)");
  private static final Pattern GONE =
      Pattern.compile(
          "(?:disparition|regression|diminution|resolution|reduction|decrease)[^.;,]{0,15}$");
  private static final Pattern SEVERAL =
      Pattern.compile(
          "(?:nodule|lesion|masse|foyer|localisation|adenopathie|implant|fixation|hypermetabolisme|formation|depot|image|atteinte|infiltration|deposit|node)s\\b"
              + "|foyers|masses\\b|lymphadenopathy");
  private static final Pattern LISTED = Pattern.compile("^ ?: ?([^.;]*)");
  private static final Pattern METASTATIC =
      Pattern.compile(
          "^(?: [\\w'-]+){0,4}? (?:d'emblee |already )?(?:metastatique|metastatic|stade iv|stage iv)\\b");
  private static final int REACH = 110;

  private Lesions() {}

  /// Several lesions told beside metastases are others of them; a single one may be where they come
  /// from.
  static List<Draft> named(Page page, List<Draft> drafts, Set<Draft> lesions) {
    boolean spread = drafts.stream().anyMatch(Lesions::spreads) || isMetastatic(page);
    return drafts.stream()
        .map(d -> spread && lesions.contains(d) && isSuspected(d) ? sure(d) : d)
        .toList();
  }

  /// "Nephroblastome gauche metastatique", without where.
  private static boolean isMetastatic(Page page) {
    return page.of(FindingKind.DIAGNOSIS).stream()
        .filter(f -> f.find("metastatic").filter(Boolean.TRUE::equals).isPresent())
        .filter(f -> f.judgement().equals(Judgement.PLAIN))
        .anyMatch(f -> METASTATIC.matcher(page.after(f.end(), 40)).find());
  }

  private static boolean isSuspected(Draft draft) {
    return draft.standing() == Standing.UNCERTAIN;
  }

  private static boolean spreads(Draft draft) {
    return draft.standing() == Standing.AFFIRMED
        && draft.said() instanceof Said.Disease d
        && (d.turn() == Turn.METASTASIS
            || (d.turn() == Turn.DISTANT_RECURRENCE && d.sites().isEmpty()));
  }

  private static Draft sure(Draft draft) {
    return new Draft(draft.said(), draft.start(), draft.end(), Standing.AFFIRMED);
  }

  static boolean isSeveral(PhraseTable.Hit hit) {
    return SEVERAL.matcher(hit.words()).find();
  }

  /// "Quatre nodules : 18 mm LSG, 13 mm LID".
  private static List<String> listed(Page page, PhraseTable.Hit hit) {
    var list = LISTED.matcher(page.after(hit.end(), REACH));
    return list.find()
        ? ORGANS.find(list.group(1)).stream().map(h -> h.cells().getFirst()).distinct().toList()
        : List.of();
  }

  static Optional<Draft> of(Page page, PhraseTable.Hit hit, Standing standing) {
    var within = ORGANS.find(hit.words()).stream().map(h -> h.cells().getFirst()).toList();
    var beside = Spread.organs(page, hit.start(), hit.end(), within);
    var organs = beside.isEmpty() ? listed(page, hit) : beside;
    var around = hit.words() + page.after(hit.end(), REACH);
    boolean gone = GONE.matcher(page.before(hit.start(), 40)).find();
    if (gone || organs.isEmpty() || HARMLESS.matcher(around).find()) {
      return Optional.empty();
    }
    var seen = standing == Standing.AFFIRMED ? Standing.UNCERTAIN : standing;
    var disease = new Said.Disease(Turn.METASTASIS, List.copyOf(organs), "");
    return Optional.of(new Draft(disease, hit.start(), hit.end(), seen));
  }
}
