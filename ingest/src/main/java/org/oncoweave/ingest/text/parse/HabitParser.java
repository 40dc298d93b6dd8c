package org.oncoweave.ingest.text.parse;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Reads tobacco and alcohol of the patient: one answer a text.
final class HabitParser implements Parser {
  private static final String WORDS =
      "tab|tob|py|ex-f|ex f|fum|smok|cig|paq|pq|ppd|pack|vap|pa =|pa :|p/a|alc|ethyl|oh"
          + "|exogen|drink|drank|verre|unit|vin|bier|wine|beer|ethanol|oenol|teetotal|abstin"
          + "|bouteille|buve|boit|aperitif|sober";

  // A sentence without one of these tells no habit.
  private static final Rule KEYS =
      Rule.anyOf(
          Stream.concat(
                  Arrays.stream(WORDS.split("\\|", -1)),
                  IntStream.range(0, 10).boxed().flatMap(d -> Stream.of(d + " pa", d + "pa")))
              .toList());
  private static final Rule ALCOHOLIC_LIVER =
      Rule.of("\\b(?:cirrhose|hepatite|steatose) alcoolique");

  private static final Rule PRESSURE = Rule.of("\\bpa\\b");
  private static final Rule SMOKES = Rule.of("taba|fum|smok|cigar|\\d ?pa\\b");
  private static final Rule NOT_STOPPED = Rule.of("non sevre");

  @Override
  public void read(Note note, Found found) {
    Found.Values tobacco = Found.values();
    Found.Values alcohol = Found.values();
    int[] place = {-1, -1};
    for (int i = 0; i < note.sentences().size(); i++) {
      int from = note.sentences().start(i);
      int to = note.sentences().end(i);
      if (!note.mayMatch(KEYS, from, to) || !isOfHabits(new Part(note, from, to))) {
        continue;
      }
      for (int[] clause : Clauses.of(note, from, to)) {
        place[0] = tobacco(note, tobacco, clause, place[0]);
        place[1] = alcohol(note, alcohol, clause, place[1]);
      }
    }
    put(found, FindingKind.TOBACCO, tobacco, word(note, place[0], Smoking.TOBACCO));
    put(found, FindingKind.ALCOHOL, alcohol, word(note, place[1], Drinking.ALCOHOL));
  }

  private static boolean isOfHabits(Part sentence) {
    return sentence.has(Smoking.TOBACCO) || sentence.has(Drinking.ALCOHOL);
  }

  private static void put(Found found, FindingKind kind, Found.Values values, Found.Place word) {
    if (values.has("status")) {
      found.add(kind, word.start(), word.end(), values);
    }
  }

  private static Found.Place word(Note note, int from, Rule words) {
    int all = from < 0 ? 0 : note.lower().length(); // nothing told needs no search
    int at = note.firstWithin(words, Math.max(0, from), all).map(Matcher::start).orElse(from);
    int end = at + 1;
    while (at >= 0 && end < note.lower().length() && Character.isLetter(note.lower().charAt(end))) {
      end++;
    }
    return new Found.Place(at, end);
  }

  private static int tobacco(Note note, Found.Values values, int[] clause, int at) {
    var part = new Part(note, clause[0], clause[1]);
    boolean goesOn = at >= 0 && clause[2] == at;
    if (!isTold(part, goesOn) || isOthers(part, clause)) {
      return at;
    }
    packs(values, part);
    quit(values, part, Smoking.CURRENT);
    if (isOpen(values) || isPassiveAlone(values, part)) {
      status(part, goesOn, isStopped(values)).ifPresent(s -> values.with("status", s));
    }
    return begins(values, at) ? clause[2] : at;
  }

  private static boolean isTold(Part part, boolean goesOn) {
    return part.has(Smoking.TOBACCO) || (goesOn && !isDrink(part));
  }

  private static boolean begins(Found.Values values, int at) {
    return at < 0 && values.has("status");
  }

  // Of a relative, or of smoked food.
  private static boolean isOthers(Part part, int[] clause) {
    boolean relatives = relative(part.note(), clause) && !part.has(Smoking.PASSIVE);
    return relatives || part.has(Smoking.SMOKED) || part.has(Smoking.UNKNOWN) || isGoods(part);
  }

  private static boolean isGoods(Part part) {
    return (part.has(Smoking.GOODS) && !part.has(Smoking.SMOKES))
        || (part.has(Smoking.CANNABIS) && !part.has(Smoking.BESIDE));
  }

  // What was read as "current" may still turn out to be former.
  private static boolean isOpen(Found.Values values) {
    return !values.has("status") || "current".equals(values.get("status"));
  }

  // "n'a jamais fume, mais tabagisme passif"
  private static boolean isPassiveAlone(Found.Values values, Part part) {
    return "non_smoker".equals(values.get("status")) && isPassive(part);
  }

  private static boolean isPassive(Part part) {
    return part.has(Smoking.PASSIVE) && !part.has(Smoking.PACK);
  }

  // "sevrage tabagique il y a 15 ans"
  private static boolean isStopped(Found.Values values) {
    return values.has("quit_year") || values.has("quit_years");
  }

  private static Optional<String> status(Part part, boolean goesOn, boolean stopped) {
    if (isPassive(part)) {
      return Optional.of("passive");
    }
    if (part.has(Smoking.NEVER)) {
      return Optional.of("non_smoker");
    }
    if (part.has(Smoking.CURRENT)) {
      return Optional.of("current");
    }
    if (part.has(Smoking.FORMER)) {
      return Optional.of("former");
    }
    return goesOn || isPressure(part)
        ? Optional.empty()
        : Optional.of(stopped ? "former" : "current");
  }

