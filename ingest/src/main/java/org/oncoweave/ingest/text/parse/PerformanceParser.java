package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.NumberWords;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads the performance status: ECOG (PS, OMS, WHO), Karnofsky, Lansky.
final class PerformanceParser implements Parser {
  private static final String LINK =
      "(?: ?(?:\\(?(?:oms|who|ecog|ps|ik|kps|karnofsky|zubrod)\\)?|le (?=score|statut|ps\\b|performance)|the (?=score|status)|performance"
          + " status|performance|play-performance|play|scale|status|statut|score|grade|stade|a|de|of|is|was|est|etait|evaluee?|estimee?|coteee?|cotee?|cote|chiffree?|index|indice|stable|reste|toujours|inchangee?|maintenue?|conservee?|alteree?|degradee?|amelioree?|remonte|descendue?|d(?:u|e la) (?:patiente?|malade)|(?:pre|post)-?operatoire|(?:pre|post)-?operative|unchanged|remains?|improved|worsened|declined|(?:a l'|a la |de )?(?:entree|sortie|admission|ce jour|jour)|l'entree|la sortie|actuel|actuelle|actuellement|aujourd'hui|today|on admission|currently|now|global|initiale?(?:ment)?|initially|at (?:baseline|diagnosis|presentation|inclusion)|(?:a l'|au )(?:inclusion|arrivee|diagnostic|origine)|selon|egale?(?: a)?|equal to|de l'(?=oms)|selon l'(?=oms)|entre|between|=|:|~|at|,|(?<=[:=] )[/|]|\\)(?= ?[:=]| [0-9])|\\((?:%|[a-z ]{3,20})\\)(?= ?[:=])|\\(?0 ?(?:-|a|to) ?[45]\\)?(?= ?[:=)])))*["
          + " :=(]{0,3}(?:(?<=: ?)\n {0,2}(?=\\d{1,3} {0,2}%? {0,2}(?:\n|$)))?(?:-(?=[0-4](?![\\d-])))?";
  private static final Rule ECOG =
      Rule.of(
          "\\b(?:ps|p\\.s\\.?|oms|o\\.m\\.s\\.?|who|w\\.h\\.o\\.?|ecog|e\\.c\\.o\\.g\\.?|perf(?:orman[cs]e|\\.)?[ -]?status|performance score|performans? stat(?:us|ut)|statut de performance|indice de performance|indice d'activite|etat"
              + " general oms|zubrod)(?:\\b|(?<=\\.)|(?=[0-4](?!\\d)))"
              + LINK
              + "(?<![\\d.,])([0-4]|o(?= ?(?:[.,;)/]|$|\\n))|zero|one|two|three|four|(?:un|deux|trois|quatre)\\b)(?:(?: ?(?:-|/|a|ou|et|and|to|or) ?)([0-4]))?(?![\\d.,]?\\d|"
              + " ?(?:%|mg|ml|mm|cm|g|ans|mois|/ ?\\d{2}|semaines|eme|e )\\b| (?:more|other|autres?|extra|additional|further|copies?|exemplaires?|pages?|ordonnances?|courriers?|rendez|rdv|documents?|feuill\\w+|certificats?|bons?|letters?|prescriptions?|scripts?|appointments?|enclosures?|attachments?|annexes?|cd|dvd)\\b)");
  // "OMS I": in Roman numerals only after the scale, and capitals.
  private static final Rule ROMAN =
      Rule.of(
          "\\b(?:ps|oms|who|ecog)(?: ?[:=a] ?| status | )(0|i{1,3}|iv)\\b(?! ?[-/a]? ?(?:grade|nm))");
  // "PS passe de 1 a 3": both.
  private static final Rule WENT =
      Rule.of(
          "\\b(?:ps|oms|ecog|performance status|performance)\\b(?: ?\\(?(?:oms|who|ecog|ps|status)\\)?)?,? (?:est |etant |ayant |a ete |qui |was |has |s'est |est alle |went )?(?:passee?|passant|degradee?|alteree?|amelioree?|chute|going|worsened|improved|deteriorated|declined|from)(?: de| from)? ?([0-4])(?: (?!to )[a-z][^.;0-9]{1,24}?)? ?(?:\\ba|\\bto|->|=>) ?([0-4])(?![\\d.,]?\\d)");
  // "etat general OMS grade 2"
  private static final Rule GENERAL =
      Rule.of("(?:etat general|performance(?: status)?|\\bps|statut) ?[:,(]? ?(?:oms|who) grade");
  // "ECOG 1 -> 2"
  private static final Rule ARROW =
      Rule.of("\\b(?:ps|oms|ecog|who)[ :=]{0,3}([0-4]) ?(?:-{1,2}>|=>) ?([0-4])(?![\\d.,]?\\d)");
  // "gliome OMS 3": a grade.
  private static final Rule TUMOUR =
      Rule.of(
          "\\b(?:[a-z-]*gliomes?|[a-z-]*gliomas?|[a-z]*astrocytom[ea]s?|[a-z]*blastom[ea]s?|meningiom[ea]s?|oligodendrogliom[ea]s?|ependymom[ea]s?|anaplasique|diffuse?|infiltrant|neuro-?endocrines?|carcinoid\\w*|tne|nen|thymom\\w+)(?: \\(?)?$");
  private static final Rule GRADED = Rule.of("(?:oms|who) [2-4]$");
  private static final Rule BRAIN =
      Rule.of("gliom|astrocyt|glioblast|mening|grade|oligodendro|ependym");
  private static final Rule KARNOFSKY =
      Rule.of("\\b" + Karnofsky.ANY + "(?:\\b|(?=[1-9]0))" + LINK + "(\\d{2,3})(?! ?(?:mg|ml))");
  // "IK passe de 90 a 70": both.
  private static final Rule KARNOFSKY_WENT =
      Rule.of(
          "\\b"
              + Karnofsky.ANY
              + "\\b,? (?:est |etant |ayant |a ete |a |qui |s'est |was |has )?(?:passee?|passant|degradee?|alteree?|amelioree?|chute|diminue|baisse|dropped|fell|going|worsened|improved|deteriorated|declined|from)(?: de| from)? ?(\\d{2,3}) ?%? ?(?:a|to|->|=>) ?(\\d{2,3})(?!\\d)");
  // "ECOG/KPS : 1/80"
  private static final Rule PAIRED =
      Rule.of(
          "\\b(?:ps|oms|ecog|who) ?/ ?" + Karnofsky.ANY + " ?[:=]? ?([0-4]) ?/ ?(\\d0|100)(?!\\d)");
  private static final Rule LANSKY = Rule.of("\\b(?:lansky)\\b" + LINK + "(\\d{2,3})");
  private static final Rule NOT_ECOG =
      Rule.of(
          "grade (?:oms|who)|(?:isup|grade nucleolaire|nucleolar grade)[^.;,]{0,8}(?:oms|who)|classification (?:oms|de l'oms)|(?:oms|who)"
              + " (?:grade|classification|20\\d\\d)|palier|pression|post[-"
              + " ]scriptum|pacte|\\b(?:patients|malades|sujets|subjects) (?:avec |with |ayant |having |had |have )?(?:un |an |a )?(?:ps|oms|ecog|who|performance)\\b|(?<!performance )(?<!statut )(?<!echelle )(?<!score )(?<!status )(?:selon|de) l'oms|organisation");

