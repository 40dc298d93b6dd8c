package org.oncoweave.ingest.text.note;

/// Lists below a line that ends with a colon: "Pas de :", then "- tamoxifene", "- aspirine".
final class Bullets {
  private static final String SIGNS = "-*\u2022\u25cf\u25aa\u00b7>";
  private static final int MOST = 12; // items looked back over

  // "Hypotheses :", and below it a list
  private static final Rule HEADED =
      Rule.of(
          "(?:[a-z]{2,14} ){0,3}?(?:hypotheses?|diagnostics? (?:evoques?|differentiels?|possibles?|envisages?|suspectes?|a (?:evoquer|discuter|eliminer|ecarter))|differentials?|suspicions?|suspected|a (?:rechercher|eliminer|exclure|ecarter|confirmer|evoquer|discuter)|to (?:exclude|rule out|confirm|consider)|possibilit(?:es|ies)|questions?)(?: (?:diagnos[a-z]+|etiologiques?|cliniques?|principales?|evoquees?|a (?:discuter|evoquer)|de|of|posees?|include|are|differentiels?)){0,3} ?:");

  private Bullets() {}

  /// Whether a position is in a list of what is sought or thought of.
  static boolean isAsked(Note note, int position) {
    return headed(note, HEADED, position);
  }

  /// Whether the line over the list that holds a position is of a form.
  static boolean headed(Note note, Rule heading, int position) {
    Sentences sentences = note.sentences();
    int at = sentences.size() == 0 ? 0 : sentences.at(position);
    int first = at;
    while (first > 0 && at - first < MOST && isItem(note, first)) {
      first--;
    }
    return first < at && note.opens(heading, sentences.start(first), endOfLine(note, first));
  }

  private static boolean isItem(Note note, int sentence) {
    String text = note.lower();
    int from = note.sentences().end(sentence - 1);
    int to = note.sentences().start(sentence) + 1;
    int line = text.substring(from, to).indexOf('\n');
    if (line < 0) {
      return false;
    }
    int at = from + line + 1;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at < to && (SIGNS.indexOf(text.charAt(at)) >= 0 || isNumbered(text, at));
  }

  // "1. lymphome", "2) abces", "3/ gliome"
  private static boolean isNumbered(String text, int at) {
    int end = at;
    while (end < text.length() && end - at < 2 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > at
        && end + 1 < text.length()
        && ".)/-".indexOf(text.charAt(end)) >= 0
        && !Character.isDigit(text.charAt(end + 1));
  }

  // The colon may stand outside the sentence.
  private static int endOfLine(Note note, int sentence) {
    String text = note.lower();
    int end = text.indexOf('\n', note.sentences().start(sentence));
    int colon = end < 0 ? text.length() : end;
    while (colon > 0 && text.charAt(colon - 1) == ' ') {
      colon--;
    }
    return colon;
  }
}
