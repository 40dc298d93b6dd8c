package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;

/// Tumours in the short names of boards and lists: "IDC", "endometrial Ca"; and those that only the
/// operation names: "colectomy for cancer".
record Shorthand(Note note) {
  private static final PhraseTable NAMES = PhraseTable.read("shorthand.tsv");
  private static final PhraseTable OPERATIONS = PhraseTable.read("operations.tsv");
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final String BESIDE = "?";
  private static final String SENTENCE = "~";
  private static final Pattern SIDE = Pattern.compile(" ?(?:d|g)? ");
  private static final Set<String> REACHED =
      Set.of("C22", "C38", "C41", "C42", "C44", "C48", "C71", "C74", "C76", "C77", "C80");
  private static final Pattern URINARY = Pattern.compile("C6[5-8]");
  private static final Pattern FOR =
      Pattern.compile(
          "^[^,;.]{0,40}?\\b(?:pour|for|d')(?: un| une| an?| le| son)? ?(cancers?|carcinomes?|carcinoma|adenocarcinomes?|adenocarcinoma|adk|tumeur maligne|malignancy|neoplasie|ca)\\b");
  private static final Pattern ADENO = Pattern.compile("ad(?:k|eno).*");
  private static final Pattern LINK =
      Pattern.compile(" ?(?:of (?:the )?|de (?:la )?|du )?(?:l|r|left|right|gauche|droite?)? ?");

  List<Draft> of(Page page) {
    var drafts = new ArrayList<Draft>();
    NAMES.find(page.folded()).stream()
        .filter(h -> written(page, h) && free(page, h.start(), h.end()))
        .filter(h -> !OtherUses.isShort(page, h.start(), h.end()))
        .forEach(h -> tumour(page, h).ifPresent(t -> add(drafts, page, t, h)));
    OPERATIONS.find(page.folded()).stream()
        .filter(h -> h.cells().get(1).startsWith("C") && !h.cells().get(1).equals("C77"))
        .forEach(h -> operated(page, h, drafts));
    return drafts;
  }

  /// A short name is written with a capital, "CE" with two, "ca" right behind an organ with none.
  private static boolean written(Page page, PhraseTable.Hit hit) {
    var words = page.report().text().substring(hit.start(), hit.end());
    boolean french = hit.words().equals("ce") && Character.isLowerCase(words.charAt(1));
    boolean one = Character.isUpperCase(words.charAt(0)) && !french;
    return one || isSure(hit) || behind(page, hit);
  }

  private static boolean isSure(PhraseTable.Hit hit) {
    boolean full = hit.words().length() > 2 && hit.words().endsWith("ca");
    boolean staged = hit.cells().getFirst().equals(SENTENCE) && hit.cells().get(1).isEmpty();
    return full || staged || hit.words().indexOf(' ') > 0;
  }

  /// "Prostate ca".
  private static boolean behind(Page page, PhraseTable.Hit hit) {
    var before = page.before(hit.start(), 30);
    return hit.words().equals("ca")
        && ORGANS.find(before).stream().anyMatch(h -> before.substring(h.end()).equals(" "));
  }

  private static boolean free(Page page, int start, int end) {
    return page.of(FindingKind.DIAGNOSIS).stream()
        .noneMatch(f -> f.start() < end && start < f.end());
  }

  private static Optional<Said.Tumour> tumour(Page page, PhraseTable.Hit hit) {
    var site = hit.cells().getFirst();
    var morphology = hit.cells().get(1);
    var organ = organ(page, hit);
    if (site.equals(SENTENCE)) {
      boolean staged = morphology.isEmpty();
      return (staged ? justBefore(page, hit) : before(page, hit))
          .map(o -> said(page, hit, o + ".9", morphology));
    }
    if (site.equals(BESIDE)) {
      return organ.map(o -> said(page, hit, o + ".9", morphology));
    }
    if (site.equals("C44.9")) {
      return Optional.of(
          new Said.Tumour(SkinPlace.of(page, hit.start()).site(), morphology, "", true));
    }
    var near = organ.or(() -> before(page, hit)).filter(URINARY.asMatchPredicate());
    boolean urinary = site.equals("C67.9") && near.isPresent();
    return Optional.of(said(page, hit, urinary ? near.orElseThrow() + ".9" : site, morphology));
  }

  /// "Ulceration de l'amygdale D ; biopsie CE": the last organ of the sentence.
  private static Optional<String> before(Page page, PhraseTable.Hit hit) {
    int from = page.layout().sentence(hit.start()).start();
    return ORGANS.find(page.folded().substring(from, hit.start())).stream()
        .map(h -> h.cells().getFirst())
        .filter(o -> !REACHED.contains(o))
        .reduce((a, b) -> b);
  }

  /// "Oropharynx T2N2b", "Uretere D pT3": the organ right before a stage.
  private static Optional<String> justBefore(Page page, PhraseTable.Hit hit) {
    var before = page.before(hit.start(), 24);
    return ORGANS.find(before).stream()
        .filter(h ->
            LINK.matcher(before.substring(h.end())).matches()
                || SIDE.matcher(before.substring(h.end())).matches())
        .map(h -> h.cells().getFirst())
        .filter(o -> !REACHED.contains(o))
        .reduce((a, b) -> b);
  }

  private static Said.Tumour said(Page page, PhraseTable.Hit hit, String site, String morphology) {
    var around = page.before(hit.start(), 14) + hit.words() + page.after(hit.end(), 16);
    var beside = Sides.in(around);
    var side = beside.isEmpty() ? TumourSide.unsaid(page, site) : beside;
    return new Said.Tumour(site, morphology, side, !morphology.isEmpty());
  }

  /// Right beside: "Ca left breast", "endometrial Ca".
  private static Optional<String> organ(Page page, PhraseTable.Hit hit) {
    var after = page.after(hit.end(), 40);
    var before = page.before(hit.start(), 30);
    var next =
        ORGANS.find(after).stream()
            .filter(h -> LINK.matcher(after.substring(0, h.start())).matches())
            .findFirst();
    var last =
        ORGANS.find(before).stream()
            .max(Comparator.comparingInt(PhraseTable.Hit::start))
            .filter(h -> before.substring(h.end()).isBlank());
    return next.or(() -> last).map(h -> h.cells().getFirst());
  }

  private void operated(Page page, PhraseTable.Hit hit, List<Draft> drafts) {
    var after = page.after(hit.end(), 70);
    var reason = FOR.matcher(after);
    if (!reason.find()) {
      return;
    }
    int start = hit.end() + reason.start(1);
    int end = hit.end() + reason.end(1);
    if (free(page, start, end) && drafts.stream().noneMatch(d -> d.start() == start)) {
      var word = reason.group(1);
      var morphology =
          ADENO.matcher(word).matches() ? "8140/3" : word.startsWith("carcino") ? "8010/3" : "";
      var side = Sides.in(hit.words() + after.substring(0, reason.start(1)));
      var said =
          new Said.Tumour(
              hit.cells().get(1) + ".9", morphology, side, ADENO.matcher(word).matches());
      drafts.add(new Draft(said, start, end, standing(page, start, end)));
    }
  }

  private void add(List<Draft> drafts, Page page, Said.Tumour said, PhraseTable.Hit hit) {
    drafts.add(new Draft(said, hit.start(), hit.end(), standing(page, hit.start(), hit.end())));
  }

  private Statement.Standing standing(Page page, int start, int end) {
    var read = note.judge(note.text().find(start), note.text().find(end));
    return page.disease(start, read);
  }
}
