package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said.Care;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// Operations, rays and other care that a report tells.
final class CareSayings {
  private static final PhraseTable OPERATIONS = PhraseTable.read("operations.tsv");
  private static final PhraseTable CARE = PhraseTable.read("care.tsv");
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");

  private static final Pattern NOT_DONE_BEFORE =
      Pattern.compile(
          "(?:(?:site|scar|area) of (?:previous|prior)|(?:zone|cicatrice|site|foyer|sequelles?)"
              + " d(?:e|')|pas d(?:e|')|sans|aucune?|refus\\w*(?: d(?:e|u)|"
              + " l[ae])?|recus\\w*|ni|contre-?indication\\w*|non|plutot"
              + " qu\\S*|no|without|declined|possibilite d\\S*|indication d\\S*|pas"
              + " d'indication\\w*)(?: (?:la |le |une? |toute? )?)?(?:\\w+ )?$");
  private static final Pattern NOT_DONE_AFTER =
      Pattern.compile(
          "^[^.;:]{0,45}(?:refus\\w*|recus\\w*|non retenue?|ecarte\\w*|annule\\w*|non realisee?|pas"
              + " (?:ete"
              + " )?(?:retenue?|realisee?|faite?)|contre-?indique\\w*|impossible|declined|cancelled|not"
              + " performed|decline\\w*|renonce\\w*|(?:n'a |n'est )?pas (?:ete"
              + " )?(?:souhaitee?|desiree?|acceptee?|voulue?)|n'est pas"
              + " (?:retenue?|envisageable|indiquee?))");
  private static final Pattern PLAN_BEFORE =
      Pattern.compile(
          "(?:prevoi\\w*|prevue?s?|propos\\w*|programm\\w*|discut\\w*|en vue"
              + " d\\S*|avant|sera|envisag\\w*|candidat\\w*|attente"
              + " d\\S*|planned|before|awaiting|consider\\w*|bilan pre\\w*|indication)(?:"
              + " \\S+){0,4} ?$");
  private static final Pattern PLAN_AFTER =
      Pattern.compile(
          "^[^.;:]{0,40}(?:prevue?|programmee?|proposee?|planifiee?|envisagee?|discutee?|decidee?s?(?! le \\d)|a"
              + " (?:prevoir|programmer|discuter|venir)|sera|si"
              + " besoin|planned|scheduled|proposed|est indiquee?|le mois prochain)");
  private static final Pattern DOSE =
      Pattern.compile("\\d ?(?:gy|grays?|seances?|fractions?|fx)\\b");
  private static final Pattern IMPLANT = Pattern.compile("\\b(1\\d\\d) ?(?:gy|grays?)\\b");
  private static final Pattern VERTEBRA =
      Pattern.compile(
          "\\b(?:l[1-5]|d(?:[2-9]|1[0-2])|t(?:[5-9]|1[0-2])|c[2-7])(?:["
              + " ,/-]|$)|rachi\\w+|vertebr\\w+");
  private static final Pattern WHOLE_BODY =
      Pattern.compile("\\b(?:ict|tbi)\\b|corporelle|total body");
  private static final Set<String> TISSUE = Set.of("operation", "pathology");
  private static final int BEFORE = 40; // what an organ named before weighs more than one after
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:[+,;/(] ?|\\b(?:et|puis|par|and|then) )(rt|rte|rth)(?=[ .,;)+/]|$)(?! ?-?c?t\\b)");
  private static final Pattern AFTERWARDS = Pattern.compile("\\b(?:puis|then)\\b[^.;]{0,25}$");
  private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d|\\d/\\d");
  private static final Pattern ELSE =
      Pattern.compile(
          "(?:fracture|hernie|cataracte|appendicite|menisque|canal carpien|prothese|varices|hip"
              + " fracture|hernia)[^.;,]{0,45}$");
  private static final Pattern GRAFT =
      Pattern.compile("fibula|osseuse|reconstruction|tendin\\w+|cornee|cutanee");
  private static final Pattern BLOOD_GRAFT =
      Pattern.compile(
          "moelle|cellules souches|conditionnement|\\bcs[hp]\\b|geno-?identique|donneur");
  private static final Pattern THORACIC = Pattern.compile("\\b(?:thoracic|chest) $");
  private static final Pattern CORD =
      Pattern.compile("decompressi\\w+|compressi\\w+ medullaire|epidurite|cord compression");
  private static final Pattern DOUBT = Pattern.compile("(?:ou|versus|vs) $");

  private final Page page;
  private final List<Draft> drafts = new ArrayList<>();

  private CareSayings(Page page) {
    this.page = page;
  }

  static List<Draft> of(Page page) {
    var sayings = new CareSayings(page);
    OPERATIONS.find(page.folded()).stream()
        .filter(h -> !h.cells().getFirst().equals("-"))
        .forEach(sayings::operation);
    sayings.titled();
    CARE.find(page.folded()).forEach(sayings::other);
    sayings.rays();
    return sayings.drafts;
  }

  /// The operation that the title names, where the text of its report or specimen names none.
  private void titled() {
    boolean tissue = TISSUE.contains(page.report().type());
    if (!tissue || !drafts.isEmpty()) {
      return;
    }
    OPERATIONS.find(Fold.of(page.report().title())).stream()
        .filter(h -> h.cells().get(1).startsWith("C"))
        .map(h -> new Said.Operation(h.cells().getFirst(), h.cells().get(1), Sides.in(h.words())))
        .forEach(o -> drafts.add(new Draft(o, 0, 0, Standing.AFFIRMED)));
  }

  private void operation(PhraseTable.Hit hit) {
    var organ = hit.cells().get(1);
    if (organ.isEmpty() && ELSE.matcher(page.before(hit.start(), 60)).find()) {
      return; // of no tumour
    }
    var said =
        new Said.Operation(
            hit.cells().getFirst(), organ.isEmpty() ? organAfter(hit.end()) : organ, side(hit));
    drafts.add(new Draft(said, hit.start(), hit.end(), standing(hit.start(), hit.end())));
  }

  // "exerese d'une lesion du dos", "resection d'un nodule du poumon gauche"
  private String organAfter(int position) {
    var after = page.after(position, 60);
    int stop = after.indexOf(',');
    return ORGANS.find(stop < 0 ? after : after.substring(0, stop)).stream()
        .map(h -> h.cells().getFirst())
        .findFirst()
        .orElse("");
  }

  private String side(PhraseTable.Hit hit) {
    var words = hit.words() + page.after(hit.end(), 50);
    int stop = words.indexOf(',');
    return Sides.in(stop < 0 ? words : words.substring(0, stop));
  }

  /// Bone, tendon or skin of a donor, which treats no cancer.
  private boolean graft(PhraseTable.Hit hit) {
    var sentence = page.sentence(hit.start());
    return hit.words().startsWith("allo")
        && GRAFT.matcher(sentence).find()
        && !BLOOD_GRAFT.matcher(sentence).find();
  }

  private void other(PhraseTable.Hit hit) {
    if (graft(hit)) {
      return;
    }
    var said =
        new Said.OtherCare(
            Care.valueOf(hit.cells().getFirst()), hit.cells().get(1), hit.cells().get(2));
    var standing = standing(hit.start(), hit.end());
    boolean next = AFTERWARDS.matcher(page.before(hit.start(), 40)).find();
    boolean late = next && standing == Standing.AFFIRMED && said.care() == Care.TRANSPLANT;
    standing = late && !dated(hit) ? Standing.PLANNED : standing;
    boolean chosen = said.care() == Care.SURVEILLANCE && standing == Standing.PLANNED;
    drafts.add(new Draft(said, hit.start(), hit.end(), chosen ? Standing.AFFIRMED : standing));
  }

  private boolean dated(PhraseTable.Hit hit) {
    return DATE.matcher(page.after(hit.end(), 40)).find();
  }

  private Standing standing(int start, int end) {
    var before = page.before(start, 60);
    var after = page.after(end, 60);
    boolean no = NOT_DONE_BEFORE.matcher(before).find() || NOT_DONE_AFTER.matcher(after).find();
    boolean planned =
        PLAN_BEFORE.matcher(before).find()
            || PLAN_AFTER.matcher(after).find()
            || DOUBT.matcher(before).find();
    return page.care(start, new Judgement(no, false, false, false, planned));
  }

  private void rays() {
    var found =
        page.of(FindingKind.RADIOTHERAPY).stream()
            .sorted(Comparator.comparingInt(Finding::start))
            .toList();
    abbreviated(found);
    for (var f : found) {
      int end = rayEnd(f, found);
      var dose = f.find("dose_gy").map(v -> Double.valueOf(v.toString())).or(() -> implant(f, end));
      var fractions =
          f.find("fractions").filter(Integer.class::isInstance).map(Integer.class::cast);
      var organ =
          f.find("site")
              .flatMap(s -> Organs.named(s.toString()))
              .filter(o -> !(o.equals("C77") && page.sentence(f.start()).contains("sentinelle")))
              .orElseGet(() -> organNear(f));
      organ = THORACIC.matcher(page.before(f.start(), 12)).find() ? "C38" : organ;
      organ = VERTEBRA.matcher(words(f, end)).find() || presses(f, organ) ? "C41" : organ;
      organ =
          WHOLE_BODY.matcher(page.folded().substring(f.start(), f.end())).find() ? "C42" : organ;
      var technique = f.find("technique").map(Object::toString).orElse("");
      var said = new Said.Rays(organ, dose, fractions, technique);
      drafts.add(new Draft(said, f.start(), end, rayStanding(f, dose)));
    }
  }

  /// Rays against the compression of the cord by a vertebra.
  private boolean presses(Finding f, String organ) {
    return (organ.isEmpty() || organ.equals("C72"))
        && CORD.matcher(page.sentence(f.start()) + page.after(f.end(), 60)).find();
  }

  /// "+ RT", "puis RT" in a list of treatments.
  private void abbreviated(List<Finding> found) {
    var matcher = ABBREVIATED.matcher(page.folded());
    while (matcher.find()) {
      int start = matcher.start(1);
      int end = matcher.end(1);
      if (found.stream().noneMatch(f -> f.start() < end && start < f.end())) {
        var said = new Said.Rays("", Optional.empty(), Optional.empty(), "");
        drafts.add(new Draft(said, start, end, standing(start, end)));
      }
    }
  }

  private String words(Finding f, int end) {
    return page.folded().substring(f.start(), Math.max(end, f.end()));
  }

  // Seeds give more than a hundred gray.
  private Optional<Double> implant(Finding f, int end) {
    boolean seeds = f.find("technique").filter("brachytherapy"::equals).isPresent();
    var dose = IMPLANT.matcher(seeds ? page.folded() : page.folded().substring(f.start(), end));
    return dose.find() ? Optional.of(Double.valueOf(dose.group(1))) : Optional.empty();
  }

  // A course is told up to its dose, where its dates follow.
  private int rayEnd(Finding f, List<Finding> all) {
    int next =
        all.stream()
            .mapToInt(Finding::start)
            .filter(s -> s > f.start())
            .min()
            .orElse(Integer.MAX_VALUE);
    var after = page.after(f.end(), Math.min(170, Math.max(0, next - f.end())));
    var doses = DOSE.matcher(after);
    int end = f.end();
    while (doses.find()) {
      end = f.end() + doses.end();
    }
    return end;
  }

  private Standing rayStanding(Finding f, Optional<Double> dose) {
    var own = standing(f.start(), f.end());
    var read = page.care(f.start(), f.judgement());
    boolean told = own == Standing.AFFIRMED && dose.isPresent() && read == Standing.NEGATED;
    return told || own != Standing.AFFIRMED ? own : read;
  }

  // What follows is nearer than what stands before.
  private static int away(String sentence, PhraseTable.Hit organ, int start, int end) {
    if (organ.start() < start) {
      return BEFORE + start - organ.end();
    }
    var gap = sentence.substring(Math.min(end, organ.start()), organ.start());
    return gap.length() + (gap.contains("(") ? 2 * BEFORE : 0);
  }

  // "50 Gy sur les aires iliaques"
  private String organNear(Finding f) {
    var sentence = page.sentence(f.start());
    int at = f.start() - page.layout().sentence(f.start()).start();
    int end = at + f.end() - f.start();
    var operated = OPERATIONS.find(sentence);
    return ORGANS.find(sentence).stream()
        .filter(h -> !h.cells().getFirst().equals("C76"))
        .filter(h -> operated.stream().noneMatch(o -> o.start() < h.end() && h.start() < o.end()))
        .min(Comparator.comparingInt(h -> away(sentence, h, at, end)))
        .map(h -> h.cells().getFirst())
        .orElse("");
  }
}
