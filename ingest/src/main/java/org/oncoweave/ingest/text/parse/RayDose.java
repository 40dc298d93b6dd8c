package org.oncoweave.ingest.text.parse;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.oncoweave.ingest.text.note.Rule;

/// The dose of a course of rays: in all, by fraction, how many, and a boost.
final class RayDose {
  private static final String N = "(\\d{1,2}(?:[.,]\\d{1,2})?)";
  private static final Rule TIMES =
      Rule.of(
          "\\b(\\d{1,2}) ?(?:x|fois|\\*|seances? de|fractions? de|fractions? of) ?"
              + N
              + " ?(?:gy|grays?)|\\b"
              + N
              + " ?gy? ?(?:x|\\*) ?(\\d{1,2})\\b");

  /// A dose in Gy that is not one of a fraction.
  static final Rule DOSE =
      Rule.of(
          "(?<![\\d.,])(?<!(?:par|/|per) ?(?:seance|fraction) ?[:=] ?)"
              + "(\\d{1,3}(?:[.,]\\d{1,2})?)"
              + " ?(?:grays?|gy(?:rbe|ebr|e)?|cge)\\b(?! ?(?:par|/|per) ?(?:seance|fraction|f\\b|fr)(?!(?:eance|action)?s? (?:quotidiennes? |journalieres? )?(?:de|d'|of|a|:) ?\\d))");

  private static final Rule CGY = Rule.of("\\b(\\d{3,4}) ?cgy\\b");

  /// A dose in Gy or cGy.
  static final Rule ANY_DOSE = Rule.of("(?:" + DOSE.regex() + ")|(?:" + CGY.regex() + ")");

  private static final Rule FRACTIONS =
      Rule.of(
          "(?:seances|fractions|fractionnement)(?: prevues| delivrees)? ?[:=] ?(\\d{1,2})\\b(?! ?(?:gy|x)|[.,]\\d)|\\b("
              + Numbers.WORD
              + ") ?(?:seances?|fractions?|fr\\b|f\\b|sessions?|fx|#)(?! ?(?:par|/|per|a) ?(?:semaine|sem\\b|week|jour|day))|\\ben (\\d{1,2})\\b(?!"
              + " ?(?:semaines|jours|mois|/))|(?:gy|grays?) ?/ ?(\\d{1,2})\\b"
              + " ?(?:fr|f\\b|fractions|seances)?|(?:gy|grays?),? ?\\(?(\\d{1,2}) ?x ?\\d(?:[.,]\\d{1,2})?\\b(?! ?(?:gy|fois|par|/))");

  /// "3x8 Gy", written in one.
  static final Rule GLUED = Rule.of("\\b\\d{1,2}x\\d{1,2}(?:[.,]\\d{1,2})? ?(?:gy|grays?)\\b");

  /// A number of fractions.
  static final Rule IN_PARTS = Rule.of("(?:" + FRACTIONS.regex() + ")|(?:" + TIMES.regex() + ")");

  private static final Rule PER =
      Rule.of(
          "(?:dose ?(?:par|/|per) ?(?:seance|fraction))[^\\d]{0,4}"
              + N
              + " ?(?:gy|grays?)|(?:fractions?|seances?|fractionnement|a raison|raison|of|a|en \\d{1,2} seances?|at)(?: (?:quotidien|journali)[a-z]+| daily)? (?:de|d'|of|a)? ?"
              + N
              + " ?(?:gy|grays?)\\b(?= ?(?:par|/|per)| ?[.,;)]|$| par)|"
              + N
              + " ?(?:gy|grays?) ?(?:par|/|per) ?(?:seance|fraction|f\\b|fr)|\\b(?:fractions?|seances?) (?:(?:quotidien|journali)[a-z]+ |daily )?(?:de |d'|of )"
              + N
              + " ?(?:gy|grays?)\\b");

  private static final Rule BOOST =
      Rule.of(
          "\\b(?:boost|surimpression|complement|sur-impression|surdosage)\\b[^.;\\d]{0,45}"
              + N
              + " ?(?:gy|grays?)|"
              + N
              + " ?(?:gy|grays?)(?: en \\d{1,2} (?:seances|fractions))?(?: de| d'un| of| as)?"
              + " ?(?:boost|surimpression|complement)");

  /// One session.
  static final Rule ONCE =
      Rule.of(
          "\\b(?:single|unique|monofraction|en une fois|seance unique|single[- ]fraction|dose unique|single[- ]dose)\\b");

