package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Whether a grade is of what a treatment does to the patient: "grade 2 diarrhoea", "neuropathie de
/// grade 3".
final class Toxicity {
  private static final String NAME =
      "\\b(?:toxic|ctcae|diarrh|mucit|mucosit|stomatit|neuropath|nause|vomi|neutrop|leucop|lymphop|thrombop|thrombocyt|anemi|anaemi|asthen|fatigue|cytoly|hepatit|colit|pneumonit|radioderm|dermatit|rash|eruption|prurit|syndrome main|hand-foot|alopeci|arthralgi|myalgi|lymphoed|oedem|edema|hypertens|dysgueus|xerostom|constipation|fever|fievre)";
  private static final Rule AFTER = Rule.of("[ (]{1,2}(?:de |d'|of )?(?:[a-z]+ )?" + NAME);
  private static final Rule BEFORE =
      Rule.of(NAME + "[a-z]*(?: [a-z-]+){0,3}?[ :(,]{0,3}(?:de |en |of )?$");
  private static final int REACH = 50; // characters before the grade

  private Toxicity() {}

  static boolean isBeside(Note note, int start, int end) {
    int from = Math.max(note.sentenceStart(start), start - REACH);
    return note.at(AFTER, end).isPresent() || new Part(note, from, start).has(BEFORE);
  }
}
