package org.oncoweave.ingest.text.note;

import java.util.Arrays;
import java.util.List;

/// Where the sentences, headings and bullets of a note begin and end.
public final class Sentences {
  /// A sentence without end would make the search for cues quadratic.
  private static final int LONGEST = 2500;

  /// Lines that a system breaks are no shorter with the word that comes next.
  private static final int WIDTH = 64;

  private final String cased;
  private final Words words;
  private final Abbreviation abbreviation;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int size;
  private int last; // asked for: the next question is mostly of the same

  private Sentences(Folded text, Words words) {
    this.cased = text.cased();
    this.words = words;
    this.abbreviation = new Abbreviation(cased, words);
  }

  static Sentences of(Folded text, Words words) {
    var sentences = new Sentences(text, words);
    sentences.scan();
    return sentences;
  }

  public int size() {
    return size;
  }

  public int start(int sentence) {
    return starts[sentence];
  }

  public int end(int sentence) {
    return ends[sentence];
  }

  /// The sentence that holds a position; the nearest before it where none does.
  public int at(int position) {
    int at = last;
    if (at >= size || position < starts[at] || position >= ends[at]) {
      at = Arrays.binarySearch(starts, 0, size, position);
      at = at >= 0 ? at : Math.max(0, -at - 2);
      last = at;
    }
    return at;
  }

  private void scan() {
    int from = 0;
    for (int i = 0; i < cased.length(); i++) {
      if (isCut(i) || (i - from > LONGEST && cased.charAt(i) == ' ')) {
        add(from, i + 1);
        from = i + 1;
      }
    }
    add(from, cased.length());
  }

