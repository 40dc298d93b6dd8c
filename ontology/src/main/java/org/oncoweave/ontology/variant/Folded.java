package org.oncoweave.ontology.variant;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text made even: one kind of dash, quote, arrow and blank; and its form without case and
/// accents.
record Folded(String text, String plain) {
  private static final Pattern ARROW = Pattern.compile("\\s*[→➔]\\s*|-+>");
  private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private static final String AFTER_WORD = " (?=[ACGT]+\\b)(?<=(?:\\ddel|\\ddup|\\dins|delins) )";
  private static final String BEFORE_WORD =
      " (?=(?:del|dup|ins|delins)[ACGT]*\\b)(?<=(?:[cgp]\\.|^| )[\\d_+*-]{1,16} )";

  /// `V600E-mutant`: the change, and a word of it.
  private static final String BEFORE_STATE =
      "(?<=\\b[A-Z]\\d{1,4}[A-Z]?)-"
          + "(?=(?i)(?:mutant|mutated|mut[eé]|positi|n[eé]gati|alter|alt[eé]r[eé]|driven))";

  /// What became of the arm of a chromosome, in brackets behind a gene: a clause of its own.
  private static final String BRACKETED_ARM =
      "\\s*\\((?=[^()]*(?:\\([^()]*\\))?[^()]*\\))"
          + "(?=[^()]*(?:\\b[Dd][eé]l|[Pp]erte|[Ll]oss|[Cc]od[eé]l|[pq]-\\)))"
          + "((?:[^()]*\\()?[^()]*\\b\\d{1,2}[pq](?![a-z])[^()]*(?:\\)[^()]*)?)\\)";

  private static final String BESIDE_ARM =
      "(?<=\\b\\d[pq]|\\b\\d\\d[pq]) / (?=\\D)"
          + "| / (?=(?:[Dd][eé]l|[Pp]erte|[Ll]oss)[a-zé]* ?(?:(?:du|de|of) )?(?:bras )?\\(?\\d{1,2}[pq])";

  private static final int LETTERS = 0x180;
  private static final String[] PLAIN = new String[LETTERS];

  static {
    for (char c = 0; c < LETTERS; c++) {
      PLAIN[c] = slowly(String.valueOf(c));
    }
  }

  /// Blanks within a change; `sign` is what a text must hold for a rule to be tried.
  private record Rule(String sign, Pattern pattern, String replacement) {}

  private static final List<Rule> RULES =
      List.of(
          rule(". ", "\\b([pcg])\\. +(?=[(\\[A-Z0-9*-])", "$1."),
          rule(">", " (?=[ACGT] ?>)(?<=[cg]\\.\\S{1,12} )", ""),
          rule(" >", " (?=>)(?<=\\d[ACGT] )", ""),
          rule("del ", AFTER_WORD, ""),
          rule("dup ", AFTER_WORD, ""),
          rule("ins ", AFTER_WORD, ""),
          rule("q", "\\b(\\d{1,2}[pq])(?=\\d{1,2}[pq]\\b)", "$1/"),
          rule("-", BEFORE_STATE, " "),
          rule("(", BRACKETED_ARM, ", $1"),
          rule(" / ", BESIDE_ARM, ", "),
          rule("> ", " (?=[ACGT]\\b)(?<=[ACGT]> )", ""),
          rule(" del", BEFORE_WORD, ""),
          rule(" dup", BEFORE_WORD, ""),
          rule(" ins", BEFORE_WORD, ""));

  static Folded of(String written) {
    var text = even(written);
    text = hasArrow(text) ? ARROW.matcher(text).replaceAll(">") : text;
    for (var rule : RULES) {
      if (text.contains(rule.sign)) {
        text = rule.pattern.matcher(text).replaceAll(rule.replacement);
      }
    }
    text = Spelling.apart(text);
    return new Folded(text, plain(text));
  }

  private static boolean hasArrow(String text) {
    return text.indexOf('→') >= 0 || text.indexOf('➔') >= 0 || text.contains("->");
  }

  private static Rule rule(String sign, String pattern, String replacement) {
    return new Rule(sign, Pattern.compile(pattern), replacement);
  }

  private static String even(String written) {
    var text = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = even(written.charAt(i));
      boolean blank = c == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
      if (!blank) {
        text.append(c);
      }
    }
    return text.toString().strip();
  }

  private static char even(char c) {
    if (c < 128) {
      return c <= ' ' ? ' ' : c;
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    return Character.isSpaceChar(c) ? ' ' : c == '’' ? '\'' : c;
  }

  static String plain(String text) {
    boolean accents = false;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= LETTERS) {
        return slowly(text);
      }
      accents |= text.charAt(i) >= 128;
    }
    return accents ? byLetter(text) : text.toLowerCase(Locale.ROOT);
  }

  private static String byLetter(String text) {
    var plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      plain.append(PLAIN[text.charAt(i)]);
    }
    return plain.toString();
  }

  private static String slowly(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /// Whether the text, as written, holds one of the words.
  boolean says(List<String> words) {
    for (var word : words) {
      if (text.contains(word)) {
        return true;
      }
    }
    return false;
  }

  boolean has(String... words) {
    for (var word : words) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
