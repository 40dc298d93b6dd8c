package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// A marker in blood: its value with the unit, or whether it is raised or normal.
final class BloodReading {
  private static final Rule VALUE =
      Rule.of(
          "^(?: ?(?:total|serique|sanguin|initial|pre-?operatoire|post-?operatoire|pre-?therapeutique|au diagnostic|du patient|de la patiente|preoperative|baseline|a l'entree|actuel|ce jour|de (?:controle|surveillance|suivi|depart|base|reference)|du jour|du [\\d/.]{4,10}|de ce"
              + " jour|nadir|level|igg|iga|igm|kappa|lambda|de type|(?:tres |fortement |faiblement )?(?:posi|nega)ti\\w+(?= ?(?:(?:a|at)\\b|[:=<>(]))|dose|dosee?|of|was|is|est|etait|at|chiffree?|evaluee?|mesuree?|augmente|eleve|elevee|elevated|passe|rose|fell|increased|decreased|dropped|from|stable|en"
              + " (?:(?:nette|forte|legere|discrete|franche|moderee) )?(?:baisse|hausse|augmentation|ascension|elevation|progression|diminution|decroissance|regression)|(?:pre|post)-?op|(?:pre|post)-?(?:chimio|traitement|therapeutique|chemo|treatment)|preop|postop|a (?=[a-z]{4})|s'eleve|s'elevant|culmin\\w+|plafonn\\w+|grimpe|monte|montee|monte encore|atteint|atteignant|ascensionne|decroit|chut\\w+|baiss\\w+|diminu\\w+|augmentant|pic|au pic|peak(?:ed|ing)?|rising|raised|climb\\w+|up|down|risen|fallen|now|currently|maintenant|desormais|remonte|:|=|,|\\(|[._]{3,})){0,4} ?(?:a|de|to|at|of)? ?(<|>)? ?(\\d{1,3}(?:"
              + " \\d{3})+|\\d{1,3}(?:,\\d{3}){2,}|\\d{1,7}(?:[.,]\\d{1,3})?)(?!\\d| ?(?:fois|x) ?(?:la|le|n\\b|normale)| times | ?n\\b)(?:"
              + " ?(ng/ml|ug/l|u/ml|ui/ml|ui/l|u/l|mui/ml|miu/ml|iu/ml|iu/l|ng/l|pg/ml|ng/dl|g/l|g/dl|mg/l|pmol/l|ku/l|mut/mb|mutations?/mb|muts?/mb))?");
  private static final Rule NORMAL =
      Rule.of(
          "\\b(?:normal|normale|normaux|normales|normalise\\w*|dans les normes|within normal"
              + " limits)\\b");
  private static final Rule RAISED =
      Rule.of(
          "^ ?(?:(?:sont|est|restent?|toujours|tres|moderement|is|are|was) )*(?:elevee?s?|augmentee?s?|elevated|raised|high|increased)\\b|^ ?(?:est |sont )?(?:a |> ?)?\\d{1,3}(?:[.,]\\d)? ?(?:fois|x|times) (?:la |le |n\\b|normale|the )|^[ :=]{0,3}(?:a |> ?)?\\d{1,3}(?:[.,]\\d)? ?n\\b");
  private static final int NEAR = 50; // characters in which a plain word says it

  private BloodReading() {}

  // "HCG positive a 1437 UI/l"
  private static String status(String said) {
    return said.contains("positi") ? "positive" : said.contains("negati") ? "negative" : "value";
  }

  /// Reads what follows a marker; where the value ends, else `end`.
  static int read(Found.Values values, Part tail, Part clause, int end) {
    Optional<Matcher> told = tail.find(VALUE);
    if (told.isPresent()) {
      Matcher m = told.get();
      values.with("value", Numbers.told(tail.note(), m.group(2)));
      String unit = m.group(3);
      values.with("unit", unit == null ? "" : LabUnits.of(unit));
      values.with("status", status(m.group()));
      return m.end();
    }
    var text = new Part(tail.note(), tail.from(), Math.min(clause.to(), tail.from() + NEAR));
    if (text.has(RAISED)) {
      values.with("status", "positive");
    } else if (text.has(NORMAL)) {
      values.with("status", "normal");
    }
    return end;
  }
}