  // "etat general (OMS) : 1": the scale in brackets is that of the state named before.
  private static final Rule CLOSED = Rule.of("^(?:oms|who|ps)\\)");
  private static final Rule STATE =
      Rule.of(
          "\\b(?:etat general|general (?:condition|state|health|status)|performance|statut|status|fonctionnel\\w*|functional|autonom\\w+|activite|activity|indice|index|score|echelle|scale)[^.;,]{0,14}\\($");
  private static final PerformanceScale ECOG_SCALE = new PerformanceScale("ECOG", 4);
  // What a trial asks of its patients.
  private static final Rule CRITERIA =
      Rule.of(
          "\\b(?:(?:inclusion |exclusion |eligibility |selection )?criteri(?:a|on)|criteres?(?: d['e] ?(?:inclusion|eligibilite|selection|exclusion))?|eligibility|eligibilite|essai (?:inclut|incluant|recrute|accepte))(?![^.;]{0,40}(?:rempli|respect|satisf|\\bmet\\b|fulfil))[^.;]{0,60}$");
  // "son mari, suivi pour un cancer du poumon, est OMS 3"
  private static final Rule OF_KIN =
      Rule.of(
          "(?:^|[.;,] ?|\\b(?:et|and|que) )(?:son|sa|her|his) (?:mari|epouse|femme|conjointe?|compagn\\w+|pere|mere|frere|soeur|husband|wife|father|mother|brother|sister)\\b(?![^.;]{0,90}\\b(?:patiente?|elle|il|she|he)\\b)[^.;]{0,90}$");
  private static final Rule WHOLE_SCALE = Rule.of("0 ?(?:-|a|to) ?4$");

  private static final Rule OWN_SCALE =
      Rule.of("^(?:oms|who), ?(?=(?:ps|ecog|oms|who|performance)\\b)");

  private static final Rule OWN = Rule.of("d(?:u|e la) (?:patiente?|malade)");
  private static final List<String> NUMERALS = List.of("", "i", "ii", "iii", "iv");
  private static final Rule GLUED = Rule.of("(?:ps|oms|ecog)[0-4]");
  private static final Set<String> ECOG_WORDS =
      Set.of("ps", "oms", "ecog", "who", "performance", "perf", "performans", "zubrod", "statut");
  private static final Rule SCALES = Rule.anyOf(List.of("karn", "ik", "kps", "lansky"));

