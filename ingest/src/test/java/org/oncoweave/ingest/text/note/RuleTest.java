package org.oncoweave.ingest.text.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {
  private static final Reader READER = Reader.shipped();
  private static final List<String> EXPRESSIONS =
      List.of(
          "\\b(?:stade|stage|figo)(?: clinique)? ?(iv|i{1,3})\\b",
          "(?<!non )metasta(?:tique|tic)|d'emblee",
          "\\b(\\d{1,3}) ?n ?\\+ ?(?:/|sur) ?(\\d{1,3})",
          "(?:a|at) (?=\\d{2} ans)\\d+|gy\\b(?! par)",
          "sans (?:signe )*de|[^.;]{0,9}\\bpas\\b",
          "x?y{2,3}z+|[ab]c{0,1}d");
  private static final List<Rule> RULES = EXPRESSIONS.stream().map(Rule::of).toList();
  private static final List<String> WORDS =
      List.of(
          "stade ",
          "iv ",
          "figo",
          " clinique",
          "non ",
          "metastatic",
          "d'emblee",
          "12 n+ ",
          "/3",
          "a 40 ans",
          "50 gy",
          " par",
          "sans ",
          "signe ",
          "de ",
          "pas ",
          "xyyz",
          "acd",
          "bd ",
          ". ");

  @Test
  void aPartThatEndsBeforeItBeginsHoldsNothingAlsoForARuleMadeAfterTheTextWasRead() {
    var note = READER.read("Pas de récidive.", Optional.empty(), Optional.empty());
    var late = Rule.of("recidive|pas");
    assertThat(note.within(late, 9, 3)).isFalse();
    assertThat(note.firstWithin(late, 9, 3)).isEmpty();
    assertThat(note.opens(late, 9, 3)).isFalse();
    assertThat(note.is(late, 9, 3)).isFalse();
    assertThat(note.within(late, 0, 3)).isTrue();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          rupture capsulaire ; [rupture capsulaire]
          (?:boost|surdosage) ?\\d+ ; [boost, surdosage]
          (?:fer )?ri(?:ch)+ter ; [ter]
          grays? ; [gray]
          \\d{1,3} ?mm ; [mm]
          (?=stade).{3,} ; []
          (?:stade|\\d+) ; []
          e ; []
          """)
  void eachMatchHoldsOneOfTheKeysThatAreRead(String regex, String keys) {
    assertThat(Keys.of(regex)).hasToString(keys);
  }

  @Test
  void aRuleMatchesWhereItsExpressionDoes() {
    LongStream.range(0, 300).mapToObj(RuleTest::text).forEach(RuleTest::compare);
  }

  private static void compare(String text) {
    Note note = READER.read(text, Optional.of("fr"), Optional.empty());
    for (Rule rule : RULES) {
      var plain = Pattern.compile(rule.regex()).matcher(note.lower());
      Optional<Integer> expected = plain.find() ? Optional.of(plain.start()) : Optional.empty();
      assertThat(note.firstWithin(rule, 0, note.lower().length()).map(Matcher::start))
          .as(rule.regex() + " in " + text)
          .isEqualTo(expected);
      assertThat(note.within(rule, 0, text.length() / 2))
          .isEqualTo(plain.region(0, text.length() / 2).find());
    }
  }

  private static String text(long seed) {
    var random = new SplittableRandom(seed);
    return random
        .ints(1 + random.nextInt(12), 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining());
  }
}
