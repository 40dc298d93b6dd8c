package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassageTest {
  private static final String TEXT =
      """
      Motif : surveillance.

      Tabagisme actif à 30 paquets-années. Cancer du sein
      gauche opéré en 2004 ; pas de récidive.
      - Amiante pendant dix ans\
      """;

  @Test
  void theSentenceAroundASpanIsToldWhole() {
    assertThat(around("30 paquets-années")).isEqualTo("Tabagisme actif à 30 paquets-années.");
    assertThat(around("Cancer du sein")).isEqualTo("Cancer du sein gauche opéré en 2004 ;");
    assertThat(around("surveillance.")).isEqualTo("Motif : surveillance.");
    assertThat(around("Amiante")).isEqualTo("- Amiante pendant dix ans");
  }

  @Test
  void aTextWithoutSentencesIsCutAndSpansOutsideAreNoError() {
    var endless = "mot ".repeat(400);
    assertThat(Passage.of(endless, 800, 804).length()).isBetween(400, 490);
    assertThat(Passage.of("court", 90, 99)).isEqualTo("court");
    assertThat(Passage.of("", 0, 0)).isEmpty();
  }

  private static String around(String words) {
    int at = TEXT.indexOf(words);
    return Passage.of(TEXT, at, at + words.length());
  }
}
