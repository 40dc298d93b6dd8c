package org.oncoweave.ingest.statement;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;

/// Whether a turn of the disease is told as a fact of now, of before, as a doubt or denied.
record DiseaseStanding(Page page) {
  /// "Metastases de 2019, en realite des angiomes".
  private static final Pattern REFUTED =
      Pattern.compile(
          "^[^.;\\n]{0,45}\\b(?:en realite|en fait|finalement|s'averant etre|qui etaient|in fact|actually|turned out to be)"
              + " (?:d(?:es|e|u)|une?|an?|the|benign)\\b(?![^.;\\n]{0,40}(?:cancer|carcin|malin|malign|metasta|primiti|tumeur|secondaire))");

  /// "Le doute de metastase evoque le 30/04 est leve".
  private static final Pattern DOUBT =
      Pattern.compile(
          "\\b(?:doutes?|suspicions?|hypotheses?|craintes?|question|possibility|suspicion|concern)\\b[^.;]{0,25}$");

  private static final Pattern LIFTED =
      Pattern.compile(
          "^[^.;]{0,60}\\b(?:est|sont|a ete|ont ete|was|is|has been) (?:desormais |donc |finalement |now )?(?:levee?s?|ecartee?s?|eliminee?s?|exclue?s?|infirmee?s?|abandonnee?s?|non retenue?s?|ruled out|excluded|dismissed|refuted)");

  private static final Pattern QUERIED =
      Pattern.compile(
          "\\b(?:(?:queried|query|questioned) (?:as )?(?:an? )?|(?:craign\\w+|redout\\w+|crainte|peur|feared|fear of|worried about)(?: \\w+){0,2} (?:comme |d'|as )?(?:une? |la |an? )?)$");

  /// "Une atteinte secondaire etait crainte".
  private static final Pattern FEARED =
      Pattern.compile(
          "^(?: (?!mais\\b|but\\b)\\w+){0,3} (?:(?:est|etait|sont|etaient|a ete|ont ete|avait ete|is|was|were|had been) (?:initialement |d'abord |initially |first )?)?(?:craint|redout|feared)\\w*");

  private static final Pattern BARE_REMISSION =
      Pattern.compile(
          "^(?:en |in )?(?:remission|rc|rp|cr)$|^(?:no evidence of (?:\\w+ )?disease|ned|(?:\\w+ )?(?:free of|free from) (?:disease|recurrence|tumou?r)|(?:disease|tumou?r|recurrence)[- ]free)$");

  /// "Remission complete depuis": found long before, by another.
  private static final Pattern SINCE =
      Pattern.compile(
          "^ (?:persistante |durable )?(?:depuis|since|ever since)(?: lors| then)?(?= ?[.,;)]|$)");

  private static final Pattern AFTERWARDS =
      Pattern.compile(
          "\\b(?:(?:ans?|mois|years?|months?|demi|deux|trois|quatre|cinq|six|sept|huit|dix|two|three|four|five|six|seven|eight|ten|\\d+) (?:d[eu]|from|since|out (?:of|from)|post) (?:la |sa |cette |the |his |her )(?:\\w+ )?|(?:apres|after|since|post)\\b[^.;:,]{0,45}|(?:adjuvante?|traitee?|suivie?|operee?|irradiee?|treated|irradiated)"
              + " (?:pour (?:l[ae] |l'|sa |son |une? |des |cette |deux )?|d'une? |de (?:la |sa )?|for (?:an? |the |his |her )?))$");

  /// "A 8 mois de la gastrectomie pour recidive": what was operated on then.
  private static final Pattern LONG_AFTER =
      Pattern.compile(
          "\\b(?:ans?|mois|semaines?|years?|months?|weeks?) (?:de|d'|apres|post|since|after|from) ?(?:l[ae] |l'|sa |son |une? |the |his |her |an? )?(?:[\\w-]+ ){1,3}(?:pour|for) (?:l[ae] |l'|sa |son |une? |cette |the |his |her |an? )?(?:\\w+ )?$");

  /// "Rechute traitee par KRd": one that is treated already was found before.
  private static final Pattern TREATED =
      Pattern.compile(
          "^(?: \\w+)? (?:(?:deja |currently )?(?:traitee?s?|treated)|(?:en cours de|sous|on|under) (?:traitement|treatment)) (?:par|avec|depuis|by|with|since)\\b");

  /// "HER2 3+ sur la metastase": one that was found before.
  private static final Pattern KNOWN =
      Pattern.compile("\\b(?:sur|de|apres|on|of|after|from) (?:la|cette|sa|the|this|his|her) $");

  private static final Pattern REMEMBERED =
      Pattern.compile("\\s*(?:pmhx?|atcds?|antecedents?)\\b(?! fam)");

  private static final Pattern FALSE = Pattern.compile("\\b(?:fausse|faux|pseudo|false)[- ]$");

  private static final Set<String> VISITS =
      Set.of("consultation", "letter", "stay", "radiotherapy", "molecular");

  /// "Metastases osseuses (absentes en 2014)".
  private static final Pattern ABSENT =
      Pattern.compile(
          "^[^.;,(]{0,25}\\((?:absente?s?|non (?:vue?s?|presente?s?|connue?s?)|not (?:seen|present))"
              + " (?:en|in|sur|on|lors|auparavant|before|previously)\\b");

  private static final Set<Turn> SHOWN =
      EnumSet.of(Turn.TRANSFORMATION, Turn.RECURRENCE, Turn.LOCAL_RECURRENCE);

  /// "A rediscuter si reponse complete".
  private static final Pattern HOPED =
      Pattern.compile("\\b(?:si|sinon|if|unless|en cas d['e]|in case of)(?: \\w+){0,2} ?$");

