package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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

  private static final int AROUND = 40; // characters that a number and its words take

  private Scanned() {}

  static Folded read(Folded text) {
    return joined(signs(text));
  }

  private static Folded joined(Folded text) {
    String s = text.cased();
    var changes = new ArrayList<Folded.Change>();
    for (int[] place : places(s, Scanned::isGap, Scanned::isApart)) {
      Matcher m = over(CHANGE, s, place);
      while (m.find()) {
        changes.add(new Folded.Change(m.start(1), m.end(1), m.group(1).replace(" ", "")));
      }
    }
    return changes.isEmpty() ? text : text.changed(changes);
  }

  private static Folded signs(Folded text) {
    String s = text.cased();
    var changes = new ArrayList<Folded.Sign>();
    for (int[] place : places(s, Scanned::isLetter, Scanned::isOdd)) {
      for (Pattern pattern : NUMBERS) {
        find(over(pattern, s, place), s, changes, false);
      }
      find(over(ROMAN, s, place), s, changes, true);
    }
    return changes.isEmpty() ? text : text.with(changes);
  }

  private static Matcher over(Pattern pattern, String s, int[] place) {
    return pattern
        .matcher(s)
        .region(place[0], place[1])
        .useTransparentBounds(true)
        .useAnchoringBounds(false);
  }

  // What lies around the signs asked for, in order and apart: no pattern reaches farther.
  private static List<int[]> places(String s, IntPredicate sign, Asked asked) {
    var places = new ArrayList<int[]>();
    for (int i = 0; i < s.length(); i++) {
      if (sign.test(s.charAt(i)) && asked.test(s, i)) {
        int from = Math.max(0, i - AROUND);
        int to = Math.min(s.length(), i + AROUND);
        int[] last = places.isEmpty() ? new int[] {0, -1} : places.getLast();
        if (from <= last[1]) {
          last[1] = to;
        } else {
          places.add(new int[] {from, to});
        }
      }
    }
    return places;
  }

  private static void find(Matcher m, String s, List<Folded.Sign> changes, boolean roman) {
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

  /// Whether a sign of a text is asked for.
  private interface Asked {
    boolean test(String text, int at);
  }

  private static boolean isGap(int c) {
    return c == ' ';
  }

  private static boolean isLetter(int c) {
    return c == 'O' || c == 'l' || c == 'I';
  }

  // Whether a letter that looks like a digit stands beside a digit, a letter of the TNM or alone.
  private static boolean isOdd(String s, int at) {
    char before = sign(s, at - 1);
    char after = sign(s, at + 1);
    return isDigit(before)
        || isDigit(after)
        || after == '+'
        || ("TNM".indexOf(before) >= 0 && !Character.isUpperCase(sign(s, at - 2)))
        || (before == ' ' && "lI".indexOf(after) >= 0 && "EeRr:".indexOf(sign(s, at - 2)) >= 0);
  }

  // Whether a gap stands between a digit and a capital, and another capital on the other side of
  // the number: "V600 E", "G 12 C".
  private static boolean isApart(String s, int at) {
    char before = sign(s, at - 1);
    char after = sign(s, at + 1);
    return (isDigit(before) && isCapital(after) && isCapital(beyond(s, at - 1, -1)))
        || (isCapital(before) && isDigit(after) && isCapital(beyond(s, at + 1, 1)));
  }

  // What stands beyond a number and one gap.
  private static char beyond(String s, int from, int step) {
    int at = from;
    while (isDigit(sign(s, at))) {
      at += step;
    }
    return sign(s, at) == ' ' ? sign(s, at + step) : sign(s, at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static char sign(String s, int at) {
    return at >= 0 && at < s.length() ? s.charAt(at) : ' ';
  }
}
