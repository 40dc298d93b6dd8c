package org.oncoweave.ingest.statement;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Finding;

/// The organ of a tumour by the words right around it, where what was read lies in another part of
/// a list: "sigmoid cT3N0, LUL squamous cT2", "thyroidectomy 2003 for papillary microcarcinoma".
final class TumourPlace {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final PhraseTable OPERATIONS = PhraseTable.read("operations.tsv");
  private static final Pattern SIDED =
      Pattern.compile(" ?(?:gauche|droite?|g|d|left|right|l|r)? ?");
  private static final Pattern END = Pattern.compile("[,;:.()\\n]");
  private static final Pattern APART =
      Pattern.compile(" et | puis | and | with | avec |\\+|/(?!\\d)");
  private static final Pattern GLAND_OR_SCALE = Pattern.compile("80[0-2]|807|814");
  private static final Pattern TAKEN =
      Pattern.compile("^\\W*(?:les |la |des |the )?(?:micro|macro)?biops\\w+[^.;]{0,30}$");
  private static final Pattern LESION =
      Pattern.compile(
          "lesion|tumeur|masse|nodule|polype|formation|processus|ulcer|mass|growth|tumou?r");
  private static final Pattern FOR = Pattern.compile("\\b(?:pour|for)\\b[^,;.]{0,30}$");
  private static final Pattern SEROUS = Pattern.compile("84(?:41|6[01])");
  private static final Pattern OVARY = Pattern.compile("ovar|annex|adnex|trompe|tubo-|fallop");

  /// Places that metastases reach, or that a tumour grows into, name no primary.
  private static final Set<String> REACHED =
      Set.of(
          "C22", "C38", "C41", "C42", "C44", "C48", "C49", "C70", "C71", "C72", "C76", "C77",
          "C80");

  /// Organs in which a lymphoma begins outside the nodes (WHO 2022).
  private static final Set<String> EXTRANODAL =
      Set.of("C07", "C09", "C16", "C17", "C18", "C44", "C50", "C62", "C69", "C71", "C73");

  private static final Pattern LYMPHOMA = Pattern.compile("9(?:59|6[0-9]|7[01])");
  private static final Pattern MALT = Pattern.compile(" (?:malt )?");
  private static final Pattern OF_ORGAN =
      Pattern.compile(" (?:du malt |malt |primitif |de (?:la |l')?|du )*");
  private static final Pattern NO_PRIMARY =
      Pattern.compile(
          "sans (?:site )?primitif|primitif (?:\\w+ )?(?:inconnu|indetermine)|unknown primary");

  private static final Set<String> NO_CARCINOMA = Set.of("C38", "C41", "C49", "C70", "C72", "C77");
  private static final Pattern CARCINOMA = Pattern.compile("8[0-5].*");

  private TumourPlace() {}

  static Optional<String> of(Page page, Finding f, String read, String morphology) {
    return ofKind(page, read, morphology)
        .or(() -> extranodal(page, f, read, morphology))
        .or(() -> beside(page, f, read))
        .or(() -> grownInto(page, read, morphology));
  }

  /// A serous carcinoma comes from the tube or the ovary; a squamous one of no organ is of none.
  private static Optional<String> ofKind(Page page, String read, String morphology) {
    boolean serous = SEROUS.matcher(morphology).lookingAt() && read.startsWith("C48");
    if (serous && OVARY.matcher(page.folded()).find()) {
      return Optional.of("C56.9");
    }
    return morphology.startsWith("807") && ofNowhere(page, read)
        ? Optional.of(TumourSayings.UNKNOWN)
        : Optional.empty();
  }

  static Optional<String> beside(Page page, Finding f, String read) {
    return named(part(page, f), read)
        ? Optional.empty()
        : before(page, f)
            .or(() -> operatedFor(page, f))
            .filter(organ -> !read.startsWith(organ))
            .map(organ -> organ + ".9");
  }

  /// Taken for one of the skin, which the report names nowhere, where no primary was found.
  private static boolean ofNowhere(Page page, String read) {
    return read.startsWith("C44") && NO_PRIMARY.matcher(page.folded()).find() && !page.names("C44");
  }

