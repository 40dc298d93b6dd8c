package org.oncoweave.ingest.history;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// One condition of seer-rules.tsv.
interface SeerCondition {
  Truth of(TumourPair pair);

  /// Those without a value.
  Map<String, SeerCondition> PLAIN =
      Map.ofEntries(
          Map.entry("-", _ -> Truth.YES),
          Map.entry("SITE", TumourPair::otherSite),
          Map.entry("SUBSITE", TumourPair::otherPart),
          Map.entry("SIDES", TumourPair::twoSides),
          Map.entry("SAME_SIDE", TumourPair::sameSide),
          Map.entry("EITHER_BOTH", TumourPair::eitherBoth),
          Map.entry("ROW", TumourPair::oneRow),
          Map.entry("ROWS", pair -> pair.oneRow().not()),
          Map.entry("SUBTYPES", TumourPair::twoSubtypes),
          Map.entry("SAME_CODE", TumourPair::oneCode),
          Map.entry("IN_SITU_AFTER", TumourPair::inSituAfterInvasive),
          Map.entry("INVASIVE_AFTER", TumourPair::invasiveAfterInSitu));

  /// Those with one, by what stands before it.
  Map<String, Function<String, SeerCondition>> VALUED =
      Map.of(
          "YEARS>", years -> pair -> pair.moreYearsThan(Integer.parseInt(years)),
          "DAYS>", days -> pair -> pair.moreDaysThan(Integer.parseInt(days)),
          "DAYS<=", days -> pair -> pair.moreDaysThan(Integer.parseInt(days)).not(),
          "both=", codes -> pair -> is(pair.earlier(), codes).and(is(pair.later(), codes)),
          "pair=", SeerCondition::oneOfEach,
          "order=", SeerCondition::inOrder,
          "sites=", sites -> pair -> Truth.of(in(pair.earlier(), sites) && in(pair.later(), sites)),
          "places=", SeerCondition::inEach);

  static SeerCondition of(String words) {
    var all = Arrays.stream(words.split(" ", -1)).map(SeerCondition::one).toList();
    return pair -> all.stream().map(one -> one.of(pair)).reduce(Truth.YES, Truth::and);
  }

  private static SeerCondition one(String word) {
    var plain = PLAIN.get(word);
    if (plain != null) {
      return plain;
    }
    return VALUED.entrySet().stream()
        .filter(v -> word.startsWith(v.getKey()))
        .findFirst()
        .map(v -> v.getValue().apply(word.substring(v.getKey().length())))
        .orElseThrow(() -> new IllegalArgumentException("No such condition: " + word));
  }

  private static SeerCondition oneOfEach(String lists) {
    var two = halves(lists);
    return pair ->
        is(pair.earlier(), two.getFirst())
            .and(is(pair.later(), two.getLast()))
            .or(is(pair.later(), two.getFirst()).and(is(pair.earlier(), two.getLast())));
  }

  private static SeerCondition inOrder(String lists) {
    var two = halves(lists);
    return pair -> is(pair.earlier(), two.getFirst()).and(is(pair.later(), two.getLast()));
  }

  private static SeerCondition inEach(String lists) {
    var two = halves(lists);
    return pair ->
        Truth.of(
            (in(pair.earlier(), two.getFirst()) && in(pair.later(), two.getLast()))
                || (in(pair.later(), two.getFirst()) && in(pair.earlier(), two.getLast())));
  }

  private static List<String> halves(String lists) {
    return Arrays.asList(lists.split("\\|", -1));
  }

  private static boolean in(Tumour tumour, String sites) {
    return any(sites, TumourPair.site(tumour)::startsWith);
  }

  private static Truth is(Tumour tumour, String codes) {
    var code = TumourPair.code(tumour);
    return code == null ? Truth.UNKNOWN : Truth.of(hasCode(codes, code));
  }

  /// Whether a list of codes, ranges and behaviours has a morphology.
  static boolean hasCode(String codes, String code) {
    return any(
        codes,
        listed -> {
          if (listed.startsWith("/")) {
            return code.endsWith(listed);
          }
          int dash = listed.indexOf('-');
          var four = code.substring(0, code.indexOf('/'));
          return dash < 0
              ? SeerHistologies.isSame(listed, code)
              : four.compareTo(listed.substring(0, dash)) >= 0
                  && four.compareTo(listed.substring(dash + 1)) <= 0;
        });
  }

  private static boolean any(String list, Predicate<String> fits) {
    return Arrays.stream(list.split(",", -1)).anyMatch(fits);
  }
}
