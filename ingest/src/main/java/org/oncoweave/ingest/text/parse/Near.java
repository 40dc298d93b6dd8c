package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Questions on the words near a span: side, number, a pattern before or after.
final class Near {
  private static final Rule SIDED =
      Rule.of(
          "(?:(?:acr|rads) ?(?:[0-6][abc]?|i{1,3}|iv|v)|seins?|thoracique|bassin|hemi-?bassin|hemithorax|breast|rein|poumon|ovaire|testicule|lobe|(?:sup|inf|moy)\\w{0,6}\\.?|surrenale|parotide|amygdale|axill\\w+|pleur\\w+|cerv\\w+|femur|humerus|cote|[a-z]{3,}ectomie(?: (?:elargie|partielle|totale|radicale|simple|complete|polaire|conservatrice|subtotale|inguinale|reglee))?|curage|mammo\\w*|thyroide|temporal\\w?|frontal\\w?|parietal\\w?|occipital\\w?|q[si][ei]|gs|gas|ca|tumo|hile|langue|paupiere|fosse iliaque|tete|levre|plancher|gencive|larynx|corde vocale|sinus|orbite|choroide|canthus|tempe|aile du nez|colon|loge|flanc|jambe|bras|cuisse|mollet|epaule|main|pied|hanche|genou|oeil|joue|oreille|bassinet|uretere|inguinal\\w?|iliaque|mrm|sus-claviculaire|colon)"
              + " (?:\\()?$");

  private static final Rule OPENING = Rule.of(" \\(?| ?: ?");
  private static final Rule NEXT_LINE =
      Rule.of(
          " ?\\n ?(?:(?:du |au |le )?(?:sein|cote|poumon|rein|ovaire|testicule|lobe|a) )?((?:droite?|gauche|bilateral\\w*|right|left)\\b)");

  private final Note note;

  Near(Note note) {
    this.note = note;
  }

  /// The part of the sentence before a position, at most `length` characters.
  String before(int position, int length) {
    int from = Math.max(note.sentenceStart(position), position - length);
    return note.lower().substring(Math.min(from, position), position);
  }

  /// The part of the sentence from a position on, at most `length` characters.
  String after(int position, int length) {
    int to = Math.min(note.sentenceEnd(position), position + length);
    return note.lower().substring(position, Math.max(position, to));
  }

  /// Whether a rule matches in `before`, taken as if it stood alone.
  boolean sawBefore(Rule rule, int position, int length) {
    int from = Math.max(note.sentenceStart(position), position - length);
    return note.within(rule, Math.min(from, position), position);
  }

  boolean sees(Rule pattern, int from, int to) {
    return note.first(pattern, Math.max(0, from), Math.min(note.lower().length(), to)).isPresent();
  }

  /// Whether the sentence of a position has the pattern.
  boolean inSentence(Rule pattern, int position) {
    return sees(pattern, note.sentenceStart(position), note.sentenceEnd(position));
  }

  /// Whether the sentence has one of the words that a term asks for (`near=a+b`), where it asks,
  /// and none that it forbids (`unless=c+d`).
  boolean told(Hit hit) {
    boolean asks = hit.term().has("near");
    if (!asks && !hit.term().has("unless")) {
      return true;
    }
    String sentence =
        note.lower().substring(note.sentenceStart(hit.start()), note.sentenceEnd(hit.start()));
    return (!asks || hasOne(sentence, hit.get("near")))
        && !(hit.term().has("unless") && hasOne(sentence, hit.get("unless")));
  }

  private static boolean hasOne(String sentence, String words) {
    return Stream.of(words.split("\\+", -1)).anyMatch(sentence::contains);
  }

  /// The first side told between two positions; empty where none is.
  String side(int from, int to) {
    for (Hit hit : note.hits(TermKind.SIDE, Math.max(0, from), to)) {
      if (isSide(hit)) {
        return hit.get("side");
      }
    }
    return "";
  }

  /// The side that opens the line after a segment: "CARCINOME CANALAIRE", then "SEIN GAUCHE".
  String nextLine(int end) {
    return note.at(NEXT_LINE, end, end + 40).map(m -> side(m.start(1), m.end(1))).orElse("");
  }

  // "sein G", "lobectomie sup D", "surrenalienne (D)": a letter is a side right after what has
  // sides.
  private boolean isSide(Hit hit) {
    if (hit.get("side").isEmpty() || hit.end() - hit.start() > 1) {
      return !hit.get("side").isEmpty();
    }
    boolean ends =
        hit.end() >= note.lower().length()
            || " ,;.:)\n/".indexOf(note.lower().charAt(hit.end())) >= 0;
    int from = Math.max(0, hit.start() - 24);
    return ends
        && (SIDED.matcher(note.lower().substring(from, hit.start())).find()
            || note.hits(TermKind.SITE, from, hit.start()).stream().anyMatch(s -> isSided(s, hit)));
  }

  // The spine has no sides; its letters count vertebrae.
  private boolean isSided(Hit site, Hit letter) {
    return site.end() < letter.start()
        && note.is(OPENING, site.end(), letter.start())
        && !site.is("organ", "rachis");
  }

  /// The last side told between two positions; empty where none is.
  String lastSide(int from, int to) {
    List<Hit> hits = note.hits(TermKind.SIDE, Math.max(0, from), to);
    for (int i = hits.size() - 1; i >= 0; i--) {
      if (isSide(hits.get(i))) {
        return hits.get(i).get("side");
      }
    }
    return "";
  }

  /// The number that a word or digits say; empty where it is none.
  static Optional<Integer> number(String word) {
    return Numbers.whole(word);
  }
}
