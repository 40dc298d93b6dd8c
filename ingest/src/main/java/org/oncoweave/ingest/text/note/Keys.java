package org.oncoweave.ingest.text.note;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads from a regular expression its keys: strings of which each match holds one. What it does
/// not know it takes for anything, so that a key too many may be missed but never a match.
final class Keys {
  private static final int MOST = 500; // keys of one expression
  private static final int SPELT = 96; // strings that a part may stand for
  private static final int CHOICE = 5; // signs of a class that are told apart
  private static final List<String> LOOKS = List.of("?=", "?!", "?<=", "?<!");

  /// All that a part can match, where these are few; and strings of which each match holds one.
  private record Part(@Nullable Set<String> all, @Nullable Set<String> some) {
    static final Part ANYTHING = new Part(null, null);
    static final Part NOTHING = new Part(Set.of(""), null);

    /// The better of what is known to be held.
    @Nullable Set<String> held() {
      return better(all, some);
    }
  }

  private final String regex;
  private int at;

  private Keys(String regex) {
    this.regex = regex;
  }

  /// The keys of an expression; empty where none would spare a search.
  static Set<String> of(String regex) {
    var reading = new Keys(regex);
    Set<String> held = reading.choice().held();
    if (held == null || reading.at < regex.length() || !KeyCost.isWorthwhile(held)) {
      return Set.of();
    }
    return shortest(held);
  }

  // Without those that hold another one.
  private static Set<String> shortest(Set<String> keys) {
    var kept = new TreeSet<String>(Comparator.comparingInt(String::length).thenComparing(s -> s));
    var sorted = new TreeSet<String>(kept.comparator());
    sorted.addAll(keys);
    for (String key : sorted) {
      if (kept.stream().noneMatch(key::contains)) {
        kept.add(key);
      }
    }
    return kept;
  }

  private static @Nullable Set<String> better(
      @Nullable Set<String> one, @Nullable Set<String> two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return KeyCost.of(one) <= KeyCost.of(two) ? one : two;
  }

  private boolean sees(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private Part choice() {
    Part whole = sequence();
    while (sees('|')) {
      at++;
      whole = either(whole, sequence());
    }
    return whole;
  }

  private static Part either(Part one, Part two) {
    Set<String> oneHeld = one.held();
    Set<String> twoHeld = two.held();
    return new Part(
        union(one.all, two.all, SPELT),
        oneHeld == null || twoHeld == null ? null : union(oneHeld, twoHeld, MOST));
  }

  private static @Nullable Set<String> union(
      @Nullable Set<String> one, @Nullable Set<String> two, int most) {
    if (one == null || two == null) {
      return null;
    }
    var both = new TreeSet<>(one);
    both.addAll(two);
    return both.size() <= most ? both : null;
  }

  private Part sequence() {
    Set<String> run = Set.of("");
    Set<String> best = null;
    boolean whole = true;
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      Part part = repeated(atom());
      Set<String> longer = joined(run, part.all);
      if (longer != null) {
        run = longer;
        continue;
      }
      whole = false;
      best = better(better(best, run), part.some);
      run = part.all == null ? Set.of("") : part.all;
    }
    return whole ? new Part(run, null) : new Part(null, better(best, run));
  }

  private static @Nullable Set<String> joined(Set<String> heads, @Nullable Set<String> tails) {
    if (tails == null || heads.size() * tails.size() > SPELT) {
      return null;
    }
    var all = new TreeSet<String>();
    heads.forEach(head -> tails.forEach(tail -> all.add(head + tail)));
    return all;
  }

  private Part repeated(Part part) {
    if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
      return part;
    }
    Part found =
        switch (regex.charAt(at)) {
          case '?' -> optional(part);
          case '*' -> Part.ANYTHING;
          case '+' -> new Part(null, part.held());
          default -> counted(part);
        };
    at = sees('{') ? regex.indexOf('}', at) + 1 : at + 1;
    at += sees('?') || sees('+') ? 1 : 0;
    return found;
  }

  private static Part optional(Part part) {
    return new Part(union(part.all, Set.of(""), SPELT), null);
  }

  private Part counted(Part part) {
    String count = regex.substring(at + 1, regex.indexOf('}', at));
    if (count.startsWith("0")) {
      return count.equals("0,1") ? optional(part) : Part.ANYTHING;
    }
    return count.equals("1") ? part : new Part(null, part.held());
  }

  private Part atom() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '\\' -> escaped();
      case '[' -> sign();
      case '.' -> Part.ANYTHING;
      case '^', '$' -> Part.NOTHING;
      case '(' -> group();
      default -> letter(c);
    };
  }

  private static Part letter(char c) {
    return new Part(Set.of(String.valueOf(c)), null);
  }

  private Part escaped() {
    char c = regex.charAt(at++);
    return switch (c) {
      case 'b' -> Part.NOTHING;
      case 'n' -> letter('\n');
      default -> Character.isLetterOrDigit(c) ? Part.ANYTHING : letter(c);
    };
  }

  // A few signs to choose from, or any.
  private Part sign() {
    int from = at;
    for (int depth = 1; depth > 0; at++) {
      switch (regex.charAt(at)) {
        case '[' -> depth++;
        case ']' -> depth--;
        case '\\' -> at++;
        default -> {}
      }
    }
    String signs = regex.substring(from, at - 1);
    if (signs.length() > CHOICE || signs.chars().anyMatch(c -> "[\\&^-".indexOf(c) >= 0)) {
      return Part.ANYTHING;
    }
    var all = new TreeSet<String>();
    signs.chars().forEach(c -> all.add(String.valueOf((char) c)));
    return new Part(all, null);
  }

  private Part group() {
    for (String look : LOOKS) {
      if (regex.startsWith(look, at)) {
        at += look.length();
        inside();
        return Part.NOTHING; // it takes no place in the match
      }
    }
    if (regex.startsWith("?s)", at)) {
      at += 3;
      return Part.NOTHING;
    }
    if (regex.startsWith("?:", at)) {
      at += 2;
    } else if (sees('?')) {
      at = regex.indexOf('>', at) + 1; // the name of the group
    }
    return inside();
  }

  private Part inside() {
    Part part = choice();
    at++;
    return part;
  }
}
