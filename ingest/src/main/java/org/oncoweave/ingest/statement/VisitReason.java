package org.oncoweave.ingest.statement;

import java.util.Set;
import java.util.regex.Pattern;

/// Why the patient came, as the report of a visit says: for a disease that is no cancer, it follows
/// none. So does an image asked for another complaint, whatever it meets.
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
  private static final Pattern INDICATION =
      Pattern.compile(
          "\\b(?:indication|renseignements(?: cliniques)?|motif|contexte|recherche|clinical (?:details|information|indication|history)|request|reason)\\b[ :,-]*(?:d'une? |d'|de |des |for |of )?");
  private static final Pattern COMPLAINT =
      Pattern.compile(
          "embolies?|phlebite|thrombose|dissection|traumatisme|chute|accident|fracture|polytrauma|pneumopathie|infection|abces|colique|lithiase|appendicite|diverticulite|pancreatite|avc|ischemie|hemorragie|anevrisme"
              + "|pulmonary embol|\\bpe\\b|dvt|trauma|fall\\b|pneumonia|appendicitis|diverticulitis|stroke|stones?|aneurysm|renal colic");
  private static final int NEAR = 12; // characters to the disease: it is what is named first
  private static final int REACH = 90;

  private VisitReason() {}

  /// Whether the first reason that is told is another disease, and no cancer with it.
  static boolean isOther(Report report, String folded) {
    if (report.type().equals("imaging")) {
      return isComplaint(folded);
    }
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

  /// Asked for a complaint that is no cancer's.
  private static boolean isComplaint(String folded) {
    var asked = INDICATION.matcher(folded);
    if (!asked.find()) {
      return false;
    }
    var words = first(folded, asked.end());
    boolean other =
        OTHER.find(words).stream().anyMatch(h -> h.start() <= NEAR)
            || COMPLAINT.matcher(words).results().anyMatch(m -> m.start() <= NEAR);
    return other && !CANCER.matcher(words).find();
  }

  private static String first(String folded, int start) {
    var words = folded.substring(start, Math.min(folded.length(), start + REACH));
    return words.split("[.;\\n]", 2)[0];
  }
}
