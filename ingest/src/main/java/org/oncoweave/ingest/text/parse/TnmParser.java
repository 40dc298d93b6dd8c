package org.oncoweave.ingest.text.parse;

import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads TNM classifications, glued or spaced, with suffixes, ratio, residue and edition. UICC TNM.
final class TnmParser implements Parser {
  private static final String PREFIX = "(?:y[cpr]{0,2}|r[cpy]{0,2}|mr|[cpau])";
  // A grade, a size or another remark in brackets; or the rest of a line before the next.
  private static final String GAP =
      "(?:[ ,;/|.\\n-]{0,3}(?:(?:g ?[1-4x]|\\((?:g ?[1-4]|\\d[\\d,. x]{0,8} ?[cm]m|\\d{1,2} (?:foyer|tumeur|lesion|nodule|foc|tumor|tumour)[a-z]{0,2}|[a-z][^()\\n]{2,50})\\))["
          + " ,;/|.\\n-]{1,3})?|(?:[ ,:(-]{1,3}[^\\n]{1,60})?\\n[ *-]{0,3}(?:[nm] ?[:=] ?)?(?=(?:yp|[ycp])?[nm](?: ?[:=] ?)?[0-3xo]))";
  // "pT2a (PL1) pN0", "pT3 R0 pN1": what is told of vessels, nerves or margins before the nodes.
  private static final String FOUND = "(?:r|ly?|v|pn|pl) ?[0-3x](?![0-9a-z])";
  private static final String BETWEEN =
      "(?<between>"
          + GAP
          + "|[ ,;/(-]{1,3}"
          + FOUND
          + "(?:[ ,;/-]{1,3}"
          + FOUND
          + "){0,4}\\)?[ ,;/-]{0,3})";
  private static final String END =
      "(?![a-z0-9+](?<!(?:r(?=[0-2x](?![0-9]))|l(?=[01](?![0-9]))|v(?=[0-2](?![0-9]))|g(?=[1-4x](?![a-z0-9]))|p(?=n[01](?![0-9])))))";
  private static final String T =
      "(?<tp>"
          + PREFIX
          + ")?(?<ts>[ -]?)t(?<td>(?: ?[=:] ?| ?))(?<t>[0-4xo]|is|a)(?:(?<=0)/is)?(?<tsub>mi|[a-d][123]?|[123](?=[ (n])|sm[1-3])?"
          + "(?:(?<=t [0-4]) (?<tspaced>[a-d])(?=[ ,;]{1,3}[ycp]{0,2} ?n ?[0-3x+]))?"
          + "(?: ?\\((?:(?<tsuf>m|\\d{1,2}|dcis|lcis|paget|s)(?:, ?\\d{1,2})?|sm ?[1-3]?|m[1-3])\\))?";
  private static final String N =
      "(?<np>"
          + PREFIX
          + ")?[ -]?n(?: ?[=:] ?| ?)(?<n>[0-3xo+])(?<nsub>mi|[a-c])?(?:(?<=n [0-3]) (?<nspaced>[ab])(?=[ ,;]{1,3}[ycp]{0,2} ?m |$|[.\\n]))?(?<nsuf>(?:"
          + " ?\\((?:sn|i[+-]|mol[+-]|mi)\\)){0,2})(?:[ (]{0,2}(?<ratio>\\d{1,3} ?(?:n? ?\\+)? ?/"
          + " ?\\d{1,3})(?:n)?(?:,? ?(?<sn>sn))? ?\\)?(?: ?\\((?<late>sn)\\))?)?";
  private static final String M =
      "(?<mp>"
          + PREFIX
          + ")?[ -]?m(?: ?[=:] ?| ?)(?<m>[01xo])(?<msub>[a-d])?(?:"
          + " ?\\(?(?<msite>oss|pul|hep|bra|lym|mar|ple|per|adr|ski|oth)\\b\\)?)?";
  private static final Rule TAIL =
      Rule.of(
          ".*t ?(?:[0-4xo]|is|a)(?:mi|[a-d][123]?)?(?: ?\\([a-z0-9]{1,5}\\))?[ ,;/|.\\n-]{0,3}");
  private static final Rule ZEROS = Rule.of("[acpruy]{0,2}t(?:ono(?:m[ox])?|is|a|x)");
  private static final Rule TN =
      Rule.of(
          "(?<![a-z0-9+])(?:m(?=[pc]t))?"
              + T
              + "(?:"
              + BETWEEN
              + N
              + ")?(?:"
              + GAP
              + M
              + ")?"
              + END);
  private static final Rule NM = Rule.of("(?<![a-z0-9+])" + N + "(?:" + GAP + M + ")?" + END);
  private static final Rule LATE_M = Rule.of("[ ,;/-]{1,3}([cpy]{0,2})m([01xo])(?![a-z0-9])");
  private static final Rule EDITION =
      Rule.of(
          "(?: ?\\([a-z][^()]{1,25}\\))?[ ,;(\\[-]{0,3}(?:(?:selon|classification|according to|per|la)[ ]?(?:la |the"
              + " |l')?){0,3}(?<ed>uicc|ajcc|tnm)(?: ?(?:version|ed\\.?|edition))?(?: ?/"
              + " ?(?:uicc|ajcc))?[ ,]{0,2}(?:(?<num>(?!(?:19|20)\\d\\d)\\d{1,2})(?:eme|e|th)?(?:"
              + " ed(?:ition|\\.)?)?[ ,(]{0,2})?(?<year>(?:19|20)\\d\\d)?");

