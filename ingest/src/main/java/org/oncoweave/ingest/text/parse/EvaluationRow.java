package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Evaluations told in a row or by their day: "RP en mai, puis progression", "a 9 mois :
/// stabilite". The short words need nothing else there.
final class EvaluationRow {
  private static final int REACH = 60; // characters to the evaluation before
  private static final Rule LINE =
      Rule.of(
          "(?:(?:puis|then|et) )?(?:apres|a|au|after|at|en|deuxieme|troisieme|second|third|derniere) ?(?:the |la |le |l'|les )?[a-z0-9]{1,12}(?: [a-z]{1,12}){0,2} ?[:,=] ?");
  private static final String TIME =
      "(?:a|au|apres|after|at)(?: (?:la|le|les|the))? (?:\\d{1,2}(?:e|eme|er|st|nd|rd|th)?|une?|deux|trois|quatre|six|one|two|three|four|six) (?:mois|semaines?|cures?|cycles?|months?|weeks?|lignes?)";
  // "A 9 mois : stabilite."
  private static final Rule TIMED =
      Rule.of("[ *•–-]{0,4}(?:(?:puis|then|et) )?" + TIME + "(?: [a-z']{1,14}){0,4} ?[:,=]");
  // "stabilite a 9 mois"
  private static final Rule AT_TIME =
      Rule.of(
          "(?: (?:radiologique|metabolique|tumorale|lesionnelle))? "
              + TIME
              + "\\b(?! (?:de|d'|of) (?:la )?(?:la naissance|vie|age|grossesse))");
  // "RP en mai, puis progression": one more evaluation behind the first.
  private static final Rule THEN =
      Rule.of(
          "\\b(?:puis|then|ensuite|secondairement|suivie? d(?:e |'une )|followed by|subsequent(?:ly)?|avant|before)(?: (?:une?|an?|la|the|de|nouvelle|nouveau))*(?: [a-z0-9]{1,12}){0,2},? ?$");

  // "08/2021 | 44 | RP": the answer in the row of a table of evaluations.
  private static final Rule CELL =
      Rule.of(
          "[ |]{0,3}(?:\\d{1,2}/)?\\d{1,2}/\\d{2,4} ?\\|[^|\\n]{0,24}\\|? ?(?:[^|\\n]{0,24}\\| ?)?");
  private static final Rule CELL_END = Rule.of(" ?(?:\\||\\n|$)");

  private EvaluationRow() {}

  /// Whether an answer is told as one of a row, or of a day of evaluation.
  static boolean holds(Note note, Hit hit, Part part) {
    return note.opens(TIMED, part.from(), hit.start())
        || note.at(AT_TIME, hit.end()).isPresent()
        || follows(note, hit)
        || (note.is(CELL, part.from(), hit.start()) && note.at(CELL_END, hit.end()).isPresent())
        || isNextLine(note, hit, part.from());
  }

  /// Whether a sentence begins with a day of evaluation.
  static boolean opens(Part part) {
    return part.opens(TIMED);
  }

  /// Whether an answer stands behind another one in its sentence.
  static boolean follows(Note note, Hit hit) {
    int from = note.sentenceStart(hit.start());
    return note.within(THEN, Math.max(from, hit.start() - REACH), hit.start())
        && !note.hits(TermKind.RESPONSE, from, hit.start()).isEmpty();
  }

  // "Apres 6 cures : RP. A la 9e : progression": one more of a row of evaluations.
  private static boolean isNextLine(Note note, Hit hit, int from) {
    return note.is(LINE, from, hit.start())
        && !note.hits(TermKind.RESPONSE, Math.max(0, from - REACH), from).isEmpty();
  }
}
