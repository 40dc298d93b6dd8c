package org.oncoweave.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final TextExtractor EXTRACTOR = TextExtractor.shipped();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Carcinome canalaire infiltrant du sein gauche, grade III, pT2 N1. Chimiothérapie FOLFOX"
            + " puis trastuzumab. Pas de métastase hépatique.",
        "Adénocarcinome pulmonaire, mutation EGFR c.2573T>G. Exposition professionnelle à"
            + " l'amiante de 1970 à 1982. Tumorectomie le 12/03/2015, nodule de 14 mm.",
        "Lung adenocarcinoma treated with osimertinib; no evidence of recurrence. ALK negative.",
        ""
      })
  void whatATextNamesIsTheSameWithoutTheOtherParsers(String text) {
    var input = TextInput.of(text);
    assertThat(EXTRACTOR.names(input).mentions()).isEqualTo(EXTRACTOR.extract(input).mentions());
  }
}
