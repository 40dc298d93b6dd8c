package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Rule;

/// Reads a response from two sums of the target lesions, or two sizes of a lesion: "la somme passe
/// de 84 a 41 mm", "la lesion hepatique mesure 18 mm contre 34 mm". Thresholds: RECIST 1.1.
final class SumCourse {
  private static final String N = "(\\d{1,3}(?:[.,]\\d)?)";
  private static final String ARROW = "(?:-{1,2}>|=>|→)";
  private static final String BEFORE =
      " ?(?:mm|cm)? ?[,(]? ?(?:contre|versus|vs\\.?|was|previously|anterieurement|auparavant|precedemment|initialement|baseline|nadir|compared (?:to|with)|au lieu de|instead of) ?[:=]? ?(?:(?:de|a|at|was|the|baseline|nadir|of) ){0,2}";
  private static final Rule SUM =
      Rule.of(
          "\\b(?:somme|sum|sld)\\b[^.;%]{0,70}?(?:\\b(?:de|from|is|est)|:|(?<=sld)|(?<=somme)) ?"
              + N
              + " ?(?:mm|cm)? ?(?:\\ba\\b|\\bto\\b|puis|"
              + ARROW
              + ") ?"
              + N
              + " ?(?:mm|cm)\\b|\\b(?:somme|sum|sld)\\b[^.;%]{0,70}?(?<![\\d.,])"
              + N
              + BEFORE
              + N
              + " ?(?:mm|cm)\\b");
  private static final String LESION =
      "\\b(?:lesions?|nodules?|mass(?:e?s|e)?|cibles?|targets?|metastas[ei]s|metastase|tumeur|tumou?r|adenopathies?|ganglion|node)\\b";
  private static final Rule SIZE =
      Rule.of(
          LESION
              + "[^.;%]{0,60}?(?:\\b(?:de|from)|:|\\() ?"
              + N
              + " ?(?:mm|cm)? ?(?:\\ba\\b|\\bto\\b|"
              + ARROW
              + ") ?"
              + N
              + " ?(?:mm|cm)\\b|"
              + LESION
              + "[^.;%]{0,60}?(?<![\\d.,x])"
              + N
              + BEFORE
              + N
              + " ?(?:mm|cm)\\b");
  // "24 mm contre 30 mm a l'IRM": two images of one day, nothing has changed.
  private static final Rule OTHER_IMAGE =
      Rule.of(
          " ?\\)? (?:a l'|au|en|sur l'|sur le|on|by) ?(?:irm|echograph\\w*|mammograph\\w*|scanner|tdm|tep|mri|us|ultrasound|ct|anapath\\w*|histolog\\w*)\\b(?! (?:precedent|anterieur|initial|previous|prior|d[eu']|of|from|in|en))");
  private static final Rule NO_LESION =
      Rule.of(
          "\\b(?:marges?|margins?|grand axe|petit axe|piece|specimen|profondeur|epaisseur|distance|estimee?|anatomopatholog\\w*)\\b");
  private static final Rule TWO =
      Rule.of(
          "somme|\\bsum\\b|\\bsld\\b| contre |versus| vs|previously|passee?s? de|went from|, was |\\(was |->|=>|baseline|nadir|initialement|auparavant|precedemment|anterieurement");
  private static final char ARROW_SIGN = '→';
  private static final Rule MEASURED = Rule.of(" ?(?:x|×|\\*) ?\\d");
  private static final double SHRUNK = .7; // of the first sum, RECIST 1.1
  private static final double GROWN = 1.2;

  private SumCourse() {}

  /// Whether a part may tell two sums or sizes.
  static boolean isTold(Part part) {
    return part.mayHave(TWO) || part.holds(ARROW_SIGN);
  }

  /// Whether two sums or sizes are told; the answer is added.
  static boolean read(Found found, Part part) {
    if (!isTold(part)) {
      return false;
    }
    Optional<Matcher> told = part.find(SUM).or(() -> sizes(part));
    told.ifPresent(m ->
        found.judged(
            FindingKind.RESPONSE,
            m.start(),
            m.end(),
            Found.values().with("response", response(m))));
    return told.isPresent();
  }

  private static Optional<Matcher> sizes(Part part) {
    return part.find(SIZE)
        .filter(m -> part.note().at(MEASURED, m.end()).isEmpty())
        .filter(m -> !part.has(NO_LESION))
        .filter(m -> m.group(3) == null || part.note().at(OTHER_IMAGE, m.end()).isEmpty());
  }

  private static String response(Matcher m) {
    boolean later = m.group(2) != null;
    double one = Numbers.decimal(m.group(later ? 1 : 3)).doubleValue();
    double other = Numbers.decimal(m.group(later ? 2 : 4)).doubleValue();
    double now = later ? other : one;
    double before = later ? one : other;
    if (now == 0) {
      return "CR";
    }
    return now <= SHRUNK * before ? "PR" : now >= GROWN * before ? "PD" : "SD";
  }
}
