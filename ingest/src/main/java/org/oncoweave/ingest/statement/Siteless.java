package org.oncoweave.ingest.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ingest.text.parse.Chemoradiation;
import org.oncoweave.ontology.ShippedTable;

/// Tumours named without their organ, as pathology reports name them under the name of the
/// specimen: the organ is that of the specimen, told before, else in the title.
record Siteless(Note note, Note title) {
  private static final Set<String> TISSUE = Set.of("pathology", "operation", "laboratory");
  private static final PhraseTable OPERATIONS = PhraseTable.read("operations.tsv");
  private static final String UNKNOWN = "C80.9";

  /// Organ of the specimen, tissue, and the organ next to it in which such a tumour begins.
  private static final List<List<String>> NEXT_TO =
      ShippedTable.rows(Siteless.class, "specimen-tissue.tsv", 3);

  /// What was before, or is not there, is not what a specimen shows.
  private static final Set<Statement.Standing> OF_OTHERS =
      Set.of(Statement.Standing.PAST, Statement.Standing.NEGATED, Statement.Standing.FAMILY);

  private static final int BESIDE = 24;
  private static final Pattern OPEN = Pattern.compile("[,;.(:]");

  private static final int REACH = 400; // characters back to the organ in other reports

  /// Cells in an effusion are those of a tumour that lies elsewhere.
  private static final Pattern EFFUSION =
      Pattern.compile(
          "(?:cytologie|liquide|ponction|cytology|fluid)[^.;]{0,30}(?:ascite|pleura|peritone|pericard|cephalo|lcr|ascit)"
              + "|(?:ascite|epanchement|effusion)[^.;]{0,40}(?:cellules|cells)");

  private static final Pattern SEWN =
      Pattern.compile("(?:anastomos[ei]s?|retablissement|suture|implantation)\\b[^.;:]{0,30}$");
  private static final Pattern SOUND =
      Pattern.compile(
          "^ (?:(?:non|not|est|is|are|sont) )?(?:dilat|libre|fine?s?\\b|normal|saine?s?\\b|indemne|respecte|intact|clear\\b|souple)");
  private static final Pattern OF_LUNG = Pattern.compile("80[1-7]|814|825|8551");
  private static final Pattern TTF1 = Pattern.compile("ttf-?1 ?(?:\\+|posi)");
  private static final Pattern METASTASIS =
      Pattern.compile("metastases?|metastasis|localisations? secondaires?");

  static Siteless of(Note note, Note title) {
    return new Siteless(note, title);
  }

  List<Draft> tumours(Page page) {
    if (!TumourSayings.of(page).stream().allMatch(d -> beside(page, d))) {
      return List.of();
    }
    var known = page.of(FindingKind.DIAGNOSIS);
    return note.hits(TermKind.TUMOUR).stream()
        .filter(hit -> isTumour(hit) && !told(known, hit) && !Chemoradiation.isMeant(note, hit))
        .filter(hit -> !EFFUSION.matcher(page.sentence(note.text().start(hit.start()))).find())
        .flatMap(hit -> draft(page, hit).stream())
        .flatMap(d ->
            Stream.concat(Stream.of(d), OfOrigin.metastasis(page, d.start(), d.end()).stream()))
        .toList();
  }

  private boolean told(List<Finding> known, Hit hit) {
    int start = note.text().start(hit.start());
    int end = note.text().end(hit.end());
    return known.stream().anyMatch(f -> f.start() < end && start < f.end());
  }

  /// In a specimen, what the patient had before has no organ of it.
  private Optional<Draft> draft(Page page, Hit hit) {
    int start = note.text().start(hit.start());
    int end = note.text().end(hit.end());
    var told = page.disease(start, note.judge(hit.start(), hit.end()));
    boolean open = told == Statement.Standing.AFFIRMED && Disowned.is(page, start, end);
    var standing = open ? Statement.Standing.UNCERTAIN : told;
    boolean before = standing == Statement.Standing.PAST || OfBefore.isCompared(page, start);
    if (isTissue(page) && before) {
      return Optional.empty();
    }
    return place(page, hit, UnsaidPrimary.is(page, start, end))
        .map(site -> origin(page, end).orElse(site))
        .map(site -> OfOrigin.at(page, end).map(organ -> organ + ".9").orElse(site))
        .map(site -> suggested(page, site))
        .filter(site -> !site.equals(UNKNOWN) || TumourSayings.ofTissue(page, start))
        .<Said>map(site -> said(page, hit, site))
        .or(() -> open(page, hit))
        .map(said -> new Draft(said, start, end, standing));
  }

