package org.oncoweave.api.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.store.Vocabularies;

class ConceptNamesTest {
  private static String name(String curie, Language language) {
    return new ConceptNames(Map.of(), Dictionary.of(Vocabularies.shipped()))
        .label(new ConceptId(curie), language);
  }

  @Test
  void whatReportsNameHasANameInBothLanguages() {
    assertThat(name("LOCAL:procedure.curage_axillaire", Language.FR)).isEqualTo("curage axillaire");
    assertThat(name("LOCAL:procedure.curage_axillaire", Language.EN))
        .isEqualTo("axillary lymph node dissection");
    assertThat(name("LOCAL:agent.wood_dust", Language.FR)).isEqualTo("poussières de bois");
    assertThat(name("LOCAL:protocol.R-CHOP", Language.EN)).isEqualTo("R-CHOP");
  }

  @Test
  void anyOtherCodeOfTheCentreStays() {
    assertThat(name("LOCAL:A.12", Language.FR)).isEqualTo("A.12");
  }
}
