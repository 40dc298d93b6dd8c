package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.TermKind;

/// Questions on the words near a span: side, number, a pattern before or after.
final class Near {
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

  boolean sees(Pattern pattern, int from, int to) {
    return note.first(pattern, Math.max(0, from), Math.min(note.lower().length(), to)).isPresent();
  }

  /// Whether the sentence of a position has the pattern.
  boolean inSentence(Pattern pattern, int position) {
    return sees(pattern, note.sentenceStart(position), note.sentenceEnd(position));
  }

  /// The first side told between two positions; empty where none is.
  String side(int from, int to) {
    for (Hit hit : note.hits(TermKind.SIDE, Math.max(0, from), to)) {
      if (hit.term().has("side") && !hit.get("side").isEmpty()) {
        return hit.get("side");
      }
    }
    return "";
  }

  /// The last side told between two positions; empty where none is.
  String lastSide(int from, int to) {
    List<Hit> hits = note.hits(TermKind.SIDE, Math.max(0, from), to);
    for (int i = hits.size() - 1; i >= 0; i--) {
      if (!hits.get(i).get("side").isEmpty()) {
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
