package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads tumours, primaries and secondaries, with their ICD-10 and ICD-O-3 codes.
final class DiagnosisParser implements Parser {
  private static final Rule STAGE =
      Rule.of(
          "\\b(?:stade|stage|figo)(?: figo| clinique| ann arbor| de| pathologique| 20\\d\\d| :){0,3}"
              + " ?(iv|i{1,3})([abcd][123]?|)\\d?[rp]?\\b");
  // "IB3 selon la FIGO", "cancer du col uterin IIB", but not "curage IIA" or "type II".
  private static final Rule STAGE_ALONE =
      Rule.of("\\b(?=i)(?<!types? |grades? |\\w-)(iv|i{1,3})([abc][123]?)[rp]?\\b(?![-/+])");
  private static final Rule NODE_LEVEL =
      Rule.of(
          "\\b(?:curage|evidement|niveau|aire|secteur|zone|ganglion|level|dissection|nodes?\\b)");
  private static final Rule METASTATIC =
      Rule.of(
          "(?<!non )(?<!non-)\\bmetasta(?:tique|tic)|d'emblee metasta|\\b(?:stade|stage) (?:iv|4)");

  // "desmine-, AML-": a mark of a stain, not the disease of that short name.
  private static final Rule STAIN = Rule.of("[-+](?= ?[,;.)\\n]| ?$| (?:et|and) )");
  private static final int SHORT = 5;

  // Small cell carcinoma, GIST and teratoma are where the operation was.
  private static final List<String> ANY_ORGAN = List.of("8041/3", "8936/3", "9080/1");

  private static final int STAGE_REACH = 30;
  private static final int STAGE_ALONE_REACH = 60;
  private static final int LOOK_REACH = 100; // characters from what is seen to how it looks
  private static final int SIDE_REACH = 12;
  private static final Rule METASTATIC_BEFORE =
      Rule.of("(?<!non-)(?<!non )\\b(?:metastatic|stage iv[abc]?)\\b[a-z -]*$");
  // "metastatic castration-resistant prostate cancer"
  private static final Rule RESISTANT_BEFORE =
      Rule.of(
          "(?<!non-)(?<!non )\\bmetastatic,? (?:(?:castration|castrate|hormone|endocrine|platinum|radioiodine|iodine|imatinib|chemo)[ -]?(?:resistant|sensitive|refractory|naive)|triple[ -]negative|her2[ -](?:positive|negative|low)|hormone[ -]receptor[ -]positive)\\b[a-z -]*$");
  private static final int RESISTANT_REACH = 60;
  private static final Pattern APART = Pattern.compile("[,;:.()]|\\bet\\b|\\band\\b");
  // "metastatic melanoma to the brain"
  private static final Rule SPREAD_TO = Rule.of(" to (?:the |his |her |both )?");

  private static final Rule INDICATION =
      Rule.of(
          "^\\W*indications?(?: operatoires?)? ?: ?[^.;]{0,40}$|\\bdiagnosti(?:c|que)s? (?:de |d'|du )[^.;]{0,40}$");

  private static final Rule SEEN =
      Rule.of(
          "\\b((?:micro)?(?:nodul|lesion|image|opacit|masse|foyer|plage|lacune|hypodens|adenopath)\\w*)\\b[^.;]{0,80}$");

  @Override
  public void read(Note note, Found found) {
    List<Hit> tumours = note.hits(TermKind.TUMOUR);
    var one = new Tumours(note, found);
    for (int i = 0; i < tumours.size(); i++) {
      Hit tumour = tumours.get(i);
      if (isNamedByOther(note, tumours, i) || Chemoradiation.isMeant(note, tumour)) {
        continue;
      }
      int from =
          Math.max(
              note.sentenceStart(tumour.start()),
              i == 0 ? 0 : Qualifiers.end(note, tumours, i - 1));
      int to = note.sentenceEnd(tumour.start());
      to = i + 1 < tumours.size() ? Math.min(to, tumours.get(i + 1).start()) : to;
      one.read(tumour, Math.min(from, tumour.start()), Math.max(to, tumour.end()));
    }
  }

  private static boolean isNamedByOther(Note note, List<Hit> tumours, int i) {
    Hit tumour = tumours.get(i);
    return (i + 1 < tumours.size()
            && (Qualifiers.isNamedBy(note, tumour, tumours.get(i + 1))
                || isShortFor(note, tumour, tumours.get(i + 1))))
        || (i > 0
            && !isShortFor(note, tumours.get(i - 1), tumour)
            && Qualifiers.isShortName(note, tumours.get(i - 1), tumour));
  }

