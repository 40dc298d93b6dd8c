package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;

/// Whether a medicine was given, is to come, was stopped or refused, by the words around it.
final class MedicineStanding {
  private static final Pattern STOPPED =
      Pattern.compile(
          "^[^.;,:\\d]{0,25}\\b(?:(?:avait|a|ont) ete |est |sont |was |were |had been |has been"
              + " )?(?:interrompue?s?|arretee?s?|suspendue?s?|stoppee?s?|stopped|discontinued|held)\\b");
  private static final Pattern STOPS =
      Pattern.compile(
          "(?:arret(?:e|ee|er|ons)?(?: definitif|"
              + " temporaire)?|stop(?:ped)?|fin|interruption|discontinued?|suspen\\w+)(?:"
              + " d(?:e|u|es)| l[ea]| l'| d'| of)*\\s*(?:la |l')?$");
  private static final Pattern NOT_GIVEN =
      Pattern.compile(
          "(?:refus\\w*|annule\\w*|non retenu\\w*|non"
              + " indique\\w*|ecarte\\w*|ne se pos\\w+ (?:pas|plus)|pas (?:a l'ordre du jour|d'actualite)|(?:not|no longer) (?:needed|required|necessary|warranted)|pas de place|no place for|recuse\\w*|contre-?indique\\w*|not (?:yet )?(?:available|funded|commissioned|offered)|(?:non|pas|n'est pas)(?: encore)? (?:disponible|rembourse|accessible)|indisponible|(?:pas|non) utilisable|pas"
              + " d'indication|declin\\w+|refused|exclue?s?\\b|unsuitable|not suitable|not chosen|(?:pas|non) (?:ete )?(?:choisi|prefere)\\w*|\\bferme\\b|not given|cancelled|inelig\\w+|non faite?|n'a pas"
              + " (?:recu|eu)|(?:pas|jamais|never|not) (?:ete |been )?(?:prescri(?:te?s?|bed)|introduite?s?|instauree?s?|donnee?s?|administ(?:ree?s?|ered)|delivree?s?|entreprise?s?)\\b|n'en (?:veut|voulait|souhaite|a pas voulu)|(?:ne|n') ?(?:l[ea]s? )?(?:veut|souhaite|desire) (?:pas|plus)|(?:does|did|do) not (?:want|wish)|will not have it|renonce\\w*|abandonne\\w*)");
  private static final Pattern ASIDE =
      Pattern.compile(
          "^, [^,.;]{2,30}, (?:lui |nous |leur )?(?:a|ont|avait|est|sera|was|has been|had been|is)(?: ete)? (?:refus|declin|recus|contre-indiqu|ecart|denied|refused|turned down|not )"
              + "|^,? (?:initialement )?(?:souhaite|propose|discute|discussed|offered|suggested|prevu|envisage|demande|sollicite|requested|applied)\\w*[^.;]{0,40}(?:contre-?indique|refuse|non retenu|recuse|annule|non accorde|non obtenu|declined|denied|rejected|turned down|(?:does|did) not want)");
  private static final Pattern NOT_HAD =
      Pattern.compile("^ non (?:obtenu|accord|disponible|rembours|recu|autoris|fai)\\w*");
  private static final Pattern TO_COME =
      Pattern.compile(
          "(?:\\bsi\\b|en cas d|sinon|choix entre|rediscut\\w+|envisage\\w*|(?<!sur \\d{1,2} )prevue?s?(?! pour (?:une duree de )?\\d)|a"
              + " debuter|sera|question d(?:e|es|u|'une?)\\b|propose\\w*|discut\\w+|(?:we|i|have) discussed|enchain(?:era|erons|eront)|poursuivra|completera|beneficiera|eligible|en reserve|in reserve|en dernier recours|last resort|pencilled in|(?:gardee?s?|laissee?s?|kept|held) (?:en |pour |in |for |back)|sensibilite|resistance|option|on"
              + " passera|would|will|planned(?! cycles)|propos\\w+|a venir|a prevoir|a envoyer|a demander|a commencer|a organiser|a mettre en place|a planifier|a programmer|a instaurer|informations? (?:sur|about)|(?:exposee?s?|expliquee?s?|presentee?s?) en detail|(?:a|ont|avait) ete (?:expliquee?s?|exposee?s?|evoquee?s?|presentee?s?)|debutera|recevra|\\bswitch |(?:application|demande)\\w* (?:under way|submitted|en cours|faite|d'acces|compassionnelle))");

