package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Signs that a scanner took for others where only a number can stand: "pTlc NO MO", "9O %",
/// "V6OOE", "l2/03/2020". Each sign is read for one other, so that places stay what they are.
final class Scanned {
  private static final String DIGIT = "[\\dOolI]";

  /// What stands in a group is a number.
  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile(
              "(?<![\\w/])(" + DIGIT + "{1,2})/(" + DIGIT + "{1,2})/(" + DIGIT + "{4})(?![\\w/])"),
          Pattern.compile("(?<![\\w.,])([\\dOlI]*\\d[\\dOlI]*) ?%"),
          Pattern.compile("\\bc\\.(" + DIGIT + "*\\d" + DIGIT + "*)(?=[_+>A-Zdi-])"),
          Pattern.compile("\\b(?:p\\.)?[A-Z]([\\dOl]*\\d[\\dOl]*)[A-Z]\\b"),
          Pattern.compile("\\b[Ee]xons? ([\\dOlI]{1,2})\\b"),
          Pattern.compile("[: (](l)\\+(?!\\w)"),
          Pattern.compile(
              "\\b(?:yp|yc|[cpr])?T ?([0-4OlI])(?:[a-d]|mi)?(?:\\([^)]{1,6}\\))?[ ,]{0,2}(?:yp|yc|[cpr])?N ?([0-3OlI])(?:[a-c]|mi)?(?:\\([^)]{1,8}\\))?(?:[ ,]{0,2}[cp]?M ?([01OlI]))?(?![a-z])"),
          Pattern.compile("\\bN ?[0-3xX][a-c]?[ ,]{0,2}[cp]?M ?([OlI])\\b"));

  /// What stands in a group is a Roman number.
  private static final Pattern ROMAN =
      Pattern.compile(
          "\\b(?:SBR|[Gg]rade|GRADE|[Ss]tade|STADE|[Ss]tage)(?: SBR)?[ :]{1,3}([Il]{1,3})\\b");

  // "BRAF V600 E", "KRAS G 12 C"
  private static final Pattern CHANGE =
      Pattern.compile(
          "\\b(?:BRAF|[KNH]RAS|EGFR|PIK3CA|IDH[12]|JAK2|AKT1|MYD88|TP53|KIT|PDGFRA)(?: ?: ?| )(?:p\\.)?(([A-Z]) ?(\\d{2,4}) ([A-Z])|([A-Z]) (\\d{2,4})([A-Z]))\\b");

  private Scanned() {}

  static Folded read(Folded text) {
    return joined(isOdd(text.cased()) ? signs(text) : text);
  }

  private static Folded joined(Folded text) {
    var changes = new ArrayList<Folded.Change>();
    Matcher m = CHANGE.matcher(text.cased());
    while (m.find()) {
      changes.add(new Folded.Change(m.start(1), m.end(1), m.group(1).replace(" ", "")));
    }
    return changes.isEmpty() ? text : text.changed(changes);
  }

  private static Folded signs(Folded text) {
    String s = text.cased();
    var changes = new ArrayList<Folded.Sign>();
    for (Pattern pattern : NUMBERS) {
      find(pattern, s, changes, false);
    }
    find(ROMAN, s, changes, true);
    return changes.isEmpty() ? text : text.with(changes);
  }

  private static void find(Pattern pattern, String s, List<Folded.Sign> changes, boolean roman) {
    Matcher m = pattern.matcher(s);
    while (m.find()) {
      for (int group = 1; group <= m.groupCount(); group++) {
        for (int i = Math.max(0, m.start(group)); i < m.end(group); i++) {
          char read = roman ? 'I' : digit(s.charAt(i));
          if (read != s.charAt(i)) {
            changes.add(new Folded.Sign(i, read));
          }
        }
      }
    }
  }

  private static char digit(char c) {
    return switch (c) {
      case 'O', 'o' -> '0';
      case 'l', 'I' -> '1';
      default -> c;
    };
  }

  // Whether a letter that looks like a digit stands beside a digit, a letter of the TNM or alone.
  private static boolean isOdd(String s) {
    for (int i = 0; i < s.length(); i++) {
      if ("OlI".indexOf(s.charAt(i)) >= 0 && isNumeric(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumeric(String s, int at) {
    char before = at == 0 ? ' ' : s.charAt(at - 1);
    char after = at + 1 < s.length() ? s.charAt(at + 1) : ' ';
    return "0123456789TNM".indexOf(before) >= 0
        || "0123456789+".indexOf(after) >= 0
        || (before == ' ' && "lI".indexOf(after) >= 0);
  }
}
