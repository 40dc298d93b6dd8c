package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;

/// One report's or row's word for a primary: `proof` where tissue shows it on `date`, `told` where
/// the word comes from the past; `source` is the report or row.
record Claim(String source, Word word, @Nullable PartialDate date, Strength strength) {

  /// What is named; empty where the source does not say.
  record Word(String site, String morphology, String side, boolean specific, boolean placed) {
    Word(String site, String morphology, String side, boolean specific) {
      this(site, morphology, side, specific, true);
    }

    /// A carcinoma in bone or a node came from elsewhere: its organ is not said.
    static Word of(Said.Tumour tumour) {
      boolean inPlace = !tumour.specific() && tumour.morphology().endsWith("/2");
      boolean strayed =
          Sites.stray(tumour.site(), tumour.morphology())
              || (inPlace && !tumour.placed() && Sites.neverInPlace(tumour.site()));
      return strayed
          ? new Word(UNKNOWN, tumour.morphology(), "", tumour.specific(), false)
          : new Word(
              tumour.site(),
              tumour.morphology(),
              tumour.side(),
              tumour.specific(),
              tumour.placed());
    }

    /// The same, its side left open.
    Word sideless() {
      return new Word(site, morphology, "", specific, placed);
    }

    /// How much less it is said of this part of the organ, then of this kind.
    int unlike(List<Word> others) {
      boolean part = others.stream().anyMatch(w -> w.site.equals(site));
      boolean kind = others.stream().anyMatch(w -> w.morphology.equals(morphology));
      return (part || site.endsWith(".9") ? 0 : 2) + (kind || !specific ? 0 : 1);
    }

    @Nullable ConceptId concept() {
      return morphology.isEmpty() ? null : ConceptId.of("ICDO3", morphology);
    }

    /// The first three digits of the kind.
    String tissue() {
      return morphology.substring(0, Math.min(3, morphology.length()));
    }

    boolean blood() {
      return MorphologyGroups.isBlood(concept());
    }

    boolean soft() {
      return morphology.compareTo("8680") >= 0 && morphology.compareTo("9590") < 0;
    }

    /// "Sarcoma" alone stands for any tumour of soft tissue.
    boolean sarcoma() {
      return morphology.startsWith("8800");
    }

    String sideThatCounts() {
      return Sites.paired(site) || site.startsWith("C44") ? side : "";
    }
  }

  /// How much a claim weighs.
  record Strength(
      int weight,
      boolean proof,
      boolean told,
      boolean row,
      @Nullable PartialDate day,
      boolean concluded,
      boolean transformed,
      boolean back,
      int place) {}

  private static final Pattern BOWEL_PART = Pattern.compile("C18\\.[0-7]|C20\\.9");

  /// Adenocarcinoma, squamous, neuroendocrine and plain carcinoma.
  private static final Pattern COMMON = Pattern.compile("80[0-2]|807|814|824");

  private static final Pattern LUNG_GLAND = Pattern.compile("8140|823|825|826|8333|8480|8551");

  private static final Pattern NON_SMALL =
      Pattern.compile("8012|8033|807|8140|8230|825|826|8333|8480|8551|8560");

  private static final Pattern MEDULLARY = Pattern.compile("8345|8510");
  private static final Pattern FOLLICULAR = Pattern.compile("8050|8260|829|833|834[0-4]");

  /// What the skin bears in many places: basal cell and squamous carcinoma, melanoma.
  private static final Pattern OF_MANY_PLACES = Pattern.compile("80[5-9]|87[2-9]");

  private static final String SKIN = "C44.9";
  static final String SOFT_TISSUE = "C49.9";

  private static final String UNKNOWN = "C80.9";

  private static final String BREAST = "C50";
  private static final Set<String> OVER_BREAST = Set.of("C44.5", "C44.9", "C49.3");

  /// Tissue first, then what names more, then the earlier.
  static final Comparator<Claim> ORDER =
      Comparator.comparingInt((Claim c) -> -c.fullness())
          .thenComparing(Claim::date, Times.KNOWN_FIRST)
          .thenComparing(Claim::source)
          .thenComparing(c -> c.word.toString());

  /// The day of a letter without a date, guessed by what it tells, is that of no first sight.
  Claim seenOn(@Nullable PartialDate day) {
    var s = strength;
    return new Claim(
        source,
        word,
        date,
        new Strength(
            s.weight, s.proof, s.told, s.row, day, s.concluded, s.transformed, s.back, s.place));
  }

  /// The same, without an organ.
  Claim unplaced() {
    var elsewhere = new Word(UNKNOWN, word.morphology, "", word.specific, false);
    return new Claim(source, elsewhere, date, strength);
  }

  /// The same, of a tumour that changed its kind.
  Claim changed() {
    var s = strength;
    return new Claim(
        source,
        word,
        date,
        new Strength(s.weight, s.proof, s.told, s.row, s.day, s.concluded, true, s.back, s.place));
  }

  int fullness() {
    return (strength.proof ? 16 : 0)
        + (word.specific ? 8 : 0)
        + (word.sideThatCounts().isEmpty() ? 0 : 4)
        + (word.site.endsWith(".9") ? 0 : 2)
        + (strength.told || strength.row ? 0 : 1);
  }

