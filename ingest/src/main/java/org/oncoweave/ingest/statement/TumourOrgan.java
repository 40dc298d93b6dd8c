package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;

/// The organ of a tumour that a report names: by its kind, by the words around, by the specimen.
final class TumourOrgan {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Set<String> REACHED =
      Set.of("C22", "C34", "C38", "C41", "C48", "C71", "C77");
  private static final Pattern BOWEL =
      Pattern.compile(
          "\\bcolo-?recta\\w+|\\bbowel (?:cancer|carcinoma|tumou?r|primary)|\\b(?:cancer|carcinome|tumeur|neo|k) (?:de l'intestin|intestinale?|digestif|digestive)\\b");
  private static final Set<String> GYNAECOLOGIC =
      Set.of("C51", "C52", "C53", "C54", "C55", "C56", "C57", "C48", "C61");
  private static final String BRAIN = "C71";
  private static final Pattern OF_ORGANS = Pattern.compile("80[1-9]|8[1-5]");
  private static final PhraseTable BONES = PhraseTable.read("bones.tsv");
  private static final Set<String> ANYWHERE = Set.of("C42", "C77", "C44", "C80", "C49", "C76");

  /// Words of a tumour that hold its organ: "clear cell RCC" is of the kidney, whatever else the
  /// report names.
  private static final PhraseTable OF_WORD = PhraseTable.read("own-organ.tsv");

  private static final Pattern OWN =
      Pattern.compile(
          "\\b(?:m?(?:cc)?rcc|hcc|chc|nsclc|sclc|cbnpc|cpc)\\b|renal|nephroblast|wilms|hepatocell|hepatocarcinom|hepatoblast|gliom|astrocyt|ependym|medulloblast|meningiom|seminom|neuroblast|retinoblast|thymom|mesotheliom");

  private static final Pattern GERM_CELLS = Pattern.compile("906|907|908");
  private static final Pattern SIDED =
      Pattern.compile(
          " ?\\(?(?:pur |classique |typique |pure )?(?:droit|gauche|d|g|left|right)\\b");

  private static final String SKIN = "C44.9";
  private static final Pattern MELANOMA = Pattern.compile("87[2-8]");
  private static final Set<String> NO_MELANOMA =
      Set.of("C17", "C18", "C22", "C25", "C34", "C38", "C41", "C48", "C64", "C71", "C73", "C74");

  private static final String NODES = "C77";

  /// Organs in which lymphomas begin (WHO Classification, Haematolymphoid Tumours, 2022).
  private static final Set<String> OUTSIDE =
      Set.of(
          "C09", "C11", "C16", "C17", "C18", "C20", "C34", "C41", "C44", "C50", "C62", "C69", "C71",
          "C73");

  private static final List<String> GUT = List.of("C16", "C17", "C20", "C15", "C18");
  private static final int BREATH = 60;
  private static final int NODES_NEAR = 140;
  private static final Pattern COMMON = Pattern.compile("80[1-7]|814");

  /// Lip, mouth and pharynx; other digestive, respiratory, genital and urinary organs (ICD-10).
  private static final List<String> WIDE =
      List.of("D00.0", "D01.4", "D01.7", "D02.3", "D07.3", "D07.6", "D09.1", "D09.7");

  private static final int NEXT = 8; // characters: "du", "de la", "of the"

  private TumourOrgan() {}

  /// What the kind of tumour says of its organ; else what is read, unless it lies elsewhere.
  static String of(Page page, Finding f, String read, String morphology) {
    var pot = Pots.organ(page, f.start()).filter(_ -> OF_ORGANS.matcher(morphology).lookingAt());
    var site =
        pot.map(organ -> read.startsWith(organ) ? read : organ + ".9")
            .orElseGet(() -> said(page, f, read, morphology));
    return site.equals(TumourSayings.UNKNOWN) && Siteless.isTissue(page)
        ? Origin.suggested(page)
            .or(() -> Scopes.organ(page))
            .map(organ -> organ + ".9")
            .orElse(site)
        : site;
  }

  private static String said(Page page, Finding f, String read, String morphology) {
    var told =
        ofKind(page, f, read, morphology)
            .or(() -> broad(page, f, read, morphology))
            .or(() -> TumourPlace.of(page, f, read, morphology));
    var site = told.orElseGet(() -> guess(page, f, read, morphology));
    if (site.startsWith(NODES) && Siteless.isTissue(page)) {
      return outside(page).orElse(site);
    }
    if (site.startsWith("C44") && morphology.startsWith("8140") && !page.names("C44")) {
      return only(page).orElse(TumourSayings.UNKNOWN); // no adenocarcinoma begins there
    }
    return isStrayMelanoma(site, morphology) ? SKIN : ofTissue(page, f, site, morphology);
  }

