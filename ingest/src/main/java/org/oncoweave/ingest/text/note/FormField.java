package org.oncoweave.ingest.text.note;

/// The answer right after a term: "Metastases : aucune", "toux -", "metastase ?".
final class FormField {
  private static final Rule ANSWERED =
      Rule.of("[^.;:,\\n?]{0,25}\\? ?(?:non|no)\\b| ?\\((?:non|no|aucune?)\\)");

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
    return fieldNo() || note.at(ANSWERED, end, end + 40).isPresent();
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
    boolean signed = text.startsWith("(-)", at) || (text.charAt(at) == '-' && at > end);
    int next = text.charAt(at) == '(' ? at + 3 : at + 1;
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
    return next >= to || !Character.isLetter(text.charAt(next));
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