  /// "Neuropathie sequellaire du cisplatine".
  private static final Pattern SEQUEL =
      Pattern.compile(
          "(?:sequel\\w+|majoree?s?|aggravee?s?|declenchee?s?|provoquee?s?|liee?s?|dues?|pneumopathie|colite|hypophysite|\\w+toxicite|neuropathie|toxicite|imputable|induite?s?|secondaires?|cumul\\w*|anterieure?s?)[^.;,]{0,25} (?:du|de|au|aux|a la|a l'|des|par|par le) ?$"
              + "|\\b(?:a|apres|il y a) (?:\\w+|\\d+) (?:ans?|mois)(?: et demi)? (?:du|de|de la|d'|apres(?: l[ea])?) ?$"
              + "|\\b(?:years?|months?) (?:after|since|from|post)(?: the)? $");

  /// "L'exposition au melphalan", "liee au traitement : melphalan": named for what it did later.
  private static final Pattern BLAMED =
      Pattern.compile(
          "\\b(?:(?:exposition|exposure|exposee?s?|exposed)(?: anterieure?)? (?:aux?|a la|a l'|to)"
              + "|(?:liee?s?|secondaires?|dues?|related|secondary) (?:aux?|to) (?:the )?(?:traitements?|chimiotherapies?|therapy|treatment|chemotherapy)[^.;\\w]{1,3}) ?$");

  private static final Pattern BEGUN =
      Pattern.compile(
          "^[^.;]{0,30}\\b(?:started|begun|debutee?s?|commencee?s?|between|from|depuis|since) (?:on |le |en )?\\d");

  /// "Nivolumab via CUP? compassionate access, started 17/07": a day settles what was asked.
  private static final Pattern SETTLED =
      Pattern.compile(
          "^[^?;\\n]{0,40}\\?[^;\\n]{0,50}?\\b(?:started|begun|starts|debut\\w*|commence\\w*|demarr\\w*|depuis|since|[cjd]1|cycle 1|(?:1ere|premiere) (?:cure|injection))(?: ce jour| today)?(?: on| le| du| :|:)? ?\\d");

  private static final int SETTLING = 110;

  /// "Options: surveillance, carboplatin x1": what is to be chosen from.
  static final Pattern CHOICE =
      Pattern.compile(
          "\\b(?:options?|choices?|choix|alternatives?|possibilites?|on (?:lui )?a expose)(?: \\w+){0,4} ?: ?[^.;\\n]*$");

