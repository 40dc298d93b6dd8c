package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads periods: two dates that one phrase joins.
final class PeriodParser {
  private static final int LEAP_YEAR = 2000; // has every day that a date without a year may name

  /// A date that was read.
  record Day(int start, int end, String value) {}

  private static final Rule OPEN =
      Rule.of(
          "(?:\\b(?:du|de|between|from|depuis|entre|from|between|entre le|entre les|d')(?: le)?(?:"
              + " mois de)? ?)$");
  private static final Rule LINK =
      Rule.of(
          " ?(?:-|->|au|a|jusqu'au|jusqu'en|jusqu'a|et|et le|to|until|and|through|jusqu'au mois"
              + " d[e'])(?: le)? ?");
  private static final int LONGEST_LINK = 24;
  private static final Rule HALF =
      Rule.of(
          "\\b(?:du|from|between|entre le) (1er|\\d{1,2})(?:st|nd|rd|th)? (?:au|to|and|et le) $");
  private static final Rule SHARED =
      Rule.of("(?:\\bdu |\\bfrom )?\\b(\\d{1,2})/(\\d{1,2}) (?:au|to) $");
  private static final Rule MONTH =
      Rule.of("\\b(?:de |from |between |entre )([a-z]{3,9})\\.? (?:a|to|and|et) $");
  private static final Rule YEARS =
      Rule.of(
          "\\b(?:(?:de|entre|from|between) )?((?:19|20)\\d\\d) ?(?:a|-|et|to|and|jusqu'en|until)"
              + " ?((?:19|20)\\d\\d)\\b(?![/.-]\\d)");

  private PeriodParser() {}

  static void read(Note note, Found found, List<Day> spots) {
    List<Day> days =
        spots.stream()
            .filter(d -> !d.value.isEmpty())
            .sorted(java.util.Comparator.comparingInt(Day::start))
            .toList();
    for (int i = 0; i < days.size(); i++) {
      half(note, found, days.get(i));
      if (i == 0 || days.get(i).start - days.get(i - 1).end > 8) {
        shared(note, found, days.get(i));
      }
      if (i + 1 < days.size()) {
        pair(note, found, days.get(i), days.get(i + 1));
      }
    }
    years(note, found);
  }

  private static void pair(Note note, Found found, Day from, Day to) {
    var gap = new Part(note, from.end, to.start);
    if (!isLink(gap, from, to) || DateRole.of(note, from.start).equals("birth")) {
      return;
    }
    String link = gap.text();
    var before = new Part(note, Math.max(0, from.start - 18), from.start);
    if (before.has(OPEN) || link.strip().equals("au") || link.contains("-")) {
      add(found, from.start, to.end, filled(from.value, to.value), to.value);
    }
  }

  private static boolean isLink(Part gap, Day from, Day to) {
    boolean years = from.value.length() == 4 && to.value.length() == 4;
    return !years && gap.to() - gap.from() <= LONGEST_LINK && gap.is(LINK);
  }

  // The year or month said once holds for both.
  private static String filled(String from, String to) {
    return from.startsWith("????") && !to.startsWith("????")
        ? to.substring(0, 4) + from.substring(4)
        : from;
  }

  // "du 5 au 12 mars 2020"
  private static void half(Note note, Found found, Day to) {
    if (to.value.length() != 10) {
      return;
    }
    int from = Math.max(0, to.start - 30);
    new Part(note, from, to.start)
        .find(HALF)
        .ifPresent(m -> {
          int day = m.group(1).equals("1er") ? 1 : Integer.parseInt(m.group(1));
          String first = to.value.substring(0, 8) + Calendar.two(day);
          add(found, m.start(), to.end, first, to.value);
        });
  }

  // "du 02/03 au 05/03/2020", "de janvier a mars 2020": the year said once.
  private static void shared(Note note, Found found, Day to) {
    var before = new Part(note, Math.max(0, to.start - 24), to.start);
    if (to.value.length() == 10) {
      before
          .find(SHARED)
          .ifPresent(m ->
              Calendar.day(year(to), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)))
                  .ifPresent(day -> add(found, m.start(), to.end, ofYear(to, day), to.value)));
    } else if (to.value.length() == 7) {
      before.find(MONTH).ifPresent(m -> month(found, m, to));
    }
  }

  private static void month(Found found, Matcher m, Day to) {
    int month = Calendar.month(m.group(1));
    if (month > 0) {
      add(found, m.start(), to.end, ofYear(to, Calendar.month(year(to), month)), to.value);
    }
  }

  private static int year(Day day) {
    return isYearless(day) ? LEAP_YEAR : Integer.parseInt(day.value.substring(0, 4));
  }

  /// Of the other day's year, be it unsaid.
  private static String ofYear(Day day, String value) {
    return isYearless(day) ? day.value.substring(0, 4) + value.substring(4) : value;
  }

  private static boolean isYearless(Day day) {
    return day.value.startsWith("?");
  }

  // A year that a joining word or sign follows: "2004 - 2008", "2004 et 2008".
  private static boolean isFirst(Note note, int token) {
    return Windows.isYear(note, token) && "a-etju".indexOf(Windows.signAfter(note, token)) >= 0;
  }

  private static void years(Note note, Found found) {
    for (Matcher m : Windows.of(note, 8, 20).numbers(YEARS, i -> isFirst(note, i))) {
      if (m.group(1).compareTo(m.group(2)) <= 0) {
        add(found, m.start(), m.end(), m.group(1), m.group(2));
      }
    }
  }

  private static void add(Found found, int start, int end, String... days) {
    found.add(
        FindingKind.PERIOD, start, end, Found.values().with("from", days[0]).with("to", days[1]));
  }
}
