package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// What is in situ does not spread; what is asked is not found; a paper that tells a death belongs
/// to it.
final class WhatSpreadsTest extends Story {
  WhatSpreadsTest() {
    super(PartialDate.parse("1951-07-22"));
  }

  @Test
  void metastasesAreOfTheInvasiveTumour() {
    told(
        "2014-03-24",
        "pathology",
        "Biopsie sein G du 19/03/2014 : carcinome canalaire infiltrant.");
    told(
        "2019-02-05",
        "pathology",
        "Prélèvement du 30/01/2019. Macrobiopsies sein DROIT. Carcinome canalaire in situ."
            + " Renseignements : atcd de cancer du sein G 2014 traité.");
    told("2021-09-21", "imaging", "TDM du 21/09/2021 : métastases hépatiques et osseuses.");

    assertThat(tumours()).containsExactly("C50.9 left 2014-03-19", "C50.9 right 2019-01-30");
    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.METASTATIC_RECURRENCE)
        .hasSize(1)
        .allMatch(e -> String.valueOf(e.tumourKey()).endsWith("8500/3"));
  }

  @Test
  void aSpreadThatIsAskedIsNotFound() {
    told("2016-01-26", "pathology", "Total thyroidectomy 25/01/2016: papillary carcinoma.");
    told("2020-07-21", "imaging", "CT chest 21/07/2020. Tg 4.1, ? pulmonary mets. 9 mm nodule.");
    told("2020-09-15", "letter", "Biopsy 01/09/2020: granuloma, no malignancy. No recurrence.");

    assertThat(history().events()).hasSize(1);
  }

  @Test
  void theSideOfALimbStandsBeforeIt() {
    told(
        "2018-02-21",
        "pathology",
        "Excision biopsy left calf, 13/02/2018.\nSuperficial spreading melanoma, Breslow 2.6 mm.");

    assertThat(tumours()).containsExactly("C44.7 left 2018-02-13");
  }
}
