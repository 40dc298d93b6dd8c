package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// The primaries and the benign lesions that a report names.
final class TumourSayings {
  private static final Pattern NON_SPECIFIC = Pattern.compile("80[01]\\d/\\d|9990/\\d");

  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern TRIPLE = Pattern.compile("triple[- ]?neg\\w*");
  static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:pas|sans|aucune?|absence|ni|no|not|without|non|neg\\w+|infirm\\w+|ecart\\w+|exclu\\w*|elimin\\w+)\\b");
  private static final Pattern NOT_BACK =
      Pattern.compile(
          "(?:pas|sans|aucune?|absence|ni|no|without)(?: \\w+){0,3} (?:d[e']|d'une? )?"
              + "(?:recidives?|rechutes?|reprise|progression|evolution|recurrence|relapse)"
              + "(?: \\w+)? (?:de|du|of)(?: \\w+)? (?:\\w+ )?$");
  private static final Set<String> REACHED =
      Set.of("C22", "C34", "C38", "C41", "C48", "C71", "C77");
  private static final Pattern UROTHELIAL = Pattern.compile("81[23]");
  private static final Pattern TISSUE =
      Pattern.compile("biops|ponction|cytolog|prelevement|histolog|immunohisto|specimen|anapath");

  /// Kinds that one word names otherwise in another organ.
  private static final Map<String, String> OF_ORGAN =
      ShippedTable.rows(TumourSayings.class, "morphology-organs.tsv", 3).stream()
          .collect(Collectors.toMap(r -> r.get(0) + " " + r.get(1), r -> r.get(2)));

  private static final Pattern NEO = Pattern.compile("^ ?-? ?adj");
  private static final Pattern SYNDROME = Pattern.compile("\\bsyndromes? $");
  private static final Pattern OF_SYNDROME = Pattern.compile("^ (?:syndrome|crisis|crises|heart)");
  private static final Pattern ON_SPECIMEN =
      Pattern.compile(
          "(?:^|[.;\\n] ?)(?:anapath\\w*|anatomo\\w*|histolog\\w*|examen (?:histo|anatomo|de la piece)|piece|ap\\b|histo\\b)\\.?[^.;]*$");
  private static final Pattern BOWEL = Pattern.compile("\\bcolo-?recta\\w+");
  private static final String BLADDER = "C67.9";
  private static final String BRAIN = "C71";
  private static final Pattern OF_ORGANS = Pattern.compile("80[1-9]|8[1-5]");
  static final String UNKNOWN = "C80.9";

  /// A kind of tumour, by what is read and the words beside it.
  private record Kind(String read, Pattern words, String meant) {}

  private static final List<Kind> KINDS =
      ShippedTable.rows(TumourSayings.class, "morphology-words.tsv", 3).stream()
          .map(r -> new Kind(r.get(0), Pattern.compile("\\b(?:" + r.get(1) + ")\\b"), r.get(2)))
          .toList();
  private static final PhraseTable BONES = PhraseTable.read("bones.tsv");
  private static final Set<String> ANYWHERE = Set.of("C42", "C77", "C44", "C80", "C49", "C76");
  private static final int BREATH = 60;

  private TumourSayings() {}

  static List<Draft> of(Page page) {
    var drafts = new ArrayList<Draft>();
    drafts.addAll(UnknownPrimary.of(page));
    page.of(FindingKind.DIAGNOSIS).stream()
        .filter(f -> !code(f).isEmpty() && !isNone(page, f))
        .forEach(f ->
            said(page, f)
                .ifPresent(s -> drafts.add(new Draft(s, f.start(), f.end(), standing(page, f)))));
    return drafts;
  }

  private static Optional<? extends Said> said(Page page, Finding f) {
    return switch (f.find("behaviour").map(Object::toString).orElse("")) {
      case "benign" -> Optional.of(new Said.Benign(code(f)));
      case "malignant", "in_situ" ->
          Organs.primary(code(f))
              .map(site -> tumour(page, f, site))
              .filter(t -> !retold(page, t, f))
              .map(t -> notBack(page, f) ? t.sideless() : t)
              .map(t -> TumourPlace.isTold(page, f, t.site()) ? t : t.unplaced());
      default -> Optional.empty();
    };
  }

  /// "Neo-adjuvant"; "syndrome carcinoide" is what a tumour does.
  private static boolean isNone(Page page, Finding f) {
    return NEO.matcher(page.after(f.end(), 6)).find()
        || SYNDROME.matcher(page.before(f.start(), 12)).find()
        || OF_SYNDROME.matcher(page.after(f.end(), 12)).find();
  }

  /// "Metastase d'un adenocarcinome", told where no tissue is read, is that of a cancer told
  /// elsewhere.
  private static boolean retold(Page page, Said.Tumour tumour, Finding f) {
    return tumour.site().equals(UNKNOWN)
        && !ofTissue(page, f.start())
        && UnsaidPrimary.is(page, f.start(), f.end());
  }

  /// "Anapath : adenocarcinome": said of the specimen of the operation told before.
  static boolean onSpecimen(Page page, int position) {
    int from = Math.max(0, position - BREATH);
    return ON_SPECIMEN.matcher(page.folded().substring(from, position)).find();
  }

  /// Whether tissue was looked at, in this report or by what the sentence says.
  static boolean ofTissue(Page page, int position) {
    return Siteless.isTissue(page) || TISSUE.matcher(page.sentence(position)).find();
  }

  static String code(Finding finding) {
    return first(finding, "icd10");
  }

  private static Said.Tumour tumour(Page page, Finding finding, String read) {
    var word = narrower(page, finding, first(finding, "icdo_morph"));
    var named = Behaviour.of(page, finding.start(), word);
    var site = site(page, finding, read, named);
    var morphology = OF_ORGAN.getOrDefault(site.substring(0, 3) + " " + named, named);
    var side = TumourSide.of(page, finding, site);
    boolean specific = !morphology.isEmpty() && !NON_SPECIFIC.matcher(morphology).matches();
    if (!site.equals("C44.9")) {
      return new Said.Tumour(site, morphology, side, specific);
    }
    var place = SkinPlace.of(page, finding.start());
    return new Said.Tumour(
        place.site(), morphology, side.isEmpty() ? place.side() : side, specific);
  }

  /// The kind that the words around say more narrowly.
  private static String narrower(Page page, Finding f, String morphology) {
    var around = page.before(f.start(), BREATH) + page.after(f.start(), BREATH);
    return KINDS.stream()
        .filter(k -> k.read.equals(morphology) && k.words.matcher(around).find())
        .map(k -> k.meant)
        .findFirst()
        .orElse(morphology);
  }

  /// What the kind of tumour says of its organ; else what is read, unless it lies elsewhere.
  private static String site(Page page, Finding f, String read, String morphology) {
    var told =
        ofKind(page, f, read, morphology)
            .or(() -> broad(page, f, read, morphology))
            .or(() -> TumourPlace.of(page, f, read, morphology));
    var site = told.orElseGet(() -> guess(page, f, read, morphology));
    return isGlandInLiver(site, morphology) || UnsaidPrimary.isOpen(page, f.start(), f.end())
        ? UNKNOWN
        : site;
  }

  /// The cancers of the liver have names of their own; an adenocarcinoma in it came from elsewhere
  /// (WHO Classification of Tumours, Digestive System, 2019).
  static boolean isGlandInLiver(String site, String morphology) {
    return site.startsWith("C22") && morphology.startsWith("8140");
  }

  private static String guess(Page page, Finding f, String read, String morphology) {
    boolean urinary = UROTHELIAL.matcher(morphology).lookingAt();
    if (!urinary && guessed(page, read.substring(0, 3))) {
      return said(page).or(() -> Siteless.operated(page)).orElse(read);
    }
    if (onSpecimen(page, f.start()) && ORGANS.find(page.after(f.end(), BREATH)).isEmpty()) {
      return Siteless.operated(page).orElse(read);
    }
    return elsewhere(page, f, read)
        ? UNKNOWN
        : TumourPlace.sentenceBefore(page, f, morphology).orElse(read);
  }

  private static boolean elsewhere(Page page, Finding f, String read) {
    return REACHED.contains(read.substring(0, 3)) && UnsaidPrimary.is(page, f.start(), f.end());
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

  /// A Gleason score is one of the prostate, a urothelial tumour "of the prostate" that of a
  /// cystoprostatectomy; "parietal" is said of the chest wall as of the brain.
  private static Optional<String> ofKind(Page page, Finding f, String read, String morphology) {
    if (morphology.startsWith("814") && page.sentence(f.start()).contains("gleason")) {
      return Optional.of("C61.9");
    }
    if (read.startsWith("C61") && UROTHELIAL.matcher(morphology).lookingAt()) {
      return Optional.of(BLADDER);
    }
    if (read.startsWith("C41")) {
      return Optional.of(bone(page.sentence(f.start())).or(() -> bone(page.folded())).orElse(read));
    }
    boolean carcinoma = read.startsWith(BRAIN) && OF_ORGANS.matcher(morphology).lookingAt();
    return carcinoma ? beside(page, f) : Optional.empty();
  }

  /// The organ of another tumour of the sentence; no carcinoma begins in the brain.
  private static Optional<String> beside(Page page, Finding f) {
    var sentence = page.layout().sentence(f.start());
    return page.of(FindingKind.DIAGNOSIS).stream()
        .filter(d -> d.start() >= sentence.start() && d.end() <= sentence.end())
        .filter(d -> d.start() != f.start() && !isSecondary(d))
        .flatMap(d -> Organs.primary(code(d)).stream())
        .filter(site -> !site.startsWith(BRAIN))
        .findFirst();
  }

  /// The only organ that the report both names and tells a tumour of.
  private static Optional<String> said(Page page) {
    var sites =
        page.of(FindingKind.DIAGNOSIS).stream()
            .filter(f -> !f.judgement().negated())
            .map(f -> Organs.primary(code(f)).orElse(""))
            .filter(site -> !site.isEmpty() && page.names(site.substring(0, 3)))
            .toList();
    boolean one = sites.stream().map(site -> site.substring(0, 3)).distinct().count() == 1;
    return one ? Optional.of(sites.getFirst()) : Optional.empty();
  }

  /// Whether the report of a specimen names the organ nowhere.
  private static boolean guessed(Page page, String organ) {
    return !ANYWHERE.contains(organ) && Siteless.isTissue(page) && !page.names(organ);
  }

  private static Optional<String> bone(String words) {
    return BONES.find(words).stream().map(h -> h.cells().getFirst()).findFirst();
  }

  private static Standing standing(Page page, Finding f) {
    var standing = page.disease(f.start(), f.judgement());
    if (standing == Standing.NEGATED && misread(page, f)) {
      return Standing.AFFIRMED;
    }
    if (standing != Standing.AFFIRMED) {
      return standing;
    }
    if (known(page, f)) {
      return Standing.PAST; // "no recurrence of the germ cell tumour" tells one of before
    }
    return page.alternative(f.start(), f.end()) ? Standing.UNCERTAIN : standing;
  }

  private static boolean known(Page page, Finding f) {
    return notBack(page, f) || OfBefore.is(page, f);
  }

  private static boolean notBack(Page page, Finding f) {
    return NOT_BACK.matcher(page.before(f.start(), 60)).find();
  }

  /// "Triple negatif" denies nothing, nor does what is denied in brackets before.
  private static boolean misread(Page page, Finding f) {
    var sentence = page.layout().sentence(f.start());
    var before = page.folded().substring(sentence.start(), f.start());
    var after = page.folded().substring(f.end(), Math.max(f.end(), sentence.end()));
    boolean suspect = after.contains("triple") || before.contains(")") || before.contains("triple");
    var rest =
        BRACKETS.matcher(before).replaceAll(" ") + " # " + TRIPLE.matcher(after).replaceAll(" ");
    return suspect && !DENIAL.matcher(TRIPLE.matcher(rest).replaceAll(" ")).find();
  }

  /// A tumour whose organ stands elsewhere in the report.
  static Said.Tumour named(Page page, String word, String site) {
    var morphology = Behaviour.inMucosa(page, word);
    boolean specific = !NON_SPECIFIC.matcher(morphology).matches();
    if (site.startsWith("C61") && UROTHELIAL.matcher(morphology).lookingAt()) {
      return new Said.Tumour(BLADDER, morphology, "", specific);
    }
    if (site.startsWith("C44")) {
      return new Said.Tumour(site, morphology, "", specific);
    }
    return new Said.Tumour(site, morphology, page.onlySide().of(site), specific);
  }

  private static String first(Finding finding, String key) {
    return finding
        .find(key)
        .map(v -> v instanceof List<?> l ? l.getFirst() : v)
        .map(Object::toString)
        .orElse("");
  }

  static boolean isSecondary(Finding finding) {
    var icd = code(finding);
    return !icd.isEmpty()
        && org.oncoweave.ingest.source.CancerCodes.metastasis(ConceptId.of("ICD10", icd))
            .isPresent();
  }
}
