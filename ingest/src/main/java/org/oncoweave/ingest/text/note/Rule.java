package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A regular expression over folded text that is searched only where one of its keys stands:
/// strings of which each match holds one. One pass over a text finds the keys of all rules.
public final class Rule {
  private static final Book BOOK = new Book();

  private final Pattern pattern;
  private final boolean keyed;
  private final int number;

  private Rule(Pattern pattern, Set<String> keys) {
    this.pattern = pattern;
    this.keyed = !keys.isEmpty();
    this.number = keyed ? BOOK.add(keys) : -1;
  }

  /// A rule for small letters without accents.
  public static Rule of(String regex) {
    return new Rule(Pattern.compile(regex), Keys.of(regex));
  }

  /// A rule that is one of some words, small letters without accents, also within longer ones.
  public static Rule anyOf(List<String> words) {
    return new Rule(
        Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("|"))),
        Set.copyOf(words));
  }

  public Pattern pattern() {
    return pattern;
  }

  /// The source, to build another rule of.
  public String regex() {
    return pattern.pattern();
  }

  /// A matcher of a text of its own.
  public Matcher matcher(CharSequence text) {
    return pattern.matcher(text);
  }

  /// Whether the rule may match between two positions of the text whose keys these are.
  boolean mayMatch(KeyPlaces keys, int from, int to) {
    return !keyed || keys.has(number, from, to);
  }

  /// Where the first key after a position ends; the position itself for a rule without keys.
  int nextKey(KeyPlaces keys, int from) {
    return keyed ? keys.next(number, from) : from;
  }

  static KeyPlaces keys(String text) {
    return BOOK.keys(text);
  }

  /// The keys of all rules made so far.
  private static final class Book {
    private final List<Set<String>> keys = new ArrayList<>();
    private final Map<Set<String>, Integer> numbers = new HashMap<>(); // many rules share theirs
    private KeyScan scan = new KeyScan(List.of());
    private int scanned;

    synchronized int add(Set<String> own) {
      Integer known = numbers.putIfAbsent(own, keys.size());
      if (known != null) {
        return known;
      }
      keys.add(own);
      return keys.size() - 1;
    }

    KeyPlaces keys(String text) {
      KeyScan current;
      int rules;
      synchronized (this) {
        if (scanned < keys.size()) {
          scan = new KeyScan(keys);
          scanned = keys.size();
        }
        current = scan;
        rules = scanned;
      }
      return current.scan(text, rules);
    }
  }
}
