package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Windows;

/// Reads dates relative to the document, and durations.
final class RelativeDates {
  private static final String UNIT =
      "(jours?|semaines?|mois|ans?|annees?|days?|weeks?|months?|years?|jrs?|j|sem)\\b";
  private static final String COUNT =
      "(?:environ |plus de |moins de |pres de |about |around |over )?("
          + Numbers.WORD
          + ")[ -](?:de |d')?";
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(?:il y a|depuis|voila|voici|cela fait) "
              + COUNT
              + UNIT
              + "|\\b"
              + COUNT
              + UNIT
              + " (?:ago|earlier|before today|plus tot|auparavant)|\\b(?:since|for the last|for the past|over the"
              + " last|over the past|in the last|ces|les) "
              + COUNT
              + "(?:derniers |dernieres )?"
              + UNIT
              + "(?= dern| ago)?");
  private static final Pattern FUTURE =
      Pattern.compile(
          "\\b(?:dans|d'ici|d'ici a|sous|a) "
              + COUNT
              + UNIT
              + "(?! (?:d'intervalle|de|post|apres|du|plus tard))|\\bin "
              + COUNT
              + UNIT
              + "(?:'|s')?(?: time)?");
  private static final Pattern LENGTH =
      Pattern.compile(
          "\\b(?:pendant|durant|for|during|au cours de|sur|over|duree de|duree :|duree(?: (?:du|de la|de l'|totale|moyenne|des|de) ?[a-z]+){0,2} ?:|duree|pour une"
              + " duree de) "
              + COUNT
              + UNIT
              + "|\\b"
              + COUNT
              + UNIT
              + " (?:de|d'|of)"
              + " (?:traitement|hormonotherapie|chimiotherapie|radiotherapie|treatment|suivi|tabagisme|symptomes)");

  private static final int REACH = 90;
  private static final Set<String> STARTS =
      Set.of(
          ("il depuis voila voici cela since for over in ces les environ plus moins pres about"
                  + " around dans d sous pendant durant during au sur duree pour")
              .split(" ", -1));
  private static final Set<String> UNIT_WORDS =
      Set.of(
          "jour",
          "jours",
          "semaine",
          "semaines",
          "mois",
          "an",
          "ans",
          "annee",
          "annees",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "jr",
          "jrs",
          "j",
          "sem");

  private record Word(List<String> keys, Pattern pattern, String unit, int n) {}

  // What of a pattern is no plain word.
  private static final Pattern KEY = Pattern.compile(" ?\\(\\?[^)]*\\)");
  private static final List<Word> WORDS =
      List.of(
          word("avant-hier|the day before yesterday", "day", -2),
          word("(?<!avant-)hier|yesterday", "day", -1),
          word("apres-demain|the day after tomorrow", "day", 2),
          word("(?<!apres-)demain|tomorrow", "day", 1),
          word("aujourd'hui|today", "day", 0),
          word("la semaine (?:derniere|passee|precedente)|last week", "week", -1),
          word("la semaine prochaine|next week", "week", 1),
          word("cette semaine|this week", "week", 0),
          word("le mois (?:dernier|passe|precedent)|last month", "month", -1),
          word("le mois prochain|next month", "month", 1),
          word("ce mois-ci|this month", "month", 0),
          word(
              "l'an (?:dernier|passe)|l'annee (?:derniere|passee|precedente)|last year",
              "year",
              -1),
          word("l'an prochain|l'annee prochaine|next year", "year", 1),
          word("cette annee|this year", "year", 0));

  private static final Map<Character, String> UNITS =
      Map.of(
          'j', "day", 'd', "day", 's', "week", 'w', "week", 'm', "month", 'a', "year", 'y', "year");

  private RelativeDates() {}

  private static Word word(String pattern, String unit, int n) {
    List<String> keys = List.of(KEY.matcher(pattern).replaceAll("").split("\\|", -1));
    return new Word(keys, Pattern.compile("\\b(?:" + pattern + ")\\b"), unit, n);
  }

  static void read(Note note, Found found) {
    for (Word word : WORDS) {
      if (!note.has(word.keys)) {
        continue;
      }
      Matcher m = note.over(word.pattern, 0, note.lower().length());
      while (m.find()) {
        var values = Found.values();
        Calendar.relative(values, word.unit, word.n, note.date());
        found.add(FindingKind.DATE, m.start(), m.end(), values);
      }
    }
    counted(note, found, PAST, -1);
    counted(note, found, FUTURE, 1);
    lengths(note, found);
  }

  private static List<Matcher> near(Note note, Pattern pattern) {
    return Windows.of(note, 0, REACH).around(pattern, i -> isStart(note, i));
  }

  // A word that can begin a relative date, with a unit of time close after.
  private static boolean isStart(Note note, int token) {
    String word = note.tokens().lower(token);
    if (!STARTS.contains(word) && !Numbers.begins(word)) {
      return false;
    }
    for (int i = token + 1; i < Math.min(token + 9, note.tokens().size()); i++) {
      if (UNIT_WORDS.contains(note.tokens().lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static void counted(Note note, Found found, Pattern pattern, int sign) {
    for (Matcher m : near(note, pattern)) {
      String count = group(m, 1);
      String unit = UNITS.getOrDefault(group(m, 2).charAt(0), "day");
      var n = Numbers.whole(count.strip());
      if (n.isPresent() && !(sign > 0 && isAge(note, m))) {
        var values = Found.values();
        Calendar.relative(values, unit, sign * n.get(), note.date());
        found.add(FindingKind.DATE, m.start(), m.end(), values);
      }
    }
  }

  // "a 42 ans" is an age, "a 3 mois" a time point.
  private static boolean isAge(Note note, Matcher m) {
    return m.group().startsWith("a ") || note.lower().startsWith(" ans", m.end());
  }

  private static String group(Matcher m, int first) {
    for (int g = first; g <= m.groupCount(); g += 2) {
      if (m.group(g) != null) {
        return text(m.group(g));
      }
    }
    return "";
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static void lengths(Note note, Found found) {
    for (Matcher m : near(note, LENGTH)) {
      String unit = UNITS.getOrDefault(group(m, 2).charAt(0), "day");
      Numbers.whole(group(m, 1).strip())
          .ifPresent(n ->
              found.add(
                  FindingKind.DATE,
                  m.start(),
                  m.end(),
                  Found.values()
                      .with("kind", "duration")
                      .with("duration", new TreeMap<>(Map.of("unit", unit, "n", n)))));
    }
  }
}
