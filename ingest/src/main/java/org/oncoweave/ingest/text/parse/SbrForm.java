package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The grade of a breast tumour told as a form: its name, the three parts, often one a line, and
/// what they add up to.
final class SbrForm {
  private static final String NAME =
      "(?:sbr|ee|elston(?:[- ](?:et |and )?ellis)?|nottingham|scarff[- ]bloom[- ](?:et )?richardson|(?:grade|score) histo-?pronostique)";
  private static final String POINTS =
      "(?: [a-z]{2,14}){0,2}[ :=]{0,3}(?:score )?([1-3])(?: ?/ ?3)?";
  private static final String NEXT = "[ ,;.+\\n*\\u2022-]{0,6}(?:et |and )?";
  private static final String PARTS =
      "(?:(?:score|formation) (?:de |des |d')?)?(?:architectur[a-z]{1,2}|tub[a-z]{2,6}|gland[a-z]{2,8}|differenciation)"
          + POINTS
          + NEXT
          + "(?:(?:atypies|score|grade|degre|pleomorphisme) (?:de |des )?)?(?:noyaux?|nucle[a-z]{2,6}|cyto-?nucle[a-z]{2,6}|atypi[a-z]{1,3}|pleomorphisme?|anisocaryose|anisonucleose)"
          + POINTS
          + NEXT
          + "(?:(?:score|index|compte|activite|nombre) (?:de |des )?)?mito[a-z]{2,6}"
          + POINTS;
  private static final Rule FORM =
      Rule.of(
          "(?<!\\bgrade (?:i|ii|iii|[1-3]) ?(?:d'|de |selon |\\(|))\\b"
              + NAME
              + "(?: ?[(/]?(?:modifie|mbr|grade|grading|score|combined|histologi[a-z]{2,4}|de|d'|selon|"
              + NAME
              + ")\\)?){0,4}[^a-z0-9]{0,8}"
              + PARTS);
  private static final Rule BELOW = Rule.of("(?:(?: et)? ellis)?[^a-z0-9]{0,8}" + PARTS);
  private static final Rule GRADE =
      Rule.of("[^.;]{0,60}?\\bgrade(?: sbr| histologique| ee| global)?[ :=]{0,3}(i{1,3}|[1-3])\\b");
  private static final int BEHIND = 70; // characters from the last part to the grade
  private static final int SECOND = 6; // the least sum of grade 2
  private static final int THIRD = 8;

  private SbrForm() {}

  static void read(Note note, Found found) {
    Matcher m = note.over(FORM, 0, note.lower().length());
    while (m.find()) {
      var values = Found.values().with("system", "SBR").with("value", grade(note, m));
      put(values, m);
      found.add(FindingKind.GRADE, m.start(), m.end(), values);
    }
  }

  /// The parts that stand below a grade, one a line.
  static void below(Note note, Found.Values values, int end) {
    Matcher m = note.over(BELOW, end, note.lower().length());
    if (m.lookingAt()) {
      put(values, m);
    }
  }

  private static void put(Found.Values values, Matcher m) {
    values.with("architecture", m.group(1)).with("nuclei", m.group(2)).with("mitoses", m.group(3));
  }

  private static String grade(Note note, Matcher m) {
    int end = Math.min(note.lower().length(), m.end() + BEHIND);
    Matcher said = note.over(GRADE, m.end(), end);
    Optional<String> word = said.lookingAt() ? Optional.of(said.group(1)) : Optional.empty();
    return word.map(w -> w.startsWith("i") ? String.valueOf(w.length()) : w)
        .orElseGet(() -> String.valueOf(ofSum(m)));
  }

  private static int ofSum(Matcher m) {
    int sum = List.of(1, 2, 3).stream().mapToInt(g -> Integer.parseInt(m.group(g))).sum();
    return sum < SECOND ? 1 : sum < THIRD ? 2 : 3;
  }
}
