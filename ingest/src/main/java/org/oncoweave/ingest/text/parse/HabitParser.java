package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Note;

/// Reads tobacco and alcohol of the patient: one answer a text.
final class HabitParser implements Parser {
  // A sentence without one of these tells no habit.
  private static final List<String> KEYS =
      List.of(
          "tab",
          "tobac",
          "fum",
          "smok",
          "cig",
          "paquet",
          "pack",
          "vap",
          " pa",
          "p/a",
          "alco",
          "ethyl",
          "oh",
          "exogen",
          "drink",
          "drank",
          "verre",
          "unit",
          "vin",
          "bier",
          "wine",
          "beer",
          "ethanol",
          "oenol",
          "teetotal",
          "abstin",
          "bouteille");
  private static final Pattern ALCOHOLIC_LIVER =
      Pattern.compile("\\b(?:cirrhose|hepatite|steatose) alcoolique");

  @Override
  public void read(Note note, Found found) {
    Found.Values tobacco = Found.values();
    Found.Values alcohol = Found.values();
    int[] place = {-1, -1};
    for (int i = 0; i < note.sentences().size(); i++) {
      int from = note.sentences().start(i);
      int to = note.sentences().end(i);
      if (!has(note.lower(), from, to)) {
        continue;
      }
      for (int[] clause : Clauses.of(note, from, to)) {
        place[0] = tobacco(note, tobacco, clause, place[0]);
        place[1] = alcohol(note, alcohol, clause, place[1]);
      }
    }
    put(found, FindingKind.TOBACCO, tobacco, word(note, place[0]));
    put(found, FindingKind.ALCOHOL, alcohol, word(note, place[1]));
  }

