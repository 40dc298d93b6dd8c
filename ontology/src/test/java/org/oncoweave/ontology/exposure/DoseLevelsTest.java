package org.oncoweave.ontology.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;

class DoseLevelsTest {
  private static final DoseLevels LEVELS = new DoseLevels();
  private static final Ontology SHIPPED = Ontology.shipped();

  @ParameterizedTest(name = "{0}: {1} of {2}")
  @CsvSource({
    "ATC:L01DB03, .67, anthracycline",
    "ATC:L01AA03, 40, alkylating",
    "ATC:L01XA01, 1, cisplatin",
    "OW:tobacco, 1, tobacco"
  })
  void addsToADose(String of, double factor, String measure) {
    assertThat(LEVELS.share(new ConceptId(of)))
        .hasValueSatisfying(share -> {
          assertThat(share.measure()).isEqualTo(measure);
          assertThat(share.factor()).isEqualTo(factor);
        });
  }

  @Test
  void aLevelIsPassedOnceAndWithItsAmount() {
    assertThat(LEVELS.passed("anthracycline", 90, 250))
        .extracting(Map.Entry::getKey)
        .containsExactly(100.0, 250.0);
    assertThat(LEVELS.passed("anthracycline", 250, 399)).isEmpty();
    assertThat(LEVELS.passed("anthracycline", 250, 250)).isEmpty();
    assertThat(LEVELS.passed("nothing", 0, 1000)).isEmpty();
  }

  @Test
  void everyDoseHasAUnitAndAllItsLevelsBelowItsBase() {
    for (var of : List.of("ATC:L01DB03", "OW:dose-rays-40", "OW:alcohol", "OW:dose-job-asbestos")) {
      assertThat(LEVELS.ladder(new ConceptId(of)))
          .hasValueSatisfying(ladder -> {
            assertThat(ladder.levels()).hasSizeGreaterThan(1);
            assertThat(ladder.unitFrench()).isNotBlank();
            assertThat(ladder.levels())
                .allMatch(level -> SHIPPED.isA(level.getValue(), ladder.base()));
          });
    }
    assertThat(LEVELS.ladder(new ConceptId("ATC:A10BA02"))).isEmpty();
    // what is only probable at work is no fact of the agent
    assertThat(SHIPPED.isA(new ConceptId("OW:dose-job-asbestos"), new ConceptId("IARC:asbestos")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"anthracycline", "alkylating", "cisplatin", "tobacco", "alcohol", "rays"})
  void eachLevelIsAConceptBelowTheLowerOnes(String measure) {
    ConceptId lower = null;
    var levels = LEVELS.passed(measure, 0, 1e9);
    assertThat(levels).isNotEmpty();
    for (var level : levels) {
      assertThat(SHIPPED.contains(level.getValue())).isTrue();
      if (lower != null) {
        assertThat(SHIPPED.isA(level.getValue(), lower)).isTrue();
      }
      lower = level.getValue();
    }
  }
}
