package org.oncoweave.ingest.text.parse;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Reads tobacco and alcohol of the patient: one answer a text.
final class HabitParser implements Parser {
  private static final String WORDS =
      "tab|tob|py|ex-f|ex f|fum|smok|cig|clope|paq|pq|ppd|pack|vap|pa =|pa :|p/a|alc|ethyl|oh"
          + "|exogen|drink|drank|verre|unit|vin|bier|wine|beer|ethanol|oenol|teetotal|abstin"
          + "|bouteille|buve|buva|boi|bu |aperitif|sober|whisk|vodka|rhum|pastis|ricard|champagne"
          + "|spiritueux|liqueur|digestif|cidre|canette|pint|p.-a";
  private static final String LATER =
      "sevr|arret|stop|quit|repris|continue|poursui|jamais|les deux|both";

  // A sentence without one of these tells no habit; nor goes on with that of the sentence before.
  private static final Rule KEYS = keys(WORDS);
  private static final Rule TOLD_KEYS = keys(WORDS + "|" + LATER);

  // "A arrete en 2010.": a sentence that goes on with the habit of the one before.
  private static final Rule GOES_ON =
      HabitWords.rule(
          "(?:mais |but |puis |il |elle |patiente? |he |she |the patient |les deux |both |tous deux ){0,2}(?:(?:l'|s'|n')?(?:a|est|ont|ayant|was|has|have|were|non|jamais|never|not|y) (?:ete |totalement |tout |completement |definitivement |completely |been ){0,2})?(?:<quit>|<relapse>|<unreal>|(?:poursui|actif|active|continue[sd]?\\b(?! to (?!smoke|drink)))\\w*).{0,60}");

  private static final Rule BOTH = Rule.of("\\b(?:(?:les|tous) (?:les )?deux|both)\\b");

  private static Rule keys(String words) {
    var packYears = IntStream.range(0, 10).boxed().flatMap(d -> Stream.of(d + " pa", d + "pa"));
    return Rule.anyOf(Stream.concat(Arrays.stream(words.split("\\|", -1)), packYears).toList());
  }

  @Override
  public void read(Note note, Found found) {
    var tobacco = new HabitState(Habit.TOBACCO);
    var alcohol = new HabitState(Habit.ALCOHOL);
    int before = -1; // where the sentence before begins
    for (int i = 0; i < note.sentences().size(); i++) {
      int from = note.sentences().start(i);
      int to = note.sentences().end(i);
      var sentence = new Part(note, from, to);
      boolean told = tobacco.isToldIn(before) || alcohol.isToldIn(before);
      if (sentence.mayHave(told ? TOLD_KEYS : KEYS)) {
        int last = told && sentence.is(GOES_ON) ? before : from;
        for (int[] clause : Clauses.of(note, from, to)) {
          var part = new Part(note, clause[0], clause[1]);
          clause(tobacco, alcohol, part, last);
          clause(alcohol, tobacco, part, last);
        }
      }
      before = from;
    }
    put(found, FindingKind.TOBACCO, tobacco, "non_smoker");
    put(found, FindingKind.ALCOHOL, alcohol, "none");
  }

  private static void put(Found found, FindingKind kind, HabitState state, String never) {
    if (state.values().has("status")) {
      Found.Place word = word(found.note(), state.place(), state.habit().term);
      found.add(kind, word.start(), word.end(), state.answer(never));
    }
  }

  private static Found.Place word(Note note, int from, Rule words) {
    int all = note.lower().length();
    int at = note.firstWithin(words, from, all).map(Matcher::start).orElse(from);
    int end = at + 1;
    while (end < all && Character.isLetter(note.lower().charAt(end))) {
      end++;
    }
    return new Found.Place(at, end);
  }

  private static void clause(HabitState state, HabitState other, Part part, int last) {
    boolean named = state.habit().isNamed(part);
    int sentence = part.note().sentenceStart(part.from());
    if (named && HabitSubject.isOther(state.habit(), part, sentence)) {
      state.toldOfOther(sentence);
    } else if (state.isToldOfOther(sentence) && part.has(HabitSubject.NOT_SELF)) {
      state.never();
      state.told(sentence);
    } else if ((named || goesOn(state, other, part, last)) && !state.habit().isOfNobody(part)) {
      read(state, other, part, named);
      state.told(sentence);
    }
  }

  private static boolean goesOn(HabitState state, HabitState other, Part part, int last) {
    return state.isToldIn(last) && (part.has(BOTH) || !other.habit().isNamed(part));
  }

  private static void read(HabitState state, HabitState other, Part part, boolean named) {
    var quit = new HabitQuit(part);
    if (state.habit().isPassive(part)) {
      state.passive();
      return;
    }
    if (state.habit() == Habit.TOBACCO) {
      PackYears.read(state.values(), part);
    } else {
      Drinking.read(state.values(), part);
    }
    Optional<Integer> year = other.is("former") ? nounYear(state.habit(), part) : Optional.empty();
    if (year.isPresent()) {
      state.former(year.get());
      return;
    }
    boolean plain = state.values().has("drinks_per_day") || (named && !HabitStatus.isWeak(part));
    state.add(HabitStatus.of(state.habit(), part, quit, plain), quit, named);
  }

  // "sevre du tabac en 2010 et de l'alcool en 2012"
  private static Optional<Integer> nounYear(Habit habit, Part part) {
    return part.note()
        .at(habit.nounYear.pattern(), part.from(), part.to())
        .map(m -> Integer.valueOf(m.group(1)));
  }
}