  /// Whether both may speak of one tumour.
  boolean agrees(Claim other) {
    if (word.blood() && other.word.blood()) {
      if (MorphologyGroups.linesDiffer(word.concept(), other.word.concept())) {
        return false;
      }
      return MorphologyGroups.agree(word.concept(), other.word.concept()) || lineage(other);
    }
    return sitesAgree(other) && agreesButForSite(other) && !besideEachOther(other);
  }

  /// Two kinds in two parts of the bowel, told by one report, are two tumours.
  private boolean besideEachOther(Claim other) {
    return source.equals(other.source)
        && BOWEL_PART.matcher(word.site).matches()
        && BOWEL_PART.matcher(other.word.site).matches()
        && !word.site.equals(other.word.site)
        && word.specific
        && other.word.specific
        && !word.morphology.equals(other.word.morphology);
  }

  boolean agreesButForSite(Claim other) {
    return sidesAgree(other) && morphologiesAgree(other);
  }

  // A leukaemia coded without more, or a lymphoma in another's words.
  private boolean lineage(Claim other) {
    return word.site.equals(other.word.site) && (strength.row || other.strength.row);
  }

  private boolean sitesAgree(Claim other) {
    if (anywhere(other) || other.anywhere(this) || drawnTo(other) || other.drawnTo(this)) {
      return true;
    }
    boolean rare = sameRare(other);
    return Sites.agree(word.site, other.word.site)
        && (rare || !Sites.apart(word.site, other.word.site));
  }

  /// A rare tumour of the skin, told at two places beside each other.
  private boolean sameRare(Claim other) {
    return word.specific
        && other.word.specific
        && !OF_MANY_PLACES.matcher(word.morphology).lookingAt()
        && !OF_MANY_PLACES.matcher(other.word.morphology).lookingAt();
  }

  private boolean melanoma() {
    return word.morphology.compareTo("8720") >= 0 && word.morphology.compareTo("8791") < 0;
  }

  /// "Melanoma", "angiosarcoma" alone name no organ of their own: they are where the other says.
  private boolean anywhere(Claim other) {
    boolean soft = word.site.equals(SOFT_TISSUE) && word.soft() && other.word.soft();
    return soft || inWall(other) || (word.site.equals(SKIN) && melanoma() && other.melanoma());
  }

  /// A tumour of soft tissue told in the skin over it, or one of the breast in its skin or wall.
  private boolean inWall(Claim other) {
    boolean skin = word.site.startsWith("C49") && other.word.site.startsWith("C44");
    boolean breast = other.word.site.startsWith(BREAST) && OVER_BREAST.contains(word.site);
    return (skin || (breast && word.soft())) && other.word.soft();
  }

  private boolean sidesAgree(Claim other) {
    if (Sites.single(word.site) && Sites.single(other.word.site)) {
      return true;
    }
    var one = word.sideThatCounts();
    var two = other.word.sideThatCounts();
    return one.isEmpty()
        || two.isEmpty()
        || one.equals(two)
        || one.equals("both")
        || two.equals("both");
  }

  /// Whose organ was read off the words around: of the same tissue as one that is told with its
  /// organ, it may be that one.
  private boolean drawnTo(Claim other) {
    return !word.placed
        && word.specific
        && other.word.specific
        && word.tissue().equals(other.word.tissue());
  }

  /// An adenocarcinoma, a squamous carcinoma whose organ was read off the words around.
  boolean isLoose() {
    return !word.placed && word.specific && isCommonTissue();
  }

  boolean sameFamily(Claim other) {
    return word.tissue().equals(other.word.tissue());
  }

  /// Whether the tissue is one that many organs bear, so that it tells no two tumours apart.
  boolean isCommonTissue() {
    return isCommon(word.morphology);
  }

  static boolean isCommon(String morphology) {
    return COMMON.matcher(morphology).lookingAt();
  }

  boolean morphologiesAgree(Claim other) {
    if (thyroidsDiffer(other)) {
      return false;
    }
    return MorphologyGroups.agree(word.concept(), other.word.concept())
        || (gland() && other.gland())
        || standsFor(other)
        || other.standsFor(this);
  }

  private boolean standsFor(Claim other) {
    return nonSmall(other) || (word.sarcoma() && other.word.soft());
  }

  /// "Non-small-cell" says of a carcinoma of the lung only what it is not (WHO 2021).
  private boolean nonSmall(Claim other) {
    return word.morphology.startsWith("8046")
        && NON_SMALL.matcher(other.word.morphology).lookingAt();
  }

  private boolean thyroidsDiffer(Claim other) {
    return medullary() != other.medullary() && (follicular() || other.follicular());
  }

  /// Of the C cells of the thyroid, not of its follicles (WHO Classification, Endocrine Tumours,
  /// 2022).
  private boolean medullary() {
    return word.site.startsWith("C73") && MEDULLARY.matcher(word.morphology).lookingAt();
  }

  private boolean follicular() {
    return word.site.startsWith("C73") && FOLLICULAR.matcher(word.morphology).lookingAt();
  }

  /// Patterns of adenocarcinoma of the lung, lepidic among them, are one kind (WHO 2021).
  private boolean gland() {
    return word.site.startsWith("C34") && LUNG_GLAND.matcher(word.morphology).lookingAt();
  }
}
