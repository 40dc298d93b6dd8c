package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// What a report says that the disease does.
final class DiseaseSayings {
  private static final PhraseTable TURNS = PhraseTable.read("turns.tsv");
  private static final PhraseTable NO_TUMOUR = PhraseTable.read("not-disease.tsv");
  private static final String NOWHERE = "C80";
  private static final String NODES = "C77";
  private static final String LESIONS = "LESIONS";

  private static final Map<String, Turn> OF_EVENT =
      Map.ofEntries(
          Map.entry("local_recurrence", Turn.LOCAL_RECURRENCE),
          Map.entry("regional_recurrence", Turn.REGIONAL_RECURRENCE),
          Map.entry("distant_recurrence", Turn.DISTANT_RECURRENCE),
          Map.entry("biochemical_recurrence", Turn.MARKER_RECURRENCE),
          Map.entry("recurrence", Turn.RECURRENCE),
          Map.entry("progression", Turn.PROGRESSION),
          Map.entry("complete_remission", Turn.COMPLETE_REMISSION),
          Map.entry("second_primary", Turn.SECOND_PRIMARY),
          Map.entry("transformation", Turn.TRANSFORMATION),
          Map.entry("metastasis", Turn.METASTASIS));

  private static final Map<String, Turn> OF_RESPONSE =
      Map.of(
          "CR", Turn.COMPLETE_REMISSION,
          "PR", Turn.PARTIAL_REMISSION,
          "PD", Turn.PROGRESSION,
          "SD", Turn.STABLE);

