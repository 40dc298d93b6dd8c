package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Tokens;
import org.oncoweave.ingest.text.note.Windows;

/// Reads dates relative to the document, and durations.
final class RelativeDates {
  private static final String UNIT =
      "(jours?|semaines?|mois|ans?|annees?|days?|weeks?|months?|years?|jrs?|j|sem)\\b";
  private static final String COUNT =
      "(?:environ |plus de |moins de |pres de |about |around |over )?("
          + Numbers.WORD
          + ")[ -](?:de |d')?";
  private static final Rule PAST =
      Rule.of(
          "\\b(?:il y a|depuis|voila|voici|cela fait) "
              + COUNT
              + UNIT
              + "|\\b"
              + COUNT
              + UNIT
              + " (?:ago|earlier|before today|plus tot|auparavant)|\\b(?:since|for the last|for the past|over the"
              + " last|over the past|in the last|ces|(?<!tous )(?<!toutes )les) "
              + COUNT
              + "(?:derniers |dernieres )?"
              + UNIT
              + "(?= dern| ago)?");
  private static final Rule FUTURE =
      Rule.of(
          "\\b(?:dans|d'ici|d'ici a|sous|a) "
              + COUNT
              + UNIT
              + "(?! (?:d'intervalle|de|post|apres|du|plus tard))|\\bin "
              + COUNT
              + UNIT
              + "(?:'|s')?(?: time)?");
  // "repos de trois semaines", "a three-week break"; an enfant de 3 mois has an age.
  private static final String SPELL =
      "(?:repos|pauses?|fenetre|intervalle|delai|convalescence|recul|suivi|wash-?out|sejour|hospitalisation|arret(?: de travail)?|interruption|suspension|evolution|survie(?: [a-z]{4,14})?|periode|break|interval|delay|stay|follow-?up|washout|rest|gap|interruption|admission)(?: [a-z]{4,14})?";
  private static final Rule LENGTH =
      Rule.of(
          "\\b"
              + SPELL
              + " (?:de|d'|of) "
              + COUNT
              + UNIT
              + "|\\b"
              + COUNT
              + UNIT
              + " (?:de |d'|of )?(?:repos|pause|wash-?out|intervalle(?! libre)|recul|convalescence|hospitalisation|break|interval|follow-?up|rest|delay|gap)\\b|\\b(?:pendant|durant|for|during|au cours de|sur|over|duree de|duree :|duree(?: (?:du|de la|de l'|totale|moyenne|des|de) ?[a-z]+){0,2} ?:|duree|pour une"
              + " duree de) "
              + COUNT
              + UNIT
              + "|\\b"
              + COUNT
              + UNIT
              + " (?:de|d'|of)"
              + " (?:traitement|hormonotherapie|chimiotherapie|radiotherapie|treatment|suivi|tabagisme|symptomes)");

  private static final Rule HALF = Rule.of(" (?:et demie?|and a half)\\b");
  private static final int MONTHS = 12;
  private static final int REACH = 90;
  private static final int BEFORE_UNIT = 8; // words from the first one to the unit
  private static final Set<String> STARTS =
      Set.of(
          ("il depuis voila voici cela since for over in ces les repos pause pauses fenetre intervalle delai convalescence recul suivi wash washout sejour hospitalisation arret interruption suspension evolution survie periode break interval delay stay follow followup rest gap admission environ plus moins pres about"
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

  private record Word(Rule pattern, String unit, int n) {}

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
    return new Word(Rule.of("\\b(?:" + pattern + ")\\b"), unit, n);
  }

  static void read(Note note, Found found) {
    for (Word word : WORDS) {
      if (!note.has(word.pattern)) {
        continue;
      }
      Matcher m = note.over(word.pattern, 0, note.lower().length());
      while (m.find()) {
        var values = Found.values();
        Calendar.relative(values, word.unit, word.n, note.date());
        found.add(FindingKind.DATE, m.start(), m.end(), values);
      }
    }
    int[] starts = starts(note);
    counted(found, near(note, PAST, starts), -1);
    counted(found, near(note, FUTURE, starts), 1);
    lengths(found, near(note, LENGTH, starts));
  }

  private static List<Matcher> near(Note note, Rule rule, int[] starts) {
    return Windows.of(note, 0, REACH).around(rule, starts, _ -> true);
  }

  // The words that can begin a relative date, with a unit of time close after.
  private static int[] starts(Note note) {
    Tokens tokens = note.tokens();
    var starts = IntStream.builder();
    int done = 0;
    for (int unit = 1; unit < tokens.size(); unit++) {
      if (!isUnit(tokens.lower(unit))) {
        continue;
      }
      for (int i = Math.max(done, unit - BEFORE_UNIT); i < unit; i++) {
        if (STARTS.contains(tokens.lower(i)) || Numbers.begins(tokens.lower(i))) {
          starts.add(i);
        }
      }
      done = unit;
    }
    return starts.build().toArray();
  }

  private static boolean isUnit(String word) {
    return UNITS.containsKey(word.charAt(0)) && UNIT_WORDS.contains(word);
  }

  private static void counted(Found found, List<Matcher> matches, int sign) {
    Note note = found.note();
    for (Matcher m : matches) {
      String count = group(m, 1);
      String unit = UNITS.getOrDefault(group(m, 2).charAt(0), "day");
      var n = Numbers.whole(count.strip());
      if (n.isPresent() && !(sign > 0 && isAge(note, m))) {
        var values = Found.values();
        int half = unit.equals("year") ? halfEnd(note, m.end()) : m.end();
        if (half > m.end()) {
          Calendar.relative(values, "month", sign * (MONTHS * n.get() + MONTHS / 2), note.date());
        } else {
          Calendar.relative(values, unit, sign * n.get(), note.date());
        }
        found.add(FindingKind.DATE, m.start(), half, values);
      }
    }
  }

  // "depuis un an et demi"
  private static int halfEnd(Note note, int end) {
    return note.at(HALF, end).map(Matcher::end).orElse(end);
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

  private static void lengths(Found found, List<Matcher> matches) {
    for (Matcher m : matches) {
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