  @Override
  public void read(Note note, Found found) {
    for (Matcher m : Windows.of(note, 24, 40).around(ECOG, i -> isScale(note, i))) {
      if (isOfState(note, m)) {
        add(found, m, ECOG_SCALE);
        PerformanceNext.read(note, found, m.end(), ECOG_SCALE);
      }
    }
    PerformanceBehind.read(note, found);
    PerformanceRows.read(note, found);
    went(note, found, WENT);
    went(note, found, ARROW);
    for (Matcher m : Windows.of(note, 0, 24).words(ROMAN, ECOG_WORDS)) {
      roman(note, found, m);
    }
    if (note.has(SCALES)) {
      scan(note, found, KARNOFSKY, new PerformanceScale("KARNOFSKY", 100));
      scan(note, found, LANSKY, new PerformanceScale("LANSKY", 100));
      hundredWent(note, found);
      note.inSentences(PAIRED).forEach(m -> paired(found, m));
    }
  }

  private static void paired(Found found, Matcher m) {
    scored(found, m, Integer.parseInt(m.group(1)));
    new PerformanceScale("KARNOFSKY", 100)
        .add(found, Integer.parseInt(m.group(2)), m.start(2), m.end(2));
  }

  private static void hundredWent(Note note, Found found) {
    for (Matcher m : note.inSentences(KARNOFSKY_WENT)) {
      for (int g = 1; g <= 2; g++) {
        var values = Found.values().with("scale", "KARNOFSKY");
        values.with("value", Integer.valueOf(m.group(g)));
        found.add(FindingKind.PERFORMANCE, m.start(g), m.end(g), values);
      }
    }
  }

  private static void went(Note note, Found found, Rule rule) {
    for (Matcher m : Windows.of(note, 0, 70).words(rule, ECOG_WORDS)) {
      scored(found, m, Integer.parseInt(m.group(1)));
      scored(found, m, Integer.parseInt(m.group(2)));
    }
  }

  private static boolean isOfState(Note note, Matcher m) {
    String before = before(note, m.start());
    return (isEcog(before, m.group()) || isAfterComma(m.group()))
        && (!CLOSED.matcher(m.group()).find() || STATE.matcher(before).find())
        && !WHOLE_SCALE.matcher(m.group()).find()
        && !note.within(CRITERIA, note.sentenceStart(m.start()), m.start())
        && !note.within(OF_KIN, note.sentenceStart(m.start()), m.start())
        && !Evidence.isCriterion(note, m.start(), m.end());
  }

  private static boolean isEcog(String before, String told) {
    return (!NOT_ECOG.matcher(before + told).find() || GENERAL.matcher(before + told).find())
        && !before.endsWith("grade ")
        && !isOrganisation(before, told)
        && !(TUMOUR.matcher(before).find() && GRADED.matcher(told).lookingAt());
  }

  // "l'OMS recommande", but "l'OMS du patient est a 2", "echelle de l'OMS"
  private static boolean isOrganisation(String before, String told) {
    return before.endsWith("l'")
        && told.startsWith("oms")
        && !OWN.matcher(told).find()
        && !before.endsWith("e de l'");
  }

  // "palier 3 de l'OMS, PS 2": the scale behind the comma is one of its own.
  private static boolean isAfterComma(String told) {
    Matcher own = OWN_SCALE.matcher(told);
    return own.find() && isEcog("", told.substring(own.end()));
  }

  // What stands before in the same part of the sentence.
  private static String before(Note note, int start) {
    int from = Math.max(note.sentenceStart(start), start - 22);
    String before = note.lower().substring(Math.min(from, start), start);
    return before.substring(before.lastIndexOf(", ") + 1);
  }

  private static void roman(Note note, Found found, Matcher m) {
    boolean upper = Character.isUpperCase(note.cased().charAt(m.start(1)));
    int value = NUMERALS.indexOf(m.group(1));
    if (upper && value > 0 && !new Near(note).inSentence(BRAIN, m.start())) {
      scored(found, m, value);
    }
  }

  private static void scored(Found found, Matcher m, int value) {
    var values = Found.values().with("scale", "ECOG").with("value", value);
    found.add(FindingKind.PERFORMANCE, m.start(), m.end(), values);
  }

  private static boolean isScale(Note note, int token) {
    String word = note.tokens().lower(token);
    return ECOG_WORDS.contains(word)
        || isDotted(note, token)
        || (word.length() <= 5
            && "poe".indexOf(word.charAt(0)) >= 0
            && GLUED.matcher(word).matches());
  }

  // "O.M.S.", "P.S.": the first letter of an abbreviation with points.
  private static boolean isDotted(Note note, int token) {
    int end = note.tokens().end(token);
    return end - note.tokens().start(token) == 1
        && "opwe".indexOf(note.lower().charAt(end - 1)) >= 0
        && note.lower().startsWith(".", end);
  }

  private static void scan(Note note, Found found, Rule pattern, PerformanceScale scale) {
    Matcher m = note.over(pattern, 0, note.lower().length());
    while (m.find()) {
      add(found, m, scale);
      PerformanceNext.read(note, found, m.end(), scale);
    }
  }

  private static int number(String told) {
    return told.equals("zero") || told.equals("o")
        ? 0
        : NumberWords.find(told).orElseGet(() -> Integer.valueOf(told)).intValue();
  }

  private static void add(Found found, Matcher m, PerformanceScale scale) {
    scale.add(found, number(m.group(1)), m.start(), m.end());
  }
}
