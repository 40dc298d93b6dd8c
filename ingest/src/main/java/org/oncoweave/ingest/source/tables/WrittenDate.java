package org.oncoweave.ingest.source.tables;

import java.time.DateTimeException;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.PartialDate;

/// Dates as the tables write them: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `DD/MM/YYYY`, with or without a
/// time after it.
public final class WrittenDate {
  private WrittenDate() {}

  /// A [PartialDate], or [Reason#INVALID_DATE].
  public static Object read(String cell) {
    var date = withoutTime(cell);
    try {
      return switch (shape(date)) {
        case "dddd" -> date(date, 0, -1, -1);
        case "dddd-dd" -> date(date, 0, 5, -1);
        case "dddd-dd-dd" -> date(date, 0, 5, 8);
        case "dd/dd/dddd" -> date(date, 6, 3, 0);
        default -> Reason.INVALID_DATE;
      };
    } catch (DateTimeException e) {
      return Reason.INVALID_DATE; // the 31st of June
    }
  }

  private static Object date(String text, int year, int month, int day) {
    int y = number(text, year, 4);
    int m = month < 0 ? 0 : number(text, month, 2);
    int d = day < 0 ? 0 : number(text, day, 2);
    boolean zero = (month >= 0 && m == 0) || (day >= 0 && d == 0);
    return zero ? Reason.INVALID_DATE : new PartialDate(y, m, d);
  }

  private static int number(String text, int start, int length) {
    return Integer.parseInt(text, start, start + length, 10);
  }

  /// A time is digits and a colon or an h after a `T` or a blank.
  private static String withoutTime(String cell) {
    int at = 0;
    while (at < cell.length() && "Tt ".indexOf(cell.charAt(at)) < 0) {
      at++;
    }
    return isTime(cell, at + 1) ? cell.substring(0, at) : cell;
  }

  private static boolean isTime(String cell, int start) {
    int at = start;
    while (at < cell.length() && isDigit(cell.charAt(at))) {
      at++;
    }
    return at > start && at < cell.length() && ":hH".indexOf(cell.charAt(at)) >= 0;
  }

  private static String shape(String text) {
    if (text.length() > 10) {
      return "";
    }
    var shape = new StringBuilder(10);
    for (int i = 0; i < text.length(); i++) {
      shape.append(isDigit(text.charAt(i)) ? 'd' : text.charAt(i));
    }
    return text.indexOf('d') < 0 ? shape.toString() : "";
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
