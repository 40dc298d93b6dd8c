package org.oncoweave.ingest.text.note;

/// What a comma means between a cue and a span: an item of a list, an apposition, or the end.
final class Commas {
  private static final Rule FINALLY =
      Rule.of(
          "[^,;]*,"
              + " ?(?:(?:et|puis|mais|finalement|ensuite|depuis|secondairement|since|then|later|now|subsequently|finally)"
              + " ?){0,2}");
  // "emboles, engainements et necrose : absents": what is said of the list.
  private static final Rule TOGETHER =
      Rule.of(
          "(?:,(?! (?:avec|sans|mais|with|but) )[a-z' -]{3,30}){0,4},? (?:et|ni|ou|and|or) [a-z' -]{3,30}(?:: ?|(?: non| pas| not| are| were| sont| etaient) ?)");
  // "la recidive, suspectee au TEP, est prouvee"
  private static final Rule APPOSED = Rule.of("[^,;]{0,25},[^,;]{3,60}, ?");
  private static final Rule VERB_FORM =
      Rule.of("(?:est|sont|a|ont|avait|n'|ne|s'est|was|were|is|are|has|have|had)\\b");
  private static final int LIST_REACH = 110;
  private static final int ENGLISH_ITEM = 25;
  private static final Rule LISTED = Rule.of(" ?(?:de |d'|du |ni |ou |or |nor )");
  private static final Rule TO_THE = Rule.of("a l(?:a |')"); // "a l'amiante, a la silice"
  private static final Rule CLOSED_LIST =
      Rule.of(
          "[^,;.:]{1,32}(?:,[^,;.:]{1,32}){0,4}?,? (?:ni|ou|or|nor) "
              + "|(?: [a-z'-]{3,20},){0,4} [a-z'-]{3,20} (?:et|and) [a-z'-]{3,20} ?(?:$|[.;])");
  // "quant a l'ascite, elle a disparu"; "des metastases, il n'y en a pas"
  private static final Rule TOPIC =
      Rule.of("(?:quant a|concernant|s'agissant d|pour ce qui est d|regarding|as for|as to)");
  private static final Rule TAKEN_UP =
      Rule.of(
          "[^,;]{0,40}, (?:elles?|ils?|celle-ci|celui-ci|celles-ci|ceux-ci|it|they|this|these),? ?(?:a |ont |est |sont |has |have )?");
  private static final Rule OF_THEM = Rule.of("(?:il n'en|il n'y en|on n'en|none)");
  // "suspicion d'abces, ponction positive": what a test told.
  private static final Rule RESULT =
      Rule.of(
          "(?:biops|ponction|cytolog|cytoponction|prelevement|scanner|tdm\\b|irm\\b|tep\\b|echograph|serolog|hemocultur|ecbu\\b|culture|aspirat|mri\\b|ct\\b)[a-z]*[^,;.?]{0,40}? ?(?:positi|revenu|confirm|montr|retrouv|concluant|: |showed|grew|revealed|came back)");
  private static final Rule SHORT = Rule.of("[^,;]{0,40},? ?");

  private final Note note;
  private final String text;

  Commas(Note note) {
    this.note = note;
    this.text = note.lower();
  }

  /// Whether what a cue says of the last item is said of the whole list, or of what an apposition
  /// explains.
  boolean bind(Hit cue, int end) {
    return note.is(TOGETHER, end, cue.start())
        || (note.is(APPOSED, end, cue.start()) && note.opens(VERB_FORM, cue.start(), cue.end()));
  }

  /// Whether a cue begins the clause after the comma.
  boolean lead(Hit cue, int end) {
    return note.is(FINALLY, end, cue.start()) || takesUp(cue, end);
  }

  private boolean takesUp(Hit cue, int end) {
    int clause = note.clauseStart(end);
    boolean topic = note.within(TOPIC, clause, Math.min(end, clause + 25));
    return (topic && note.is(TAKEN_UP, end, cue.start()))
        || (note.opens(OF_THEM, cue.start(), cue.end()) && note.is(SHORT, end, cue.start()));
  }

  /// Whether a word behind a comma begins a new clause.
  boolean turn(int token) {
    int start = note.tokens().start(token);
    return (note.words().has("clause", note.tokens().lower(token))
            && note.at(TO_THE, start).isEmpty())
        || note.at(RESULT, start).isPresent();
  }

  /// Whether a denial ends at a comma.
  boolean close(Hit cue, int comma, int start) {
    return !isBracketed(cue.end(), comma)
        && (repeated(cue, comma + 1) || !listed(comma + 1, start));
  }

  // "pas de signes fonctionnels (toux, dyspnee)": the list in the brackets is denied as one.
  private boolean isBracketed(int from, int comma) {
    int open = text.lastIndexOf('(', comma);
    return open >= from && text.indexOf(')', open) > comma;
  }

  // "pas de A, de B ni C", "aucun A, B ou C", "no A, B, C": a denial passes a comma only in a list.
  private boolean listed(int from, int start) {
    int to = Math.min(text.length(), Math.min(note.sentenceEnd(from), from + LIST_REACH));
    int end = Math.max(from, to);
    return note.opens(LISTED, from, end)
        || note.opens(CLOSED_LIST, from, end)
        || (note.english() && start - from < ENGLISH_ITEM);
  }

  // "pas de A, pas de B, C": where each denial has its cue, what has none is said.
  private boolean repeated(Hit cue, int from) {
    int token = note.tokens().at(from);
    if (token < note.tokens().size() && note.words().has("join", note.tokens().lower(token))) {
      return false;
    }
    for (Hit other : note.hits(TermKind.CUE, note.sentenceStart(cue.start()), cue.start())) {
      if (other.is("type", "neg")
          && text.indexOf(',', other.end(), Math.max(other.end(), cue.start())) >= 0) {
        return true;
      }
    }
    return false;
  }
}