  private static boolean isPressure(Part part) {
    return part.has(PRESSURE) && !part.has(SMOKES);
  }

  private static boolean relative(Note note, int[] clause) {
    Judgement judgement = note.judge(Math.max(clause[0], clause[1] - 1), clause[1]);
    var part = new Part(note, clause[0], clause[1]);
    if (part.has(Smoking.OF_KIN)) {
      return false;
    }
    if (part.has(Smoking.SPOUSE) || Part.sentence(note, clause[0]).opens(Smoking.KIN_WHO)) {
      return true;
    }
    boolean named =
        note.hits(org.oncoweave.ingest.text.note.TermKind.RELATIVE, clause[0], clause[1]).stream()
            .anyMatch(h -> !h.is("role", "none"));
    return named || (judgement.family() && note.section(clause[0]).equals("family"));
  }

  private static void packs(Found.Values values, Part part) {
    Optional<Number> packs = Smoking.packYears(part);
    if (packs.isPresent()) {
      values.with("pack_years", packs.get());
      return;
    }
    double packsADay = packsADay(part);
    int years = packsADay > 0 ? years(values, part) : 0;
    values.with("pack_years", years > 0 ? Numbers.plain(packsADay * years) : null);
  }

  // "pendant 30 ans", "de 1980 a 2000": then the last year is that of the end.
  private static int years(Found.Values values, Part part) {
    Optional<Matcher> years = part.find(Smoking.YEARS);
    if (years.isPresent()) {
      return Numbers.whole(years.get().group(1)).orElse(0);
    }
    Optional<Matcher> between = part.find(Smoking.BETWEEN);
    if (between.isEmpty()) {
      return ages(values, part);
    }
    int last = Integer.parseInt(between.get().group(2));
    values.with("quit_year", last).with("status", "former");
    return last - Integer.parseInt(between.get().group(1));
  }

  // "de 17 a 45 ans", "debute a 16 ans, arret a 46 ans"
  private static int ages(Found.Values values, Part part) {
    Optional<Matcher> ages = Part.sentence(part.note(), part.from()).find(Smoking.AGES);
    ages.ifPresent(_ -> values.with("status", "former"));
    return ages.map(m -> Integer.parseInt(m.group(2)) - Integer.parseInt(m.group(1))).orElse(0);
  }

  private static double packsADay(Part part) {
    Optional<Matcher> day = part.find(Smoking.PER_DAY);
    if (day.isPresent()) {
      return Smoking.packs(day.get().group(1)) + (day.get().group(2) == null ? 0 : 0.5);
    }
    return part.find(Smoking.CIGARETTES)
        .map(m -> Numbers.whole(m.group(1)).orElse(0) / 20.0)
        .orElse(0.0);
  }

  // A withdrawal that was only spoken of has no year.
  private static void quit(Found.Values values, Part part, Rule still) {
    if (part.has(still)) {
      return;
    }
    Optional<Matcher> year = part.find(Smoking.QUIT_YEAR);
    if (year.isPresent()) {
      values.with("quit_year", Integer.valueOf(year.get().group(1)));
      return;
    }
    part.find(Smoking.QUIT_YEARS)
        .filter(m -> !part.textTo(m.start()).endsWith("non "))
        .flatMap(m -> Numbers.whole(m.group(1)))
        .ifPresent(n -> values.with("quit_years", n));
  }

  private static int alcohol(Note note, Found.Values values, int[] clause, int at) {
    var part = new Part(note, clause[0], clause[1]);
    boolean goesOn = clause[2] == at && !part.has(Smoking.TOBACCO);
    if ((!isDrink(part) && !goesOn) || relative(note, clause)) {
      return at;
    }
    drinks(values, part);
    quit(values, part, Drinking.STILL);
    if (isOpen(values)) {
      alcoholStatus(values, part, goesOn);
    }
    return at < 0 && values.has("status") ? clause[2] : at;
  }

  private static boolean isDrink(Part part) {
    return part.has(Drinking.ALCOHOL) && !part.has(Drinking.NOT_ALCOHOL);
  }

  private static void drinks(Found.Values values, Part part) {
    Optional<Matcher> day = part.find(Drinking.DRINKS);
    if (day.isPresent()) {
      values.with("drinks_per_day", Numbers.whole(day.get().group(1)).orElse(1));
      return;
    }
    part.find(Drinking.DRINKS_WEEK)
        .ifPresent(week ->
            values.with(
                "drinks_per_day", Numbers.plain(Numbers.whole(week.group(1)).orElse(1) / 7.0)));
  }

  private static void alcoholStatus(Found.Values values, Part part, boolean goesOn) {
    boolean drinks = values.has("drinks_per_day");
    if (part.has(Drinking.NO_ALCOHOL)) {
      values.with("status", "none");
    } else if (part.has(NOT_STOPPED) || part.has(Drinking.STILL)) {
      values.with("status", "current");
    } else if (part.has(Drinking.EX_ALCOHOL)) {
      values.with("status", "former");
    } else if (drinks || (!goesOn && !part.has(ALCOHOLIC_LIVER))) {
      values.with("status", "current");
    }
  }
}
