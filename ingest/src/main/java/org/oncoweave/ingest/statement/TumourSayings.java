package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// The primaries and the benign lesions that a report names.
final class TumourSayings {
  private static final Pattern NON_SPECIFIC = Pattern.compile("80(?:0\\d|1[01])/\\d|9990/\\d");

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
  static final Pattern UROTHELIAL = Pattern.compile("81[23]");
  private static final Pattern TISSUE =
      Pattern.compile("biops|ponction|cytolog|prelevement|histolog|immunohisto|specimen|anapath");

  /// Kinds that one word names otherwise in another organ.
  private static final Map<String, String> OF_ORGAN =
      ShippedTable.rows(TumourSayings.class, "morphology-organs.tsv", 3).stream()
          .collect(Collectors.toMap(r -> r.get(0) + " " + r.get(1), r -> r.get(2)));

  private static final Pattern CUTANEOUS =
      Pattern.compile("^ (?:cutane|dermique|of (?:the )?skin)");
  private static final String SKIN = "C44.9";
  private static final String SOFT = "C49";
  private static final Pattern NEO = Pattern.compile("^ ?-? ?adj");
  private static final Pattern SYNDROME = Pattern.compile("\\bsyndromes? $");
  private static final Pattern OF_SYNDROME = Pattern.compile("^ (?:syndrome|crisis|crises|heart)");
  private static final Pattern ON_SPECIMEN =
      Pattern.compile(
          "(?:^|[.;\\n] ?)(?:anapath\\w*|anatomo\\w*|histolog\\w*|examen (?:histo|anatomo|de la piece)|piece|ap\\b|histo\\b)\\.?[^.;]*$");
  static final String BLADDER = "C67.9";
  static final String UNKNOWN = "C80.9";

  /// A kind of tumour, by what is read and the words beside it.
  private record Kind(String read, Pattern words, String meant) {}

  private static final List<Kind> KINDS =
      ShippedTable.rows(TumourSayings.class, "morphology-words.tsv", 3).stream()
          .map(r -> new Kind(r.get(0), Pattern.compile("\\b(?:" + r.get(1) + ")\\b"), r.get(2)))
          .toList();
  private static final int BREATH = 60;

  // "Et non une metastase de son carcinome": one that other reports tell.
  private static final Pattern OWN = Pattern.compile("\\b(?:de son|de sa|his|her) $");

  private TumourSayings() {}

  static List<Draft> of(Page page) {
    var drafts = new ArrayList<Draft>();
    drafts.addAll(UnknownPrimary.of(page));
    drafts.addAll(Precursors.of(page));
    page.of(FindingKind.DIAGNOSIS).stream()
        .filter(f -> !code(f).isEmpty() && !isNone(page, f))
        .forEach(f ->
            said(page, f)
                .ifPresent(s -> drafts.add(new Draft(s, f.start(), f.end(), standing(page, f)))));
    return drafts;
  }

  private static final String GAMMOPATHY = "D47.2"; // dated apart from the myeloma that follows it

  private static Optional<? extends Said> said(Page page, Finding f) {
    return switch (f.find("behaviour").map(Object::toString).orElse("")) {
      case "benign" -> Optional.of(new Said.Benign(code(f)));
      case "uncertain" ->
          Optional.of(new Said.Benign(code(f))).filter(_ -> code(f).equals(GAMMOPATHY));
      case "malignant", "in_situ" ->
          Organs.primary(code(f))
              .map(site -> tumour(page, f, site))
              .filter(t -> !retold(page, t, f))
              .map(t -> notBack(page, f) ? t.sideless() : t)
              .map(t -> isPlaced(page, f, t) ? t : t.unplaced())
              .map(t -> OfOrigin.of(page, f).map(t::from).orElse(t));
      default -> Optional.empty();
    };
  }

  /// "Metastase d'un carcinome urothelial" names no organ of the urinary tract.
  private static boolean isPlaced(Page page, Finding f, Said.Tumour t) {
    boolean open =
        UROTHELIAL.matcher(t.morphology()).lookingAt()
            && !page.names(t.site().substring(0, 3))
            && UnsaidPrimary.METASTASIS_OF.matcher(page.before(f.start(), BREATH)).find();
    return !open && TumourPlace.isTold(page, f, t.site());
  }

  /// "Neo-adjuvant"; "syndrome carcinoide" is what a tumour does.
  private static boolean isNone(Page page, Finding f) {
    return NEO.matcher(page.after(f.end(), 6)).find()
        || OtherUses.isShort(page, f.start(), f.end())
        || SYNDROME.matcher(page.before(f.start(), 12)).find()
        || OF_SYNDROME.matcher(page.after(f.end(), 12)).find()
        || ofAnother(page, f);
  }

  /// "Sans rapport avec l'antecedent epidermoide": of another organ than that of this specimen,
  /// where it does not say which.
  private static boolean ofAnother(Page page, Finding f) {
    return Siteless.isTissue(page)
        && OfBefore.isUnrelated(page, f)
        && Organs.primary(code(f)).filter(site -> TumourPlace.isBeside(page, f, site)).isEmpty();
  }

  /// "Metastase d'un adenocarcinome", told where no tissue is read, is that of a cancer told
  /// elsewhere.
  private static boolean retold(Page page, Said.Tumour tumour, Finding f) {
    boolean inNodes = TumourOrgan.inNodes(page, f, tumour.morphology());
    if (tumour.site().equals(UNKNOWN) && OWN.matcher(page.before(f.start(), 8)).find()) {
      return true;
    }
    return tumour.site().equals(UNKNOWN)
        && (inNodes || !ofTissue(page, f.start()))
        && (inNodes || UnsaidPrimary.is(page, f.start(), f.end()));
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
    var site = TumourOrgan.of(page, finding, read, named);
    var morphology = OF_ORGAN.getOrDefault(site.substring(0, 3) + " " + named, named);
    var side = TumourSide.of(page, finding, site);
    boolean specific = !morphology.isEmpty() && !NON_SPECIFIC.matcher(morphology).matches();
    boolean skin =
        site.equals(SKIN)
            || (site.startsWith(SOFT) && CUTANEOUS.matcher(page.after(finding.end(), 12)).find());
    if (site.startsWith("C44")
        && UnsaidPrimary.placesReached(page, finding.start(), finding.end())) {
      return new Said.Tumour(SKIN, morphology, "", specific);
    }
    if (!skin) {
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

  private static Standing standing(Page page, Finding f) {
    var standing = page.disease(f.start(), f.judgement());
    if (standing == Standing.NEGATED) {
      return denied(page, f);
    }
    boolean told = standing == Standing.AFFIRMED || standing == Standing.PAST;
    if (told && Disowned.is(page, f.start(), f.end())) {
      return Standing.UNCERTAIN;
    }
    return standing == Standing.AFFIRMED ? affirmed(page, f) : standing;
  }

  /// "Pas de lien avec l'adenocarcinome colique opere" tells one of before.
  private static Standing denied(Page page, Finding f) {
    if (misread(page, f)) {
      return Standing.AFFIRMED;
    }
    return OfBefore.isUnrelated(page, f) ? Standing.PAST : Standing.NEGATED;
  }

  /// "No recurrence of the germ cell tumour" tells one of before.
  private static Standing affirmed(Page page, Finding f) {
    if (known(page, f)) {
      return Standing.PAST;
    }
    return page.alternative(f.start(), f.end()) ? Standing.UNCERTAIN : Standing.AFFIRMED;
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
  static Said.Tumour named(Page page, String word, String near) {
    var morphology = Behaviour.inMucosa(page, word);
    var site = TissueHomes.of(near, morphology).orElse(near);
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
