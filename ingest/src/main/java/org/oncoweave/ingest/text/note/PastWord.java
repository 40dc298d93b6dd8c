package org.oncoweave.ingest.text.note;

/// An adjective of the past goes with the noun beside it: in "des metastases ou des granulomes
/// sequellaires" the metastases are no scars.
final class PastWord {
  private static final Rule ADJECTIVE =
      Rule.of("(?:ancien|sequell|cicatri|gueri|anterieur|remote|recent|actuel|nouvel)[a-z]*");
  private static final Rule NEXT_NOUN =
      Rule.of(
          " (?:ou|or|voire|versus|vs) (?:plutot )?(?:a |d'|de |avec |with |by )?(?:une?|des?|la|le|les|l'|an?|the|du) ?[a-z]");
  private static final Rule AND_NOUN =
      Rule.of(" (?:et|and) (?:a |d'|de |avec |with )?(?:une?|la|le|l'|an?|the|[a-z]{4,14}) ?[a-z]");
  private static final Rule TOLD_AS =
      Rule.of(
          "\\b(?:correspond\\w*|evoqu\\w+|evocat\\w+|en faveur|compatibles? avec|sugg[a-z]+|represent\\w*|consistent with|(?:etre|est|sont|be|is|are) (?:une?|des|an?)\\b)");
  private static final Rule CHOICE = Rule.of("\\b(?:ou|or|voire|versus|vs)\\b");
  private static final Rule SCAR = Rule.of("(?:sequell|cicatri)[a-z]*");

  // "ancien docker, adresse pour un carcinome": what he was, no disease.
  private static final Rule ONCE = Rule.of("(?:anciene?|ancienne?|former|retired|previous)s?");
  private static final Rule PERSON =
      Rule.of(
          " (?:gros(?:se)? |petite? |grande? |heavy )?(?:fumeu|tabagi|alcooliq|buveu|toxicoman|usager|sporti|athlet|milita|combattant|legionnaire|prisonni|deporte|smoker|drinker|employe|ouvri|salarie|fonctionnaire|chef|direct|cadre|responsable|technicien|agent|travaill|mineur|commer|artisan|patron|professeur|enseignant|infirmi|cheminot|docker|marin|policier|gendarme|pompier|worker|teacher|nurse|soldier|miner|patiente?\\b)");

  private static final Rule LEFT_BY = Rule.of("(?:[a-z]+ )?sequell?es?\\b");
  private static final Rule SUCH_AS =
      Rule.of("\\b(?:a type d|sous (?:la )?forme d|responsables? d|such as|with|avec)");

  // "appendicectomie dans l'enfance, reflux", "exposition ancienne, plaques": of the noun before.
  private static final Rule TIME =
      Rule.of(
          "(?:dans l'enfance|jadis|autrefois|par le passe|il y a longtemps|dans (?:les|ses) antecedents|in childhood|ancien(?:ne)?s?|anterieur(?:e|ement)?s?)");
  private static final Rule NOUN_BEFORE =
      Rule.of("\\b(?!antecedents?|patiente?|presente|avait|histoire|notion)[a-z]{4,} $");
  private static final int WORD = 20;
  // "nodule chez un patient opere d'un melanome": the nodule is of today.
  private static final Rule BEARER =
      Rule.of(
          "\\b(?:chez|in|dans) (?:une?|ce|cet|cette|la|le|notre|an?|this|the|our) (?:[a-z0-9-]+ ){0,3}?(?:patiente?|homme|femme|man|woman|lady|gentleman|malade|sujet|personne)\\b");

  private PastWord() {}

  /// Whether a word of the past that may look ahead belongs to the noun before it.
  static boolean isBack(Note note, int start, Hit cue) {
    return note.is(TIME, cue.start(), cue.end())
        && note.lower().indexOf(',', cue.end(), Math.max(cue.end(), start)) >= 0
        && note.within(
            NOUN_BEFORE, Math.max(note.sentenceStart(start), cue.start() - WORD), cue.start());
  }

  /// "sequelles d'un accident a type d'hemiparesie": what was left is there.
  static boolean isLeft(Note note, Hit cue, int start) {
    return note.opens(LEFT_BY, cue.start(), cue.end()) && note.within(SUCH_AS, cue.end(), start);
  }

  /// Whether a word of care behind a span is told of the patient who has it.
  static boolean isOfBearer(Note note, int start, Hit cue) {
    return cue.start() > start && note.within(BEARER, start, cue.start());
  }

  static boolean isOfPerson(Note note, int start, Hit cue) {
    return note.is(ONCE, cue.start(), cue.end())
        && note.lower().indexOf(',', cue.end(), Math.max(cue.end(), start)) >= 0
        && (note.at(PERSON, cue.end()).isPresent()
            || !note.hits(TermKind.JOB, cue.end(), cue.end() + 2).isEmpty());
  }

  /// Whether an adjective behind a span goes with another noun, or with one of two readings.
  static boolean isOfOther(Note note, int start, int end, Hit cue) {
    if (!note.is(ADJECTIVE, cue.start(), cue.end())) {
      return false;
    }
    boolean plural = note.lower().startsWith("s", cue.end() - 1);
    return note.within(NEXT_NOUN, end, cue.start())
        || note.within(TOLD_AS, end, cue.start())
        || (!plural && note.within(AND_NOUN, end, cue.start()))
        || isReading(note, start, cue);
  }

  // "l'image evoque une fibrose sequellaire ou une recidive"
  private static boolean isReading(Note note, int start, Hit cue) {
    int from = note.clauseStart(start);
    int to = note.sentenceEnd(start);
    return note.within(TOLD_AS, from, start)
        && (note.is(SCAR, cue.start(), cue.end()) || note.within(CHOICE, from, to));
  }
}
