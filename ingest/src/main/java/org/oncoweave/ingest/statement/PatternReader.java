package org.oncoweave.ingest.statement;

/// Reads how what a regular expression fits may begin; of the constructs that our tables use.
final class PatternReader {
  private final String regex;
  private int at;

  private PatternReader(String regex) {
    this.regex = regex;
  }

  static Beginnings read(String regex) {
    return new PatternReader(regex).choice();
  }

  private boolean more() {
    return at < regex.length() && regex.charAt(at) != ')';
  }

  private boolean next(char c) {
    return at < regex.length() && regex.charAt(at) == c;
  }

  private Beginnings choice() {
    var all = sequence();
    while (next('|')) {
      at++;
      all = all.or(sequence());
    }
    return all;
  }

  private Beginnings sequence() {
    var all = Beginnings.nothing();
    while (more() && !next('|')) {
      all = all.then(repeated(item()));
    }
    return all;
  }

  private Beginnings repeated(Beginnings item) {
    if (at >= regex.length() || "?*+{".indexOf(regex.charAt(at)) < 0) {
      return item;
    }
    char sign = regex.charAt(at);
    boolean none = "?*".indexOf(sign) >= 0 || regex.startsWith("{0", at);
    at = sign == '{' ? regex.indexOf('}', at) + 1 : at + 1;
    skipMood();
    var many = sign == '?' ? item : item.or(item.then(item));
    return none ? many.or(Beginnings.nothing()) : many;
  }

  /// Reluctant or possessive: what may begin is the same.
  private void skipMood() {
    if (next('?') || next('+')) {
      at++;
    }
  }

  private Beginnings item() {
    char c = regex.charAt(at++);
    return switch (c) {
      case '(' -> group();
      case '[' -> Beginnings.oneOf(charactersOfClass());
      case '.' -> Beginnings.oneOf(Beginnings.ANY);
      case '^', '$' -> Beginnings.nothing();
      case '\\' -> escape(regex.charAt(at++));
      default -> Beginnings.oneOf(Beginnings.bit(c));
    };
  }

  private Beginnings escape(char c) {
    if (c == 'b' || c == 'B') {
      return Beginnings.nothing();
    }
    if (c == 'p' || c == 'P') {
      at = regex.indexOf('}', at) + 1;
    }
    return Beginnings.oneOf(Beginnings.escaped(c));
  }

  /// What looks around stands for nothing itself.
  private Beginnings group() {
    boolean looks = false;
    if (next('?')) {
      looks = !regex.startsWith("?:", at);
      at += regex.startsWith("?<", at) ? 3 : 2;
    }
    var inside = choice();
    at++;
    return looks ? Beginnings.nothing() : inside;
  }

  private int charactersOfClass() {
    boolean not = next('^');
    at += not ? 1 : 0;
    int classes = 0;
    do {
      classes |= characters();
    } while (!next(']'));
    at++;
    return not ? Beginnings.ANY : classes;
  }

  /// One character of a class, or a range; a hyphen at an end of the class is itself.
  private int characters() {
    char c = regex.charAt(at++);
    if (c == '\\') {
      return Beginnings.escaped(regex.charAt(at++));
    }
    boolean range = next('-') && regex.charAt(at + 1) != ']';
    at += range ? 2 : 0;
    return range ? range(c, regex.charAt(at - 1)) : Beginnings.bit(c);
  }

  private static int range(char from, char to) {
    int classes = 0;
    for (char c = from; c <= to && c > 0; c++) {
      classes |= Beginnings.bit(c);
    }
    return classes;
  }
}
