package org.oncoweave.ingest.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncoweave.model.PartialDate;

/// Dates of two numbers: "depuis 11/15" is a month, "C1 20/02" a day of the weeks around the
/// signature.
record ShortDates(String folded, Optional<LocalDate> signed) {
  private static final Pattern MONTH =
      Pattern.compile(
          "\\b(?:depuis|des|en|debut|mi|courant|since|in|from) (0?[1-9]|1[0-2])/(1[3-9]|2\\d)(?![\\d/]|[.,]\\d)");
  private static final Pattern DAY_OR_MONTH =
      Pattern.compile("(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])");
  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:c1|j1|d1|debut|debute|start)(?: ?j1)? ?(?:le |:|on )?(0[1-9]|[12]\\d|3[01])/(0[1-9]|1[0-2])(?![\\d/])");

  /// "De juin a septembre 2011 (3 FEC du 07/06 au 19/07, …".
  private static final Pattern OF_YEAR = Pattern.compile("\\b((?:19|20)\\d\\d) ?\\([^()]*$");

  private static final int OF_YEAR_REACH = 140; // characters

  private static final int NEAR = 45; // days from the signature
  private static final int CENTURY = 2000;

  Stream<SaidDate> all() {
    return signed.isEmpty() || folded.indexOf('/') < 0
        ? Stream.empty()
        : Stream.concat(
            MONTH.matcher(folded).results().flatMap(m -> month(m).stream()),
            DAY.matcher(folded).results().flatMap(m -> day(m).stream()));
  }

  /// A day or month without its year lies in the year told before its bracket, else in that before
  /// the signature.
  ///
  /// @throws DateTimeException when it is no day of the calendar
  Optional<PartialDate> yearless(String monthDay, int at) {
    var told = OF_YEAR.matcher(folded.substring(Math.max(0, at - OF_YEAR_REACH), at));
    return told.find()
        ? Optional.of(PartialDate.parse(told.group(1) + "-" + monthDay))
        : signed.map(s -> SaidDates.lastBefore(monthDay, s));
  }

  private Optional<SaidDate> month(MatchResult words) {
    int year = CENTURY + Integer.parseInt(words.group(2));
    int at = words.start(1);
    boolean told = signed.filter(s -> s.getYear() >= year).isPresent();
    var role = SaidDates.begins(folded, at) ? SaidDate.Role.BEGIN : SaidDate.Role.PLAIN;
    var month = new PartialDate(year, Integer.parseInt(words.group(1)), 0);
    return told ? Optional.of(new SaidDate(at, words.end(), month, null, role)) : Optional.empty();
  }

  private Optional<SaidDate> day(MatchResult words) {
    return near(words.group(1), words.group(2))
        .map(d -> new SaidDate(words.start(1), words.end(), d, null, SaidDate.Role.BEGIN));
  }

  /// "Debut 12/08", signed in August: the day of now, not the month of eleven years before.
  PartialDate ofNow(String words, PartialDate read) {
    var numbers = DAY_OR_MONTH.matcher(words);
    boolean month = read.precision() == PartialDate.Precision.MONTH && numbers.matches();
    return month ? near(numbers.group(1), numbers.group(2)).orElse(read) : read;
  }

  private Optional<PartialDate> near(String day, String month) {
    try {
      return signed.map(s -> SaidDates.lastBefore(month + "-" + day, s)).filter(this::isNear);
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty(); // no day of the calendar
    }
  }

  private boolean isNear(PartialDate day) {
    return signed
        .filter(s -> day.earliest().isAfter(s.minusDays(NEAR)))
        .filter(s -> !day.earliest().isAfter(s.plusDays(NEAR)))
        .isPresent();
  }
}
