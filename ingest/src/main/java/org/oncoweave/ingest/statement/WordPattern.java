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
  Matcher matcher(WordStarts text) {
    return pattern.matcher(text.folded).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// Whether there is a match that begins at `from` or later; the matcher holds the first.
  boolean find(Matcher matcher, WordStarts text, int from) {
    int start = text.next(text.from(from), beginnings);
    while (start >= 0) {
      if (fits(matcher, text, text.place(start))) {
        return true;
      }
      start = text.next(start + 1, beginnings);
    }
    return false;
  }

  /// Whether there is a match that begins at a place; the matcher holds it.
  boolean fits(Matcher matcher, WordStarts text, int place) {
    matcher.region(place, text.folded.length());
    return matcher.lookingAt() && matcher.end() > matcher.start();
  }

  Beginnings beginnings() {
    return beginnings;
  }

  /// Whether any word of the text may begin so: cheap, and mostly no.
  boolean mayBeIn(WordStarts text) {
    return text.next(0, beginnings) >= 0;
  }

  boolean isIn(WordStarts text) {
    return mayBeIn(text) && find(matcher(text), text, 0);
  }

  /// Where the first match begins; past the end where there is none.
  int start(WordStarts text) {
    var matcher = matcher(text);
    return find(matcher, text, 0) ? matcher.start() : Integer.MAX_VALUE;
  }
}
