package org.oncoweave.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What kind of report a title tells, where the source does not say.
class TitleTypesTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Biopsies gastriques | pathology
          Pièce de néphrectomie | pathology
          CT-guided liver biopsy | pathology
          Cytoponction ganglionnaire | pathology
          IRM pelvienne | imaging
          Whole body PET-CT | imaging
          Échographie rénale | imaging
          RCP ORL | tumour_board
          Fin de curiethérapie | radiotherapy
          Compte rendu opératoire | operation
          Lettre au médecin traitant | letter
          Consultation d'annonce | consultation
          Discharge summary | stay
          """)
  void aTitleTellsTheType(String title, String type) {
    assertThat(TitleTypes.of(title)).isEqualTo(type);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Urologie", "Document numérisé", "''", "Prothèse de genou"})
  void othersTellNone(String title) {
    assertThat(TitleTypes.of(title)).isEmpty();
  }

  @Test
  void theSourceIsBelievedBeforeTheTitle() {
    var report = Report.of("d1", null, "letter", "…").titled("Scanner thoracique");

    assertThat(report.type()).isEqualTo("letter");
  }
}
