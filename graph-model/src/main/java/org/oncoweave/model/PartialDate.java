package org.oncoweave.model;

import java.time.LocalDate;
import java.time.YearMonth;

/// A date as precise as the record says: a day, a month or a year.
///
/// The natural order of text, `2015` < `2015-03` < `2015-03-02`, is not an order in time: two dates
/// are in the wrong order only when no missing day or month can put them right, see
/// [#isSurelyAfter].
public record PartialDate(int year, int month, int day) {
  public enum Precision {
    DAY,
    MONTH,
    YEAR
  }

  /// `month` and `day` are 0 where they are not known.
  public PartialDate {
    if (month == 0 && day != 0) {
      throw new IllegalArgumentException("A day without a month");
    }
    var _ = LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  ///
  /// @throws java.time.DateTimeException if the date does not exist
  /// @throws IllegalArgumentException if the form is another
  public static PartialDate parse(String iso) {
    if (!iso.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
      throw new IllegalArgumentException("Not a date: " + iso.length() + " characters");
    }
    int month = iso.length() > 4 ? Integer.parseInt(iso.substring(5, 7)) : 0;
    int day = iso.length() > 7 ? Integer.parseInt(iso.substring(8, 10)) : 0;
    if ((iso.length() > 4 && month == 0) || (iso.length() > 7 && day == 0)) {
      throw new java.time.DateTimeException("Month or day zero");
    }
    return new PartialDate(Integer.parseInt(iso.substring(0, 4)), month, day);
  }

  public Precision precision() {
    if (day > 0) {
      return Precision.DAY;
    }
    return month > 0 ? Precision.MONTH : Precision.YEAR;
  }

  /// The first day that this date may be.
  public LocalDate earliest() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /// The last day that this date may be.
  public LocalDate latest() {
    return switch (precision()) {
      case DAY -> earliest();
      case MONTH -> YearMonth.of(year, month).atEndOfMonth();
      case YEAR -> LocalDate.of(year, 12, 31);
    };
  }

  /// The day that stands for this date in arithmetic: itself, the 15th, or the 2nd of July.
  public LocalDate middle() {
    return switch (precision()) {
      case DAY -> earliest();
      case MONTH -> LocalDate.of(year, month, 15);
      case YEAR -> LocalDate.of(year, 7, 2);
    };
  }

  /// Whether every day that this may be is later than every day that `other` may be.
  public boolean isSurelyAfter(PartialDate other) {
    return earliest().isAfter(other.latest());
  }

  /// Whether one of the two is the other with less detail, or both are equal.
  public boolean agreesWith(PartialDate other) {
    return year == other.year
        && (month == 0 || other.month == 0 || month == other.month)
        && (day == 0 || other.day == 0 || day == other.day);
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  @Override
  public String toString() {
    var text = new StringBuilder(10).append(year);
    while (text.length() < 4) {
      text.insert(0, '0');
    }
    if (month > 0) {
      text.append(month < 10 ? "-0" : "-").append(month);
    }
    if (day > 0) {
      text.append(day < 10 ? "-0" : "-").append(day);
    }
    return text.toString();
  }
}
