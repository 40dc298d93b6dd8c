package org.oncoweave.ingest.text.note;

import java.util.Optional;

/// What was supposed and what it turned out to be: "la metastase suspectee s'est averee etre un
/// angiome" denies the one and asserts the other.
final class Revealed {
  private static final String TURNED =
      "(?:s'(?:est|avere|etait|averait)(?: finalement)?(?: averee?s?| revelee?s?)?(?: etre)?|se revel\\w+(?: etre)?|(?:turned out|proved|was found|was shown) to be|proved|was (?:in fact|actually)|correspondait (?:en fait|finalement) a|etait (?:en fait|en realite|finalement))";
  private static final Rule AFTER =
      Rule.of("[^.;]{0,40}?\\b" + TURNED + " (?:une?|an?|the|des?|d') ?");
  private static final Rule BEFORE =
      Rule.of(
          "\\b"
              + TURNED
              + " (?:une?|an?|the|des?|d') ?(?:(?!possible|probable|eventuel|suspect)[a-z-]{3,14} ){0,2}$");
  private static final Rule SUPPOSED =
      Rule.of(
          "\\b(?:suspect|suppos|presum|evoqu|soupconn|craint|redout|pretendu|alleged|feared)[a-z]*");
  // A lesion that turns out to be something is there.
  private static final Rule PLAIN =
      Rule.of(
          "(?:lesion|nodul|masse?\\b|image|opacit|adenopath|tumefact|formation|foyer|zone|polyp|mass\\b|node|anomal|tumeur\\b|epanchement)");

  private final Note note;

  Revealed(Note note) {
    this.note = note;
  }

  Optional<Boolean> verdict(int start, int end) {
    int from = note.sentenceStart(start);
    int to = note.sentenceEnd(end);
    if (note.within(BEFORE, from, start)) {
      return Optional.of(true);
    }
    return note.at(AFTER, end, to)
        .filter(m -> !note.opens(PLAIN, start, end) && isSupposed(start, end, m.end()))
        .map(_ -> false);
  }

  private boolean isSupposed(int start, int end, int turn) {
    return note.within(SUPPOSED, Math.max(note.clauseStart(start), start - 20), start)
        || note.within(SUPPOSED, end, turn);
  }
}