  private static final Pattern SYNCHRONOUS =
      Pattern.compile(
          "d'emblee|synchron\\w+|de novo|from the (?:very )?(?:start|outset|beginning)(?! of)|\\b(?:des|depuis) (?:le (?:debut|depart)(?! d[eu])|l'origine)|at (?:first )?presentation\\b|at (?:the time of )?diagnosis|au"
              + " diagnostic|inaugural\\w+");
  static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:pas|sans|aucune?|absence|ni|no|not|nor|without|non|plutot qu\\w*|rather"
              + " than|pris(?:e|es)? pour|crue?s?|mistaken for|taken for|thought to be)\\b(?: d(?:e\\b|'\\w*)|'\\w+| an?\\b)?(?: \\w+){0,3} ?$");

  /// An answer that is called one: "marked regression" alone is an improvement (RECIST 1.1).
  private static final Pattern NAMED_PARTIAL =
      Pattern.compile("parti|majeur|objecti|\\bv?gpr|tbrp|ipr|\\d ?%|de plus de");

  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern IN_TRANSIT =
      Pattern.compile("^[a-z]+(?: cutanees?)? (?:en|in)[- ]transit|^in[- ]transit");
  private static final Pattern LISTED =
      Pattern.compile(
          "^(?: [a-z]+){0,4} ?: ?((?:[^.,;(]{0,12}\\b)?(?:nodules?|masses?|lesions?|metastas[ei]s|adenopathies?)\\b[^.;,(]{0,60})");
  private static final Pattern COUNTED =
      Pattern.compile("\\d ?n ?\\+|\\bn ?\\+|curage|ganglion\\w*|dissection|\\d ?/ ?\\d+ nodes");
  private static final Pattern FROM_ORGAN =
      Pattern.compile("^ (?:of|from) (?:the |his |her )?(.*)");
  private static final int NEAR = 90;
  private static final int BESIDE = 28;
  private static final Pattern NO_DISEASE =
      Pattern.compile(
          "^ ?(?:aisee|facile|difficile|jusqu\\S*|de l'(?:endoscope|appareil)|of the scope|(?:of|in|de|du) (?:the )?(?:\\w+ )?grade)");
  private static final Set<Turn> ANSWERS =
      EnumSet.of(Turn.COMPLETE_REMISSION, Turn.PARTIAL_REMISSION);
  private static final Pattern MARKER =
      Pattern.compile("biologi|biochimi|biochemi|\\bpsa\\b|marqueur|marker");
  private static final Pattern RANGE = Pattern.compile("\\d ?%? ?$");
  private static final Pattern MEASURED =
      Pattern.compile(
          "(?:\\b[mnµ]?g/(?:l|ml|dl)|\\bk?u[ig]?/(?:l|ml)|\\b(?:pic|psa|ace|cea|afp|kappa|lambda|ca ?\\d\\d[-. ]?\\d?))\\b[^.;,]{0,12}$");
  private static final Pattern BLOOD =
      Pattern.compile(
          "myelom|leucem|leuk|lymph|\\blmc\\b|\\bllc\\b|\\blam\\b|\\bcml\\b|bcr|waldenstrom|chaines legeres|light chain|pic mono");

  private static final Set<Turn> PLACED = EnumSet.of(Turn.METASTASIS, Turn.DISTANT_RECURRENCE);

  private static final Set<Turn> SIDED =
      EnumSet.of(Turn.LOCAL_RECURRENCE, Turn.REGIONAL_RECURRENCE, Turn.RECURRENCE);

  private final Page page;
  private final List<Draft> drafts = new ArrayList<>();
  private final Set<Draft> lesions = new HashSet<>();

  private DiseaseSayings(Page page) {
    this.page = page;
  }

  static List<Draft> of(Page page) {
    var sayings = new DiseaseSayings(page);
    page.of(FindingKind.EVENT).forEach(sayings::event);
    page.of(FindingKind.DIAGNOSIS).stream()
        .filter(TumourSayings::isSecondary)
        .forEach(sayings::secondary);
    page.of(FindingKind.RESPONSE).forEach(sayings::response);
    TURNS.find(page.folded()).forEach(sayings::plain);
    sayings.drafts.removeIf(sayings::ofMarker);
    return Lesions.named(page, sayings.drafts, sayings.lesions);
  }

  /// "Bonne reponse biologique": the answer of a marker is one of the disease in the blood alone.
  private boolean ofMarker(Draft draft) {
    boolean answer = draft.said() instanceof Said.Disease d && ANSWERS.contains(d.turn());
    return answer
        && MARKER.matcher(page.folded().substring(draft.start(), draft.end())).find()
        && !BLOOD.matcher(page.folded()).find();
  }

  private void event(Finding f) {
    var turn = f.find("type").map(t -> OF_EVENT.get(t.toString()));
    var sites = f.find("sites").map(Organs::named).orElse(List.of());
    turn.ifPresent(t -> add(t, sites, f));
  }

  private void secondary(Finding f) {
    add(
        Turn.METASTASIS,
        Organs.secondary(TumourSayings.code(f))
            .filter(organ -> !organ.equals(NOWHERE))
            .map(List::of)
            .orElse(List.of()),
        f);
  }

  private void response(Finding f) {
    var words = page.folded().substring(f.start(), f.end());
    if (ofMeasure(f)) {
      return;
    }
    boolean bare = words.length() <= 3;
    Optional.ofNullable(OF_RESPONSE.get(f.find("response").map(Object::toString).orElse("")))
        .filter(t -> bare || t != Turn.PARTIAL_REMISSION || NAMED_PARTIAL.matcher(words).find())
        .ifPresent(t -> add(t, List.of(), f));
  }

  /// "80-85 %" is a range, "pic 5 g/L (- 88 %)" the fall of a marker, which no word calls an
  /// answer.
  private boolean ofMeasure(Finding f) {
    var before = page.before(f.start(), 40);
    boolean less = page.folded().startsWith("-", f.start());
    return less && (RANGE.matcher(before).find() || MEASURED.matcher(before).find());
  }

  private void add(Turn turn, List<String> sites, Finding f) {
    if (isNone(f) || isOrigin(turn, sites, f)) {
      return; // the endoscope goes on
    }
    if (turn == Turn.METASTASIS && inTransit(f)) {
      // On the way to its nodes, a melanoma comes back in the skin.
      var skin = new Said.Disease(Turn.REGIONAL_RECURRENCE, List.of("C44"), side(f));
      drafts.add(new Draft(skin, f.start(), f.end(), new DiseaseStanding(page).of(turn, f)));
      return;
    }
    boolean together =
        turn == Turn.METASTASIS && SYNCHRONOUS.matcher(page.sentence(f.start())).find();
    var said = together ? Turn.SYNCHRONOUS_METASTASIS : turn;
    var reached = titled(turn, new Reached(page).organs(turn, sites, f));
    var disease =
        listed(turn, f)
            .orElseGet(() ->
                new Said.Disease(
                    said, nodes(turn, f, reached), SIDED.contains(said) ? side(f) : ""));
    drafts.add(new Draft(disease, f.start(), f.end(), new DiseaseStanding(page).of(turn, f)));
  }

  // Where a tumour began is told with its tissue.
  private boolean isOrigin(Turn turn, List<String> sites, Finding f) {
    return turn == Turn.METASTASIS && OfOrigin.isTold(page, f, sites);
  }

  private boolean isNone(Finding f) {
    return NO_DISEASE.matcher(page.after(f.end(), 20)).find()
        || ofSymptom(f.end())
        || OtherUses.isShort(page, f.start(), f.end());
  }

  /// What an image of one organ shows without saying where.
  private List<String> titled(Turn turn, List<String> reached) {
    boolean unsaid = reached.isEmpty() && turn == Turn.METASTASIS;
    if (!unsaid || !page.report().type().equals("imaging")) {
      return reached;
    }
    var organs = ORGANS.find(Fold.of(page.report().title())).stream();
    var titled = organs.map(h -> h.cells().getFirst()).distinct().toList();
    return titled.size() == 1 ? titled : reached;
  }

  private void add(Draft lesion, boolean several) {
    drafts.add(lesion);
    if (several) {
      lesions.add(lesion);
    }
  }

  /// "Recidive de la dysphonie": what comes back is no tumour.
  private boolean ofSymptom(int end) {
    var words = page.after(end, 40).stripLeading();
    return NO_TUMOUR.find(words).stream().anyMatch(h -> h.start() == 0);
  }

  /// "Recidive de CHC : deux nodules pulmonaires": where it is stands after the colon.
  private Optional<Said.Disease> listed(Turn turn, Finding f) {
    var list = LISTED.matcher(page.after(f.end(), 130));
    if (turn != Turn.RECURRENCE || !list.find()) {
      return Optional.empty();
    }
    var organs = ORGANS.find(list.group(1)).stream().map(h -> h.cells().getFirst()).distinct();
    var places = organs.toList();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new Said.Disease(turn, places, side(f)));
  }

  /// Metastases told where nodes are counted are those of the nodes.
  private List<String> nodes(Turn turn, Finding f, List<String> reached) {
    boolean counted = turn == Turn.METASTASIS && reached.isEmpty();
    return counted && COUNTED.matcher(page.sentence(f.start())).find() ? List.of(NODES) : reached;
  }

  private boolean inTransit(Finding f) {
    var words = page.folded().substring(f.start(), f.end()) + page.after(f.end(), 30);
    return IN_TRANSIT.matcher(words).find();
  }

  /// Beside it, else in its sentence, else the only one of the report.
  private String side(Finding f) {
    var beside = f.find("side").or(() -> f.find("laterality")).map(Object::toString);
    var after = Sides.in(page.after(f.end(), BESIDE));
    if (beside.isPresent() || !after.isEmpty()) {
      return beside.orElse(after);
    }
    var sentence = page.sentence(f.start());
    return Sides.in(sentence).isEmpty() ? Sides.only(page.ofNow()) : Sides.only(sentence);
  }

  /// "Lesions cerebrales et osseuse d'aspect secondaire": the organs right before and after.
  private List<String> places(Turn turn, PhraseTable.Hit hit) {
    if (turn == Turn.SYNCHRONOUS_METASTASIS) {
      var named = ORGANS.find(hit.words()).stream().map(h -> h.cells().getFirst()).toList();
      return Spread.organs(page, hit.start(), hit.end(), named);
    }
    if (!PLACED.contains(turn)) {
      return List.of();
    }
    var clause = page.before(hit.start(), NEAR);
    var same = clause.substring(clause.lastIndexOf(". ") + 1);
    var before = ORGANS.find(same + hit.words()).stream();
    var organs = before.map(h -> h.cells().getFirst()).distinct().toList();
    var told = new ArrayList<>(Spread.organs(page, hit.start(), hit.end(), organs));
    from(hit).ifPresent(told::remove);
    if (!told.isEmpty() || !(Siteless.isTissue(page) || ofCells(hit))) {
      return told;
    }
    var elsewhere = new Reached(page).elsewhere(hit.start());
    return elsewhere.isEmpty() && ofCells(hit) ? List.of(NODES) : elsewhere;
  }

  /// A needle without an organ is one into a node.
  private static boolean ofCells(PhraseTable.Hit hit) {
    return hit.words().contains("cellules") || hit.words().startsWith("node");
  }

  /// "Metastatic lobular carcinoma of breast": the organ right behind is where it came from.
  private Optional<String> from(PhraseTable.Hit hit) {
    var behind = FROM_ORGAN.matcher(page.after(hit.end(), 40));
    return behind.find()
        ? ORGANS.find(behind.group(1)).stream()
            .filter(h -> h.start() == 0)
            .map(h -> h.cells().getFirst())
            .findFirst()
        : Optional.empty();
  }

  private void plain(PhraseTable.Hit hit) {
    boolean known = drafts.stream().anyMatch(d -> d.start() < hit.end() && hit.start() < d.end());
    if (known || ofSymptom(hit.end())) {
      return;
    }
    boolean denied =
        DENIED.matcher(page.before(hit.start(), 50)).find()
            || DiseaseStanding.isFalse(page, hit.start());
    boolean hoped = DiseaseStanding.hoped(page, hit.start());
    var standing = page.disease(hit.start(), new Judgement(denied, hoped, false, false, false));
    if (hit.cells().getFirst().equals(LESIONS)) {
      Lesions.of(page, hit, standing).ifPresent(d -> add(d, Lesions.isSeveral(hit)));
      return;
    }
    var turn = Turn.valueOf(hit.cells().getFirst());
    var disease = new Said.Disease(turn, places(turn, hit), "");
    drafts.add(new Draft(disease, hit.start(), hit.end(), standing));
  }
}