  private static final Rule APART =
      Rule.of(
          "\\b"
              + N
              + " ?(?:gy|grays?) ?(?:par|/|per) ?(?:seance|fraction)|(?:gy|grays?),? \\(\\d{1,2} ?x ?"
              + N
              + "\\)|\\d{1,2} (?:fractions?|seances?) (?:de |of |d')"
              + N
              + "(?= ?(?:$|[.,;)]))");

  private static final Rule PLUS = Rule.of("(?<=gy|gray|grays) ?\\+ ?" + N + " ?(?:gy|grays?)\\b");
  // "70/63/54 Gy": the levels of an integrated boost, the highest first.
  private static final Rule LEVELS =
      Rule.of("(?<![\\d.,/])(\\d{2}(?:[.,]\\d{1,2})?)(?: ?/ ?\\d{2}(?:[.,]\\d{1,2})?){1,2} ?gy\\b");

  private RayDose() {}

  static void read(Found.Values values, Part part) {
    if (!part.mayHave(ANY_DOSE)) {
      fractions(values, part.text());
      return;
    }
    String text = boost(values, part.text());
    Matcher times = TIMES.matcher(text);
    if (times.find()) {
      int n = Integer.parseInt(times.group(1) == null ? times.group(4) : times.group(1));
      double each =
          Numbers.decimal(times.group(2) == null ? times.group(3) : times.group(2)).doubleValue();
      values
          .with("dose_gy", Numbers.plain(n * each))
          .with("fractions", n)
          .with("dose_per_fraction_gy", Numbers.plain(each));
      Matcher total = DOSE.matcher(text.substring(0, times.start()));
      if (total.find()) {
        values.with("dose_gy", Numbers.decimal(total.group(1)));
      }
      return;
    }
    plain(values, text);
  }

  private static void plain(Found.Values values, String text) {
    Matcher dose = DOSE.matcher(text);
    Matcher cgy = CGY.matcher(text);
    String rest = text;
    if (dose.find()) {
      Matcher levels = LEVELS.matcher(text);
      values.with("dose_gy", Numbers.decimal((levels.find() ? levels : dose).group(1)));
      rest = text.substring(dose.end());
    } else if (cgy.find()) {
      values.with("dose_gy", Numbers.plain(Integer.parseInt(cgy.group(1)) / 100.0));
    }
    fractions(values, text);
    each(values, text, rest);
  }

  private static void fractions(Found.Values values, String text) {
    Matcher m = FRACTIONS.matcher(text);
    if (!m.find()) {
      values.with("fractions", ONCE.matcher(text).find() ? 1 : null);
      return;
    }
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null) {
        values.with("fractions", Numbers.whole(m.group(g)).orElse(null));
      }
    }
  }

  private static void each(Found.Values values, String text, String rest) {
    Matcher per = PER.matcher(rest);
    if (!per.find()) {
      apart(values, text);
      return;
    }
    Number each =
        IntStream.rangeClosed(1, per.groupCount())
            .mapToObj(per::group)
            .filter(Objects::nonNull)
            .map(Numbers::decimal)
            .findFirst()
            .orElseThrow();
    values.with("dose_per_fraction_gy", each);
    if (!values.has("dose_gy") && values.get("fractions") instanceof Integer n) {
      values.with("dose_gy", Numbers.plain(each.doubleValue() * n));
    }
  }

  // "2 Gy par seance jusqu'a 60 Gy", "45 Gy (25 x 1,8)"
  private static void apart(Found.Values values, String text) {
    Matcher each = APART.matcher(text);
    if (each.find()) {
      IntStream.rangeClosed(1, each.groupCount())
          .mapToObj(each::group)
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(dose -> values.with("dose_per_fraction_gy", Numbers.decimal(dose)));
    }
  }

  // "50 Gy + 16 Gy": the second is the boost.
  private static String boost(Found.Values values, String text) {
    Matcher plus = PLUS.matcher(text);
    if (plus.find()) {
      values.with("boost_gy", Numbers.decimal(plus.group(1)));
      return text.substring(0, plus.start()) + text.substring(plus.end());
    }
    Matcher m = BOOST.matcher(text);
    if (!m.find()) {
      return text;
    }
    values.with("boost_gy", Numbers.decimal(m.group(1) == null ? m.group(2) : m.group(1)));
    return m.start() > 0 && DOSE.matcher(text.substring(0, m.start())).find()
        ? text.substring(0, m.start())
        : text.substring(m.end()) + " " + text.substring(0, m.start());
  }
}
