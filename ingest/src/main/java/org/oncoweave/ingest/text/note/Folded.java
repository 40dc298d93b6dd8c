package org.oncoweave.ingest.text.note;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A text without accents, in `lower` and in `cased` letters, each character with its offset in the
/// original.
public final class Folded {
  // A sign and what stands for it.
  private static final String[] PAIRS = {
    "\u2019'",
    "\u2018'",
    "\u02bc'",
    "\u00b4'",
    "`'",
    "\u2013-",
    "\u2014-",
    "\u2212-",
    "\u2010-",
    "\u2011-",
    "\u00d7x",
    "\u0153oe",
    "\u0152OE",
    "\u00e6ae",
    "\u00c6AE",
    "\u00dfss",
    "\u00b5u",
    "\u03bcu",
    "\ufb01fi",
    "\ufb02fl",
    "\ufb00ff",
    "\u00ab\"",
    "\u00bb\"",
    "\u201c\"",
    "\u201d\"",
    "\u00b22",
    "\u2070 ",
    "\u00b0 ",
    "\u2028\n",
    "\u2029\n",
    "\u2264<",
    "\u2265>",
    "\u2192->"
  };
  // UTF-8 that was read as Windows-1252: "m\u00c3\u00a9tastase".
  private static final char TWICE = '\u00c3';
  private static final String SECONDS = "\u2030\u20ac\u02c6\u0160\u2021\u201d";
  private static final String LETTERS = "\u00c9\u00c0\u00c8\u00ca\u00c7\u00d4";
  private static final String[] TABLE = table();
  private static final char[] PLAIN = plain(); // one letter that stands for one, 0 where not

  private static final char FIRST_ACCENT = '\u00c0';

  private final String lower;
  private final String cased;
  private final int[] origin;
  private final int accents;

  private Folded(String lower, String cased, int[] origin, int accents) {
    this.lower = lower;
    this.cased = cased;
    this.origin = origin;
    this.accents = accents;
  }

  /// Linear in the length; never throws, whatever the characters.
  public static Folded of(String original) {
    var text = CheckBoxes.answered(original);
    var writing = new Writing(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char second = c == TWICE ? second(text, i + 1) : 0;
      if (second != 0) {
        writing.add(TABLE[second].charAt(0), ++i);
        continue;
      }
      if (c < PLAIN.length && PLAIN[c] != 0) {
        writing.add(PLAIN[c], i);
        writing.accents += isAccented(c);
        continue;
      }
      String form = TABLE[c];
      for (int k = 0; k < form.length(); k++) {
        writing.add(form.charAt(k), i);
      }
    }
    return writing.done(text.length());
  }

  private static char second(String text, int at) {
    return at < text.length() ? twice(text.charAt(at)) : 0;
  }

  private static int isAccented(char c) {
    return c >= FIRST_ACCENT && Character.isLetter(c) ? 1 : 0;
  }

  private static final class Writing {
    private char[] lower;
    private char[] cased;
    private int[] origin;
    private int size;
    private int accents;

    Writing(int length) {
      this.lower = new char[length + 16];
      this.cased = new char[lower.length];
      this.origin = new int[lower.length + 1];
    }

    void add(char c, int from) {
      if (size == lower.length) {
        lower = Arrays.copyOf(lower, size * 2);
        cased = Arrays.copyOf(cased, size * 2);
        origin = Arrays.copyOf(origin, size * 2 + 1);
      }
      origin[size] = from;
      cased[size] = c;
      lower[size++] = low(c);
    }

    Folded done(int end) {
      origin[size] = end;
      return new Folded(new String(lower, 0, size), new String(cased, 0, size), origin, accents);
    }
  }

  /// A part of a folded text and what is read instead.
  record Change(int start, int end, String word) {}

  /// The text with other words in some places, in their order, apart from each other.
  Folded changed(List<Change> changes) {
    var writing = new Writing(length());
    int at = 0;
    for (Change change : changes) {
      copy(writing, at, change.start());
      write(writing, change);
      at = change.end();
    }
    copy(writing, at, length());
    return writing.done(origin[length()]);
  }

  /// One sign read for another.
  record Sign(int at, char read) {}

  /// The text with other signs in some places.
  Folded with(List<Sign> signs) {
    var small = new StringBuilder(lower);
    var large = new StringBuilder(cased);
    for (Sign sign : signs) {
      small.setCharAt(sign.at(), low(sign.read()));
      large.setCharAt(sign.at(), sign.read());
    }
    return new Folded(small.toString(), large.toString(), origin, accents);
  }

  private void copy(Writing writing, int from, int to) {
    for (int i = from; i < to; i++) {
      writing.add(cased.charAt(i), origin[i]);
    }
  }

  // Capitals stay capitals, and the last letter ends where the last one did.
  private void write(Writing writing, Change change) {
    String old = cased.substring(change.start(), change.end());
    boolean upper = old.equals(old.toUpperCase(Locale.ROOT));
    int last = change.word().length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = change.word().charAt(i);
      boolean first = i == 0 && Character.isUpperCase(old.charAt(0));
      int from = i == last ? change.end() - 1 : Math.min(change.start() + i, change.end() - 1);
      writing.add(upper || first ? Character.toUpperCase(c) : c, origin[from]);
    }
  }

  /// The folded form of a short text such as a term of a table.
  public static String lower(String text) {
    return of(text).lower;
  }

  public String lower() {
    return lower;
  }

  public String cased() {
    return cased;
  }

  /// How many letters of the original bear an accent.
  int accents() {
    return accents;
  }

  public int length() {
    return lower.length();
  }

  /// The offset in the original of a start in the folded text.
  public int start(int folded) {
    return origin[folded];
  }

  /// The offset in the original, exclusive, of an exclusive end in the folded text.
  public int end(int folded) {
    return folded == 0 ? 0 : Math.max(origin[folded - 1] + 1, trail(folded));
  }

  // Combining marks after the last letter belong to it.
  private int trail(int folded) {
    int next = origin[folded];
    return next - origin[folded - 1] <= 3 ? next : origin[folded - 1] + 1;
  }

  /// The place in the folded text of an offset in the original.
  public int find(int offset) {
    int at = Arrays.binarySearch(origin, 0, lower.length() + 1, offset);
    if (at < 0) {
      return Math.min(-at - 1, lower.length());
    }
    while (at > 0 && origin[at - 1] == offset) {
      at--;
    }
    return at;
  }

  // The letter that was written as two bytes, each read as a sign: the second of them.
  private static char twice(char second) {
    int at = SECONDS.indexOf(second);
    int code = at >= 0 ? LETTERS.charAt(at) : second >= 0xa0 && second <= 0xbf ? second + 0x40 : 0;
    return (char) code;
  }

  private static char low(char c) {
    return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
  }

  private static String[] table() {
    var table = new String[1 << 16];
    for (int c = 0; c < table.length; c++) {
      table[c] = form((char) c);
    }
    for (String pair : PAIRS) {
      table[pair.charAt(0)] = pair.substring(1);
    }
    return table;
  }

  private static char[] plain() {
    var plain = new char[256];
    for (int c = 0; c < plain.length; c++) {
      plain[c] = TABLE[c].length() == 1 ? TABLE[c].charAt(0) : 0;
    }
    return plain;
  }

  private static String form(char c) {
    if (c == '\n' || (c >= ' ' && c < 127)) {
      return String.valueOf(c);
    }
    if (isBlank(c)) {
      return " ";
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return "";
    }
    if (Character.isSurrogate(c)) {
      return "\u00a7"; // a sign that no term has, so that words beside an emoji stay apart
    }
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).substring(0, 1);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
