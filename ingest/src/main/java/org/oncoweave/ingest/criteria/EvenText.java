package org.oncoweave.ingest.criteria;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.regex.Pattern;

/// A line without accents and with one kind of blank, dash and quote, its comparison signs spelled
/// in two letters; each character knows its place in the line as written.
final class EvenText {
  private static final char GONE = '\u0001';
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('\u2265', ">="),
          Map.entry('\u2a7e', ">="),
          Map.entry('\u2264', "<="),
          Map.entry('\u2a7d', "<="),
          Map.entry('\u00d7', "x"),
          Map.entry('\u0153', "oe"),
          Map.entry('\u0152', "OE"),
          Map.entry('\u00e6', "ae"),
          Map.entry('\u2019', "'"),
          Map.entry('\u2018', "'"),
          Map.entry('\u2010', "-"),
          Map.entry('\u2011', "-"),
          Map.entry('\u2012', "-"),
          Map.entry('\u2013', "-"),
          Map.entry('\u2014', "-"),
          Map.entry('\u2212', "-"),
          Map.entry('\u00b5', "u"),
          Map.entry('\u03bc', "u"),
          Map.entry('\u00ab', "\""),
          Map.entry('\u00bb', "\""),
          Map.entry('\u2044', "/"));

  /// Endings of gender and number that a word may have: `agé(e)s`, `patient·e·s`, `ligne(s)`.
  private static final Pattern ENDINGS =
      Pattern.compile(
          "(?<=\\p{L}{2})\\((?:e|s|es|ne|nes|le|les|x)\\)|(?<=\\p{L}{2})[\u00b7\u2022\u2027](?:e|ne|le)?(?:[\u00b7\u2022\u2027]?s)?(?!\\p{L})|(?<=\\p{L}{4})\\.(?:e|ne|le)(?:\\.s)?(?![\\p{L}.])");

  private final String cased;
  private final String lower;
  private final String whole;
  private final int[] origin;

  private EvenText(String cased, String lower, String whole, int[] origin) {
    this.cased = cased;
    this.lower = lower;
    this.whole = whole;
    this.origin = origin;
  }

  static EvenText of(String written) {
    var cased = new StringBuilder(written.length() + 8);
    int[] origin = new int[written.length() * 2 + 2];
    var endings = endings(written);
    for (int i = 0; i < written.length(); i++) {
      var form = endings.get(i) ? "" : form(written.charAt(i));
      for (int k = 0; k < form.length(); k++) {
        if (cased.length() + 2 > origin.length) {
          origin = Arrays.copyOf(origin, origin.length * 2);
        }
        origin[cased.length()] = i;
        cased.append(form.charAt(k));
      }
    }
    origin[cased.length()] = written.length();
    var lower = lower(cased);
    return new EvenText(cased.toString(), lower, lower, origin);
  }

  private static BitSet endings(String written) {
    var places = new BitSet();
    ENDINGS.matcher(written).results().forEach(m -> places.set(m.start(), m.end()));
    return places;
  }

  /// The same line with a passage blotted out, so that no one reads it again.
  EvenText without(int start, int end) {
    var blot = String.valueOf(GONE).repeat(end - start);
    return new EvenText(
        cased.substring(0, start) + blot + cased.substring(end),
        lower.substring(0, start) + blot + lower.substring(end),
        whole,
        origin);
  }

  /// The place in the line as written.
  int place(int at) {
    return origin[at];
  }

  String cased() {
    return cased;
  }

  String lower() {
    return lower;
  }

  /// The line with nothing blotted out.
  String whole() {
    return whole;
  }

  int length() {
    return lower.length();
  }

  private static String form(char c) {
    if (c > ' ' && c < 127) {
      return String.valueOf(c);
    }
    var sign = SIGNS.get(c);
    if (sign != null) {
      return sign;
    }
    if (blank(c)) {
      return " ";
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return "";
    }
    return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).substring(0, 1);
  }

  private static boolean blank(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.isSurrogate(c);
  }

  // Letter by letter, so that no letter becomes two.
  private static String lower(CharSequence cased) {
    var lower = new StringBuilder(cased.length());
    for (int i = 0; i < cased.length(); i++) {
      lower.append(Character.toLowerCase(cased.charAt(i)));
    }
    return lower.toString();
  }
}