  private static boolean has(String text, int from, int to) {
    for (String key : KEYS) {
      int at = text.indexOf(key, from, to);
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void put(Found found, FindingKind kind, Found.Values values, Found.Place word) {
    if (values.has("status")) {
      found.add(kind, word.start(), word.end(), values);
    }
  }

  private static Found.Place word(Note note, int at) {
    int end = at + 1;
    while (at >= 0 && end < note.lower().length() && Character.isLetter(note.lower().charAt(end))) {
      end++;
    }
    return new Found.Place(at, end);
  }

  private static int tobacco(Note note, Found.Values values, int[] clause, int at) {
    String text = note.lower().substring(clause[0], clause[1]);
    boolean named = Smoking.TOBACCO.matcher(text).find();
    boolean goesOn = at >= 0 && clause[2] == at;
    if ((!named && !goesOn) || isOthers(note, clause, text)) {
      return at;
    }
    packs(values, text);
    quit(values, text);
    if (isOpen(values)) {
      status(text, goesOn).ifPresent(s -> values.with("status", s));
    }
    return at < 0 && values.has("status") ? clause[2] : at;
  }

  // Of a relative, or of smoked food.
  private static boolean isOthers(Note note, int[] clause, String text) {
    boolean passive = Smoking.PASSIVE.matcher(text).find();
    return (relative(note, clause) && !passive) || Smoking.SMOKED.matcher(text).find();
  }

  // What was read as "current" may still turn out to be former.
  private static boolean isOpen(Found.Values values) {
    return !values.has("status") || "current".equals(values.get("status"));
  }

  private static Optional<String> status(String text, boolean goesOn) {
    if (Smoking.PASSIVE.matcher(text).find()) {
      return Optional.of("passive");
    }
    if (Smoking.NEVER.matcher(text).find()) {
      return Optional.of("non_smoker");
    }
    if (Smoking.CURRENT.matcher(text).find()) {
      return Optional.of("current");
    }
    if (Smoking.FORMER.matcher(text).find()) {
      return Optional.of("former");
    }
    boolean pressure =
        text.matches(".*\\bpa\\b.*") && !text.matches(".*(?:taba|fum|smok|cigar|\\d ?pa\\b).*");
    return goesOn || pressure ? Optional.empty() : Optional.of("current");
  }

  private static boolean relative(Note note, int[] clause) {
    Judgement judgement = note.judge(Math.max(clause[0], clause[1] - 1), clause[1]);
    boolean named =
        note.hits(org.oncoweave.ingest.text.note.TermKind.RELATIVE, clause[0], clause[1]).stream()
            .anyMatch(h -> !h.is("role", "none"));
    return named || (judgement.family() && note.section(clause[0]).equals("family"));
  }

  private static void packs(Found.Values values, String text) {
    Matcher m = Smoking.PACK.matcher(text);
    Matcher years = Smoking.YEARS.matcher(text);
    if (m.find()) {
      values.with("pack_years", Numbers.decimal(m.group(1)));
    } else if (years.find()) {
      int n = Numbers.whole(years.group(1)).orElse(0);
      double packs = packsADay(text);
      values.with("pack_years", packs > 0 ? Numbers.plain(packs * n) : null);
    }
  }

  private static double packsADay(String text) {
    Matcher day = Smoking.PER_DAY.matcher(text);
    if (day.find()) {
      return amount(day.group(1)) + (day.group(2) == null ? 0 : 0.5);
    }
    Matcher cigarettes = Smoking.CIGARETTES.matcher(text);
    return cigarettes.find() ? Numbers.whole(cigarettes.group(1)).orElse(0) / 20.0 : 0;
  }

  private static double amount(String text) {
    if (text.contains("demi") || text.startsWith("half") || text.equals("1/2")) {
      return 0.5;
    }
    if (text.equals("a")) {
      return 1;
    }
    return Numbers.whole(text)
        .map(Integer::doubleValue)
        .orElseGet(() -> Numbers.decimal(text).doubleValue());
  }

  private static void quit(Found.Values values, String text) {
    Matcher year = Smoking.QUIT_YEAR.matcher(text);
    Matcher years = Smoking.QUIT_YEARS.matcher(text);
    if (year.find()) {
      values.with("quit_year", Integer.valueOf(year.group(1)));
    } else if (years.find() && !text.substring(0, years.start()).endsWith("non ")) {
      Numbers.whole(years.group(1)).ifPresent(n -> values.with("quit_years", n));
    }
  }

  private static int alcohol(Note note, Found.Values values, int[] clause, int at) {
    String text = note.lower().substring(clause[0], clause[1]);
    boolean goesOn = clause[2] == at && !Smoking.TOBACCO.matcher(text).find();
    if ((!isDrink(text) && !goesOn) || relative(note, clause)) {
      return at;
    }
    drinks(values, text);
    quit(values, text);
    if (isOpen(values)) {
      alcoholStatus(values, text, goesOn);
    }
    return at < 0 && values.has("status") ? clause[2] : at;
  }

  private static boolean isDrink(String text) {
    return Drinking.ALCOHOL.matcher(text).find() && !Drinking.NOT_ALCOHOL.matcher(text).find();
  }

  private static void drinks(Found.Values values, String text) {
    Matcher day = Drinking.DRINKS.matcher(text);
    Matcher week = Drinking.DRINKS_WEEK.matcher(text);
    if (day.find()) {
      values.with("drinks_per_day", Numbers.whole(day.group(1)).orElse(1));
    } else if (week.find()) {
      values.with("drinks_per_day", Numbers.plain(Numbers.whole(week.group(1)).orElse(1) / 7.0));
    }
  }

  private static void alcoholStatus(Found.Values values, String text, boolean goesOn) {
    boolean drinks = values.has("drinks_per_day");
    if (Drinking.NO_ALCOHOL.matcher(text).find()) {
      values.with("status", "none");
    } else if (text.contains("non sevre")) {
      values.with("status", "current");
    } else if (Drinking.EX_ALCOHOL.matcher(text).find()) {
      values.with("status", "former");
    } else if (drinks || (!goesOn && !ALCOHOLIC_LIVER.matcher(text).find())) {
      values.with("status", "current");
    }
  }
}
