package org.oncoweave.api.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncoweave.api.matrix.Concepts.Language;

class MedicineNamesTest {
  private static final List<String> WRITTEN = List.of("Dabrafenib", "trametinib", "PLX-0000");

  @Test
  void theFrenchNameStandsForTheEnglishWhereItIsKnown() {
    assertThat(MedicineNames.in(Language.FR, WRITTEN))
        .containsExactly("dabrafénib", "tramétinib", "PLX-0000");
  }

  @Test
  void inEnglishASourceStandsAsItWrites() {
    assertThat(MedicineNames.in(Language.EN, WRITTEN)).isEqualTo(WRITTEN);
  }
}
