package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads tumour grades: SBR, Gleason, ISUP, Fuhrman, WHO, differentiation.
final class GradeParser implements Parser {
  private static final String ROMAN = "(i{1,3}|iv|[1-4])";
  private static final Rule GLEASON =
      Rule.of(
          "\\bgleason(?:'s)?(?: score| a| de| :| est| evalue a|=| sum| pattern| grade)*["
              + " :=]{0,3}(?:(\\d{1,2}) ?\\(? ?(?:soit |= ?)?([1-5]) ?\\+ ?([1-5])\\)?|\\(?([1-5]) ?\\+"
              + " ?([1-5])(?: ?= ?(\\d{1,2})| ?\\((\\d{1,2})\\))?|(\\d{1,2})(?!\\d| ?%| ?mm|/))");
  private static final Rule ISUP =
      Rule.of(
          "\\bisup(?: group| grade| groupe| score| stade| de| :| ?[/(-]? ?(?:who|oms)\\)?)*[ :=]{0,3}"
              + "([1-5]|i{1,3}|iv|v)\\b(?!,\\d)|(?:grade|groupe|group|score) ([1-5]|i{1,3}|iv|v) ?\\(?(?:isup|(?:de|selon) l'isup|d'isup|(?:oms|who) ?/ ?isup|selon isup)");
  // The nucleoli are graded in the kidney alone.
  private static final Rule NUCLEOLAR =
      Rule.of(
          "\\b(?:grade|score) nucleolaire(?: (?:de|est|evalue a|estime a))?[ :=]{0,3}(?:grade )?([1-4]|i{1,3}|iv)\\b(?![/,]\\d)|\\bnucleolar grade(?: of| is)?[ :=]{0,3}([1-4]|i{1,3}|iv)\\b");
  private static final Rule SBR =
      Rule.of(
          "\\b(?:sbr|ee|elston[- ](?:et )?ellis|elston|nottingham)\\b(?: modifie| score| :| de)*[ :=]{0,3}[3-9](?: ?points?| ?/ ?9)?(?= ?\\([^)]{3,12}\\)[ ,:]{0,3}(?:(?:soit|=>|=|or) ?)?(?:un )?grade "
              + ROMAN
              + "\\b)|"
              + "\\b(?:sbr|ee|elston[- ](?:et )?ellis|elston|nottingham|scarff[- ]bloom[- ](?:et"
              + " )?richardson)\\b(?: ?\\(?(?:elston[- ]ellis|ee|modifie)\\)?)?(?: grade| modifie|"
              + " grade histologique| :| de)*[ :=]{0,3}(?:grade )?"
              + ROMAN
              + "(?![\\w+]|,\\d)|grade histo-?pronostique(?: de| :)? ?"
              + ROMAN
              + "\\b|grades? (?:histologique |histopronostique |de )?"
              + ROMAN
              + " (?:selon |de |d'|d'"
              + " )?(?:\\(?(?:sbr|elston|nottingham|ee|scarff|l'elston))|(?:grade|nottingham) "
              + ROMAN
              + " ?\\((?:sbr|ee|elston|nottingham)");
  private static final Rule SBR_PARTS =
      Rule.of(
          "(?:architecture|tubules?|glandes?|differenciation)[ :=]{0,3}([1-3])["
              + " ,;+/]{0,4}(?:noyaux?|nucle\\w*|atypies(?:"
              + " nucleaires)?|pleomorphism|anisocaryose|nuclear)(?: grade| pleomorphism)?["
              + " :=]{0,3}([1-3])[ ,;+/]{0,4}(?:et )?(?:mitos[ei]s?|mitotic|index"
              + " mitotique|mitotiques?)(?: count| rate)?[ :=]{0,3}([1-3])|\\((?:a|t)?([1-3]) ?[-+,/;]"
              + " ?(?:n)?([1-3]) ?[-+,/;] ?(?:m)?([1-3])\\)|\\ba([1-3]) ?n([1-3]) ?m([1-3])\\b");
  // "grade 3 (architecture 3, noyaux 3, mitoses 2)": its parts tell whose grade it is.
  private static final Rule SBR_BY_PARTS =
      Rule.of(
          "\\bgrade(?: histologique| nucleaire)?[ :]{0,3}"
              + ROMAN
              + " ?[(:,] ?(?=(?:architecture|tubules?|glandes?|differenciation)[ :=]{0,3}[1-3])");
  private static final int PARTS_REACH = 60; // characters from a grade to its parts
  private static final Rule SBR_NAME = Rule.of("\\b(?:sbr|ee|elston|nottingham|scarff)\\b");
  // "CCI grade III": the grade of an invasive carcinoma of the breast, not of what it did or of a
  // toxicity.
  private static final Rule BREAST =
      Rule.of(
          "carcinome (?:mammaire )?(?:canalaire|lobulaire)(?! in situ)|carcinome mammaire|\\b(?:cci|cli|nst|tns)\\b|(?:ductal|lobular|breast|mammary) carcinoma(?! in situ)");
  private static final Rule NOT_BREAST =
      Rule.of(
          "toxic|mucit|neuropath|diarrh|ctcae|radioderm|radiodermit|syndrome|lymphoed|asthen|neutrop|nause|cytolyse|anemie|\\bccis\\b|in situ|\\bdcis\\b|intracanal|phyllode|prostat|vessie|bladder|steato");
  private static final Rule GLEASON_PARTS =
      Rule.of(
          "\\bgleason[^.;\\n\\d]{0,20}(?:majoritaire|primaire|primary)(?: grade| pattern)?[ :=]{0,3}([1-5])[^.;\\n\\d]{1,20}(?:minoritaire|secondaire|secondary)(?: grade| pattern)?[ :=]{0,3}([1-5])");
  private static final Rule FUHRMAN =
      Rule.of(
          "\\b(?:fuhrmann?|furhmann?|furman|fhurman)(?: grade| de| :)*[ :=]{0,3}"
              + ROMAN
              + "\\b|grade (?:nucleaire )?"
              + ROMAN
              + " (?:de |selon |d')?(?:la classification de )?(?:fuhrmann?|furhmann?|furman)");
  private static final Rule WHO =
      Rule.of(
          "\\bgrades? (?:oms |who )?"
              + ROMAN
              + "(?: ?(?:\\(?(?:de l'oms|selon l'oms|oms|who|de l'oms 20\\d\\d)))|\\b(?:oms|who)"
              + " (?:cns )?grade[ :]{0,2}"
              + ROMAN
              + "\\b|\\bgrade (?:oms|who)[ :]{0,2}"
              + ROMAN
              + "\\b|\\bgrade ([1-4]|i{1,3}|iv)\\b");
  private static final Rule NET_G = Rule.of("\\bg ?([1-3])\\b");
  private static final Rule CNS =
      Rule.of("gliom|astrocyt|oligodendro|glioblast|mening|ependym|medulloblast|gliobl");
  private static final Rule NET = Rule.of("neuro-?endocrin|carcinoid|\\btne\\b|\\bnet\\b");
  private static final Rule RENAL =
      Rule.of(
          "\\brein|renal|\\bccr(?:cc?)?\\b|\\brcc\\b|cellules claires|kidney|nephrect|papillaire de type|chromophobe");
  private static final Rule PROSTATE = Rule.of("prostat|gleason|\\bpsa\\b");

