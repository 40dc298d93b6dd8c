package org.oncoweave.ingest.text.parse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ingest.text.note.Windows;

/// Month and year of two digits each, as notes date what was done or happened: "récidive locale
/// 03/18". So many other things are written that way that it counts only behind "en" or right
/// behind an event, an operation or a medicine, and where it can be no day and month.
final class ShortMonths {
  private static final Rule MONTH =
      Rule.of(
          "(?<![\\d/.,+-])(0[1-9]|1[0-2])/(\\d\\d)(?![\\d/+-]|[.,]\\d| ?(?:n\\b|mm|cm|mg|g\\b|%|gangl|gg|nodes|lymph|cores|carottes|points))");
  private static final Rule LED = Rule.of("\\b(?:en|in|debut|fin|mi|vers|courant|early|late) $");
  private static final Rule OTHER =
      Rule.of("gangl|curage|node|\\bn ?\\+|score|grade|\\d|carotte|biops|echelle|\\beva\\b|marge");
  private static final List<TermKind> DATED =
      List.of(TermKind.EVENT, TermKind.PROCEDURE, TermKind.REGIMEN, TermKind.DRUG, TermKind.RADIO);
  private static final int REACH = 34; // characters from what is dated to its date
  private static final int MONTHS = 12;
  private static final int NEAR = 60; // days from a note to what it tells as news
  private static final int LONG_AGO = 2; // years
  private static final int LAST_CENTURY = 60; // years of two digits from here on

  private ShortMonths() {}

  static List<Matcher> of(Note note) {
    return Windows.of(note, 0, 8).numbers(MONTH, i -> isPair(note, i)).stream()
        .filter(m -> isDate(note, m))
        .toList();
  }

  /// Year and month of a match.
  static String value(Matcher m) {
    int year = Integer.parseInt(m.group(2));
    return Calendar.month(
        year >= LAST_CENTURY ? 1900 + year : 2000 + year, Integer.parseInt(m.group(1)));
  }

  private static boolean isPair(Note note, int token) {
    int start = note.tokens().start(token);
    return note.tokens().end(token) - start == 2
        && "01".indexOf(note.lower().charAt(start)) >= 0
        && note.lower().startsWith("/", start + 2);
  }

  private static boolean isDate(Note note, Matcher m) {
    int year = Integer.parseInt(m.group(2));
    boolean past =
        note.date().isEmpty() || year >= LAST_CENTURY || year <= note.date().get().getYear() - 2000;
    int from = Math.max(note.sentenceStart(m.start()), m.start() - REACH);
    return past
        && !isDayNear(note, m)
        && (note.within(LED, from, m.start())
            || (year > MONTHS && m.group(1).startsWith("0") && isBehind(note, from, m.start())));
  }

  // "debut 12/08" in a note of August 2019: the twelfth of that month, not December 2008.
  private static boolean isDayNear(Note note, Matcher m) {
    int day = Integer.parseInt(m.group(1));
    int month = Integer.parseInt(m.group(2));
    if (note.date().isEmpty() || month < 1 || month > MONTHS) {
      return false;
    }
    LocalDate own = note.date().get();
    boolean near =
        Math.abs(ChronoUnit.DAYS.between(own, LocalDate.of(own.getYear(), month, day))) <= NEAR;
    return near && own.getYear() - (2000 + month) > LONG_AGO;
  }

  private static boolean isBehind(Note note, int from, int at) {
    for (TermKind kind : DATED) {
      for (Hit hit : note.hits(kind, from, at)) {
        if (hit.end() <= at && !note.within(OTHER, hit.start(), at)) {
          return true;
        }
      }
    }
    return false;
  }
}