  // "(8e edition, 2017)": whose edition goes without saying.
  private static final Rule EDITION_ALONE =
      Rule.of(
          "[ ,;(\\[-]{0,3}\\d{1,2}(?:eme|e|th)? ?(?:edition|ed\\.?)[ ,(]{0,2}((?:19|20)\\d\\d)\\)?");

  @Override
  public void read(Note note, Found found) {
    var taken = new BitSet();
    scan(note, found, TN, taken);
    scan(note, found, NM, taken);
    LoneMetastasis.read(note, found, taken);
  }

  private static void scan(Note note, Found found, Rule pattern, BitSet taken) {
    char letter = pattern == TN ? 't' : 'n';
    for (Matcher m : Windows.of(note, 0, 160).around(pattern, i -> begins(note, i, letter))) {
      boolean good = pattern == TN ? isTnm(note, m) : isNm(note, m);
      if (good && !taken.get(m.start())) {
        add(note, found, m, pattern == TN);
        taken.set(m.start(), m.end());
      }
    }
  }

  // The first word of a classification: short, or with a digit in it.
  private static boolean begins(Note note, int token, char letter) {
    int from = note.tokens().start(token);
    int to = note.tokens().end(token);
    return leads(note.lower(), from, to, letter)
        && (to - from <= 4 || isSpelt(note.tokens().lower(token)));
  }

