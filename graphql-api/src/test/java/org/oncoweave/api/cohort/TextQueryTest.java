package org.oncoweave.api.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQueryTest {
  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          tumeur rénale                   | "tumeur" AND "rénale"
          "carcinome canalaire" sein      | "carcinome canalaire" AND "sein"
          a:b^2 OR (c~ *:* /x/ \\         | "a" AND "b" AND "2" AND "OR" AND "c" AND "x"
          "never closed                   | "never closed"
          """)
  void allWordsAreNeededAndNoSyntaxOfLuceneGetsThrough(String typed, String lucene) {
    assertThat(TextQuery.lucene(typed)).isEqualTo(lucene);
  }
}
