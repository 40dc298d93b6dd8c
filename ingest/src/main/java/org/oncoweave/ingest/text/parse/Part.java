package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// A part of a note, read as if it stood alone.
record Part(Note note, int from, int to) {
  Part {
    to = Math.max(from, to);
  }

  /// The sentence that holds a position.
  static Part sentence(Note note, int position) {
    return new Part(note, note.sentenceStart(position), note.sentenceEnd(position));
  }

  boolean has(Rule rule) {
    return note.within(rule, from, to);
  }

  /// Whether the part holds letters without which the rule cannot match.
  boolean mayHave(Rule rule) {
    return note.mayMatch(rule, from, to);
  }

  boolean opens(Rule rule) {
    return note.opens(rule, from, to);
  }

  boolean is(Rule rule) {
    return note.is(rule, from, to);
  }

  Optional<Matcher> find(Rule rule) {
    return note.firstWithin(rule, from, to);
  }

  /// Whether the part holds a character.
  boolean holds(char wanted) {
    int at = note.lower().indexOf(wanted, from);
    return at >= 0 && at < to;
  }

  /// All matches in the part.
  List<MatchResult> all(Rule rule) {
    return mayHave(rule) ? matcher(rule).results().toList() : List.of();
  }

  private Matcher matcher(Rule rule) {
    return rule.matcher(note.lower()).region(from, to);
  }

  /// The text of the part before a position of the note.
  String textTo(int end) {
    return note.lower().substring(from, end);
  }

  String text() {
    return note.lower().substring(from, to);
  }
}
