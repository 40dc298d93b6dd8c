package org.oncoweave.ontology.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Sex;
import org.oncoweave.ontology.Ontology;

class FollowUpTest {
  private static final Ontology SHIPPED = Ontology.shipped();
  private static final FollowUp FOLLOW_UP = new FollowUp(SHIPPED);

  @ParameterizedTest(name = "{0} of {1} at {2}: {3}")
  @CsvSource({
    "HGNC:BRCA1, FEMALE, 35, C50",
    "HGNC:BRCA1, FEMALE, 45, C50 C56",
    "HGNC:BRCA1, FEMALE, 29, ''",
    "HGNC:BRCA1, MALE, 45, ''",
    "HGNC:BRCA2, MALE, 45, C61",
    "OW:dose-tobacco-40, MALE, 60, C34 C34",
    "OW:dose-tobacco-40, MALE, 81, C34",
    "OW:dose-tobacco-10, MALE, 60, C34",
    "ICD10:K51, MALE, 60, C18",
    "OW:dose-rays-60, FEMALE, 40, C50 C18 C73",
    "ATC:L01XA01, FEMALE, 40, ''"
  })
  void whoCarriesItIsOffered(String factor, Sex sex, double age, String cancers) {
    assertThat(FOLLOW_UP.of(List.of(new ConceptId(factor)), sex, age))
        .extracting(advice -> advice.cancer().code())
        .containsExactly(cancers.isEmpty() ? new String[0] : cancers.split(" "));
  }

  @Test
  void eachLineNamesKnownConceptsBothLanguagesAndItsGuideline() {
    assertThat(FOLLOW_UP.all())
        .hasSizeGreaterThan(25)
        .allSatisfy(advice -> {
          assertThat(SHIPPED.contains(advice.factor())).as("%s", advice.factor()).isTrue();
          assertThat(SHIPPED.contains(advice.cancer())).as("%s", advice.cancer()).isTrue();
          assertThat(advice.what(true)).isNotBlank();
          assertThat(advice.what(false)).isNotBlank();
          assertThat(advice.howOften(true)).isNotBlank();
          assertThat(advice.howOften(false)).isNotBlank();
          assertThat(advice.source()).matches(".*\\d{4}.*");
        });
  }
}
