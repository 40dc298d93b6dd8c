package org.oncoweave.ingest.statement;

import java.util.Set;
import java.util.regex.Pattern;

/// Why the patient came, as the report of a visit says: for a disease that is no cancer, it follows
/// none.
final class VisitReason {
  private static final PhraseTable OTHER = PhraseTable.read("other-diseases.tsv");
  private static final Set<String> VISITS = Set.of("consultation", "letter", "");
  private static final Pattern REASON =
      Pattern.compile(
          "\\b(?:motif|consultation|adressee?|vue?|consulte|vient|reason|seen|referred|reviewed?|attends)\\b"
              + "[^.;:\\n]{0,40}?(?: pour (?:une? |des? |son |sa |ses |la |le |l')?| for (?:an? |his |her )?| ?: ?)");
  private static final Pattern CANCER =
      Pattern.compile(
          "cancer|carcin|tumeur|tumou?r|lymphom|melanom|neopla|leuc|leuk|myelom|sarcom|chimio|chemo|metasta|masse|nodule|suspect|bilan|hormono|radiother|after|apres|sous ");
  private static final int NEAR = 12; // characters to the disease: it is what is named first
  private static final int REACH = 90;

  private VisitReason() {}

  /// Whether the first reason that is told is another disease, and no cancer with it.
  static boolean isOther(Report report, String folded) {
    if (!VISITS.contains(report.type())) {
      return false;
    }
    var reason = REASON.matcher(folded);
    while (reason.find()) {
      var words = first(folded, reason.end());
      boolean other = OTHER.find(words).stream().anyMatch(h -> h.start() <= NEAR);
      if (other) {
        return !CANCER.matcher(words).find();
      }
    }
    return false;
  }

  private static String first(String folded, int start) {
    var words = folded.substring(start, Math.min(folded.length(), start + REACH));
    return words.split("[.;\\n]", 2)[0];
  }
}