  // The letter asked for, behind its prefix at most; a prefix alone where more may follow it.
  private static boolean leads(String text, int from, int to, char letter) {
    int at = from;
    while (at < to && "ycpramu".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at < to ? text.charAt(at) == letter : goesOn(text, to, letter);
  }

  private static boolean goesOn(String text, int at, char letter) {
    return at + 1 < text.length()
        && " -".indexOf(text.charAt(at)) >= 0
        && text.charAt(at + 1) == letter;
  }

  // With a digit, or with the letter O for each zero: "pTONOMO".
  private static boolean isSpelt(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return word.indexOf('t') >= 0 && ZEROS.matcher(word).matches();
  }

  private static boolean isTnm(Note note, Matcher m) {
    boolean nodes = hasNodes(note, m);
    String prefix = m.group("tp");
    if (prefix == null) {
      return nodes && note.cased().charAt(m.start("t") - 1 - m.group("td").length()) == 'T';
    }
    if (!m.group("ts").isEmpty() || !m.group("td").isEmpty()) {
      return nodes;
    }
    return nodes
        || (note.cased().charAt(m.start("t") - 1) == 'T' && !isAngiography(note, m, prefix));
  }

  private static boolean hasNodes(Note note, Matcher m) {
    return m.group("n") != null && !isNerve(note, m);
  }

  // "Pn1" behind a T: around nerves, no nodes.
  private static boolean isNerve(Note note, Matcher m) {
    return "p".equals(m.group("np"))
        && note.cased().charAt(m.start("np")) == 'P'
        && note.cased().charAt(m.end("np")) == 'n';
  }

  // "CTA" is an examination, "cTa" and "PTA" are not.
  private static boolean isAngiography(Note note, Matcher m, String prefix) {
    boolean upper = Character.isUpperCase(note.cased().charAt(m.start("tp")));
    return m.group("t").equals("a") && upper && !"p".equals(prefix);
  }

  private static boolean isNm(Note note, Matcher m) {
    int at = m.start();
    if (at > 0 && isTail(note.lower(), at)) {
      return false;
    }
    boolean upper = note.cased().charAt(m.start("n") - 1) == 'N';
    boolean spaced = m.group("np") != null && m.start("n") - 1 > m.end("np");
    return upper && !spaced && (m.group("np") != null || m.group("m") != null);
  }

  // The N of a classification that was read with its T.
  private static boolean isTail(String text, int at) {
    return TAIL.matcher(text).region(Math.max(0, at - 12), at).matches();
  }

  private static void add(Note note, Found found, Matcher m, boolean whole) {
    var values = Found.values();
    if (whole) {
      values.with("t_prefix", m.group("tp")).with("t", digit(m.group("t")));
      values.with("t_sub", sub(either(m, "tsub", "tspaced"))).with("t_suffix", m.group("tsuf"));
    }
    boolean nodes = hasNodes(note, m);
    if (nodes) {
      nodes(values, m);
    }
    if (m.group("m") != null && (nodes || m.group("n") == null)) {
      values.with("m_prefix", m.group("mp")).with("m", digit(m.group("m")));
      values.with("m_sub", m.group("msub") == null ? m.group("msite") : m.group("msub"));
    }
    int from = whole ? TnmExtras.between(note, values, m, nodes) : m.end();
    int end = late(note, values, TnmExtras.after(note, values, from));
    found.add(FindingKind.TNM, m.start(), edition(note, values, m.start(), end), values);
  }

  private static void nodes(Found.Values values, Matcher m) {
    values
        .with("n_prefix", m.group("np"))
        .with("n", m.group("n").equals("+") ? null : digit(m.group("n")))
        .with("n_sub", either(m, "nsub", "nspaced"));
    values.with("n_suffix", suffix(m)).with("n_ratio", ratio(m.group("ratio")));
  }

  // "pT4a pN3b L1 V1 M0": the M after what was found in vessels and nerves.
  private static int late(Note note, Found.Values values, int from) {
    var m = values.has("m") ? Optional.<Matcher>empty() : note.at(LATE_M, from);
    boolean upper = m.isPresent() && note.cased().charAt(m.get().start(2) - 1) == 'M';
    if (!upper) {
      return from;
    }
    values.with("m_prefix", m.get().group(1)).with("m", digit(m.get().group(2)));
    return m.get().end();
  }

  private static int edition(Note note, Found.Values values, int start, int end) {
    var after = note.at(EDITION, end);
    if (after.isPresent() && isEdition(after.get())) {
      values.with("edition", after.get().group("ed").toUpperCase(java.util.Locale.ROOT));
      values.with("edition_year", year(after.get()));
      int close = after.get().end();
      return close < note.lower().length() && ")]".indexOf(note.lower().charAt(close)) >= 0
          ? close + 1
          : close;
    }
    var alone = note.at(EDITION_ALONE, end);
    if (alone.isPresent()) {
      values.with("edition_year", Integer.valueOf(alone.get().group(1)));
      return alone.get().end();
    }
    editionBefore(note, values, Math.max(note.sentenceStart(start), start - 40), end);
    return end;
  }

  // "pTNM (UICC 8e ed. 2017) : pT4a"
  private static void editionBefore(Note note, Found.Values values, int from, int end) {
    Matcher before = note.over(EDITION, from, end);
    boolean told = false;
    while (!told && note.mayMatch(EDITION, from, end) && before.find()) {
      told = isEdition(before);
      if (told) {
        values.with("edition", before.group("ed").toUpperCase(java.util.Locale.ROOT));
        values.with("edition_year", year(before));
      }
    }
  }

  private static boolean isEdition(Matcher m) {
    return m.group("year") != null || m.group("num") != null;
  }

  private static @Nullable Integer year(Matcher m) {
    return m.group("year") == null ? null : Integer.valueOf(m.group("year"));
  }

  static @Nullable String digit(String value) {
    return value.equals("o") ? "0" : value;
  }

  private static @Nullable String sub(@Nullable String sub) {
    return sub == null || sub.startsWith("sm") ? null : sub;
  }

  // "(sn)" stands right after the N, in the brackets of the ratio or after them.
  private static @Nullable String suffix(Matcher m) {
    String sentinel = either(m, "sn", "late");
    return bare(m.group("nsuf") + (sentinel == null ? "" : sentinel));
  }

  private static @Nullable String either(Matcher m, String one, String other) {
    return m.group(one) == null ? m.group(other) : m.group(one);
  }

  private static @Nullable String bare(@Nullable String suffix) {
    return suffix == null || suffix.isBlank() ? null : suffix.replaceAll("[ ()]", "");
  }

  private static @Nullable String ratio(@Nullable String ratio) {
    return ratio == null ? null : ratio.replaceAll("[ n+-]", "");
  }
}
