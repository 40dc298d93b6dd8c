package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// A tumour that a report compares its own with has not its side; a word without an organ, a stage
/// of what was taken back and a history told in an indication mean what the record knows.
final class ComparedWithTest extends Story {
  ComparedWithTest() {
    super(PartialDate.parse("1958-03-11"));
  }

  @Test
  void whatIsComparedWithKeepsItsSide() {
    told("2011-05-09", "pathology", "Left nephrectomy 02/05/2011. Clear cell carcinoma, pT1b.");
    told(
        "2019-09-16",
        "pathology",
        "Right partial nephrectomy, 09/09/2019. Papillary carcinoma of the kidney, 22 mm. Comment:"
            + " different type from the 2011 clear cell carcinoma.");

    assertThat(tumours()).containsExactly("C64.9 left 2011-05-02", "C64.9 right 2019-09-09");
  }

  @Test
  void anotherTissueThanThatOfAnEarlierYearTellsNoThirdTumour() {
    told("2012-02-13", "pathology", "Lobectomie droite le 06/02/2012. Adénocarcinome pulmonaire.");
    told(
        "2020-06-15",
        "pathology",
        "Biopsie du lobe inférieur gauche du 08/06/2020. Carcinome épidermoïde p40+. Différent de"
            + " l'adénocarcinome de 2012.");

    assertThat(tumours()).containsExactly("C34.9 right 2012-02-06", "C34.3 left 2020-06-08");
  }

  @Test
  void aUrothelialMetastasisIsOfTheOneFoundLast() {
    told("2013-04-15", "pathology", "RTUV du 08/04/2013. Carcinome urothélial de la vessie, pT1.");
    told(
        "2018-10-08",
        "pathology",
        "Néphro-urétérectomie droite du 01/10/2018 : carcinome urothélial du bassinet, pT3.");
    told(
        "2020-03-16",
        "pathology",
        "Ponction hépatique du 09/03/2020. Conclusion : métastase d'un carcinome urothélial.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).hasSize(1);
    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.METASTATIC_RECURRENCE)
        .allMatch(e -> e.toString().contains("C65"));
  }

  @Test
  void aStageOfATumourTakenBackIsASpreadFoundThen() {
    told("2009-03-16", "pathology", "Mammectomie gauche le 09/03/2009 : carcinome canalaire.");
    told(
        "2017-11-13",
        "consultation",
        "Pneumologie",
        "Annonce d'un adénocarcinome bronchique stade IV. Antécédents : cancer du sein (2009).");
    told(
        "2017-12-04",
        "pathology",
        "Relecture : GATA3+, récepteurs positifs. Conclusion : métastase pulmonaire d'un carcinome"
            + " mammaire. Le diagnostic d'adénocarcinome pulmonaire primitif est annulé.");

    assertThat(tumours()).containsExactly("C50.9 left 2009-03-09");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).hasSize(1);
  }

  @Test
  void aRelapseToldAsHistoryInAnIndicationIsNotFoundByTheImage() {
    told("2010-06-14", "pathology", "Left orchidectomy 07/06/2010. Classical seminoma, pT1.");
    told(
        "2012-02-13",
        "consultation",
        "CT of 06/02/2012: new para-aortic nodes. Nodal relapse of the seminoma. BEP planned.");
    told(
        "2021-05-10",
        "imaging",
        "US testis",
        "Indication: lump in the right testis. PMH left seminoma 2010, nodal relapse.");

    assertThat(events(EventType.REGIONAL_RECURRENCE)).hasSize(1);
  }

  @Test
  void whatOneReportCallsLocalIsLocalWhateverOrganLayThere() {
    told(
        "2012-05-14",
        "pathology",
        "Pièce du 07/05/2012 : liposarcome dédifférencié rétropéritonéal droit, monobloc avec le rein.");
    told(
        "2015-04-20",
        "stay",
        "Reprise chirurgicale du 10/04/2015 : exérèse d'une récidive de la loge rénale droite.\n"
            + "CONCLUSION : résection complète d'une première récidive locale.");

    assertThat(events(EventType.LOCAL_RECURRENCE)).hasSize(1);
    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
  }

  @Test
  void aDiseaseOfTheBloodMayTransformTwice() {
    told(
        "2006-10-16",
        "pathology",
        "Biopsie médullaire du 09/10/2006 : thrombocytémie essentielle.");
    told(
        "2014-05-19",
        "pathology",
        "Biopsie du 12/05/2014. Conclusion : transformation en myélofibrose secondaire.");
    told(
        "2019-09-23",
        "consultation",
        "Hématologie",
        "Myélogramme du 16/09/2019 : blastes 40 %. Transformation en leucémie aiguë myéloïde.");

    assertThat(events(EventType.TRANSFORMATION)).hasSize(2);
  }

  @Test
  void aSpreadAfterATissueProofOfSpreadIsGrowth() {
    told("2014-10-13", "imaging", "IRM du 06/10/2014 : carcinome hépatocellulaire du segment V.");
    told(
        "2018-02-12",
        "pathology",
        "Lung nodule, biopsy 05/02/2018. Hepatocellular carcinoma, HepPar1+.");
    told(
        "2018-10-15",
        "consultation",
        "CT 08/10/2018: progression in the lungs, new adrenal metastasis.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).hasSize(1);
    assertThat(events(EventType.PROGRESSION)).hasSize(1);
  }
}
