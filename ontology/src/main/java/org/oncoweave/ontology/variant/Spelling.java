package org.oncoweave.ontology.variant;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sets apart what reports write together (`METex14`, `SF3B1-K700E`, `ROS1+`) and writes out what
/// they shorten (`V600 (E ou K)`, `Δ19`).
final class Spelling {
  private static final String EDGE = "(?<![A-Za-z0-9])";

  /// A gene and its change, joined by a hyphen or an underscore.
  private static final Pattern JOINED =
      Pattern.compile(
          EDGE
              + "([A-Za-z][A-Za-z0-9]{1,9})[-_](?=(?:p\\.)?[A-Z*][a-z]{0,2}\\d{1,5}(?:[A-Z*=_]|del|dup|ins|fs))");

  /// A gene and its change as one word: `BRAFV600E`.
  private static final Pattern SINGLE =
      Pattern.compile(EDGE + "([A-Z][A-Z0-9]{2,9}?)(?=[A-Z]\\d{2,4}[A-Z*](?![A-Za-z0-9]))");

  /// A gene and its exon, written as one word.
  private static final Pattern GLUED =
      Pattern.compile(
          EDGE
              + "([A-Z][A-Z0-9]{1,9}?)[-_]?(?=Δ|[Ee]x(?:on)?[ -]?\\d|del[ -]?(?:19|ex)|ins["
              + " -]?(?:20|ex))");

  /// A gene with a sign.
  private static final Pattern SIGNED =
      Pattern.compile(EDGE + "(?<!-)([A-Za-z][A-Za-z0-9]{1,9})([+-])(?=$|[\\s,;/).])");

  private static final Set<String> REPAIR = Set.of("MLH1", "MSH2", "MSH6", "PMS2");

  private static final int SHORTEST = 7;

  /// `sign` holds the letters of which a text must have one for the rule to be tried.
  private record Rule(String sign, Pattern pattern, String replacement) {}

  private static final List<Rule> SHORTER =
      List.of(
          rule("(", "([A-Z]\\d{1,4}) ?\\(([A-Z]) ?(?:ou|or|/) ?([A-Z])\\)", "$1$2/$3"),
          rule("o", "([A-Z]\\d{1,4})([A-Z]) (?:ou|or) ([A-Z])(?![A-Za-z0-9])", "$1$2/$3"),
          rule("o", "([A-Z]\\d{1,4})([A-Z]) (?:ou|or) \\1([A-Z])(?![A-Za-z0-9])", "$1$2/$3"),
          rule("-", "(?<=TERTp? )(-\\d{1,3} ?[ACGT])", "c.$1"),
          rule("d", "(?<![\\w.])del ?([A-DF-Z]\\d{2,4})(?![A-Za-z0-9_])", "$1del"),
          rule("Δt", "(?:Δ|[Dd]elta ?)(\\d{1,2})(?!\\d)", "Δex$1"),
          rule("Δt", "(?:Δ|[Dd]elta ?)([A-DF-Z]\\d{2,4})(?![A-Za-z0-9])", "$1del"),
          rule("90", "(?<![\\w.])E?(19|20)(del|ins)(?![A-Za-z0-9_])", "ex$1$2"),
          rule(
              ":",
              EDGE
                  + "(?:chr ?)?(\\d{1,2}|[XYM]):(\\d{4,10}) ?([ACGT]+) ?(?:>|/|:)"
                  + " ?([ACGT]+)(?![A-Za-z])",
              "chr$1:g.$2$3>$4"));

  private Spelling() {}

  static String apart(String text) {
    var out = text;
    if (mayBeShort(out)) {
      for (var rule : SHORTER) {
        if (has(out, rule.sign)) {
          out = rule.pattern.matcher(out).replaceAll(rule.replacement);
        }
      }
    }
    out = has(out, "-_") ? genes(out, JOINED, Spelling::before) : out;
    out = hasLongWord(out) ? genes(out, SINGLE, Spelling::before) : out;
    out = has(out, "Δx12") ? genes(out, GLUED, Spelling::before) : out;
    return has(out, "-+") ? genes(out, SIGNED, Spelling::sign) : out;
  }

  private static boolean has(String text, String signs) {
    for (int i = 0; i < signs.length(); i++) {
      if (text.indexOf(signs.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// A gene and its change take seven capitals and digits without a gap.
  private static boolean hasLongWord(String text) {
    int length = 0;
    for (int i = 0; i < text.length() && length < SHORTEST; i++) {
      char c = text.charAt(i);
      boolean part = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '*';
      length = part ? length + 1 : 0;
    }
    return length == SHORTEST;
  }

  private static boolean mayBeShort(String text) {
    return text.contains(" o")
        || text.indexOf('Δ') >= 0
        || text.contains("elta")
        || text.contains("del")
        || text.contains("TERT")
        || text.contains("19")
        || text.contains("20")
        || text.indexOf(':') >= 0;
  }

  private static Rule rule(String sign, String pattern, String replacement) {
    return new Rule(sign, Pattern.compile(pattern), replacement);
  }

  private static String genes(String text, Pattern pattern, Function<MatchResult, String> written) {
    return pattern
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                GeneNames.shipped().symbol(found.group(1)).isPresent()
                    ? written.apply(found)
                    : found.group()));
  }

  private static String before(MatchResult found) {
    return found.group(1) + " ";
  }

  private static String sign(MatchResult found) {
    boolean more = found.group(2).equals("+");
    if (REPAIR.contains(found.group(1))) {
      return found.group(1) + (more ? " retained" : " lost");
    }
    return found.group(1) + (more ? " positive" : " negative");
  }
}
