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
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// What a report says that the disease does.
final class DiseaseSayings {
  private static final PhraseTable TURNS = PhraseTable.read("turns.tsv");
  private static final PhraseTable NO_TUMOUR = PhraseTable.read("not-disease.tsv");
  private static final String NOWHERE = "C80";
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
          "d'emblee|synchron\\w+|de novo|at (?:the time of )?diagnosis|au"
              + " diagnostic|inaugural\\w+");
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:pas|sans|aucune?|absence|ni|no|not|nor|without|non|plutot qu\\w*|rather"
              + " than)\\b(?: d(?:e\\b|'\\w*)|'\\w+| an?\\b)?(?: \\w+){0,3} ?$");

  /// "Metastases de 2019, en realite des angiomes".
  private static final Pattern REFUTED =
      Pattern.compile(
          "^[^.;\\n]{0,45}\\b(?:en realite|en fait|finalement|s'averant etre|qui etaient|in fact|actually|turned out to be)"
              + " (?:d(?:es|e|u)|une?|an?|the|benign)\\b(?![^.;\\n]{0,40}(?:cancer|carcin|malin|malign|metasta|primiti|tumeur|secondaire))");

  private static final Pattern QUERIED =
      Pattern.compile("\\b(?:queried|query|questioned) (?:as )?(?:an? )?$");

  /// An answer that is called one: "marked regression" alone is an improvement (RECIST 1.1).
  private static final Pattern NAMED_PARTIAL =
      Pattern.compile("parti|majeur|objecti|\\bv?gpr|tbrp|ipr|\\d ?%|de plus de");

  private static final Pattern BARE_REMISSION =
      Pattern.compile(
          "^(?:en |in )?(?:remission|rc|rp|cr)$|^(?:no evidence of (?:\\w+ )?disease|ned)$");

  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "\\b(?:(?:apres|after|since|post)\\b[^.;:,]{0,45}|(?:adjuvante?|traitee?|suivie?|operee?|irradiee?|treated|irradiated)"
              + " (?:pour |d'une? |de (?:la |sa )?|for (?:an? )?))$");
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern IN_TRANSIT =
      Pattern.compile("^[a-z]+(?: cutanees?)? (?:en|in)[- ]transit|^in[- ]transit");
  private static final Pattern LISTED =
      Pattern.compile(
          "^(?: [a-z]+){0,4} ?: ?((?:[^.,;(]{0,12}\\b)?(?:nodules?|masses?|lesions?|metastas[ei]s|adenopathies?)\\b[^.;,(]{0,60})");
  private static final Pattern COUNTED =
      Pattern.compile("\\d ?n ?\\+|\\bn ?\\+|curage|ganglion\\w*|dissection|\\d ?/ ?\\d+ nodes");
  private static final int NEAR = 90;
  private static final int BESIDE = 28;
  private static final Pattern NO_DISEASE =
      Pattern.compile(
          "^ ?(?:aisee|facile|difficile|jusqu\\S*|de l'(?:endoscope|appareil)|of the scope)");
  private static final Pattern SPECIMEN =
      Pattern.compile("histologi|pathologi|\\bypt|sataloff|mandard|chevallier");
  private static final Set<Turn> ANSWERS =
      EnumSet.of(Turn.COMPLETE_REMISSION, Turn.PARTIAL_REMISSION);
  private static final Pattern MARKER =
      Pattern.compile("biologi|biochimi|biochemi|\\bpsa\\b|marqueur|marker");
  private static final Pattern BLOOD =
      Pattern.compile(
          "myelom|leucem|leuk|lymph|\\blmc\\b|\\bllc\\b|\\blam\\b|\\bcml\\b|bcr|waldenstrom|chaines legeres|light chain|pic mono");

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
    return Lesions.named(sayings.drafts, sayings.lesions);
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
    boolean bare = words.length() <= 3;
    Optional.ofNullable(OF_RESPONSE.get(f.find("response").map(Object::toString).orElse("")))
        .filter(t -> !bare && (t != Turn.PARTIAL_REMISSION || NAMED_PARTIAL.matcher(words).find()))
        .ifPresent(t -> add(t, List.of(), f));
  }

  private void add(Turn turn, List<String> sites, Finding f) {
    if (NO_DISEASE.matcher(page.after(f.end(), 20)).find() || ofSymptom(f)) {
      return; // the endoscope goes on
    }
    if (turn == Turn.METASTASIS && inTransit(f)) {
      // On the way to its nodes, a melanoma comes back in the skin.
      var skin = new Said.Disease(Turn.REGIONAL_RECURRENCE, List.of("C44"), side(f));
      drafts.add(new Draft(skin, f.start(), f.end(), standing(turn, f)));
      return;
    }
    boolean together =
        turn == Turn.METASTASIS && SYNCHRONOUS.matcher(page.sentence(f.start())).find();
    var said = together ? Turn.SYNCHRONOUS_METASTASIS : turn;
    var reached = new Reached(page).organs(turn, sites, f);
    var disease =
        listed(turn, f)
            .orElseGet(() ->
                new Said.Disease(
                    said, nodes(turn, f, reached), SIDED.contains(said) ? side(f) : ""));
    drafts.add(new Draft(disease, f.start(), f.end(), standing(turn, f)));
  }

  /// "Recidive de la dysphonie": what comes back is no tumour.
  private boolean ofSymptom(Finding f) {
    return ofSymptom(f.end());
  }

  private void add(Draft lesion, boolean several) {
    drafts.add(lesion);
    if (several) {
      lesions.add(lesion);
    }
  }

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
    return counted && COUNTED.matcher(page.sentence(f.start())).find() ? List.of("C77") : reached;
  }

  private boolean inTransit(Finding f) {
    var words = page.folded().substring(f.start(), f.end()) + page.after(f.end(), 30);
    return IN_TRANSIT.matcher(words).find();
  }

  private Standing standing(Turn turn, Finding f) {
    var standing = page.disease(f.start(), f.judgement());
    return switch (turn) {
      case TRANSFORMATION -> Siteless.isTissue(page) ? shown(standing, f) : told(standing, f);
      case COMPLETE_REMISSION -> answer(standing, f);
      default -> told(standing, f);
    };
  }

  private Standing told(Standing standing, Finding f) {
    var before = page.before(f.start(), 60);
    if (DENIED.matcher(before).find() || REFUTED.matcher(page.after(f.end(), 90)).find()) {
      return Standing.NEGATED;
    }
    if (standing != Standing.AFFIRMED) {
      return standing;
    }
    boolean doubted = page.alternative(f.start(), f.end());
    doubted |= QUERIED.matcher(before).find();
    boolean past = AFTERWARDS.matcher(before).find();
    return past ? Standing.PAST : doubted ? Standing.UNCERTAIN : standing;
  }

  /// "Transformation of the astrocytoma operated on in 2008": what the specimen shows is of now, be
  /// what it was before told with its year.
  private Standing shown(Standing standing, Finding f) {
    boolean told = standing == Standing.PAST && page.section(f.start()) != Section.HISTORY;
    return told ? Standing.AFFIRMED : standing;
  }

  /// "In remission", without how much, is a state that other reports found; an answer in the
  /// specimen alone is none of the disease that could be seen.
  private Standing answer(Standing standing, Finding f) {
    var words = page.folded().substring(f.start(), f.end());
    if (SPECIMEN.matcher(words + page.after(f.end(), 25)).find()) {
      return Standing.UNCERTAIN;
    }
    boolean bare = standing == Standing.AFFIRMED && BARE_REMISSION.matcher(words).matches();
    return bare ? Standing.PAST : standing;
  }

  /// Beside it, else in its sentence, else the only one of the report.
  private String side(Finding f) {
    var beside = f.find("side").or(() -> f.find("laterality")).map(Object::toString);
    var after = Sides.in(page.after(f.end(), BESIDE));
    if (beside.isPresent() || !after.isEmpty()) {
      return beside.orElse(after);
    }
    var sentence = page.sentence(f.start());
    return Sides.in(sentence).isEmpty() ? Sides.only(page.folded()) : Sides.only(sentence);
  }

  /// "Lesions cerebrales et osseuse d'aspect secondaire": the organs right before and after.
  private List<String> places(Turn turn, PhraseTable.Hit hit) {
    if (turn == Turn.SYNCHRONOUS_METASTASIS) {
      return Spread.organs(page, hit.start(), hit.end(), List.of());
    }
    if (turn != Turn.METASTASIS) {
      return List.of();
    }
    var before = ORGANS.find(page.before(hit.start(), NEAR)).stream();
    var organs = before.map(h -> h.cells().getFirst()).distinct().toList();
    var told = Spread.organs(page, hit.start(), hit.end(), organs);
    return told.isEmpty() && Siteless.isTissue(page)
        ? new Reached(page).elsewhere(hit.start())
        : told;
  }

  private void plain(PhraseTable.Hit hit) {
    boolean known = drafts.stream().anyMatch(d -> d.start() < hit.end() && hit.start() < d.end());
    if (known || ofSymptom(hit.end())) {
      return;
    }
    boolean denied = DENIED.matcher(page.before(hit.start(), 30)).find();
    var standing = page.disease(hit.start(), new Judgement(denied, false, false, false, false));
    if (hit.cells().getFirst().equals(LESIONS)) {
      Lesions.of(page, hit, standing).ifPresent(d -> add(d, Lesions.isSeveral(hit)));
      return;
    }
    var turn = Turn.valueOf(hit.cells().getFirst());
    var disease = new Said.Disease(turn, places(turn, hit), "");
    drafts.add(new Draft(disease, hit.start(), hit.end(), standing));
  }
}
