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

/// Operations, rays and other care that a report tells.
final class CareSayings {
  private static final PhraseTable OPERATIONS = PhraseTable.read("operations.tsv");
  private static final PhraseTable CARE = PhraseTable.read("care.tsv");
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");

  private static final Pattern DOSE =
      Pattern.compile("\\d ?(?:gy|grays?|seances?|fractions?|fx)\\b");

  /// "70 Gy sur la tumeur, 54 Gy sur les aires a risque": the lesser volume of one course.
  private static final Pattern LESSER =
      Pattern.compile(
          "^(?:\\),? \\d+(?:[.,]\\d+)? ?gy)?(?: en \\d+ \\w+)? ?(?:sur |to |aux? )?(?:les |the )?(?:aires|volumes?|zones?|ganglions|nodes|areas)[^.;,]{0,24} (?:a (?:haut |bas |moindre )?risque|at risk|prophyla)");

  private static final Pattern VAULT = Pattern.compile("\\b(?:vault|dome vaginal|vaginal cuff) $");
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
          "(?:[+,;/(] ?|\\b(?:et|puis|par|avec|and|then|with) )(rt|rte|rth)(?=[ .,;)+/]|$)(?! ?-?c?t\\b)");
  private static final Pattern AFTERWARDS = Pattern.compile("\\b(?:puis|then)\\b[^.;]{0,25}$");
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)\\d\\d|\\d/(?!(?:8|10|12)\\b)\\d"); // a donor of 10/10 is no day
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
  private static final Pattern PART = Pattern.compile("[,;()]");

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
    sayings.drafts.addAll(RayDoses.of(page, sayings.drafts));
    return sayings.drafts;
  }

  /// The operation that the title names, where the text of its report or specimen names no organ.
  private void titled() {
    boolean named =
        drafts.stream().anyMatch(d -> d.said() instanceof Said.Operation o && !o.organ().isEmpty());
    if (named || !TISSUE.contains(page.report().type())) {
      return;
    }
    var title =
        OPERATIONS.find(Fold.of(page.report().title())).stream()
            .filter(h -> h.cells().get(1).startsWith("C"))
            .map(h ->
                new Said.Operation(h.cells().getFirst(), h.cells().get(1), Sides.in(h.words())))
            .map(o -> new Draft(o, 0, 0, Standing.AFFIRMED))
            .toList();
    if (!title.isEmpty()) {
      drafts.clear(); // "exerese complete" is of what the title names
      drafts.addAll(title);
    }
  }

  private void operation(PhraseTable.Hit hit) {
    if (hit.cells().get(1).isEmpty() && ELSE.matcher(page.before(hit.start(), 60)).find()) {
      return; // of no tumour
    }
    var said = new Said.Operation(hit.cells().getFirst(), OperatedOrgan.of(page, hit), side(hit));
    drafts.add(new Draft(said, hit.start(), hit.end(), standing(hit.start(), hit.end())));
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
    return CareStanding.of(page, start, end);
  }

  private void rays() {
    var found =
        page.of(FindingKind.RADIOTHERAPY).stream()
            .filter(f -> !LESSER.matcher(page.after(f.end(), 60)).find())
            .sorted(Comparator.comparingInt(Finding::start))
            .toList();
    abbreviated(found);
    for (var f : found) {
      int end = rayEnd(f, found);
      var dose =
          ToldDose.delivered(page, f, end)
              .or(() -> f.find("dose_gy").map(v -> Double.valueOf(v.toString())))
              .or(() -> ToldDose.implant(page, f, end));
      var fractions =
          f.find("fractions").filter(Integer.class::isInstance).map(Integer.class::cast);
      var technique =
          f.find("technique")
              .map(Object::toString)
              .orElseGet(() -> RayDoses.technique(page, f.start()));
      var said = new Said.Rays(aimed(f, end), dose, fractions, technique);
      drafts.add(new Draft(said, f.start(), end, rayStanding(f, dose)));
    }
  }

  /// The organ that the rays are aimed at.
  private String aimed(Finding f, int end) {
    if (WHOLE_BODY.matcher(page.folded().substring(f.start(), f.end())).find()) {
      return "C42";
    }
    var read =
        f.find("site")
            .flatMap(s -> Organs.named(s.toString()))
            .filter(o ->
                !(o.equals("C77") && RayDoses.NO_NODES.matcher(page.sentence(f.start())).find()))
            .orElseGet(() -> organNear(f));
    var before = page.before(f.start(), 14);
    var told = OrganWithNodes.of(page.sentence(f.start()), read);
    var organ =
        THORACIC.matcher(before).find() ? "C38" : VAULT.matcher(before).find() ? "C52" : told;
    boolean level = !organ.equals("C77") && VERTEBRA.matcher(words(f, end)).find();
    return level || presses(f, organ) ? "C41" : organ; // nodes at a level of the spine stay nodes
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

  // A course is told up to its dose, where its dates follow.
  private int rayEnd(Finding f, List<Finding> all) {
    int next =
        all.stream()
            .mapToInt(Finding::start)
            .filter(s -> s > f.start())
            .min()
            .orElse(Integer.MAX_VALUE);
    int own = f.end() - f.start();
    var after = page.after(f.end(), Math.min(170, Math.max(0, next - f.end())));
    var words = RayDoses.first(page.folded().substring(f.start(), f.end()) + after);
    var doses = DOSE.matcher(words);
    int length = Math.min(own, words.length());
    while (doses.find()) {
      length = Math.max(length, doses.end());
    }
    return f.start() + length;
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

  /// The part of a list that the words stand in.
  private static int[] part(String sentence, int start, int end) {
    var before = PART.matcher(sentence.substring(0, start));
    int from = before.results().mapToInt(m -> m.end()).max().orElse(0);
    int stop = Math.min(end, sentence.length());
    var after = PART.matcher(sentence.substring(stop));
    return new int[] {from, after.find() ? stop + after.start() : sentence.length()};
  }

  // "50 Gy sur les aires iliaques"
  private String organNear(Finding f) {
    var sentence = page.sentence(f.start());
    int at = f.start() - page.layout().sentence(f.start()).start();
    int end = at + f.end() - f.start();
    var operated = OPERATIONS.find(sentence);
    boolean nodes = RayDoses.NO_NODES.matcher(sentence).find();
    var part = part(sentence, at, end);
    int from = page.layout().sentence(f.start()).start();
    boolean told =
        page.of(FindingKind.DIAGNOSIS).stream()
            .anyMatch(d -> d.start() - from >= part[0] && d.end() - from <= part[1]);
    return ORGANS.find(sentence).stream()
        .filter(h -> h.start() > sentence.lastIndexOf(';', at))
        .filter(h -> sentence.indexOf(';', end) < 0 || h.end() <= sentence.indexOf(';', end))
        .filter(h -> !told || (h.start() >= part[0] && h.end() <= part[1]))
        .filter(h -> !h.cells().getFirst().equals("C76"))
        .filter(h -> !(nodes && h.cells().getFirst().equals("C77")))
        .filter(h -> operated.stream().noneMatch(o -> o.start() < h.end() && h.start() < o.end()))
        .min(Comparator.comparingInt(h -> away(sentence, h, at, end)))
        .map(h -> h.cells().getFirst())
        .orElseGet(() -> RayDoses.sentenceBefore(page, f.start()));
  }
}
