package org.oncoweave.synthetic;

import java.time.LocalDate;

/// Days as whole numbers from 1970, written as a hospital writes them.
final class Days {
  static final int NEVER = Integer.MAX_VALUE;

  /// The extraction ends here, whatever the day it is made.
  static final int CUT_OFF = (int) LocalDate.of(2025, 6, 30).toEpochDay();

  static final double YEAR = 365.25;
  private static final int FIRST = (int) LocalDate.of(1880, 1, 1).toEpochDay();
  private static final int LAST = (int) LocalDate.of(2040, 1, 1).toEpochDay();
  private static final String[] ISO = new String[LAST - FIRST];
  private static final String[] FRENCH = new String[LAST - FIRST];

  static {
    for (int i = 0; i < ISO.length; i++) {
      var iso = LocalDate.ofEpochDay(i + FIRST).toString();
      ISO[i] = iso;
      FRENCH[i] = iso.substring(8) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
    }
  }

  private Days() {}

  static String iso(int day) {
    return ISO[day - FIRST];
  }

  static String french(int day) {
    return FRENCH[day - FIRST];
  }

  static String year(int day) {
    return ISO[day - FIRST].substring(0, 4);
  }

  static int yearOf(int day) {
    return Integer.parseInt(year(day));
  }

  static int ofYears(double years) {
    return (int) Math.round(years * YEAR);
  }

  static int ofYear(int year) {
    return (int) LocalDate.of(year, 1, 1).toEpochDay();
  }
}
