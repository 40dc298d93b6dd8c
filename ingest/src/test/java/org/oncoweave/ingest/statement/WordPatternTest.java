package org.oncoweave.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.ontology.ShippedTable;

/// A word pattern finds what the plain search finds.
class WordPatternTest {
  private static final List<String> REGEXES =
      Stream.of(
              "administrative",
              "bones",
              "care",
              "deaths",
              "exams",
              "headings",
              "hints",
              "morphology-words",
              "operations",
              "organs",
              "skin-regions",
              "turns")
          .flatMap(name -> ShippedTable.rows(PhraseTable.class, name + ".tsv").stream())
          .flatMap(List::stream)
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theSameInTextsOfTheWordsOfTheTables(long seed) {
    var text = text(new SplittableRandom(seed));
    for (var regex : REGEXES) {
      var bounded = "(?<![\\p{L}\\d])(?:" + regex + ")(?![\\p{L}\\d])";
      assertThat(quick(bounded, text)).as(regex).isEqualTo(plain(bounded, text));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      quoteCharacter = '"',
      textBlock =
          """
          (?:x{0,2}ab|c[d-f]+)\\b @ xxab cdf xab
          (?<=cote )g\\b          @ cote g, cote gauche
          (?:a|b)?c               @ ac bc c dc
          (?! no)t-?dm1           @ tdm1 et t-dm1
          [^a]b                   @ bb ab -b
          """)
  void theSameOfEachConstruct(String regex, String text) {
    var word = "(?<![\\p{L}\\d])" + regex;
    assertThat(quick(word, text)).isEqualTo(plain(word, text)).isNotEmpty();
  }

  private static List<String> plain(String regex, String text) {
    var found = new ArrayList<String>();
    var matcher = Pattern.compile(regex).matcher(text);
    while (matcher.find()) {
      if (!matcher.group().isEmpty()) {
        found.add(matcher.start() + " " + matcher.group());
      }
    }
    return found;
  }

  private static List<String> quick(String regex, String text) {
    var found = new ArrayList<String>();
    var pattern = WordPattern.of(regex);
    var starts = new WordStarts(text);
    var matcher = pattern.matcher(starts);
    for (int at = 0; pattern.find(matcher, starts, at); at = matcher.end()) {
      found.add(matcher.start() + " " + matcher.group());
    }
    return found;
  }

  /// Words of the tables without the signs of their patterns, joined as reports join words.
  private static String text(SplittableRandom random) {
    var words = new ArrayList<String>();
    for (var regex : REGEXES) {
      for (var word : regex.split("[|()]", -1)) {
        words.add(word.replaceAll("\\\\w[+*]?", "ite").replaceAll("[^a-z0-9' -]", ""));
      }
    }
    var joints = List.of(" ", "-", "\n", ", ", "'", " (", ". ", "d", "");
    var text = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      text.append(words.get(random.nextInt(words.size())));
      text.append(joints.get(random.nextInt(joints.size())));
    }
    return text.toString();
  }
}
