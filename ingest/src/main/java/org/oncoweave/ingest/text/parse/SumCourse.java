package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Rule;

/// Reads a response from two sums of the target lesions: "la somme passe de 84 a 41 mm".
final class SumCourse {
  private static final String N = "(\\d{1,3}(?:[.,]\\d)?)";
  private static final Rule SUM =
      Rule.of(
          "\\b(?:somme|sum|sld)\\b[^.;%]{0,70}?\\b(?:de|from|is|est|:) ?"
              + N
              + " ?(?:mm|cm)? (?:a|to|->|=>|puis) ?"
              + N
              + " ?(?:mm|cm)\\b|\\b(?:somme|sum|sld)\\b[^.;%]{0,70}?(?<![\\d.,])"
              + N
              + " ?(?:mm|cm)? ?[,(]? ?(?:contre|versus|vs\\.?|was|previously|anterieurement|auparavant|initialement|baseline|nadir|compared (?:to|with)) ?[:=]? ?(?:(?:de|a|at|was|the|baseline|nadir|of) ){0,2}"
              + N
              + " ?(?:mm|cm)\\b");
  private static final double SHRUNK = .7; // of the first sum, RECIST 1.1
  private static final double GROWN = 1.2;

  private SumCourse() {}

  /// Whether two sums are told; the answer is added.
  static boolean read(Found found, Part part) {
    Optional<Matcher> told = part.find(SUM);
    told.ifPresent(m ->
        found.judged(
            FindingKind.RESPONSE,
            m.start(),
            m.end(),
            Found.values().with("response", response(m))));
    return told.isPresent();
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
