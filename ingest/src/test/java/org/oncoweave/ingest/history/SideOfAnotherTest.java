package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// A side told of nodes, of a finding of today or of a tumour of before is not that of the tumour;
/// nor is an answer told of an older tumour the news of its report.
final class SideOfAnotherTest extends Story {
  SideOfAnotherTest() {
    super(PartialDate.parse("1961-08-20"));
  }

  @Test
  void theSideOfFarNodesIsNotThatOfTheTumour() {
    told(
        "2013-02-11",
        "pathology",
        "",
        "Néphrectomie droite le 04/02/2013. Carcinome papillaire du rein droit.");
    told(
        "2014-06-16",
        "tumour_board",
        "RCP",
        "TDM du 10/06/2014 : masse latéro-aortique gauche de 30 mm. Rechute ganglionnaire du"
            + " carcinome papillaire du rein. Curage proposé.");

    assertThat(tumours()).containsExactly("C64.9 right 2013-02-04");
  }

  @Test
  void aHistoryHasNotTheSideOfWhatIsFoundNow() {
    told(
        "2014-10-13",
        "pathology",
        "",
        "Lobectomie droite le 06/10/2014. Adénocarcinome du poumon droit.");
    told(
        "2016-03-14",
        "stay",
        "Pneumologie",
        "Pneumopathie du poumon gauche, évolution favorable.\nAntécédents : cancer du poumon 2013.");

    assertThat(tumours()).containsExactly("C34.9 right 2014-10-06");
  }

  @Test
  void whatThePatientHadBeforeHasItsOwnSide() {
    told(
        "2006-05-15",
        "pathology",
        "",
        "Right breast, core biopsy 08/05/2006: invasive ductal carcinoma.");
    told(
        "2017-03-20",
        "pathology",
        "",
        "Left breast, wide local excision 13/03/2017. Invasive lobular carcinoma, 14 mm. New"
            + " primary; she had right ductal carcinoma in 2006.");

    assertThat(tumours()).containsExactly("C50.9 right 2006-05-08", "C50.9 left 2017-03-13");
  }

  @Test
  void anAnswerOfAnOlderTumourIsNotTheNewsOfTheReport() {
    told("2010-04-12", "pathology", "", "Côlon, biopsies du 05/04/2010 : adénocarcinome.");
    told(
        "2012-09-10",
        "consultation",
        "Oncologie",
        "FOLFIRI depuis mai 2012. TDM du 03/09/2012 : réponse complète.");
    told(
        "2018-02-12",
        "laboratory",
        "Myélogramme",
        "Moelle du 05/02/2018 : leucémie aiguë myéloïde.");
    told(
        "2018-02-26",
        "consultation",
        "Hématologie",
        "Leucémie aiguë myéloïde. Cancer du côlon, TDM du 20/02/2018 : en rémission complète."
            + " Azacitidine débutée ce jour.");
    var history = history();
    var event = history.documents().getLast().eventKey();

    assertThat(history.events())
        .filteredOn(e -> e.key().equals(event))
        .allSatisfy(e -> assertThat(e.type()).isEqualTo(EventType.INITIAL))
        .hasSize(1);
  }

  @Test
  void whatTheRaysTreatIsNoNewFind() {
    told(
        "2011-03-14",
        "pathology",
        "",
        "Prostate, biopsies du 07/03/2011 : adénocarcinome, Gleason 7.");
    told(
        "2016-05-16",
        "tumour_board",
        "RCP",
        "TEP du 09/05/2016 : récidive ganglionnaire iliaque. Irradiation proposée.");
    told(
        "2016-10-17",
        "radiotherapy",
        "",
        "Irradiation pelvienne du 29/08/2016 au 10/10/2016, 50 Gy, complément sur l'adénopathie à 64 Gy.");

    assertThat(events(EventType.REGIONAL_RECURRENCE)).containsExactly("2016-05-09 [C77]");
  }
}
