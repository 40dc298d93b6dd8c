package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Tokens;
import org.oncoweave.ingest.text.note.Windows;

/// How far a carcinoma is differentiated: in words, or as G1 to G4 of a squamous cell carcinoma.
final class Differentiation {
  private static final Rule WORDS =
      Rule.of(
          "\\b(?:(bien|well|fortement)|(moyennement|moderement|moderately|moy|mod)|(peu|poorly|faiblement))\\.?[-"
              + " ](?:(?:a (?:moyennement|peu)|(?:ou|a) (?:non|in)-?)"
              + " ?)?(?:differenci\\w+|differentiated|diff\\b)|\\b(indifferenciee?s?|undifferentiated|(?<!ou )non differenciee?s?)\\b");
  private static final Rule NAMED =
      Rule.of(
          "\\bdifferen(?:ciation|tiation)(?: tumorale?| grade)?(?: ?[:=]| est)? ?(?:(bonne?|well|good)|(moyen(?:ne)?|moderee?|moderate)|(faible|mauvaise|poor)|(absente))\\b(?!s? ?(?:a|to|qualite))");
  private static final Rule NO_TUMOUR = Rule.of("^ ?(?:thyroid|cancer thyroid)");
  private static final List<String> NAMES =
      List.of("", "well", "moderate", "poor", "undifferentiated");

  // WHO, UICC: G1 is well, G2 moderately, G3 poorly differentiated, G4 not at all.
  private static final Rule GRADE =
      Rule.of(
          "\\b(?:grade(?: histologique| de differenciation| tumoral)?(?: de| :)? ?(?:g ?)?|g ?)([1-4]|i{1,3}|iv)(?![\\w+-]|[.,]\\d| ?(?:a|et|-) ?\\d)");
  private static final Rule SQUAMOUS =
      Rule.of(
          "\\b(?:carcinomes? (?:[a-z]+ ){0,2}?(?:epidermoide|malpighien|spinocellulaire)s?|epithelioma (?:epidermoide|spinocellulaire|malpighien)|spinocellulaire|squamous(?: cell)? (?:[a-z]+ )?(?:carcinoma|cancer)|scc)\\b");
  // Another grade, or another tumour between the two.
  private static final Rule OTHER =
      Rule.of(
          "[.;]|\\b(?:sbr|isup|fuhrman|gleason|ctcae|dysplas\\w+|c?in|vin|adenocarcinome|adenocarcinoma|urotheli\\w+|sarcom\\w+|stade|stage)\\b");
  private static final Map<String, String> VALUES =
      Map.of(
          "1",
          "well",
          "i",
          "well",
          "2",
          "moderate",
          "ii",
          "moderate",
          "3",
          "poor",
          "iii",
          "poor",
          "4",
          "undifferentiated",
          "iv",
          "undifferentiated");
  private static final Set<String> GRADES =
      Set.of("grade", "g", "g1", "g2", "g3", "g4", "gi", "gii", "giii", "giv");

  // Graded alike, where the letter G or the words right beside them say so; the prostate, the
  // breast, the kidney and what is neuroendocrine have grades of their own.
  private static final Rule GLANDULAR =
      Rule.of(
          "\\b(?:adenocarcinom\\w+|cholangiocarcinom\\w+|(?:carcinomes?|tumeurs?) (?:[a-z]+ )?urothelia\\w+|urothelial (?:cell )?(?:carcinoma|cancer|tumou?r)|transitional cell carcinoma)\\b");
  private static final Rule OWN_GRADES =
      Rule.of(
          "prostat|gleason|\\bseins?\\b|mamm|breast|ductal|lobul|\\brein\\b|renal|kidney|endocrin|\\bfigo\\b|toxic|neuropath|mucit|diarrh|ctcae|isup|sbr");
  private static final Rule NEXT_TUMOUR = Rule.of("[.;]|\\b(?:sarcom\\w+|dysplas\\w+|c?in|vin)\\b");
  private static final Rule FAR =
      Rule.of("[,:]..|[.;]|\\b(?:avec|with|sous|under)\\b"); // ", grade 2" is beside
  private static final int REACH = 90; // characters from a tumour to its grade

  private Differentiation() {}

  static void read(Note note, Found found) {
    Windows words = Windows.of(note, 44, 24);
    words.around(WORDS, i -> isWord(note.tokens(), i)).stream()
        .filter(m -> note.at(NO_TUMOUR, m.end()).isEmpty())
        .forEach(m -> add(found, m));
    words.around(NAMED, i -> isWord(note.tokens(), i)).forEach(m -> add(found, m));
  }

  private static boolean isWord(Tokens tokens, int i) {
    return tokens.lower(i).contains("differen") || tokens.lower(i).equals("diff");
  }

  private static void add(Found found, Matcher m) {
    int g = 1;
    while (m.group(g) == null) {
      g++;
    }
    add(found, m, NAMES.get(g));
  }

  private static void add(Found found, Matcher m, String value) {
    var values = Found.values().with("system", "DIFFERENTIATION").with("value", value);
    found.add(FindingKind.GRADE, m.start(), m.end(), values);
  }

  /// "carcinome épidermoïde G2", "G3 squamous cell carcinoma"
  static void squamous(Note note, Found found) {
    if (note.first(SQUAMOUS, 0, note.lower().length()).isEmpty()) {
      return;
    }
    for (Matcher m : Windows.of(note, 0, 36).words(GRADE, GRADES)) {
      if (!Toxicity.isBeside(note, m.start(), m.end()) && isOfSquamous(note, m)) {
        add(found, m, VALUES.getOrDefault(m.group(1), ""));
      }
    }
  }

  /// "adénocarcinome G2", "carcinome urothélial grade 3"
  static void glandular(Note note, Found found) {
    for (Matcher m : Windows.of(note, 0, 36).words(GRADE, GRADES)) {
      if (!Toxicity.isBeside(note, m.start(), m.end()) && isOfGlands(note, m)) {
        add(found, m, VALUES.getOrDefault(m.group(1), ""));
      }
    }
  }

  private static boolean isOfGlands(Note note, Matcher grade) {
    Part sentence = Part.sentence(note, grade.start());
    Optional<Matcher> tumour = sentence.find(GLANDULAR);
    if (tumour.isEmpty() || sentence.has(OWN_GRADES) || sentence.has(SQUAMOUS)) {
      return false;
    }
    int from = Math.min(tumour.get().end(), grade.end());
    int to = Math.max(tumour.get().start(), grade.start());
    boolean letter = grade.group().startsWith("g") && !grade.group().startsWith("gr");
    return to - from <= REACH
        && !new Part(note, from, Math.max(from, to)).has(letter ? NEXT_TUMOUR : FAR);
  }

  private static boolean isOfSquamous(Note note, Matcher grade) {
    Part sentence = Part.sentence(note, grade.start());
    Optional<Matcher> tumour = sentence.find(SQUAMOUS);
    if (tumour.isEmpty()) {
      return false;
    }
    int from = Math.min(tumour.get().end(), grade.end());
    int to = Math.max(tumour.get().start(), grade.start());
    return to - from <= REACH && !new Part(note, from, Math.max(from, to)).has(OTHER);
  }
}
