package org.oncoweave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.Assertion;

class TextExtractorTest {
  private static final TextExtractor EXTRACTOR = TextExtractor.shipped();

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Carcinome lobulaire infiltrant du sein gauche        | ICD10:C50.9 | AFFIRMED
          Pas de métastase osseuse                             | ICD10:C79.5 | NEGATED
          Suspicion de métastase hépatique                     | ICD10:C78.7 | UNCERTAIN
          On ne peut pas exclure une métastase pulmonaire      | ICD10:C78.0 | UNCERTAIN
          Lymphome folliculaire                                | ICDO3:9690/3 | AFFIRMED
          No evidence of liver metastasis                      | ICD10:C78.7 | NEGATED
          Traitement par létrozole                             | ATC:L02BG04 | AFFIRMED
          """)
  void aTextNamesConceptsWithWhatItSaysOfThem(String text, String concept, Assertion assertion) {
    assertThat(EXTRACTOR.extract(TextInput.of(text)).mentions())
        .anySatisfy(mention -> {
          assertThat(mention.concept().curie()).isEqualTo(concept);
          assertThat(mention.assertion()).isEqualTo(assertion);
        });
  }

  @Test
  void offsetsAreThoseOfTheTextAsGiven() {
    String text = "😀 Me\u0301tastase ce\u0301re\u0301brale";
    var finding = EXTRACTOR.extract(TextInput.of(text)).findings().getFirst();
    assertThat(text.substring(finding.start(), finding.end())).startsWith("Me\u0301tastase");
  }

  @ParameterizedTest
  @CsvSource({"''", "'\u0000\u0000'", "'((((['", "'\u202Eabc'", "'\n\n\n'"})
  void anyTextHasAnAnswer(String text) {
    assertThat(EXTRACTOR.extract(TextInput.of(text)).mentions()).isEmpty();
  }
}
