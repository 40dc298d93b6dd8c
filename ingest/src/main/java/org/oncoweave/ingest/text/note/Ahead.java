package org.oncoweave.ingest.text.note;

/// Words that stand between two nouns and speak of the second: in "un nodule et une possible
/// lesion", "the nodule is likely a granuloma" the nodule is there.
final class Ahead {
  static final Rule ADJECTIVE =
      Rule.of("(?:probable|possible|likely|eventuel|douteu|suspecte|suspected|presume)[a-z]*");
  private static final Rule DETERMINED =
      Rule.of("\\b(?:an?|une?|d'une?|d'|avec|with|des|for|pour|of|and|et|or|ou) ?$");
  private static final Rule WORD = Rule.of(" [a-z]{3}");
  // "nodule evoquant en premier lieu un primitif": the word goes with what is evoked.
  private static final Rule EVOKES =
      Rule.of(
          "\\b(?:evoqu\\w+|suggerant|suggere\\w*|fai(?:t|sant) (?:evoquer|suspecter|craindre)|en faveur|suggest\\w+|rattach\\w+|correspond\\w*) $");
  private static final Rule ARTICLE_NEXT =
      Rule.of(",? (?:a |an |the |une?\\b|d'|des?\\b|du\\b|la |le |les |l'|to )");
  private static final Rule LIKELY =
      Rule.of("(?:(?:is|are|was|were) )?(?:(?:most|very|highly|quite) )?(?:un)?likely");
  private static final Rule IS = Rule.of("\\b(?:is|are|was|were)\\b");
  // "is likely given the rise" says that the subject is likely.
  private static final Rule COMPLEMENT =
      Rule.of(
          " (?:to (?:be|represent|reflect|correspond)\\b|(?!(?:given|in|on|at|to|for|but|and|or|because|as|since|with|within|after|before|when|if|based|considering|here|now|today|per|by|despite|from|during|enough|though|although|however)\\b)[a-z])");
  // "avant mastectomie pour carcinome prouve": said of its own noun.
  private static final Rule PROVED =
      Rule.of("(?:confirme|prouve|avere|authentifie|documente|certain|proven|confirmed)");
  private static final Rule BROUGHT_IN =
      Rule.of("\\b(?:pour|avant|apres|devant|chez|before|after|for)(?: [a-z'-]{1,16}){1,5} $");
  // "resection of the biopsy-proven adenocarcinoma"
  private static final Rule ARTICLE = Rule.of("\\b(?:the|an?|this|his|her|of|with|for) $");

  private Ahead() {}

  /// Whether a word behind a noun speaks of what follows.
  static boolean is(Note note, Hit cue, int end) {
    return isAdjective(note, cue, end)
        || isComplement(note, cue)
        || isProof(note, cue, end)
        || (note.within(EVOKES, end, cue.start()) && note.at(ARTICLE_NEXT, cue.end()).isPresent());
  }

  /// Whether a word before a noun speaks of its subject: "recurrence is likely given the rise".
  static boolean isOfSubject(Note note, Hit cue) {
    return isCopula(note, cue) && note.at(COMPLEMENT, cue.end()).isEmpty();
  }

  private static boolean isAdjective(Note note, Hit cue, int end) {
    return note.is(ADJECTIVE, cue.start(), cue.end())
        && note.within(DETERMINED, end, cue.start())
        && note.opens(WORD, cue.end(), note.sentenceEnd(end));
  }

  private static boolean isComplement(Note note, Hit cue) {
    return isCopula(note, cue) && note.at(COMPLEMENT, cue.end()).isPresent();
  }

  private static boolean isCopula(Note note, Hit cue) {
    return note.is(LIKELY, cue.start(), cue.end()) && note.within(IS, cue.start(), cue.end());
  }

  private static boolean isProof(Note note, Hit cue, int end) {
    if (!cue.is("type", "conf_post")) {
      return false;
    }
    boolean noun =
        note.within(ARTICLE, end, cue.start())
            && note.opens(WORD, cue.end(), note.sentenceEnd(end));
    return noun
        || (note.opens(PROVED, cue.start(), cue.end())
            && note.within(BROUGHT_IN, end, cue.start()));
  }
}
