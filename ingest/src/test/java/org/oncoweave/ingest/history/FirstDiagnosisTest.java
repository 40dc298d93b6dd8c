package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// First diagnoses that the tissue took back, sides and organs that summaries err in, and the same
/// organ told to bear a new tumour or the old one again.
class FirstDiagnosisTest extends Story {
  FirstDiagnosisTest() {
    super(PartialDate.parse("1948-11-02"));
  }

  private void rectum() {
    told(
        "2017-03-14",
        "pathology",
        "Biopsies rectales du 07/03/2017 : adénocarcinome lieberkühnien du rectum.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Conclusion : métastase hépatique d'un adénocarcinome rectal. Ce n'est pas un carcinome"
            + " hépatocellulaire.",
        "Conclusion : le diagnostic de carcinome hépatocellulaire n'est pas retenu ; métastase"
            + " hépatique de l'adénocarcinome du rectum.",
        "Conclusion: liver metastasis of rectal adenocarcinoma, not hepatocellular carcinoma."
      })
  void theTissueTakesBackWhatTheBoardCalledATumour(String text) {
    rectum();
    told(
        "2020-02-04",
        "tumour_board",
        "Carcinome hépatocellulaire du segment VII, 45 mm. Décision : segmentectomie.");
    coded("2020-02-04", "C22.0");
    told("2020-03-10", "pathology", "Segmentectomie hépatique du 02/03/2020. " + text);
    told(
        "2021-05-11",
        "consultation",
        "Résumé : rectum 2017, carcinome hépatocellulaire 2020 (diagnostic erroné). Scanner du"
            + " 04/05/2021 normal.");

    assertThat(tumours()).containsExactly("C20.9 2017-03-07");
  }

