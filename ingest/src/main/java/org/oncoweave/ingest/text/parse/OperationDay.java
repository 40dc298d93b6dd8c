package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The day of an operation that the head of its report tells, some lines before.
final class OperationDay {
  private static final int LINES = 8; // between the day and the name of the operation
  private static final int REPORT_LINES = 60; // the same in a report of it
  private static final Rule DAY_OF_OPERATION =
      Rule.of(
          "(?:compte[- ]rendu operatoire|cro\\b|date (?:de l'|d'|de )?(?:intervention|operation|chirurgie)|intervention|operation|operee?|date of (?:surgery|operation)|operative (?:report|note))\\b[^.;]{0,40}\\d");
  // "Date : 17/10/2019", under the heading of an operative report
  private static final Rule DAY =
      Rule.of("(?:date|le|jour|day)(?: (?:operatoire|operation|of procedure))? ?:? ?\\d");
  private static final Rule REPORT =
      Rule.of(
          "\\b(?:compte[- ]rendu operatoire|c\\.?r\\.?o\\.?\\b|cr operatoire|protocole operatoire|operative (?:report|note)|operation (?:report|note)|surgical report)");
  private static final Rule FIELD =
      Rule.of(
          "(?:intervention|operation|acte|geste|procedure|chirurgie|type d'intervention|nature de l'intervention|acte (?:realise|operatoire|chirurgical)|geste realise|intervention realisee|titre|libelle|(?:operation|procedure|surgery) performed)s?(?: [a-z]+){0,2} ?:");

  private OperationDay() {}

  /// The day in the heading right before, else that of the report whose field names the operation.
  static Optional<String> of(Note note, Dated dated, Hit hit) {
    int line = note.sentences().at(hit.start());
    if (line == 0) {
      return Optional.empty();
    }
    return of(note, dated, line - 1, DAY_OF_OPERATION)
        .or(() ->
            note.opens(FIELD, note.sentences().start(line), hit.start())
                ? above(note, dated, line)
                : Optional.empty());
  }

  private static Optional<String> above(Note note, Dated dated, int line) {
    boolean report = note.within(REPORT, 0, note.sentences().start(line));
    for (int i = line - 1; i >= Math.max(0, line - (report ? REPORT_LINES : LINES)); i--) {
      Optional<String> day = of(note, dated, i, DAY_OF_OPERATION);
      if (day.isEmpty() && report) {
        day = of(note, dated, i, DAY);
      }
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> of(Note note, Dated dated, int line, Rule rule) {
    int start = note.sentences().start(line);
    return note.opens(rule, start, note.sentences().end(line))
        ? Optional.of(dated.date(start, start + 1)).filter(d -> !d.isEmpty())
        : Optional.empty();
  }
}
