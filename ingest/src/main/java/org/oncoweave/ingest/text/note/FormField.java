package org.oncoweave.ingest.text.note;

/// The answer right after a term: "Metastases : aucune", "toux -", "metastase ?".
final class FormField {
  private static final Rule ANSWERED =
      Rule.of("[^.;:,\\n?]{0,25}\\? ?(?:non|no)\\b| ?\\((?:non|no|aucune?|0)\\)");
  // "mucite gr 0", "rash 0, asthenie 1", "HTA 0 diabete 0"
  private static final Rule GRADE_NONE =
      Rule.of(
          " ?[:=(]? ?(?:(?:de )?(?:gr(?:ade)?\\.?|g) ?(?:0|zero)\\b(?![.,/]\\d)| ?0(?= ?(?:$|[;)\\n]|[.,](?!\\d)| [a-z]{3})))");
  // "cardiopathie connue : aucune", "masse palpable : non"
  private static final Rule QUALIFIED =
      Rule.of(
          "(?: (?:[a-z]{3,14}|d[eu]|des|d'[a-z]{3,14})){1,3} ?[:=] ?(?:non|no|pas(?= ?(?:$|[.;,\\n]))|aucune?|neant|none|absente?s?|0)\\b(?! ?[a-z0-9/]|\\.\\d)");
  // "masse palpable : n / ecoulement : o", "fievre (o/n) : n"
  private static final Rule LETTER =
      Rule.of(
          "(?: (?!et |and |ou |or )[a-z']{2,14}){0,3}? ?(?:\\([oy] ?/ ?n\\) ?)?(?::n|: n|=n|= n)(?= ?(?:$|[.;,|)\\n/]))");
  // "emboles, engainements et necrose : non"
  private static final Rule LIST =
      Rule.of(
          "(?:, ?[a-z' -]{3,30}){0,4},? (?:et|ou|and|or|/) [a-z' -]{3,30} ?: ?(?:non|no|aucune?s?|neant|none|absente?s?|negatifs?|0)\\b(?! ?[a-z0-9/]|\\.\\d)");
  // "lesion focale \u00d8, ascite \u00d8", but "nodule \u00d8 12 mm"
  private static final Rule EMPTY =
      Rule.of(" ?[:=(]? ?[\u00f8\u2205](?! ?(?:\\d|de \\d|(?:max|moyen|interne|externe)))");

  // "\u00d8 fievre, \u00d8 adenopathie"
  private static final Rule EMPTY_OF =
      Rule.of("(?:^|[,;:(/+-] ?|\\b(?:et|and|ni) )[\u00f8\u2205] ?(?:d[e'] ?)?$");

  private final Note note;
  private final String text;
  private final int end;
  private final int to;

  FormField(Note note, int end, int to) {
    this.note = note;
    this.text = note.lower();
    this.end = end;
    this.to = to;
  }

  // A form field: "Metastases : aucune", "Fievre : 0", "Embols = non", "Fumeur non", "toux -".
  boolean isNo() {
    return fieldNo()
        || note.at(ANSWERED, end, end + 40).isPresent()
        || note.at(GRADE_NONE, end, to).isPresent()
        || note.at(QUALIFIED, end, to).isPresent()
        || note.at(LETTER, end, to).isPresent()
        || note.at(LIST, end, to).isPresent()
        || note.at(EMPTY, end, to).isPresent();
  }

  // The sign before the noun.
  boolean isNone(int start) {
    return note.within(EMPTY_OF, Math.max(note.sentenceStart(start), start - 8), start);
  }

  private boolean fieldNo() {
    int i = skip(end);
    if (i >= to) {
      return false;
    }
    if (isMinus(i)) {
      return true;
    }
    boolean field = text.charAt(i) == ':' || text.charAt(i) == '=';
    return isNoAnswer(field ? skip(i + 1) : i, field);
  }

  private boolean isNoAnswer(int at, boolean field) {
    if (field && at < to && isMinus(at)) {
      return true;
    }
    int word = note.tokens().at(at);
    return word < note.tokens().size()
        && note.tokens().start(word) < to
        && isNo(note.tokens().lower(word), word, field);
  }

  private boolean isMinus(int at) {
    boolean signed = text.charAt(at) == '-' && at > end;
    if (text.startsWith("(-)", at)) {
      return true;
    }
    int next = skip(at + 1);
    return signed && (next >= text.length() || ",;.)\n/".indexOf(text.charAt(next)) >= 0);
  }

  private boolean isNo(String answer, int word, boolean field) {
    boolean no = field && !answer.equals("non") && note.words().has("no", answer);
    return no || isPlainNo(answer, word);
  }

  private boolean isPlainNo(String answer, int word) {
    if (!answer.equals("non")) {
      return false;
    }
    int next = skip(note.tokens().end(word));
    boolean apart = next - note.tokens().end(word) > 1; // the next field of the line
    return next >= to || apart || !Character.isLetter(text.charAt(next));
  }

  private int skip(int i) {
    int at = i;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  // "metastase ?" or "(metastase ?)"
  boolean isAsked() {
    int i = end;
    while (i < to && i < end + 25 && ".,;:(".indexOf(text.charAt(i)) < 0) {
      if (text.charAt(i) == '?') {
        return true;
      }
      i++;
    }
    return i < text.length() && i < end + 25 && text.charAt(i) == '?';
  }
}