  /// A melanoma in an organ where none begins is one of elsewhere, mostly of the skin (WHO
  /// Classification of Skin Tumours, 2023).
  static boolean isStrayMelanoma(String site, String morphology) {
    return MELANOMA.matcher(morphology).lookingAt() && NO_MELANOMA.contains(site.substring(0, 3));
  }

  /// The organ outside the nodes that a specimen of a lymphoma is of.
  private static Optional<String> outside(Page page) {
    return ORGANS.find(Fold.of(page.report().title())).stream()
        .map(h -> h.cells().getFirst())
        .filter(OUTSIDE::contains)
        .map(o -> o + ".9")
        .findFirst()
        .or(() -> Siteless.operated(page).filter(o -> OUTSIDE.contains(o.substring(0, 3))));
  }

  private static String ofTissue(Page page, Finding f, String site, String morphology) {
    if (morphology.startsWith("8380") && !GYNAECOLOGIC.contains(site.substring(0, 3))) {
      return "C54.1"; // endometrioid: of the endometrium, where it does not say
    }
    var origin = Origin.kind(page.after(f.end(), BREATH)).or(() -> Origin.suggested(page));
    if (isGlandInLiver(site, morphology) && origin.isPresent()) {
      return origin.get() + ".9";
    }
    return isGlandInLiver(site, morphology) || UnsaidPrimary.isOpen(page, f.start(), f.end())
        ? TumourSayings.UNKNOWN
        : site;
  }

  /// The cancers of the liver have names of their own; an adenocarcinoma or a neuroendocrine tumour
  /// in it came from elsewhere (WHO Classification of Tumours, Digestive System, 2019).
  static boolean isGlandInLiver(String site, String morphology) {
    return site.startsWith("C22")
        && (morphology.startsWith("8140") || morphology.startsWith("824"));
  }

  private static String guess(Page page, Finding f, String read, String morphology) {
    if (!tellsOrgan(page, f, morphology) && guessed(page, read.substring(0, 3))) {
      return said(page).or(() -> Siteless.operated(page)).or(() -> only(page)).orElse(read);
    }
    if (TumourSayings.onSpecimen(page, f.start())
        && ORGANS.find(page.after(f.end(), BREATH)).isEmpty()) {
      return Siteless.operated(page).orElse(read);
    }
    return elsewhere(page, f, read) || inNodes(page, f, morphology)
        ? TumourSayings.UNKNOWN
        : TumourPlace.sentenceBefore(page, f, morphology).orElse(read);
  }

  /// Its word names the organ; or it is one of before, that is not of this specimen.
  private static boolean tellsOrgan(Page page, Finding f, String morphology) {
    return f.judgement().history()
        || TumourSayings.UROTHELIAL.matcher(morphology).lookingAt()
        || OWN.matcher(page.folded().substring(f.start(), f.end())).find();
  }

  /// A carcinoma in mediastinal nodes: none of the common kinds begins there.
  static boolean inNodes(Page page, Finding f, String morphology) {
    return TumourSayings.code(f).startsWith("C38")
        && !Siteless.isTissue(page)
        && COMMON.matcher(morphology).lookingAt()
        && ORGANS.find(page.before(f.start(), NODES_NEAR)).stream()
            .anyMatch(h -> h.cells().getFirst().equals(NODES));
  }

  private static boolean elsewhere(Page page, Finding f, String read) {
    boolean reached =
        REACHED.contains(read.substring(0, 3)) || UnsaidPrimary.reaches(page, f.start(), read);
    return reached && UnsaidPrimary.is(page, f.start(), f.end());
  }

  /// "Canalaire" is said of the pancreas as of the breast; "colorectal" is the bowel, without
  /// where.
  private static Optional<String> broad(Page page, Finding f, String read, String morphology) {
    boolean ductal = read.startsWith("C50") && morphology.startsWith("8500");
    if (ductal && !page.names("C50") && page.names("C25")) {
      return Optional.of("C25.9");
    }
    boolean bowel = read.startsWith("C18") && BOWEL.matcher(page.sentence(f.start())).find();
    return bowel ? Optional.of("C26.0") : Optional.empty();
  }

  /// A stromal tumour told in soft tissue is of the bowel that its report names; a lobular
  /// carcinoma is of no organ but the breast (WHO Classification of Tumours, 2019).
  private static Optional<String> ofOneOrgan(Page page, String read, String morphology) {
    if (morphology.startsWith("8520")) {
      return Optional.of(read.startsWith("C50") ? read : "C50.9");
    }
    return read.startsWith("C49")
        ? GUT.stream().filter(page::names).findFirst().map(organ -> organ + ".9")
        : Optional.empty();
  }