  /// "Lymphome du MALT gastrique", "gastric lymphoma": of the organ right beside.
  private static Optional<String> extranodal(Page page, Finding f, String read, String morphology) {
    if (!read.startsWith("C77") || !LYMPHOMA.matcher(morphology).lookingAt()) {
      return Optional.empty();
    }
    var after = page.after(f.end(), 30);
    var before = page.before(f.start(), 24);
    return ORGANS.find(after).stream()
        .filter(h -> OF_ORGAN.matcher(after.substring(0, h.start())).matches())
        .findFirst()
        .or(() ->
            ORGANS.find(before).stream()
                .max(Comparator.comparingInt(PhraseTable.Hit::start))
                .filter(h -> MALT.matcher(before.substring(h.end())).matches()))
        .map(h -> h.cells().getFirst())
        .filter(EXTRANODAL::contains)
        .or(() -> f.judgement().history() ? Optional.empty() : specimen(page))
        .map(o -> o + ".9");
  }

  /// The only organ that the report of a specimen and its title name, and no node.
  private static Optional<String> specimen(Page page) {
    if (!page.report().type().equals("pathology")) {
      return Optional.empty();
    }
    var words = Fold.of(page.report().title()) + "\n" + page.folded();
    var organs = ORGANS.find(words).stream().map(h -> h.cells().getFirst()).distinct().toList();
    return organs.size() == 1 && EXTRANODAL.contains(organs.getFirst())
        ? Optional.of(organs.getFirst())
        : Optional.empty();
  }

  /// What it grows into in the specimen of another organ: "squamous, pleura not crossed".
  private static Optional<String> grownInto(Page page, String read, String morphology) {
    boolean never =
        NO_CARCINOMA.contains(read.substring(0, 3)) && CARCINOMA.matcher(morphology).matches();
    return never && Siteless.isTissue(page) ? Siteless.operated(page) : Optional.empty();
  }

  /// Whether the organ of a site stands right beside the tumour, or is that of the whole report.
  static boolean isTold(Page page, Finding f, String site) {
    var organ = site.substring(0, Math.min(3, site.length()));
    return Siteless.isTissue(page) || !page.names(organ) || isBeside(page, f, site);
  }

  /// Whether the organ of a site stands right beside the tumour.
  static boolean isBeside(Page page, Finding f, String site) {
    var organ = site.substring(0, Math.min(3, site.length()));
    return named(APART.split(part(page, f), 2)[0], site)
        || justBefore(page, f).filter(organ::equals).isPresent();
  }

  /// "Lésion bourgeonnante du moyen rectum. Biopsies : adénocarcinome": what the sentence before
  /// shows in one organ is what the biopsy was taken from.
  static Optional<String> sentenceBefore(Page page, Finding f, String morphology) {
    var own = page.layout().sentence(f.start());
    var before = page.folded().substring(own.start(), f.start());
    if (!GLAND_OR_SCALE.matcher(morphology).lookingAt() || !TAKEN.matcher(before).find()) {
      return Optional.empty();
    }
    var last = page.layout().sentence(Math.max(0, own.start() - 2));
    var words = page.folded().substring(last.start(), Math.max(last.start(), own.start()));
    var organs = ORGANS.find(words).stream().map(h -> h.cells().getFirst()).distinct().toList();
    boolean shows = organs.size() == 1 && LESION.matcher(words).find();
    return shows && !REACHED.contains(organs.getFirst())
        ? Optional.of(organs.getFirst() + ".9")
        : Optional.empty();
  }

  /// The words from the tumour to the next comma.
  private static String part(Page page, Finding f) {
    var words = page.folded().substring(f.start(), f.end());
    return words + END.split(page.after(f.end(), 60) + " ", 2)[0];
  }

  private static boolean named(String words, String site) {
    return ORGANS.find(words).stream().anyMatch(h -> site.startsWith(h.cells().getFirst()));
  }

  /// The organ right before, with its side.
  private static Optional<String> before(Page page, Finding f) {
    return justBefore(page, f).filter(o -> !REACHED.contains(o));
  }

  private static Optional<String> justBefore(Page page, Finding f) {
    var before = page.before(f.start(), 40);
    return ORGANS.find(before).stream()
        .max(Comparator.comparingInt(PhraseTable.Hit::start))
        .filter(h -> SIDED.matcher(before.substring(h.end())).matches())
        .map(h -> h.cells().getFirst());
  }

  /// "Colectomy for adenocarcinoma".
  private static Optional<String> operatedFor(Page page, Finding f) {
    var before = page.before(f.start(), 70);
    return FOR.matcher(before).find()
        ? OPERATIONS.find(before).stream()
            .filter(h -> h.cells().get(1).startsWith("C") && !h.cells().get(1).equals("C77"))
            .max(Comparator.comparingInt(PhraseTable.Hit::start))
            .filter(h -> !END.matcher(before.substring(h.end())).find())
            .map(h -> h.cells().get(1))
        : Optional.empty();
  }
}
