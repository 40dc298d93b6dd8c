package org.oncoweave.ingest.text.note;

/// "patient non irradie", "non traite par cisplatine": the act is denied, although nothing that
/// stands further on is.
final class Undone {
  private static final Rule NON = Rule.of("\\bnon[ -]$");
  private static final Rule ACT = Rule.of("(?:re)?(?:oper|irradi|trait|biopsi|ponction|drain)e");
  private static final Rule UNTREATED =
      Rule.of("\\bnon (?:re)?traitee?s? par (?:le |la |l'|une? )?$");
  private static final int REACH = 30; // characters before a span

  private Undone() {}

  static boolean is(Note note, int start, int end) {
    int from = Math.max(note.sentenceStart(start), start - REACH);
    return note.within(UNTREATED, from, start)
        || (note.within(NON, from, start) && note.opens(ACT, start, end));
  }
}
