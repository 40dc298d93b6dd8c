package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The criteria by which a variant is classed (ACMG/AMP 2015): "PS3" and "PS4" among them are
/// strong evidence, no state of the patient.
final class Evidence {
  private static final int REACH = 40; // characters before a criterion that tell what it is
  private static final Rule STRONG = Rule.of("ps[1-4]$");
  private static final String OTHER = "(?:pvs1|ps[1-4]|pm[1-6]|pp[1-5]|bs[1-4]|bp[1-7]|ba1)";
  private static final String STRENGTH =
      "(?:[_ -]?\\(?(?:very[_ ]?strong|strong|moderate?|supporting|forte?|modere|appui)\\b\\)?)";
  private static final Rule BESIDE =
      Rule.of(STRENGTH + "| ?(?:[,;+/&-]|et|and|ou|or) ?(?:(?:et|and) )?" + OTHER + "(?![0-9a-z])");
  private static final Rule BEHIND =
      Rule.of("\\b" + OTHER + STRENGTH + "? ?(?:[,+/&-]|et|and|ou|or) ?(?:(?:et|and) )?$");
  private static final Rule NAMED =
      Rule.of(
          "\\b(?:acmg|amp|(?:likely )?pathogen\\w*|criter(?:es?|ia|ion)|arguments?|evidence|classe? [1-5])(?: [a-z]{3,10}){0,2} ?[:(]{1,2} ?$");

  private Evidence() {}

  static boolean isCriterion(Note note, int start, int end) {
    int from = Math.max(note.sentenceStart(start), start - REACH);
    return note.within(STRONG, start, end)
        && (note.at(BESIDE, end).isPresent()
            || note.within(BEHIND, from, start)
            || note.within(NAMED, from, start));
  }
}
