package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days that a hyphen or an arrow joins without a word: "13/07-28/08/15", "04/04 -> 13/05/2011",
/// "11-13/04/12". Only the last has to tell its year.
final class DayRanges {
  /// Where the days stand, and both as `YYYY-MM-DD`, `????-MM-DD` without a year.
  record Range(int start, int end, String from, String until) {}

  private static final Pattern FIRST =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})(?:/(\\d{1,2})(?:/(\\d{4}|\\d\\d))?)? ?[=-]?$");
  private static final Pattern LAST =
      Pattern.compile("^>? ?(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)(?![\\d/])");
  private static final Pattern LIST =
      Pattern.compile(
          "\\((\\d\\d)/(\\d\\d)(?:(?: ?, ?| et )\\d\\d/\\d\\d){0,8}(?: ?, ?| et )(\\d\\d)/(\\d\\d)\\)");

  /// "les 5, 7 et 10/12/2018", "on 5, 7 and 10/12/18".
  private static final Pattern DAYS =
      Pattern.compile(
          "\\b(?:les|on|du|jours?|days?) (\\d{1,2})(?:/(\\d{1,2}))?(?: ?, ?\\d{1,2}(?:/\\d{1,2})?){0,8} ?(?:,|et|and|&) ?(?:le )?(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d\\d)(?![\\d/])");

  private static final Pattern YEARLESS =
      Pattern.compile("^>? ?(\\d\\d)/(\\d\\d?)(?![\\d/]|[.,]\\d)");
  private static final Pattern TWO_DIGITS =
      Pattern.compile("(?<![\\d/.,-])(\\d\\d)(?:/(\\d\\d?))? ?[=-]?$");
  private static final int BEFORE = 13;
  private static final int AFTER = 14;
  private static final int CENTURY = 100;

  private static final String TO = " to ";
  private static final int WORDED = 20;
  private static final Pattern FIRST_WORDED =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})$");
  private static final Pattern DAY_WORDED =
      Pattern.compile("(?<![\\d/.-])(\\d{1,2})(?:st|nd|rd|th)?$");
  private static final Pattern LAST_WORDED =
      Pattern.compile("^(\\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9}),? ((?:19|20)\\d\\d)\\b");
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private DayRanges() {}

  static List<Range> of(String folded) {
    var ranges = new ArrayList<Range>();
    for (int i = 1; i + 1 < folded.length(); i++) {
      char c = folded.charAt(i);
      if ((c == '-' || c == '>') && near(folded, i)) {
        read(folded, c == '>' ? i : i + 1, ranges);
      }
    }
    if (folded.indexOf("/") > 0) {
      lists(folded, ranges);
      days(folded, ranges);
    }
    for (int at = folded.indexOf(TO); at >= 0; at = folded.indexOf(TO, at + 1)) {
      worded(folded, at, ranges);
    }
    return ranges;
  }

  /// "2 March to 17 April 2015": the year stands with the last day alone.
  private static void worded(String folded, int at, List<Range> ranges) {
    int from = Math.max(0, at - WORDED);
    int on = at + TO.length();
    var last = LAST_WORDED.matcher(folded.substring(on, Math.min(folded.length(), on + WORDED)));
    if (last.find()) {
      first(folded.substring(from, at))
          .flatMap(first -> range(first, last.toMatchResult(), new int[] {from, on}))
          .ifPresent(ranges::add);
    }
  }

  private static Optional<MatchResult> first(String before) {
    return Stream.of(FIRST_WORDED, DAY_WORDED)
        .map(p -> p.matcher(before))
        .filter(Matcher::find)
        .map(Matcher::toMatchResult)
        .findFirst();
  }

  private static Optional<Range> range(MatchResult first, MatchResult last, int[] at) {
    var opening = first.groupCount() > 1 ? first.group(2) : last.group(2);
    int begun = MONTHS.indexOf(opening.substring(0, 3)) + 1;
    int month = MONTHS.indexOf(last.group(2).substring(0, 3)) + 1;
    int year = year(last.group(3));
    return begun > 0 && month > 0
        ? Optional.of(
            new Range(
                at[0] + first.start(),
                at[1] + last.end(),
                day(begun > month ? year - 1 : year, begun, first),
                day(year, month, last)))
        : Optional.empty();
  }

  /// "(04/04, 25/04, 16/05)": from the first day to the last.
  private static void lists(String folded, List<Range> ranges) {
    var list = LIST.matcher(folded);
    while (list.find()) {
      ranges.add(
          new Range(
              list.start(1),
              list.end() - 1,
              "????-" + list.group(2) + "-" + list.group(1),
              "????-" + list.group(4) + "-" + list.group(3)));
    }
  }

  private static void days(String folded, List<Range> ranges) {
    var days = DAYS.matcher(folded);
    while (days.find()) {
      int year = year(days.group(5));
      int month = Integer.parseInt(days.group(4));
      int begun = days.group(2) == null ? month : Integer.parseInt(days.group(2));
      ranges.add(
          new Range(
              days.start(1),
              days.end(),
              "%d-%02d-%02d"
                  .formatted(
                      begun > month ? year - 1 : year, begun, Integer.parseInt(days.group(1))),
              "%d-%02d-%02d".formatted(year, month, Integer.parseInt(days.group(3)))));
    }
  }

  /// Whether digits stand on both sides, or a space or the rest of the arrow.
  private static boolean near(String folded, int i) {
    return isSide(folded.charAt(i - 1), " =-") && isSide(folded.charAt(i + 1), " ");
  }

  private static boolean isSide(char c, String signs) {
    return signs.indexOf(c) >= 0 || Character.isDigit(c);
  }

  private static void read(String folded, int at, List<Range> ranges) {
    int from = Math.max(0, at - BEFORE);
    var first = FIRST.matcher(folded.substring(from, at));
    var last = LAST.matcher(folded.substring(at, Math.min(folded.length(), at + AFTER)));
    if (first.find() && last.find()) {
      int year = year(last.group(3));
      int month = Integer.parseInt(last.group(2));
      int begun = first.group(2) == null ? month : Integer.parseInt(first.group(2));
      int since = first.group(3) == null ? year - (begun > month ? 1 : 0) : year(first.group(3));
      ranges.add(
          new Range(
              from + first.start(),
              at + last.end(),
              day(since, begun, first),
              day(year, month, last)));
    } else {
      yearless(folded, at, ranges);
    }
  }

  /// "20-24/11", "06/06 - 08/08", "23/9-25/10": neither tells its year.
  private static void yearless(String folded, int at, List<Range> ranges) {
    int from = Math.max(0, at - BEFORE);
    var first = TWO_DIGITS.matcher(folded.substring(from, at));
    var last = YEARLESS.matcher(folded.substring(at, Math.min(folded.length(), at + AFTER)));
    if (first.find() && last.find()) {
      var month = last.group(2);
      var begun = first.group(2) == null ? month : first.group(2);
      ranges.add(
          new Range(
              from + first.start(),
              at + last.end(),
              "????-" + padded(begun) + "-" + first.group(1),
              "????-" + padded(month) + "-" + last.group(1)));
    }
  }

  private static String padded(String month) {
    return month.length() == 1 ? "0" + month : month;
  }

  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return year < CENTURY ? 2000 + year : year;
  }

  private static String day(int year, int month, MatchResult day) {
    return "%d-%02d-%02d".formatted(year, month, Integer.parseInt(day.group(1)));
  }
}