  /// A Gleason score is one of the prostate, a urothelial tumour "of the prostate" that of a
  /// cystoprostatectomy; "parietal" is said of the chest wall as of the brain.
  private static Optional<String> ofKind(Page page, Finding f, String read, String morphology) {
    if (morphology.startsWith("8936") || morphology.startsWith("8520")) {
      return ofOneOrgan(page, read, morphology);
    }
    var home =
        TissueHomes.of(read, morphology)
            .or(() -> holds(page, f, read))
            .or(() -> inPlace(page, f, morphology));
    if (home.isPresent()) {
      return home;
    }
    if (morphology.startsWith("814") && page.sentence(f.start()).contains("gleason")) {
      return Optional.of("C61.9");
    }
    if (read.startsWith("C61") && TumourSayings.UROTHELIAL.matcher(morphology).lookingAt()) {
      return Optional.of(TumourSayings.BLADDER);
    }
    return ofBone(page, f, read)
        .or(() -> inBrain(page, f, read, morphology))
        .or(() -> ofTestis(page, f, read, morphology));
  }

  /// "Carcinome epidermoide in situ du plancher buccal": one code of ICD-10 is for many organs in
  /// which a carcinoma stays in place; the organ is the one that the next words name.
  private static Optional<String> inPlace(Page page, Finding f, String morphology) {
    var code = TumourSayings.code(f);
    boolean wide = morphology.endsWith("/2") && WIDE.stream().anyMatch(code::startsWith);
    return wide
        ? ORGANS.find(page.after(f.end(), BREATH)).stream()
            .filter(h -> h.start() <= NEXT)
            .map(h -> h.cells().getFirst() + ".9")
            .findFirst()
        : Optional.empty();
  }

  /// "Clear cell RCC, adrenal normal": the word holds its organ.
  private static Optional<String> holds(Page page, Finding f, String read) {
    return ofWord(page.folded().substring(f.start(), f.end()))
        .filter(site -> !three(site).equals(three(read)));
  }

  static Optional<String> ofWord(String words) {
    return OF_WORD.find(words).stream().map(h -> h.cells().getFirst()).findFirst();
  }

  /// "Seminome droit, rechute retroperitoneale": a germ cell tumour with a side is of the testis.
  private static Optional<String> ofTestis(Page page, Finding f, String read, String morphology) {
    boolean apart = GERM_CELLS.matcher(morphology).lookingAt() && REACHED.contains(three(read));
    boolean sided = apart && SIDED.matcher(page.after(f.end(), BREATH)).lookingAt();
    return sided && !page.names("C56") ? Optional.of("C62.9") : Optional.empty();
  }

  private static String three(String site) {
    return site.substring(0, Math.min(3, site.length()));
  }

  private static Optional<String> ofBone(Page page, Finding f, String read) {
    return read.startsWith("C41")
        ? Optional.of(bone(page.sentence(f.start())).or(() -> bone(page.folded())).orElse(read))
        : Optional.empty();
  }

  private static Optional<String> inBrain(Page page, Finding f, String read, String morphology) {
    boolean carcinoma = read.startsWith(BRAIN) && OF_ORGANS.matcher(morphology).lookingAt();
    return carcinoma ? beside(page, f) : Optional.empty();
  }

  /// The organ of another tumour of the sentence; no carcinoma begins in the brain.
  private static Optional<String> beside(Page page, Finding f) {
    var sentence = page.layout().sentence(f.start());
    return page.of(FindingKind.DIAGNOSIS).stream()
        .filter(d -> d.start() >= sentence.start() && d.end() <= sentence.end())
        .filter(d -> d.start() != f.start() && !TumourSayings.isSecondary(d))
        .flatMap(d -> Organs.primary(TumourSayings.code(d)).stream())
        .filter(site -> !site.startsWith(BRAIN))
        .findFirst();
  }

  /// The only organ that the report both names and tells a tumour of.
  private static Optional<String> said(Page page) {
    var sites =
        page.of(FindingKind.DIAGNOSIS).stream()
            .filter(f -> !f.judgement().negated())
            .map(f -> Organs.primary(TumourSayings.code(f)).orElse(""))
            .filter(site -> !site.isEmpty() && page.names(site.substring(0, 3)))
            .toList();
    boolean one = sites.stream().map(site -> site.substring(0, 3)).distinct().count() == 1;
    return one ? Optional.of(sites.getFirst()) : Optional.empty();
  }

  /// The only organ that the report or its title names.
  static Optional<String> only(Page page) {
    var words = Fold.of(page.report().title()) + "\n" + page.folded();
    var organs =
        ORGANS.find(words).stream()
            .map(h -> h.cells().getFirst())
            .filter(o -> !ANYWHERE.contains(o))
            .distinct()
            .toList();
    return organs.size() == 1 && !REACHED.contains(organs.getFirst())
        ? Optional.of(organs.getFirst() + ".9")
        : Optional.empty();
  }

  /// Whether the report of a specimen names the organ nowhere.
  private static boolean guessed(Page page, String organ) {
    return !ANYWHERE.contains(organ) && Siteless.isTissue(page) && !page.names(organ);
  }

  private static Optional<String> bone(String words) {
    return BONES.find(words).stream().map(h -> h.cells().getFirst()).findFirst();
  }
}
