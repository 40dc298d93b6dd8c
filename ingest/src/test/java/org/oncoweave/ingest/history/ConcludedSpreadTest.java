package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// A tissue may be named before a report concludes where it came from; what led to an event belongs
/// to it though it names none.
final class ConcludedSpreadTest extends Story {
  ConcludedSpreadTest() {
    super(PartialDate.parse("1955-08-02"));
  }

  @Test
  void theEndOfAReportTellsWhereItsTissueCameFrom() {
    told("2011-02-03", "pathology", "Mastectomie gauche du 28/01/2011 : carcinome lobulaire.");
    told("2017-06-06", "imaging", "Scanner : épaississement gastrique.");
    told(
        "2017-06-20",
        "pathology",
        "Biopsie gastrique : adénocarcinome. RE positif. Métastase gastrique d'un carcinome"
            + " lobulaire mammaire.");

    assertThat(tumours()).containsExactly("C50.9 left 2011-01-28");
    assertThat(history().documents()).filteredOn(d -> d.outside() != null).isEmpty();
  }

  @Test
  void aTissueIntoWhichATumourChangedIsNoOther() {
    told("2018-01-10", "pathology", "Biopsie du poumon droit : adénocarcinome bronchique EGFR.");
    told("2021-01-12", "pathology", "Biopsie hépatique : carcinome à petites cellules.");
    told(
        "2021-01-20",
        "tumour_board",
        "Transformation à petites cellules du cancer bronchique, métastases hépatiques.");

    assertThat(tumours()).containsExactly("C34.9 right 2018-01-10");
    assertThat(events(EventType.TRANSFORMATION)).hasSize(1);
  }

  @Test
  void aSpecimenDatesTheOperationThatNobodyTells() {
    told("2012-03-14", "pathology", "Mastectomie gauche : carcinome canalaire infiltrant.");

    assertThat(history().treatments())
        .extracting(t -> t.start())
        .map(String::valueOf)
        .containsExactly("2012-03-14");
  }

  @Test
  void theReportOfTheOperationDatesItBetterThanItsSpecimen() {
    told("2012-03-14", "pathology", "Mastectomie gauche : carcinome canalaire infiltrant.");
    told("2012-03-05", "operation", "Mastectomie gauche et curage axillaire.");

    assertThat(history().treatments())
        .extracting(t -> t.start())
        .map(String::valueOf)
        .containsExactly("2012-03-05");
  }

  @Test
  void aTissueCalledTheMetastasisOfAnOrganBeganThere() {
    told("2016-04-08", "pathology", "Sigmoid colon biopsies 05/04/2016: adenocarcinoma.");
    told(
        "2019-04-29",
        "letter",
        "CT guided biopsy of right lower lobe nodule 24/04/2019. Biopsy: adenocarcinoma CDX2+,"
            + " metastatic colorectal.");
    told(
        "2021-02-08",
        "pathology",
        "Biopsie hépatique du 04/02/2021 : adénocarcinome métastatique d'origine colique.");

    assertThat(tumours()).containsExactly("C18.7 2016-04-05");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2019-04-24 [C34]");
    assertThat(events(EventType.PROGRESSION)).hasSize(1);
  }
}