  private static final Pattern OF_OTHER_CARE =
      Pattern.compile(
          "\\b(?:mobilis\\w+|cytapherese)(?: des? (?:csp|csh|cellules souches))?(?: par| avec| with| by| ?:)? ?$|(?:embolisation|embolization|microspheres?|billes|beads|lipiodol)[^.;,)]{0,30}$"
              + "|(?:conditionnement|conditioning)(?! (?:et|and|puis|then))[^.;)]{0,90}$"
              + "|(?:ciclosporine|cyclosporine?|tacrolimus|mycophenolate|mmf)(?:,| et| \\+| -|/| and) ?$");
  private static final Pattern EMBOLISED =
      Pattern.compile("\\b(?:cel|tace|deb-?tace|ch[ie]m\\w+-?embol\\w*)\\b[^.;]{0,70}$");
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:[.\\n] *(?:puis|then)|, then) (?:(?:un|une|du|de|la|le|par) |l')?(?:\\w+therapie par )?$");

  /// "For EC-T.", "letrozole later": what a sentence opens with is to come.
  private static final Pattern FOR = Pattern.compile("^\\s*for (?:adjuvant |neo-?adjuvant )?$");

  private static final Pattern LATER =
      Pattern.compile(
          "^,? (?:later|to follow|ensuite|secondairement|ulterieurement|plus tard|at a later)\\b");
  private static final Pattern DATED = Pattern.compile("(?:19|20)\\d\\d|\\d/\\d");
  private static final Pattern CLAUSE_END =
      Pattern.compile("[;,](?! ?(?:a debuter|a commencer|prevu|propose))");
  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)?");

  private final Page page;

  MedicineStanding(Page page) {
    this.page = page;
  }

  /// Whether the words tell its end.
  boolean stops(Finding f) {
    return STOPS.matcher(page.before(f.start(), 40)).find()
        || STOPPED.matcher(page.after(f.end(), 60)).find();
  }

  /// Whether the medicine was given, is to come, or was not.
  Standing of(Finding f) {
    if (stops(f)) {
      return Standing.AFFIRMED;
    }
    var clause = clause(f);
    if (refused(f, clause)) {
      return Standing.NEGATED; // or no course of its own
    }
    var base = page.care(f.start(), judged(f));
    if (base != Standing.FAMILY && SEQUEL.matcher(page.before(f.start(), 60)).find()) {
      return Standing.PAST;
    }
    if (begun(f, base) || settled(f, base)) {
      return Standing.AFFIRMED;
    }
    return coming(f, base, clause) ? Standing.PLANNED : base;
  }

  private boolean refused(Finding f, String clause) {
    return OF_OTHER_CARE.matcher(page.before(f.start(), 110)).find()
        || EMBOLISED.matcher(page.before(f.start(), 80)).find()
        || ASIDE.matcher(page.after(f.end(), 100)).find()
        || NOT_HAD.matcher(page.after(f.end(), 25)).find()
        || BLAMED.matcher(page.before(f.start(), 60)).find()
        || NOT_GIVEN.matcher(clause).find();
  }

  /// "FOLFIRI started on 18 March … will be given", "10 cures sur 12 prevues, du 17 octobre au …".
  private boolean begun(Finding f, Standing base) {
    boolean open = base == Standing.PLANNED || base == Standing.AFFIRMED;
    boolean plan = page.section(f.start()) == Section.PLAN;
    return open && !plan && BEGUN.matcher(page.after(f.end(), 60)).find();
  }

  private boolean settled(Finding f, Standing base) {
    var folded = page.folded();
    var after = folded.substring(f.end(), Math.min(folded.length(), f.end() + SETTLING));
    var told = SETTLED.matcher(after);
    int asked = f.end() + after.indexOf('?');
    return base == Standing.UNCERTAIN
        && told.find()
        && page.of(FindingKind.TREATMENT).stream()
            .noneMatch(o -> o.start() > asked && o.start() < f.end() + told.end());
  }

  private boolean coming(Finding f, Standing base, String clause) {
    boolean open = base == Standing.AFFIRMED || base == Standing.UNCERTAIN;
    return open
        && (FOR.matcher(page.before(f.start(), 12)).find()
            || CHOICE.matcher(page.before(f.start(), 90)).find()
            || LATER.matcher(page.after(f.end(), 20)).find()
            || TO_COME.matcher(clause).find()
            || (base == Standing.AFFIRMED && next(f)));
  }

  /// "… Puis tamoxifene.": what a sentence begins so, without a date, is still to come.
  private boolean next(Finding f) {
    return NEXT.matcher(page.before(f.start(), 30)).find()
        && !DATED.matcher(page.after(f.end(), 40)).find();
  }

  /// From the last comma or stop before it to the next after it.
  private String clause(Finding f) {
    var before = page.before(f.start(), 80);
    int cut =
        Math.max(
            before.lastIndexOf(';'), Math.max(before.lastIndexOf(','), before.lastIndexOf(':')));
    var after = page.after(f.end(), 70);
    int end = CLAUSE_END.matcher(after).results().mapToInt(m -> m.start()).findFirst().orElse(-1);
    var rest = end < 0 ? after : after.substring(0, end);
    return before.substring(cut + 1) + " " + (rest.indexOf('(') < 0 ? rest : outside(rest));
  }

  static String outside(String words) {
    return BRACKETS.matcher(words).replaceAll(" ");
  }

  /// "Gemcitabine (cisplatine contre-indique)": what is denied in brackets behind it is another.
  private Judgement judged(Finding f) {
    var j = f.judgement();
    var sentence = page.layout().sentence(f.start());
    var after = page.folded().substring(f.end(), Math.max(f.end(), sentence.end()));
    if (!j.negated() || after.indexOf('(') < 0) {
      return j;
    }
    var rest = page.folded().substring(sentence.start(), f.start()) + " # " + outside(after);
    boolean denied = TumourSayings.DENIAL.matcher(rest).find() || NOT_GIVEN.matcher(rest).find();
    return denied ? j : new Judgement(false, j.hypothesis(), j.family(), j.history(), j.planned());
  }
}
