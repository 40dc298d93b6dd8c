package org.oncoweave.ingest.statement;

import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;

/// The side of a tumour that a report names: beside its word, else the only one told of its organ.
final class TumourSide {
  private static final PhraseTable OPERATIONS = PhraseTable.read("operations.tsv");
  private static final Set<String> OF_BLOOD = Set.of("C42", "C77");
  private static final Pattern WITH = Pattern.compile(" (?:with|avec|to|involving|spread to) ");
  private static final Pattern SPREAD =
      Pattern.compile(
          "\\b(?:metastases?|metastasis|localisations? secondaires?)(?: \\w+){0,3} (?:d'une?|du|de (?:la|son|sa|l')|from|of) ");
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final String EYE = "C69";
  private static final Pattern EYES = Pattern.compile("\\bo\\.?[gd](?![a-z'])");
  private static final Pattern OPPOSITE =
      Pattern.compile(
          "\\b(?:contro-?lateral\\w*|contra-?lateral\\w*|(?:opposite|other) (?:side|testis|testicle|breast|kidney|lung|eye|ovary)|(?:cote|sein|rein|testicule|poumon) oppose|autre (?:cote|sein|testicule|rein|poumon))[ ,:]*(?:\\w+ )?$");
  private static final Pattern OF_OTHER_SIDE =
      Pattern.compile(
          "^ (?:(?:du |de la |de l'|of the |in the )?(?:sein|testicule|rein|ovaire|poumon|oeil|breast|testis|kidney|ovary|lung|eye) )?(?:contro-?lateral|contra-?lateral|oppose)");
  private static final int BREATH = 60;
  private static final int BESIDE = 24;

  private TumourSide() {}

  static String of(Page page, Finding finding, String site) {
    if (misplaced(page, finding)) {
      return "";
    }
    if (OPPOSITE.matcher(page.before(finding.start(), BESIDE)).find()
        || OF_OTHER_SIDE.matcher(page.after(finding.end(), 2 * BESIDE)).find()) {
      return Sides.opposite(unsaid(page, site));
    }
    if (site.startsWith(EYE)) {
      var eye = ofEye(page, finding);
      if (!eye.isEmpty()) {
        return eye;
      }
    }
    var read = finding.find("laterality").map(Object::toString).orElse("");
    if (!read.isEmpty()) {
      return read;
    }
    return site.startsWith("C44")
        ? SkinPlace.of(page, finding.start()).side()
        : side(page, finding);
  }

  /// "Mélanome de la choroïde OG".
  private static String ofEye(Page page, Finding finding) {
    var eye = EYES.matcher(page.sentence(finding.start()));
    return eye.find() ? (eye.group().endsWith("g") ? "left" : "right") : "";
  }

  /// Whether the side read is that of what comes with the tumour.
  private static boolean misplaced(Page page, Finding f) {
    var after = page.after(f.end(), 2 * BESIDE);
    var words = page.before(f.start(), BREATH) + page.folded().substring(f.start(), f.end());
    var with = WITH.matcher(after);
    return with.find()
        && !Sides.in(after.substring(with.end())).isEmpty()
        && Sides.in(words + own(after)).isEmpty();
  }

  /// Right after the word, else the only one of the report.
  private static String side(Page page, Finding finding) {
    var beside =
        Sides.in(
            page.folded().substring(finding.start(), finding.end())
                + own(beside(page, finding.end())));
    if (!beside.isEmpty()) {
      return beside;
    }
    boolean elsewhere =
        UnsaidPrimary.METASTASIS_OF.matcher(page.before(finding.start(), 60)).find();
    if (finding.find("metastatic").isPresent() || elsewhere) {
      return ""; // the sides of the report are those of what was reached
    }
    var site = Organs.primary(TumourSayings.code(finding)).orElse("");
    var own = Sides.only(page.sentence(finding.start()));
    boolean said = !own.isEmpty() && named(page, finding, site);
    return said ? own : told(page, finding) ? "" : unsaid(page, site);
  }

  /// What stands behind the word, in whole words: "d" of "d'invasion" is no side.
  private static String beside(Page page, int end) {
    var words = page.after(end, BESIDE + 1);
    boolean cut = words.length() > BESIDE && !Character.isWhitespace(words.charAt(BESIDE));
    return cut ? words.substring(0, Math.max(0, words.lastIndexOf(' '))) : words;
  }

  /// What a stay or a visit tells as history, and what any report compares its own tumour with, has
  /// not the side of what it finds now.
  private static boolean told(Page page, Finding finding) {
    boolean history = page.section(finding.start()) == Section.HISTORY && !Siteless.isTissue(page);
    return history || OfBefore.isCompared(page, finding.start());
  }

  /// Whether its sentence names its organ, and no other.
  private static boolean named(Page page, Finding finding, String site) {
    var organs =
        ORGANS.find(page.sentence(finding.start())).stream()
            .map(h -> h.cells().getFirst())
            .distinct()
            .toList();
    return organs.size() == 1 && site.startsWith(organs.getFirst());
  }

  /// Of a tumour whose word has no side beside it: the only one that the report tells of its organ.
  static String unsaid(Page page, String site) {
    if (Siteless.isTissue(page) && SPREAD.matcher(page.folded()).find()) {
      return "";
    }
    return oneOrgan(page) ? page.onlySide().of(site) : titled(page, site);
  }

  /// "Lung cancer with right adrenal metastasis": what comes with it has its own side.
  private static String own(String after) {
    var with = WITH.matcher(after);
    return with.find() ? after.substring(0, with.start()) : after;
  }

  /// The side in a title that names the operation of this organ.
  private static String titled(Page page, String site) {
    var title = Fold.of(page.report().title());
    return OPERATIONS.find(title).stream()
        .filter(h -> !h.cells().get(1).isEmpty() && site.startsWith(h.cells().get(1)))
        .findFirst()
        .map(_ -> Sides.in(title))
        .orElse("");
  }

  /// "Background GCNIS": coded with the genital organs, it lies in the testis.
  private static boolean besideIt(Finding finding) {
    return finding.find("behaviour").filter("in_situ"::equals).isPresent()
        && TumourSayings.code(finding).startsWith("D07");
  }

  private static boolean oneOrgan(Page page) {
    return page.of(FindingKind.DIAGNOSIS).stream()
            .filter(f -> !page.family(f.start()) && !besideIt(f))
            .map(f -> Organs.primary(TumourSayings.code(f)).orElse(""))
            .filter(s -> !s.isEmpty() && !OF_BLOOD.contains(s.substring(0, 3)))
            .map(s -> s.substring(0, 3))
            .distinct()
            .count()
        <= 1;
  }
}