  @Override
  public void read(Note note, Found found) {
    for (Step step : STEPS) {
      if (note.has(step.words)) {
        step.reading.accept(note, found);
      }
    }
  }

  private static final Set<String> SBR_WORDS =
      Set.of("sbr", "ee", "elston", "nottingham", "scarff", "histopronostique", "pronostique");

  private record Step(Rule words, BiConsumer<Note, Found> reading) {}

  private static Step step(String keys, BiConsumer<Note, Found> reading) {
    return new Step(Rule.anyOf(List.of(keys.split(" ", -1))), reading);
  }

  private static final List<Step> STEPS =
      List.of(
          step("gleason", GradeParser::gleason),
          step("majoritaire primaire primary", GradeParser::gleasonByParts),
          step("architecture tubul glande", GradeParser::sbrByParts),
          step("isup", (note, found) -> simple(note, found, ISUP, isup(note))),
          step("nucleol", (note, found) -> simple(note, found, NUCLEOLAR, "ISUP_RENAL")),
          step("sbr elston nottingham scarff pronostique ee", GradeParser::sbr),
          step("mito", SbrForm::read),
          step(
              "fuhrm furhm furman fhurm", (note, found) -> simple(note, found, FUHRMAN, "FUHRMAN")),
          step("grade oms who", GradeParser::who),
          step("endocrin carcinoid tne net", GradeParser::neuroendocrine),
          step("diff", Differentiation::read),
          step("adenocarc urotheli cholangioc transitional", Differentiation::glandular),
          step("epiderm malpighien spino squamous scc", Differentiation::squamous));

  private static String isup(Note note) {
    boolean renal = note.first(RENAL, 0, note.lower().length()).isPresent();
    boolean prostate = note.first(PROSTATE, 0, note.lower().length()).isPresent();
    return renal && !prostate ? "ISUP_RENAL" : "ISUP";
  }

  private static void gleason(Note note, Found found) {
    Matcher m = note.over(GLEASON, 0, note.lower().length());
    while (m.find()) {
      String first = m.group(2) == null ? m.group(4) : m.group(2);
      String second = m.group(3) == null ? m.group(5) : m.group(3);
      var values = Found.values().with("system", "GLEASON");
      if (first != null && second != null) {
        sum(values, Integer.parseInt(first), Integer.parseInt(second));
      } else {
        values.with("score", Numbers.whole(m.group(8)).filter(n -> n >= 2 && n <= 10).orElse(null));
      }
      if (values.has("score")) {
        found.judged(FindingKind.GRADE, m.start(), m.end(), values);
      }
    }
  }