  // "MM (myelome multiple)": the name spelt out is that of the tumour.
  private static boolean isShortFor(Note note, Hit tumour, Hit next) {
    return tumour.end() - tumour.start() <= SHORT
        && next.end() - next.start() > SHORT
        && Qualifiers.isShortName(note, tumour, next);
  }

  private static final class Tumours {
    private final Note note;
    private final Found found;
    private final TumourSite sites;
    private final Near near;
    private Optional<Hit> lastSite = Optional.empty();

    Tumours(Note note, Found found) {
      this.note = note;
      this.found = found;
      this.sites = new TumourSite(note);
      this.near = new Near(note);
    }

    void read(Hit tumour, int from, int to) {
      if (tumour.term().has("vague") && lastSite.isEmpty()) {
        lastSite = Specimen.named(note, tumour);
      }
      if (tumour.is("beh", "none") || tumour.term().has("vague") || !isNamed(tumour)) {
        return;
      }
      if (tumour.term().has("looks")) {
        seen(tumour).ifPresent(seen -> secondary(seen, Math.min(from, seen.start()), to));
      } else if (tumour.term().has("meta")) {
        secondary(tumour, from, to);
      } else {
        primary(InSitu.read(note, tumour, from, to), from, to);
      }
    }

    private boolean isNamed(Hit tumour) {
      boolean isShort = tumour.end() - tumour.start() <= SHORT;
      return near.told(tumour) && !(isShort && note.at(STAIN, tumour.end()).isPresent());
    }

    // "nodules des deux bases, d'allure secondaire": the look is that of something seen.
    private Optional<Hit> seen(Hit look) {
      int from = Math.max(note.sentenceStart(look.start()), look.start() - LOOK_REACH);
      return note.firstWithin(SEEN, Math.min(from, look.start()), look.start())
          .map(m -> new Hit(look.term(), m.start(1), m.end(1)));
    }

    private void primary(Hit named, int from, int to) {
      Optional<Hit> site = site(named, from, to).map(s -> sites.part(s, from, to));
      var tumour = new Hit(Qualifiers.read(note, named, site, to), named.start(), named.end());
      String icd = tumour.term().has("fixed") ? tumour.get("icd") : SiteCode.of(tumour, site);
      if (icd.isEmpty()) {
        return;
      }
      var values = Found.values().with("icd10", codes(icd));
      if (tumour.term().has("morph")) {
        values.with("icdo_morph", List.of(tumour.get("morph")));
      }
      values.with("laterality", new SideOfTumour(note).of(tumour, site, from, to));
      values.with("behaviour", tumour.term().has("beh") ? tumour.get("beh") : "malignant");
      extent(values, tumour, to);
      found.add(
          FindingKind.DIAGNOSIS,
          new Found.Place(tumour.start(), tumour.end()),
          values,
          said(tumour));
      spread(tumour, to);
    }

    // "Indication : cancer du poumon": an act is indicated, the tumour is there; "le diagnostic de
    // X
    // a ete retenu": so is X.
    private Judgement said(Hit tumour) {
      var said = note.judge(tumour.start(), tumour.end());
      boolean reason = near.sawBefore(INDICATION, tumour.start(), 60);
      return new Judgement(
          said.negated(),
          said.hypothesis(),
          said.family(),
          said.history(),
          said.planned() && !reason);
    }

    private Optional<Hit> site(Hit tumour, int from, int to) {
      if (tumour.term().has("fixed")) {
        return Optional.empty();
      }
      Optional<Hit> site =
          sites
              .primary(tumour, from, to)
              .filter(s -> sites.mayHold(tumour, s) && !Specimen.isFree(note, s));
      if (site.isEmpty() && (!tumour.term().has("icd") || isPapillary(tumour))) {
        site = sites.operated(tumour).or(() -> lastSite).or(() -> Specimen.site(note, tumour));
      }
      if (site.isEmpty() && ANY_ORGAN.contains(tumour.get("morph"))) {
        site = sites.operated(tumour);
      }
      site.filter(s -> !s.term().has("skin")).ifPresent(s -> lastSite = Optional.of(s));
      return site;
    }

    // A papillary carcinoma is the thyroid's only where nothing else was named before.
    private static boolean isPapillary(Hit tumour) {
      return tumour.is("morph", "8260/3");
    }