  private boolean isCut(int i) {
    return switch (cased.charAt(i)) {
      case '\n' -> breakCuts(i);
      case '.' -> !isLeader(i) && pointCuts(i);
      case '!', '?' -> i + 1 >= cased.length() || Character.isWhitespace(cased.charAt(i + 1));
      default -> false;
    };
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !isContent(cased.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(cased.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      return;
    }
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  private static boolean isContent(char c) {
    return Character.isLetterOrDigit(c) || c == '(' || c == '<' || c == '>' || c == '"';
  }

  // "RE ........ 95 %": points that lead from a word to what it has.
  private boolean isLeader(int i) {
    int from = i;
    while (from > 0 && cased.charAt(from - 1) == '.') {
      from--;
    }
    int next = skipSpaces(i + 1);
    boolean value = next < cased.length() && "0123456789+<>".indexOf(cased.charAt(next)) >= 0;
    return i - from >= (value ? 2 : 4);
  }

  private boolean pointCuts(int i) {
    int next = i + 1;
    boolean inside = next < cased.length() && !Character.isWhitespace(cased.charAt(next));
    return !(inside && !isGlued(i)) && !abbreviation.isLatin(i) && isEnd(i, skipSpaces(next));
  }

  private boolean isEnd(int i, int next) {
    String word = wordBefore(i);
    if (abbreviation.isShort(word, i)) {
      return opensAnew(word, next);
    }
    boolean lower = next < cased.length() && Character.isLowerCase(cased.charAt(next));
    return lower ? isWhole(word) : !isInitial(word, i) && !isNumbering(word, i);
  }

  private boolean isWhole(String word) {
    return word.length() >= 4 && !words.isClipped(word);
  }

  // "reprise chir. L'ascite": a capital article opens a sentence, but not after a title.
  private boolean opensAnew(String word, int next) {
    String after = wordAfter(next);
    if (after.isEmpty() || Character.isLowerCase(after.charAt(0)) || words.has("title", word)) {
      return false;
    }
    boolean elided = after.length() == 1 && cased.startsWith("'", next + 1);
    return elided || (after.length() > 1 && words.isStarter(after));
  }

  private int skipSpaces(int from) {
    int next = from;
    while (next < cased.length() && cased.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  // "envahis.Pas": a capital after a point without a space.
  private boolean isGlued(int i) {
    return i > 3
        && i + 2 < cased.length()
        && Character.isUpperCase(cased.charAt(i + 1))
        && Character.isLowerCase(cased.charAt(i + 2))
        && Character.isLowerCase(cased.charAt(i - 1))
        && wordBefore(i).length() > 3
        && !words.isAbbreviation(wordBefore(i));
  }

  private String wordBefore(int i) {
    int from = i;
    while (from > 0 && Character.isLetterOrDigit(cased.charAt(from - 1))) {
      from--;
    }
    return cased.substring(from, i);
  }

  // "S. Morel", but not "stade B."
  private boolean isInitial(String word, int i) {
    if (word.length() != 1 || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    int next = skipSpaces(i + 1);
    return next + 1 < cased.length()
        && (i < 2 || cased.charAt(i - 2) != '/') // "1.4 G/L."
        && Character.isUpperCase(cased.charAt(next))
        && (Character.isUpperCase(cased.charAt(next + 1)) || !words.isStarter(wordAfter(next)));
  }

  private String wordAfter(int from) {
    int to = from;
    while (to < cased.length() && Character.isLetter(cased.charAt(to))) {
      to++;
    }
    return cased.substring(from, to);
  }

  // "1. Masse" at the beginning of a line.
  private boolean isNumbering(String word, int i) {
    int before = i - word.length() - 1;
    return !word.isEmpty()
        && word.length() <= 2
        && Character.isDigit(word.charAt(0))
        && (before < 0 || cased.charAt(before) == '\n');
  }

  private boolean breakCuts(int i) {
    int next = i + 1;
    while (next < cased.length() && (cased.charAt(next) == ' ' || cased.charAt(next) == '\n')) {
      if (cased.charAt(next) == '\n') {
        return true;
      }
      next++;
    }
    if (next >= cased.length() || !Character.isLowerCase(cased.charAt(next))) {
      return next >= cased.length() || upperLineCuts(i, next);
    }
    return endsLine(i);
  }

  private boolean endsLine(int i) {
    int from = lineStart(i);
    String line = cased.substring(from, i).strip();
    return line.endsWith(":") || line.endsWith(";") || isCapitals(line);
  }

  private int lineStart(int i) {
    return i == 0 ? 0 : cased.lastIndexOf('\n', i - 1) + 1;
  }

  private static boolean isCapitals(String line) {
    boolean any = false;
    for (int k = 0; k < line.length(); k++) {
      if (Character.isLowerCase(line.charAt(k))) {
        return false;
      }
      any |= Character.isUpperCase(line.charAt(k));
    }
    return any && line.length() > 3 && line.length() < 60;
  }

  // A line that begins with a capital, a digit or a bullet goes on with the line before only when
  // that one ends in the middle of a phrase.
  private boolean upperLineCuts(int i, int next) {
    int end = i;
    while (end > 0 && cased.charAt(end - 1) == ' ') {
      end--;
    }
    if (end == 0) {
      return true;
    }
    char first = cased.charAt(next);
    boolean bullet = !Character.isLetterOrDigit(first) && first != '(';
    boolean goesOn = isOpenEnd(end) || isWrapDigit(first, end) || isWrapOfCapitals(next, end);
    return bullet || !goesOn;
  }

  private boolean isOpenEnd(int end) {
    char last = cased.charAt(end - 1);
    boolean split = last == '-' && end > 1 && Character.isLetter(cased.charAt(end - 2));
    boolean comma = last == ',' && !Salutation.is(cased.substring(lineStart(end), end - 1));
    return split || comma || last == '(' || isOpenWord(end);
  }

  // "hepatite A" ends a line, "suite a" does not.
  private boolean isOpenWord(int end) {
    String word = wordBefore(end);
    boolean letter = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return words.isOpen(word) && !(letter && !hasNoSmall(cased.substring(lineStart(end), end)));
  }

  // In a text of capitals: a line without its end, into which the next word did not fit.
  private boolean isWrapOfCapitals(int next, int end) {
    int from = lineStart(end);
    int close = cased.indexOf('\n', next);
    String below = cased.substring(next, close < 0 ? cased.length() : close);
    return Character.isLetter(cased.charAt(end - 1))
        && end - from + 1 + wordAfter(next).length() > WIDTH
        && hasNoSmall(cased.substring(from, end))
        && hasNoSmall(below)
        && below.indexOf(':') < 0;
  }

  private static boolean hasNoSmall(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }

  private boolean isWrapDigit(char first, int end) {
    return Character.isDigit(first)
        && Character.isLowerCase(cased.charAt(end - 1))
        && end - lineStart(end) > 50;
  }

  List<String> list() {
    return java.util.stream.IntStream.range(0, size)
        .mapToObj(k -> cased.substring(starts[k], ends[k]))
        .toList();
  }
}
