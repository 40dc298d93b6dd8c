package org.oncoweave.ingest.text.note;

/// "patient non irradie", "non traite par cisplatine": the act is denied, although nothing that
/// stands further on is; what stands at an empty box; what was not found today.
final class Undone {
  private static final Rule NON = Rule.of("\\bnon[ -]$");
  private static final Rule ACT = Rule.of("(?:re)?(?:oper|irradi|trait|biopsi|ponction|drain)e");
  private static final Rule UNTREATED =
      Rule.of("\\bnon (?:re)?traitee?s? par (?:le |la |l'|une? )?$");
  private static final int REACH = 30; // characters before a span
  // "pas retrouve ce jour d'adenopathie": where and when stand between the verb and its noun.
  private static final Rule NOT_FOUND =
      Rule.of(
          "\\bpas (?:ete )?(?:(?:re)?trouve|vu|constate|objective|note|observe|palpe|identifie|visualise|percu|detecte|decele|mis en evidence)e?s? (?:(?:(?:a )?ce jour|aujourd'hui|hier|cliniquement|(?:au|a la|a l'|sur la|sur le|sur l'|en|lors de la|lors de l') ?[a-z]{2,14}(?: (?:clinique|abdominal|cerebral|thoracique|du jour|pelvien)[ne]*)?) ){1,2}(?:de |d' ?)(?:nouvelles? |autres? |grosses? |francs?)?$");
  private static final int FOUND_REACH = 90;

  private Undone() {}

  static boolean is(Note note, int start, int end) {
    int from = Math.max(note.sentenceStart(start), start - REACH);
    return start >= end // left out of the text: at an empty box of a form that is filled
        || note.within(NOT_FOUND, Math.max(note.sentenceStart(start), start - FOUND_REACH), start)
        || note.within(UNTREATED, from, start)
        || (note.within(NON, from, start) && note.opens(ACT, start, end));
  }
}
