package org.oncoweave.ingest.text.parse;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Calendar arithmetic of the dates of reports.
final class Calendar {
  private static final int PIVOT = 30; // two-digit years up to this are of this century

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("fev", 2),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("avr", 4),
          Map.entry("apr", 4),
          Map.entry("mai", 5),
          Map.entry("may", 5),
          Map.entry("juin", 6),
          Map.entry("jun", 6),
          Map.entry("juil", 7),
          Map.entry("jul", 7),
          Map.entry("aou", 8),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  private Calendar() {}

  static int month(String word) {
    String head = word.substring(0, Math.min(3, word.length()));
    if (head.equals("jui")) {
      return word.startsWith("juil") ? 7 : 6;
    }
    return MONTHS.getOrDefault(head, 0);
  }

  static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (digits.length() > 2) {
      return year;
    }
    return year <= PIVOT ? 2000 + year : 1900 + year;
  }

  /// The day in ISO form; empty where it does not exist.
  static Optional<String> day(int year, int month, int day) {
    boolean exists =
        month >= 1 && month <= 12 && day >= 1 && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(month(year, month) + "-" + two(day)) : Optional.empty();
  }

  static String month(int year, int month) {
    String digits = String.valueOf(10_000 + year);
    return digits.substring(1) + "-" + two(month);
  }

  static String two(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  /// The values of a relative date: offset, and the date itself where the document has one.
  static void relative(Found.Values values, String unit, int n, Optional<LocalDate> reference) {
    values.with("kind", "relative").with("offset", new TreeMap<>(Map.of("unit", unit, "n", n)));
    if (reference.isEmpty()) {
      return;
    }
    LocalDate date = reference.get();
    switch (unit) {
      case "day" -> values.with("resolved", date.plusDays(n).toString());
      case "week" -> week(values, date.plusWeeks(n));
      case "month" -> values.with("resolved", YearMonth.from(date).plusMonths(n).toString());
      default -> values.with("resolved", String.valueOf(date.getYear() + n));
    }
  }

  private static void week(Found.Values values, LocalDate date) {
    LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    values
        .with("resolved_from", monday.toString())
        .with("resolved_to", monday.plusDays(6).toString());
  }
}