  private static String suggested(Page page, String site) {
    return site.equals(UNKNOWN) && isTissue(page)
        ? Origin.suggested(page).map(organ -> organ + ".9").orElse(site)
        : site;
  }

  /// A carcinoma in a specimen that its report does not name: another report may.
  private Optional<Said> open(Page page, Hit hit) {
    boolean asks =
        page.report().type().equals("pathology") && OF_LUNG.matcher(hit.get("morph")).lookingAt();
    return asks
        ? Optional.of(((Said.Tumour) said(page, hit, UNKNOWN)).unplaced())
        : Optional.empty();
  }

  /// Benign, or a cancer of before, as "LLC connue".
  private static boolean beside(Page page, Draft draft) {
    return draft.said() instanceof Said.Benign
        || isInPlace(page, draft)
        || (isTissue(page) && draft.said() instanceof Said.Tumour t && ofBlood(t))
        || (isTissue(page)
            && draft.said() instanceof Said.Tumour
            && OF_OTHERS.contains(draft.standing()));
  }

  /// "CLL infiltrate noted in dermis": beside the carcinoma of the specimen.
  private static boolean ofBlood(Said.Tumour tumour) {
    return tumour.morphology().compareTo("9590") >= 0;
  }

  /// The border of what invades, in the same specimen.
  private static boolean isInPlace(Page page, Draft draft) {
    return isTissue(page) && draft.said() instanceof Said.Tumour t && t.morphology().endsWith("/2");
  }

  /// "Tumeur neuroendocrine de grade 1, metastase d'une origine ileale".
  private static Optional<String> origin(Page page, int end) {
    var after = page.after(end, 90);
    var spread = METASTASIS.matcher(after);
    var beside = spread.find() ? Origin.after(page, end + spread.end()) : Optional.<String>empty();
    return beside.map(o -> o + ".9");
  }

  /// The specimen of a metastasis tells a tumour, be its organ unknown.
  private Optional<String> place(Page page, Hit hit, boolean unsaid) {
    var site = site(page, hit).flatMap(Organs::primary);
    boolean reached = site.filter(s -> TumourOrgan.isGlandInLiver(s, hit.get("morph"))).isPresent();
    boolean unknown = reached || (unsaid && (site.isPresent() || isTissue(page)));
    return unknown
        ? Optional.of(UNKNOWN)
        : site.or(() -> isTissue(page) ? TumourOrgan.only(page) : Optional.empty())
            .or(() -> isTissue(page) ? Scopes.organ(page).map(o -> o + ".9") : Optional.empty());
  }

  /// A short word that other words of its sentence make a tumour, or another thing.
  private static boolean isOpen(Hit hit) {
    var term = hit.term();
    return term.has("near") || (term.has("unless") && term.has("fixed"));
  }

  private static boolean isTumour(Hit hit) {
    var morphology = hit.get("morph");
    return !hit.term().has("meta")
        && !isOpen(hit)
        && (morphology.endsWith("/3") || morphology.endsWith("/2"));
  }

  private Said said(Page page, Hit hit, String site) {
    var said = TumourSayings.named(page, hit.get("morph"), ofTissue(site, hit.get("morph")));
    var beside = Sides.in(OPEN.split(page.after(note.text().end(hit.end()), BESIDE), 2)[0]);
    if (!beside.isEmpty() && !said.side().isEmpty()) {
      return new Said.Tumour(said.site(), said.morphology(), beside, said.specific());
    }
    return site.startsWith("C44") ? onSkin(page, hit, said) : said;
  }

  private static String ofTissue(String site, String morphology) {
    return NEXT_TO.stream()
        .filter(r -> site.startsWith(r.get(0)) && morphology.startsWith(r.get(1)))
        .map(r -> r.get(2))
        .findFirst()
        .orElse(site);
  }

