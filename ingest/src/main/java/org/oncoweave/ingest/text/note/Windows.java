package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// Looks for a rule only around tokens that can be part of it: a text is mostly other words.
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
  public List<Matcher> numbers(Rule rule) {
    return numbers(rule, _ -> true);
  }

  /// As `numbers`, for the numbers that are asked for.
  public List<Matcher> numbers(Rule rule, IntPredicate asked) {
    return around(rule, note.tokens().numbers(), asked);
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
  public List<Matcher> words(Rule rule, Set<String> words) {
    return around(rule, i -> words.contains(note.tokens().lower(i)));
  }

  /// The matches around the tokens asked for, in order and apart.
  public List<Matcher> around(Rule rule, IntPredicate asked) {
    if (!note.mayMatch(rule, 0, note.lower().length())) {
      return List.of();
    }
    var search = new Search(rule);
    for (int i = 0; i < note.tokens().size(); i = search.next(i)) {
      search.at(i, asked);
    }
    return search.hits;
  }

  /// As `around`, where the tokens that may be asked for are known.
  public List<Matcher> around(Rule rule, int[] tokens, IntPredicate asked) {
    if (!note.mayMatch(rule, 0, note.lower().length())) {
      return List.of();
    }
    var search = new Search(rule);
    for (int token : tokens) {
      search.at(token, asked);
    }
    return search.hits;
  }

  private final class Search {
    private final Rule rule;
    private final List<Matcher> hits = new ArrayList<>();
    private int done;
    private int key = -1; // where the next key of the rule ends
    private @Nullable Matcher m;

    Search(Rule rule) {
      this.rule = rule;
    }

    void at(int token, IntPredicate asked) {
      int start = note.tokens().start(token);
      int to = Math.min(note.lower().length(), note.tokens().end(token) + after);
      if (start < done || to < key) {
        return;
      }
      int from = Math.max(done, start - before);
      key = key > from ? key : note.nextKey(rule, from);
      if (to >= key && asked.test(token)) {
        look(from, to, start);
      }
    }

    private void look(int from, int to, int token) {
      Matcher match = m == null ? note.over(rule, from, to) : m.region(from, to);
      boolean found = find(match, token);
      m = found ? null : match;
      if (found) {
        hits.add(match);
        done = match.end();
      }
    }

    // The next token whose window reaches the next key.
    int next(int token) {
      if (key == KeyPlaces.NONE) {
        return note.tokens().size();
      }
      return note.tokens().end(token) + after >= key
          ? token + 1
          : Math.max(token + 1, note.tokens().at(key - after - 1));
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
}
