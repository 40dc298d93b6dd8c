package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Looks for a pattern only around tokens that can be part of it: a text is mostly other words.
public final class Windows {
  private final Note note;
  private final int before;
  private final int after;

  private Windows(Note note, int before, int after) {
    this.note = note;
    this.before = before;
    this.after = after;
  }

  /// Windows of so many characters before and after a token.
  public static Windows of(Note note, int before, int after) {
    return new Windows(note, before, after);
  }

  /// The matches around numbers, in order and apart.
  public List<Matcher> numbers(Pattern pattern) {
    return around(pattern, this::isNumber);
  }

  /// As `numbers`, for the numbers that are asked for.
  public List<Matcher> numbers(Pattern pattern, IntPredicate asked) {
    return around(pattern, i -> isNumber(i) && asked.test(i));
  }

  private boolean isNumber(int token) {
    return Character.isDigit(note.lower().charAt(note.tokens().start(token)));
  }

  /// The first sign after a token, blanks left out; a blank at the end of the text.
  public static char signAfter(Note note, int token) {
    String text = note.lower();
    int at = note.tokens().end(token);
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at < text.length() ? text.charAt(at) : ' ';
  }

  /// Whether a token is a year of four digits of the last or this century.
  public static boolean isYear(Note note, int token) {
    int start = note.tokens().start(token);
    return note.tokens().end(token) - start >= 4
        && (note.lower().startsWith("19", start) || note.lower().startsWith("20", start));
  }

  /// The matches around some words, in order and apart.
  public List<Matcher> words(Pattern pattern, Set<String> words) {
    return around(pattern, i -> words.contains(note.tokens().lower(i)));
  }

  /// The matches around the tokens asked for, in order and apart.
  public List<Matcher> around(Pattern pattern, IntPredicate asked) {
    var hits = new ArrayList<Matcher>();
    int done = 0;
    Matcher m = note.over(pattern, 0, 0);
    for (int i = 0; i < note.tokens().size(); i++) {
      int start = note.tokens().start(i);
      if (start < done || !asked.test(i)) {
        continue;
      }
      int to = Math.min(note.lower().length(), note.tokens().end(i) + after);
      if (find(m.region(Math.max(done, start - before), to), start)) {
        hits.add(m);
        done = m.end();
        m = note.over(pattern, done, done);
      }
    }
    return hits;
  }

  // A match that holds the token; the others are found at their own.
  private boolean find(Matcher m, int token) {
    boolean found = before == 0 ? m.lookingAt() : m.find();
    while (found && m.end() <= token) {
      found = m.find();
    }
    return found && m.start() <= token;
  }
}
