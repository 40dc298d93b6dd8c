package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// The withdrawals that a clause tells of as done, and when; those that were only wished, advised,
/// failed or denied are none.
final class HabitQuit {
  private static final Rule WORD = HabitWords.rule("<quit>");
  private static final Rule UNREAL = HabitWords.rule("<unreal>");
  private static final Rule RELAPSE = HabitWords.rule("<relapse>");
  private static final Rule NO_RELAPSE = HabitWords.rule("<norelapse>");
  private static final Rule AFTER =
      Rule.of("\\b(?:apres|malgre|pendant|after|following|despite)(?: [a-z0-9']+){0,4} (?:d')?$");
  private static final Rule YEAR = Rule.of("[^.;]{0,60}?\\b((?:19|20)\\d\\d)\\b");
  private static final Rule YEAR_BEFORE =
      Rule.of("\\b(?:en|depuis|in|since)(?: [a-z]{3,9})? ((?:19|20)\\d\\d)\\b[^.;0-9]{0,40}$");
  private static final Rule YEARS =
      Rule.of(
          "[^.;]{0,40}?(?:depuis|il y a|for|:|,)? ?(?:plus de |environ |about |over )?(?<![^y] a )(?<!age de )(?<!age of )(?<!apres )(?<!after )(?<!pendant )(?<!durant )\\b("
              + Numbers.WORD
              + ") (?:d')?(?:ans?|years?|yrs?|annees?)\\b");
  private static final Rule YEARS_BEFORE =
      Rule.of(
          "\\b(?:il y a|depuis)(?: environ| plus de| pres de)? ("
              + Numbers.WORD
              + ") (?:ans?|annees?)\\b[^.;,0-9]{0,40}$");

  private static final int LASTING = 32;
  private static final Rule CONTRAST = Rule.of(",|\\b(?:mais|but|malgre|puis|despite|now)\\b");

  private final Part part;
  private final List<MatchResult> done = new ArrayList<>();
  private final int relapse;

  HabitQuit(Part part) {
    this.part = part;
    done.addAll(part.all(WORD));
    if (!done.isEmpty()) {
      List<MatchResult> unreal = part.all(UNREAL);
      done.removeIf(
          q -> unreal.stream().anyMatch(u -> u.start() <= q.start() && q.end() <= u.end()));
    }
    this.relapse = lastRelapse();
    done.removeIf(this::isUndone);
  }

  private int lastRelapse() {
    List<MatchResult> none = part.all(NO_RELAPSE);
    return part.all(RELAPSE).stream()
        .filter(r -> none.stream().noneMatch(n -> n.start() <= r.start() && r.start() < n.end()))
        .mapToInt(MatchResult::start)
        .max()
        .orElse(-1);
  }

  // "sevre puis repris", "a repris apres 5 ans d'arret"
  private boolean isUndone(MatchResult quit) {
    return relapse >= 0
        && (quit.start() < relapse || new Part(part.note(), part.from(), quit.start()).has(AFTER));
  }

  boolean isDone() {
    return !done.isEmpty();
  }

  /// Taken up again, and not given up since.
  boolean isRelapse() {
    return relapse >= 0 && done.isEmpty();
  }

  /// Wished, advised, failed or denied.
  boolean isUnreal() {
    return done.isEmpty() && part.has(UNREAL);
  }

  /// Whether a withdrawal after a position has a date.
  boolean isDatedAfter(int position) {
    return done.stream()
        .filter(quit -> quit.start() > position)
        .anyMatch(quit -> after(quit, YEAR).or(() -> after(quit, YEARS)).isPresent());
  }

  /// Whether what lasts up to a position is the withdrawal: "abstinence maintenue".
  boolean lastsTo(int position) {
    return done.stream()
        .anyMatch(quit ->
            quit.end() <= position
                && position - quit.end() <= LASTING
                && !new Part(part.note(), quit.end(), position).has(CONTRAST));
  }

  Optional<Integer> year() {
    return done.stream()
        .flatMap(q -> after(q, YEAR).or(() -> before(q, YEAR_BEFORE)).stream())
        .map(m -> Integer.valueOf(m.group(1)))
        .findFirst();
  }

  Optional<Integer> years() {
    return done.stream()
        .flatMap(q -> after(q, YEARS).or(() -> before(q, YEARS_BEFORE)).stream())
        .flatMap(m -> Numbers.whole(m.group(1)).stream())
        .findFirst();
  }

  private Optional<Matcher> after(MatchResult quit, Rule date) {
    var rest = new Part(part.note(), quit.end(), part.to());
    return part.note().at(date.pattern(), rest.from(), rest.to());
  }

  private Optional<Matcher> before(MatchResult quit, Rule date) {
    return new Part(part.note(), part.from(), quit.start()).find(date);
  }
}
