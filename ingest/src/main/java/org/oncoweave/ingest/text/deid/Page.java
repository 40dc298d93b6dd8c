package org.oncoweave.ingest.text.deid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.note.Note;

/// One text under removal: its folded letters, and the spans found so far; of spans that overlap
/// the first found stays.
final class Page {
  record Word(int start, int end) {}

  private final Note note;
  private final IdentityWords words;
  private final List<Deidentifier.Removal> removals = new ArrayList<>();
  private final boolean[] taken;

  Page(Note note, IdentityWords words) {
    this.note = note;
    this.words = words;
    this.taken = new boolean[note.lower().length() + 1];
  }

  String cased() {
    return note.cased();
  }

  String lower() {
    return note.lower();
  }

  IdentityWords words() {
    return words;
  }

  Note note() {
    return note;
  }

  /// Takes a span out, in folded positions; nothing where a part is taken already.
  void take(int start, int end, String type) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return;
      }
    }
    java.util.Arrays.fill(taken, start, end, true);
    removals.add(new Deidentifier.Removal(note.text().start(start), note.text().end(end), type));
  }

  /// Keeps a span from being taken.
  void keep(int start, int end) {
    java.util.Arrays.fill(taken, start, end, true);
  }

  /// Whether no letter or digit stands right before or after a span.
  boolean isApart(int start, int end) {
    boolean before = start > 0 && Character.isLetterOrDigit(cased().charAt(start - 1));
    boolean after = end < cased().length() && Character.isLetterOrDigit(cased().charAt(end));
    return !before && !after;
  }

  boolean isTaken(int position) {
    return taken[position];
  }

  /// Takes a group of each match out.
  void takeAll(Pattern pattern, int group, String type) {
    Matcher m = pattern.matcher(note.lower());
    while (m.find()) {
      if (m.start(group) >= 0) {
        take(m.start(group), m.end(group), type);
      }
    }
  }

  List<Deidentifier.Removal> removals() {
    removals.sort(Comparator.comparingInt(Deidentifier.Removal::start));
    return List.copyOf(removals);
  }

  /// The end of the word that begins at a position: letters with hyphens and apostrophes inside.
  int wordEnd(int start) {
    int at = start;
    while (at < cased().length()
        && (Character.isLetter(cased().charAt(at)) || isInner(at, start))) {
      at++;
    }
    return at;
  }

  private boolean isInner(int at, int start) {
    char c = cased().charAt(at);
    return at > start
        && (c == '-' || c == '\'')
        && at + 1 < cased().length()
        && Character.isLetter(cased().charAt(at + 1));
  }

  /// The folded word before a position.
  String wordBefore(int at) {
    int end = at;
    while (end > 0 && !Character.isLetter(cased().charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && Character.isLetter(cased().charAt(start - 1))) {
      start--;
    }
    return lower().substring(start, end);
  }

  int skipBlanks(int from) {
    int at = from;
    while (at < cased().length() && cased().charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  boolean isUpperWord(Word word) {
    return word.end - word.start > 1
        && cased().substring(word.start, word.end).chars().noneMatch(Character::isLowerCase);
  }

  String lower(Word word) {
    return lower().substring(word.start, word.end);
  }
}