  /// "Lymphome a grandes cellules, soit un syndrome de Richter": "that is", where it stands alone.
  private static final Pattern NAMELY =
      Pattern.compile("^(?:(?!\\bsoit\\b).)*, soit (?:une? )?(?:syndrome de )?$");

  private static final Pattern EARLIER =
      Pattern.compile(
          "(?:19|20)\\d\\d|\\b(?:atcd|antecedents?|connue?s?|deja|known|previous\\w*|prior|history|anterieure?s?)\\b");

  private static final Pattern OF_PRIMARY =
      Pattern.compile("(?: [\\w-]+){0,3}? (?:d[ue]|de l[a']|de son|de sa|d'une?|of|from)\\b");

  private static final Pattern SPECIMEN =
      Pattern.compile(
          "histologi|pathologi|\\bypt|sataloff|mandard|chevallier|dworak|\\bbecker\\b|rodel|\\bajcc trg");

  Standing of(Turn turn, Finding f) {
    var standing = told(turn, f);
    if (SHOWN.contains(turn) && Siteless.isTissue(page)) {
      return shown(standing, f);
    }
    if (turn == Turn.COMPLETE_REMISSION) {
      return answer(standing, f);
    }
    if (denied(f)) {
      return Standing.NEGATED;
    }
    return turn == Turn.PARTIAL_REMISSION && inSpecimen(f)
        ? Standing.UNCERTAIN
        : told(standing, turn, f);
  }

  private Standing told(Standing standing, Turn turn, Finding f) {
    boolean anew = standing == Standing.NEGATED && ABSENT.matcher(page.after(f.end(), 60)).find();
    boolean holds = standing == Standing.AFFIRMED || anew;
    return holds && remembered(f) ? Standing.PAST : holds ? affirmed(turn, f) : standing;
  }

  private boolean denied(Finding f) {
    boolean lifted =
        DOUBT.matcher(page.before(f.start(), 40)).find()
            && LIFTED.matcher(page.after(f.end(), 90)).find();
    return lifted
        || isFalse(page, f.start())
        || DiseaseSayings.DENIED.matcher(page.before(f.start(), 60)).find()
        || REFUTED.matcher(page.after(f.end(), 90)).find();
  }

  /// "Fausse recidive", "pseudo-progression".
  static boolean isFalse(Page page, int start) {
    return FALSE.matcher(page.before(start, 12)).find();
  }

  private Standing affirmed(Turn turn, Finding f) {
    var before = page.before(f.start(), 60);
    if (turn == Turn.METASTASIS
        && VISITS.contains(page.report().type())
        && KNOWN.matcher(before).find()) {
      return Standing.PAST;
    }
    boolean past =
        AFTERWARDS.matcher(before).find()
            || LONG_AFTER.matcher(before).find()
            || TREATED.matcher(page.after(f.end(), 45)).find();
    return past ? Standing.PAST : doubted(f, before) ? Standing.UNCERTAIN : Standing.AFFIRMED;
  }

  /// "Indication : … PMH seminoma, nodal relapse."
  private boolean remembered(Finding f) {
    int start = page.layout().sentence(f.start()).start();
    return REMEMBERED.matcher(page.folded()).region(start, f.start()).lookingAt();
  }

  private boolean doubted(Finding f, String before) {
    return page.alternative(f.start(), f.end())
        || QUERIED.matcher(before).find()
        || FEARED.matcher(page.after(f.end(), 60)).find();
  }

  /// "Transformation of the astrocytoma operated on in 2008": what the specimen shows is of now, be
  /// what it was before told with its year.
  private Standing shown(Standing standing, Finding f) {
    boolean told = standing == Standing.PAST && page.section(f.start()) != Section.HISTORY;
    boolean namely =
        standing == Standing.UNCERTAIN && NAMELY.matcher(page.before(f.start(), 90)).find();
    return told || namely ? Standing.AFFIRMED : standing;
  }

  private Standing told(Turn turn, Finding f) {
    var standing = page.disease(f.start(), f.judgement());
    boolean now = standing == Standing.PAST && turn == Turn.METASTASIS && shownOf(f);
    return now ? Standing.AFFIRMED : standing;
  }

  /// "Metastase pancreatique du carcinome renal opere en 2008": what the specimen shows is of now,
  /// the year is that of the primary behind it.
  private boolean shownOf(Finding f) {
    var sentence = page.layout().sentence(f.start());
    return Siteless.isTissue(page)
        && sentence.section() != Section.HISTORY
        && !EARLIER.matcher(page.folded().substring(sentence.start(), f.start())).find()
        && OF_PRIMARY.matcher(page.after(f.end(), 60)).lookingAt();
  }

  /// "In remission", without how much, is a state that other reports found; an answer in the
  /// specimen alone is none of the disease that could be seen.
  private Standing answer(Standing standing, Finding f) {
    var words = page.folded().substring(f.start(), f.end());
    if (inSpecimen(f)) {
      return Standing.UNCERTAIN;
    }
    if (hoped(page, f.start())) {
      return Standing.UNCERTAIN;
    }
    boolean bare = standing == Standing.AFFIRMED && BARE_REMISSION.matcher(words).matches();
    boolean since = standing == Standing.AFFIRMED && SINCE.matcher(page.after(f.end(), 25)).find();
    return bare || since ? Standing.PAST : standing;
  }

  private boolean inSpecimen(Finding f) {
    var words = page.folded().substring(f.start(), f.end()) + page.after(f.end(), 25);
    return SPECIMEN.matcher(words).find();
  }

  /// Whether what stands there is only what may come.
  static boolean hoped(Page page, int start) {
    return HOPED.matcher(page.before(start, 40)).find();
  }
}
