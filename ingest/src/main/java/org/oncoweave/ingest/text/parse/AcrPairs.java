package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.oncoweave.ingest.text.note.Rule;

/// Which side goes with which category in the words beside "ACR".
final class AcrPairs {
  /// What no pair goes across.
  static final Rule HARD = Rule.of("[;\\n|]");

  private static final Rule RANGE = Rule.of("[-/+]|\\b(?:a|to|ou|or)\\b");
  private static final Rule AND = Rule.of("\\b(?:et|and|comme|ainsi que)\\b|[/+]");

  private static final Rule COLUMNS = Rule.of(" *\\|? *| ?(?:et|and|/|,) ?");

  /// A category, its side where one stands beside it, and whether others came after or before it.
  record Read(String category, String side, Found.Place place, Time time) {
    Read of(String other) {
      return new Read(category, other, place, time);
    }

    Read at(Time other) {
      return new Read(category, side, place, other);
    }
  }

  /// When a category held: before others, after others, in a year (0 where none is told).
  record Time(boolean earlier, boolean later, int year) {
    static final Time UNTOLD = new Time(false, false, 0);

    Time or(Time other) {
      return new Time(
          earlier || other.earlier, later || other.later, year == 0 ? other.year : year);
    }
  }

  private final List<AcrLine.Word> words;
  private final List<AcrLine.Word> all;
  private final List<Read> reads = new ArrayList<>();

  private AcrPairs(List<AcrLine.Word> all) {
    this.all = all;
    this.words = all.stream().filter(w -> w.isSide() || w.isCategory()).toList();
  }

  /// The categories with their sides, those of the line before where the categories are a row of a
  /// table; none where a range leaves the category open.
  static List<Read> of(List<AcrLine.Word> words, List<String> columns) {
    var pairs = new AcrPairs(words);
    boolean none = pairs.count(AcrLine.Word::isCategory) == 0;
    if (!none && !pairs.zipped() && !pairs.inColumns(columns) && !pairs.isRange()) {
      pairs.inOrder();
    }
    return pairs.reads;
  }

  // "| ACR | 2 | 4c |" under "| | Sein droit | Sein gauche |"
  private boolean inColumns(List<String> columns) {
    boolean row =
        columns.size() == 2
            && words.size() == 2
            && count(AcrLine.Word::isCategory) == 2
            && COLUMNS.matcher(words.get(1).parted()).matches();
    for (int i = 0; row && i < 2; i++) {
      add(words.get(i), columns.get(i));
    }
    return row;
  }

  private long count(Predicate<AcrLine.Word> sort) {
    return words.stream().filter(sort).count();
  }

  // "droite/gauche : 2/4", "2 et 4 respectivement a droite et a gauche"
  private boolean zipped() {
    int half = words.size() / 2;
    boolean two = half >= 2 && words.size() % 2 == 0;
    boolean sides = words.getFirst().isSide();
    if (!two || !isOneSort(0, half, sides) || !isOneSort(half, words.size(), !sides)) {
      return false;
    }
    for (int i = 0; i < half; i++) {
      add(words.get(sides ? half + i : i), words.get(sides ? i : half + i).value());
    }
    return true;
  }

  private boolean isOneSort(int from, int to, boolean sides) {
    return words.subList(from, to).stream().allMatch(word -> word.isSide() == sides);
  }

  // "ACR 1-2", "ACR 4 ou 5"
  private boolean isRange() {
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).isCategory()
          && words.get(i - 1).isCategory()
          && RANGE.matcher(words.get(i).parted()).find()) {
        return true;
      }
    }
    return false;
  }

  private void inOrder() {
    String before = "";
    for (int i = 0; i < words.size(); i++) {
      AcrLine.Word word = words.get(i);
      if (word.isSide()) {
        before = isTaken(i) ? "" : word.value();
      } else if (!before.isEmpty()) {
        add(word, before);
      } else if (!isLoose(i)) {
        add(word, after(i));
      }
    }
  }

  // The side of a category that has none before it.
  private String after(int i) {
    int next = i + 1;
    while (next < words.size() && words.get(next).isCategory()) {
      next++;
    }
    if (!isTaken(next)) {
      return "";
    }
    String side = words.get(next).value();
    boolean both = isTaken(next + 1) && !words.get(next + 1).value().equals(side);
    return both ? "both" : side;
  }

  // Whether a side goes with the category before it.
  private boolean isTaken(int i) {
    if (!isSide(i) || words.getFirst().isSide()) {
      return false;
    }
    AcrLine.Word side = words.get(i);
    if (words.get(i - 1).isSide() && !isAdded(i)) {
      return false;
    }
    boolean ahead = i + 1 < words.size() && words.get(i + 1).isCategory();
    return ahead ? side.parted().isEmpty() || isTaken(i + 2) : !HARD.matcher(side.parted()).find();
  }

  private boolean isSide(int i) {
    return i < words.size() && words.get(i).isSide();
  }

  // "a droite et a gauche"
  private boolean isAdded(int i) {
    return isTaken(i - 1) && AND.matcher(words.get(i).parted()).find();
  }

  // A number after the first category with no side of its own: "ACR 4 a droite, 2 kystes".
  private boolean isLoose(int i) {
    AcrLine.Word word = words.get(i);
    boolean told = all.indexOf(word) > 0 && !isPlain(all.get(all.indexOf(word) - 1));
    return i > 0 && after(i).isEmpty() && !told;
  }

  private static boolean isPlain(AcrLine.Word word) {
    return word.isSide() || word.isCategory();
  }

  private void add(AcrLine.Word word, String side) {
    reads.add(new Read(word.value(), side, word.place(), time(all.indexOf(word))));
  }

  private Time time(int i) {
    boolean ahead = i > 0 && !isPlain(all.get(i - 1)) && isAhead(all.get(i - 1));
    Time time = ahead ? told(all.get(i - 1)) : Time.UNTOLD;
    int next = i + 1;
    while (next < all.size() && all.get(next).isSide()) {
      next++;
    }
    return isBehind(next) ? time.or(told(all.get(next))) : time;
  }

  private boolean isBehind(int i) {
    return i < all.size() && all.get(i).sort() == AcrLine.Sort.EARLIER && !isAhead(all.get(i));
  }

  // "desormais 4a", "(auparavant 3)", "from 3"; "3 auparavant", "2 en 2020"
  private boolean isAhead(AcrLine.Word word) {
    int next = all.indexOf(word) + 1;
    boolean category = next < all.size() && all.get(next).isCategory();
    return word.sort() == AcrLine.Sort.LATER || (category && word.value().equals("ahead"));
  }

  private static Time told(AcrLine.Word word) {
    boolean earlier = word.sort() == AcrLine.Sort.EARLIER;
    int year =
        earlier && word.value().startsWith("y") ? Integer.parseInt(word.value(), 1, 5, 10) : 0;
    return new Time(earlier && year == 0, !earlier, year);
  }
}
