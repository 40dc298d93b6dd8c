package org.oncoweave.ingest.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pattern over folded text whose matches begin where a word may begin. It finds what the plain
/// search finds and is tried only where the first letters fit.
final class WordPattern {
  private final Pattern pattern;
  private final Beginnings beginnings;

  private WordPattern(Pattern pattern, Beginnings beginnings) {
    this.pattern = pattern;
    this.beginnings = beginnings;
  }

  static WordPattern of(String regex) {
    return new WordPattern(Pattern.compile(regex), PatternReader.read(regex));
  }

  /// To be asked with [#find].
  Matcher matcher(String folded) {
    return pattern.matcher(folded).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// Whether there is a match that begins at `from` or later; the matcher holds the first.
  boolean find(Matcher matcher, String folded, int from) {
    for (int i = from; i < folded.length(); i++) {
      if (begins(folded, i) && beginnings.fit(folded, i)) {
        matcher.region(i, folded.length());
        if (matcher.lookingAt() && matcher.end() > i) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isIn(String folded) {
    return find(matcher(folded), folded, 0);
  }

  /// Where the first match begins; past the end where there is none.
  int start(String folded) {
    var matcher = matcher(folded);
    return find(matcher, folded, 0) ? matcher.start() : Integer.MAX_VALUE;
  }

  private static boolean begins(String folded, int place) {
    if (place == 0) {
      return true;
    }
    char before = folded.charAt(place - 1);
    return !((before >= 'a' && before <= 'z') || (before >= '0' && before <= '9'));
  }
}