  private Said onSkin(Page page, Hit hit, Said.Tumour said) {
    var place = SkinPlace.of(page, note.text().start(hit.start()));
    var site = said.site().endsWith(".9") ? place.site() : said.site();
    var side = said.side().isEmpty() ? place.side() : said.side();
    return new Said.Tumour(site, said.morphology(), side, said.specific());
  }

  /// The organ named last before it, else the title's, else the first after it.
  private Optional<String> site(Page page, Hit hit) {
    boolean tissue = TISSUE.contains(page.report().type());
    var marked = marked(page, hit);
    if (marked.isPresent()) {
      return marked;
    }
    if (!tissue && TumourSayings.onSpecimen(page, note.text().start(hit.start()))) {
      return operated(page);
    }
    int from = tissue ? 0 : Math.max(0, hit.start() - REACH);
    var before =
        note.hits(TermKind.SITE, from, hit.start()).stream()
            .filter(h -> mayBear(page, h))
            .max(Comparator.comparingInt(Hit::start));
    var titled = title.hits(TermKind.SITE).stream().filter(Siteless::isOrgan).findFirst();
    var chosen = tissue ? titled.or(() -> before) : before.or(() -> titled);
    return tissue ? ofSpecimen(page, chosen) : chosen.map(h -> h.get("icd"));
  }

  private boolean mayBear(Page page, Hit hit) {
    return isOrgan(hit) && !joined(page, hit) && !isSound(page, hit);
  }

  /// "Anastomose pancreatico-gastrique": what the surgeon sews together bears no tumour.
  private boolean joined(Page page, Hit hit) {
    return SEWN.matcher(page.before(note.text().start(hit.start()), 40)).find();
  }

  /// "VBP dilatee", "Wirsung fin": looked at beside the tumour.
  private boolean isSound(Page page, Hit hit) {
    return SOUND.matcher(page.after(note.text().end(hit.end()), BESIDE)).find();
  }

  /// What lies under the skin that is named is the organ of the operation.
  private static Optional<String> ofSpecimen(Page page, Optional<Hit> chosen) {
    boolean region = chosen.filter(h -> h.get("icd").startsWith("C44")).isPresent();
    var taken = region ? operated(page) : Optional.<String>empty();
    return taken.or(() -> chosen.map(h -> h.get("icd"))).or(() -> operated(page));
  }

  /// A Gleason score is one of the prostate; TTF1 in a carcinoma speaks for the lung (WHO 2021).
  private Optional<String> marked(Page page, Hit hit) {
    int start = note.text().start(hit.start());
    var own = TumourOrgan.ofWord(page.folded().substring(start, note.text().end(hit.end())));
    var told = own.or(() -> Pots.organ(page, start).map(organ -> organ + ".9"));
    if (told.isPresent()) {
      return told;
    }
    if (hit.get("morph").startsWith("814") && graded(page, hit)) {
      return Optional.of("C61.9");
    }
    return isTissue(page) && ofLung(page, hit) ? Optional.of("C34.9") : Optional.empty();
  }

  private static boolean graded(Page page, Hit hit) {
    var sentence = page.sentence(page.report().text().isEmpty() ? 0 : hit.start());
    return sentence.contains("gleason") || (isTissue(page) && page.folded().contains("gleason"));
  }

  private static boolean ofLung(Page page, Hit hit) {
    return OF_LUNG.matcher(hit.get("morph")).lookingAt()
        && TTF1.matcher(page.folded()).find()
        && !page.names("C73");
  }

  /// The organ that the operation of the specimen takes: "piece de nephrectomie".
  static Optional<String> operated(Page page) {
    return OPERATIONS.find(Fold.of(page.report().title()) + "\n" + page.folded()).stream()
        .map(h -> h.cells().get(1))
        .filter(o -> o.matches("C\\d\\d") && !o.equals("C77"))
        .findFirst()
        .map(o -> o + ".9");
  }

  static boolean isTissue(Page page) {
    return TISSUE.contains(page.report().type());
  }

  private static boolean isOrgan(Hit hit) {
    @Nullable String icd = hit.get("icd");
    return icd != null && !icd.isEmpty() && !icd.startsWith("C77");
  }
}