    private void extent(Found.Values values, Hit tumour, int to) {
      if (near.sees(METASTATIC, tumour.end(), to) || isMetastatic(tumour)) {
        values.with("metastatic", true);
      }
      note.first(STAGE, tumour.end(), to)
          .or(() -> stageBefore(tumour))
          .or(() -> stageAlone(tumour, to))
          .map(m -> m.group(1) + m.group(2))
          .ifPresent(stage -> values.with("stage", stage.toUpperCase(Locale.ROOT)));
    }

    private Optional<Matcher> stageAlone(Hit tumour, int to) {
      int end = Math.min(to, tumour.end() + STAGE_ALONE_REACH);
      return note.firstWithin(STAGE_ALONE, tumour.end(), end)
          .filter(m -> !note.within(NODE_LEVEL, tumour.end(), m.start()));
    }

    // "stage IV colon cancer", "stade III d'un adenocarcinome"
    private Optional<Matcher> stageBefore(Hit tumour) {
      int from = Math.max(note.sentenceStart(tumour.start()), tumour.start() - STAGE_REACH);
      return note.first(STAGE, Math.min(from, tumour.start()), tumour.start())
          .filter(m -> note.first(APART, m.end(), tumour.start()).isEmpty())
          .filter(m -> note.hits(TermKind.TUMOUR, m.start(), tumour.start()).isEmpty());
    }

    // "metastatic colorectal cancer", "stage IV lung adenocarcinoma"
    private boolean isMetastatic(Hit tumour) {
      return near.sawBefore(METASTATIC_BEFORE, tumour.start(), STAGE_REACH)
          || near.sawBefore(RESISTANT_BEFORE, tumour.start(), RESISTANT_REACH);
    }

    // "cancer du sein metastatique osseux et hepatique"
    private void spread(Hit tumour, int to) {
      var word = note.first(METASTATIC, tumour.end(), to);
      if (isMetastatic(tumour)) {
        word = note.at(SPREAD_TO, tumour.end(), to);
      }
      if (word.isEmpty() || word.get().group().startsWith("sta")) {
        return;
      }
      var hit = new Hit(tumour.term(), word.get().start(), word.get().end());
      for (Hit site : sites.secondaries(hit, word.get().end(), to)) {
        if (site.start() - word.get().end() < 18) {
          addSecondary(site.get("met"), site.start(), site.end(), site);
        }
      }
    }

    private void secondary(Hit tumour, int from, int to) {
      if (tumour.term().has("fixed")) {
        addSecondary(tumour.get("icd"), tumour.start(), tumour.end(), tumour);
        return;
      }
      var done = new ArrayList<String>();
      for (Hit site : sites.secondaries(tumour, from, to)) {
        if (!done.contains(site.get("met"))) {
          done.add(site.get("met"));
          String icd = NodeRegion.code(note, tumour, site);
          addSecondary(icd, tumour.start(), tumour.end(), site);
        }
      }
      if (done.isEmpty()) {
        nowhere(tumour);
      }
    }

    // No organ beside it: one named earlier in the sentence, else unspecified, but in a long report
    // such a word only comes back to what was told before.
    private void nowhere(Hit tumour) {
      List<Hit> earlier =
          note.hits(TermKind.SITE, note.sentenceStart(tumour.start()), tumour.start());
      if (!earlier.isEmpty() && earlier.getLast().term().has("met")) {
        addSecondary(earlier.getLast().get("met"), tumour.start(), tumour.end(), tumour);
      } else if (note.sentences().size() < 3) {
        addSecondary("C79.9", tumour.start(), tumour.end(), tumour);
      }
    }

    private void addSecondary(String icd, int start, int end, Hit site) {
      var values = Found.values().with("icd10", codes(icd)).with("metastatic", true);
      if (site.term().has("morph") && !site.is("morph", "8000/6")) {
        values.with("icdo_morph", List.of(site.get("morph")));
      }
      String after =
          near.side(site.end(), Math.min(note.sentenceEnd(site.start()), site.end() + 12));
      int before = Math.max(note.sentenceStart(site.start()), site.start() - SIDE_REACH);
      boolean ahead = after.isEmpty() && note.english();
      values.with("laterality", ahead ? near.lastSide(before, site.start()) : after);
      found.judged(FindingKind.DIAGNOSIS, start, end, values);
    }

    private static List<String> codes(String icd) {
      return icd.endsWith(".9") ? List.of(icd, icd.substring(0, 3)) : List.of(icd);
    }
  }
}