  @Test
  void aTumourProvedBeforeIsNotTakenBack() {
    told(
        "2018-01-16",
        "pathology",
        "Hépatectomie du 09/01/2018 : carcinome hépatocellulaire bien différencié.");
    rectum();
    told(
        "2020-03-10",
        "pathology",
        "Segmentectomie hépatique du 02/03/2020. Conclusion : métastase hépatique d'un"
            + " adénocarcinome rectal. Pas de carcinome hépatocellulaire.");

    assertThat(tumours()).containsExactly("C20.9 2017-03-07", "C22.0 2018-01-09");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Rappel : rein D 2012 CCC, néphrectomie (cf dossier).",
        "ATCD : cancer du rein droit, opéré.",
        "Rappel : 2012 rein droit, carcinome à cellules claires."
      })
  void aSummaryThatErrsInTheSideTellsNoTumour(String summary) {
    told(
        "2012-06-12",
        "pathology",
        "Néphrectomie GAUCHE du 05/06/2012 : carcinome rénal à cellules claires, pT1b.");
    told("2019-09-03", "consultation", summary + "\nScanner du 27/08/2019 : pas de récidive.");

    assertThat(tumours()).containsExactly("C64.9 left 2012-06-05");
  }

  @Test
  void theOtherSideProvedLaterIsATumour() {
    told(
        "2012-06-12",
        "pathology",
        "Néphrectomie GAUCHE du 05/06/2012 : carcinome rénal à cellules claires, pT1b.");
    told(
        "2019-09-03",
        "pathology",
        "Tumorectomie rénale DROITE du 27/08/2019 : carcinome rénal papillaire.");

    assertThat(tumours()).containsExactly("C64.9 left 2012-06-05", "C64.9 right 2019-08-27");
  }

  @Test
  void eachItemOfASlashedHistoryHasItsOwnDateAndOrgan() {
    told(
        "2014-05-20",
        "pathology",
        "Biopsies du 13/05/2014, corde vocale : carcinome épidermoïde du larynx.");
    told(
        "2021-05-04",
        "consultation",
        "Pneumologie.\n"
            + "HDM (COPIE) : larynx glottique T2 épidermoïde, RT 66 Gy (2014) / TEP 11/2014 :"
            + " réponse complète / poumon LID, adénocarcinome, lobectomie 03/2019\n"
            + "ATCD : HTA.\nExamen normal.");

    assertThat(tumours()).containsExactly("C32.0 2014-05-13", "C34.3 right 2019-03");
  }

  @Test
  void theSecondPrimaryThatIsBackIsNoThird() {
    told(
        "2018-02-06",
        "pathology",
        "Biopsies du 30/01/2018, corde vocale gauche : carcinome épidermoïde du larynx.");
    told(
        "2019-05-14",
        "pathology",
        "Biopsie LSD du 07/05/2019 : carcinome épidermoïde du poumon droit. Second primitif.");
    told(
        "2021-09-14",
        "pathology",
        "Biopsie LSD du 07/09/2021. Carcinome épidermoïde du poumon droit, identique à 2019."
            + " Récidive locale du second primitif.");

    assertThat(history().tumours()).hasSize(2);
    assertThat(events(EventType.LOCAL_RECURRENCE)).containsExactly("2021-09-07 [C34]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Metachronous ascending colon adenocarcinoma.",
        "A second colonic primary.",
        "Second primary, not a recurrence."
      })
  void anotherPartOfTheBowelCalledNewIsATumour(String text) {
    told(
        "2009-04-21",
        "pathology",
        "Sigmoid colectomy 14/04/2009. Sigmoid adenocarcinoma, moderately differentiated, pT2 N0.");
    told(
        "2021-10-12",
        "pathology",
        "Right hemicolectomy 05/10/2021. Ascending colon adenocarcinoma, pT3 N0. " + text);

    assertThat(tumours()).containsExactly("C18.7 2009-04-14", "C18.2 2021-10-05");
  }

  @Test
  void sarcomaAloneIsTheOneToldInFull() {
    told(
        "2016-05-10",
        "pathology",
        "Right thigh core biopsy 03/05/2016. Undifferentiated pleomorphic sarcoma.");
    told(
        "2016-06-07",
        "pathology",
        "Left nephrectomy 31/05/2016. Clear cell renal cell carcinoma, pT1a.");
    told(
        "2018-11-06",
        "imaging",
        "CT 30/10/2018. New 12 mm nodule left lower lobe. Metastasis, origin sarcoma or kidney.");

    assertThat(history().tumours()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Rappel : ADK LSD 2018 ; 11/2020 métastase surrénalienne gauche (adénocarcinome).",
        "Métastase surrénalienne gauche, adénocarcinome."
      })
  void theTissueBesideASpreadTellsWhoseItIs(String text) {
    told(
        "2018-02-06",
        "pathology",
        "Biopsie LSD du 30/01/2018 : adénocarcinome du poumon droit, TTF1+.");
    told(
        "2019-05-14",
        "pathology",
        "Biopsie LIG du 07/05/2019 : carcinome épidermoïde du poumon gauche. Second primitif.");
    told("2020-12-01", "consultation", text);

    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.METASTATIC_RECURRENCE)
        .extracting(e -> e.tumourKey())
        .containsExactly(history().tumours().getFirst().key());
  }

  @Test
  void spreadToldAgainBesideAnOldGrowthIsNoEvent() {
    told(
        "2015-03-10",
        "pathology",
        "Biopsie hépatique du 03/03/2015 : métastase d'un adénocarcinome du sigmoïde.");
    told(
        "2018-02-06",
        "imaging",
        "TEP du 30/01/2018. Progression hépatique, nouvelles lésions osseuses.");
    told(
        "2018-09-11",
        "stay",
        "Séjour du 03/09/2018 au 11/09/2018. Motif : pneumopathie sous régorafénib (débuté le"
            + " 20/02/2018) pour un cancer du sigmoïde métastatique foie et os.\n"
            + "HISTOIRE DE LA MALADIE\n- 03/2015 : cancer du sigmoïde, métastases hépatiques\n"
            + "- 02/2016 : progression hépatique ; FOLFIRI\n- 01/2018 : progression foie et os");

    assertThat(events(EventType.PROGRESSION)).hasSize(2).noneMatch(e -> e.startsWith("2018-09"));
  }
}