  private static void gleasonByParts(Note note, Found found) {
    Matcher m = note.over(GLEASON_PARTS, 0, note.lower().length());
    while (m.find()) {
      var values = Found.values().with("system", "GLEASON");
      sum(values, Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
      found.judged(FindingKind.GRADE, m.start(), m.end(), values);
    }
  }

  private static void sum(Found.Values values, int primary, int secondary) {
    values.with("primary", primary).with("secondary", secondary);
    values.with("score", primary + secondary).with("isup", group(primary, secondary));
  }

  /// Grade group of a Gleason score. ISUP 2014.
  private static int group(int primary, int secondary) {
    int score = primary + secondary;
    if (score == 7) {
      return primary == 3 ? 2 : 3;
    }
    return score <= 6 ? 1 : score == 8 ? 4 : 5;
  }

  private static void simple(Note note, Found found, Rule pattern, String system) {
    Matcher m = note.over(pattern, 0, note.lower().length());
    while (m.find()) {
      found.add(
          FindingKind.GRADE,
          m.start(),
          m.end(),
          Found.values().with("system", system).with("value", number(value(m))));
    }
  }

  private static @Nullable String value(Matcher m) {
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null) {
        return m.group(g);
      }
    }
    return null;
  }

  private static @Nullable String number(@Nullable String value) {
    int roman = value == null ? 0 : List.of("", "i", "ii", "iii", "iv", "v").indexOf(value);
    return roman > 0 ? String.valueOf(roman) : value;
  }

  private static void sbr(Note note, Found found) {
    sbr(note, found, Windows.of(note, 40, 60).words(SBR, SBR_WORDS));
  }

  private static void sbrByParts(Note note, Found found) {
    List<Matcher> alone =
        Windows.of(note, 0, 60).words(SBR_BY_PARTS, Set.of("grade")).stream()
            .filter(m -> !note.within(SBR_NAME, Math.max(0, m.start() - 40), m.start()))
            .toList();
    sbr(note, found, alone);
  }

  private static void sbr(Note note, Found found, List<Matcher> matches) {
    for (Matcher m : matches) {
      var values = Found.values().with("system", "SBR").with("value", number(value(m)));
      note.first(SBR_PARTS, m.end(), Math.min(note.lower().length(), note.sentenceEnd(m.start())))
          .ifPresentOrElse(p -> parts(values, p), () -> SbrForm.below(note, values, m.end()));
      found.add(FindingKind.GRADE, m.start(), m.end(), values);
    }
  }

  private static void parts(Found.Values values, Matcher m) {
    for (int g = 1; g <= 7; g += 3) {
      if (m.group(g) != null) {
        values
            .with("architecture", m.group(g))
            .with("nuclei", m.group(g + 1))
            .with("mitoses", m.group(g + 2));
      }
    }
  }

  private static void who(Note note, Found found) {
    for (Matcher m : Windows.of(note, 30, 30).words(WHO, Set.of("grade", "oms", "who"))) {
      boolean who = m.group().contains("oms") || m.group().contains("who");
      if (who || !Toxicity.isBeside(note, m.start(), m.end())) {
        system(note, m, who).ifPresent(system -> add(found, m, system, value(m)));
      }
    }
  }

  private static Optional<String> system(Note note, Matcher m, boolean who) {
    Part sentence = Part.sentence(note, m.start());
    if (sentence.has(CNS)) {
      return Optional.of("WHO_CNS");
    }
    if (sentence.has(NET)) {
      return Optional.of("WHO_NET");
    }
    if (who && sentence.has(RENAL)) {
      return Optional.of("ISUP_RENAL");
    }
    return isBreast(note, m, sentence) ? Optional.of("SBR") : Optional.empty();
  }

  private static boolean isBreast(Note note, Matcher m, Part sentence) {
    return !"4".equals(number(value(m)))
        && sentence.has(BREAST)
        && !sentence.has(NOT_BREAST)
        && !note.within(SBR_NAME, sentence.from(), sentence.to());
  }

  private static void neuroendocrine(Note note, Found found) {
    Matcher g = note.over(NET_G, 0, note.lower().length());
    int sentence = -1;
    while (g.find()) {
      boolean again = sentence == note.sentenceStart(g.start());
      sentence = note.sentenceStart(g.start());
      if (!again && Part.sentence(note, g.start()).has(NET)) {
        add(found, g, "WHO_NET", g.group(1));
      }
    }
  }

  private static void add(Found found, Matcher m, String system, @Nullable String value) {
    var values = Found.values().with("system", system).with("value", number(value));
    if (system.equals("SBR")) {
      int end = Math.min(found.note().sentenceEnd(m.start()), m.end() + PARTS_REACH);
      found.note().first(SBR_PARTS, m.end(), end).ifPresent(p -> parts(values, p));
    }
    found.add(FindingKind.GRADE, m.start(), m.end(), values);
  }
}
