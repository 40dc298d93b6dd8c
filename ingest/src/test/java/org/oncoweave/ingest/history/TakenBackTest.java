package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;

/// Tumours that were thought of and taken back, lesions taken for a tumour of their organ that were
/// the spread of another, and places that are those of metastases.
class TakenBackTest extends Story {
  TakenBackTest() {
    super(PartialDate.parse("1950-06-14"));
  }

  private void melanoma() {
    told(
        "2013-09-10",
        "pathology",
        "Mollet droit, face postéro-interne, exérèse du 03/09/2013 : mélanome nodulaire, pT3b.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Deux métastases cérébrales de mélanome (frontale G, occipitale D).",
        "Brain metastases from melanoma (left frontal, right temporal).",
        "Métastase temporale gauche d'un mélanome, 12 mm.",
        "Melanoma metastases: left frontal 14 mm, right parietal 8 mm."
      })
  void thePlaceOfMetastasesIsThatOfNoPrimary(String text) {
    melanoma();
    told("2017-10-03", "radiotherapy", text);

    assertThat(tumours()).containsExactly("C44.7 right 2013-09-03");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Deux métastases cérébrales de mélanome (frontale G, occipitale D). 24 Gy en 3 fractions sur"
            + " chacune, du 11/09/2017 au 15/09/2017.",
        "Métastases cérébrales de mélanome. 20 Gy en 5 fractions du 11/09/2017 au 15/09/2017.",
        "Single brain metastasis of melanoma. 20 Gy in 1 fraction on 11/09/2017."
      })
  void raysToldBesideMetastasesGoToTheirOrgan(String text) {
    melanoma();
    told("2017-10-03", "radiotherapy", text);

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Treatment.Kind.RADIOTHERAPY)
        .extracting(t -> t.concepts().toString())
        .allSatisfy(c -> assertThat(c).contains("C71"))
        .hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Conclusion : lymphome ou cancer bronchique en première intention ; sarcoïdose possible. | L'ALD 30 avait été demandée trop tôt pour cancer du poumon, je la fais rectifier.
          Conclusion : en premier lieu cancer bronchique. | L'ALD au titre d'un cancer bronchique doit être annulée.
          Impression: in the first instance lung cancer. | The registration made for lung cancer must be withdrawn.
          """)
  void aSuspicionTakenBackLeavesNoTumour(String image, String letter) {
    told("2016-10-12", "imaging", "TDM du 11/10/2016. Masse parahilaire droite de 32 mm. " + image);
    told("2016-10-18", "tumour_board", "CANCER BRONCHIQUE CT2N3 ? PAS DE PREUVE. EBUS.");
    told(
        "2016-11-02",
        "pathology",
        "Prélèvements du 25/10/2016. Granulomatose compatible avec une sarcoïdose. Pas de"
            + " carcinome.");
    told("2016-12-06", "consultation", "Sarcoïdose stade II. " + letter);

    assertThat(tumours()).isEmpty();
  }

  @Test
  void whatTissueProvesStaysATumourWhateverItsFirstImage() {
    told(
        "2016-10-12",
        "imaging",
        "TDM du 11/10/2016 : masse de 32 mm. Aspect en premier lieu de cancer bronchique.");
    told(
        "2016-11-02",
        "pathology",
        "Biopsie bronchique du 25/10/2016 : carcinome épidermoïde pulmonaire.");

    assertThat(tumours()).containsExactly("C34.9 2016-10-25");
  }

  private void kidney() {
    told(
        "2008-11-06",
        "pathology",
        "Rein gauche reçu le 28/10/2008 : carcinome rénal à cellules claires, pT2.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lésion de la queue du pancréas, 32 mm. Aspect en premier lieu de tumeur neuroendocrine pancréatique. | Splénopancréatectomie caudale | Pièce opératoire du 23/10/2018. Demande : tumeur neuroendocrine. Il ne s'agit pas d'une tumeur endocrine mais d'une métastase pancréatique du carcinome rénal à cellules claires opéré en 2008.
          Nodule de la queue du pancréas. A évoquer en première hypothèse une tumeur neuroendocrine du pancréas. | Splénopancréatectomie | Pièce du 23/10/2018. Métastase pancréatique d'un carcinome rénal à cellules claires.
          Pancreatic tail mass 32 mm. Suspicion of pancreatic neuroendocrine tumour. | Distal pancreatectomy | Specimen of 23/10/2018. Pancreatic metastasis of the clear cell renal carcinoma operated on in 2008.
          """)
  void theFirstImageDatesASpreadTakenForAnotherTumour(String image, String title, String tissue) {
    kidney();
    told("2018-09-11", "imaging", "Scanner du 07/09/2018. " + image);
    told("2018-11-06", "pathology", title, tissue);

    assertThat(tumours()).containsExactly("C64.9 left 2008-10-28");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2018-09-07 [C25]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Queue du pancréas opérée en octobre 2018, prise pour une tumeur neuroendocrine du"
            + " pancréas, en fait métastase.",
        "Pancreatic lesion initially thought to be a neuroendocrine tumour of the pancreas.",
        "Lésion pancréatique étiquetée à tort tumeur neuroendocrine du pancréas."
      })
  void whatItWasTakenForIsNoTumour(String text) {
    kidney();
    told("2020-06-23", "consultation", text);

    assertThat(tumours()).containsExactly("C64.9 left 2008-10-28");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"TEP négative.", "PET: no evidence of disease.", "Rémission complète."})
  void freedomFromDiseaseAfterAnOperationAloneIsNoRemission(String text) {
    melanoma();
    told("2013-11-05", "tumour_board", "Mélanome nodulaire du mollet D, GS+ (1/2). " + text);

    assertThat(events(EventType.REMISSION)).isEmpty();
  }

  private void ovaryAfterBreast() {
    told(
        "2015-01-13",
        "letter",
        "In 2004 she had cancer of the left breast, treated by wide local excision. No sign of"
            + " recurrence since.");
    told(
        "2016-02-19",
        "pathology",
        "Core biopsy of omentum 15/02/2016. High grade serous carcinoma of the ovary.");
    told(
        "2016-09-20",
        "consultation",
        "Six cycles of carboplatin and paclitaxel, 07/03/2016 to 22/08/2016, for the ovarian"
            + " cancer.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "CT 09/04/2018. New peritoneal nodules (28 mm). New 26 mm deposit within liver segment VII."
            + " No ascites. Chest clear.\nImpression: relapse.",
        "TDM du 09/04/2018. Nodules péritonéaux de 28 mm. Nodule du segment VII du foie de 26 mm."
            + " Thorax libre. Pas d'ascite.\nConclusion : récidive.",
        "CT 09/04/2018. Peritoneal nodule 28 mm. Liver lesion 26 mm. Spleen normal. Chest"
            + " clear.\nConclusion: recurrence."
      })
  void aRelapseIsWhereItsImageShowsIt(String text) {
    ovaryAfterBreast();
    told("2018-04-10", "imaging", "CT abdomen pelvis", text);

    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2018-04-09 [C22, C48]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Platinum-sensitive relapse (19 months). Carboplatin x 6, 30/04/2018 to 17/09/2018. CT"
            + " 29/10/2018: partial response. Left breast cancer 2004, quiet.",
        "Relapse. Carboplatin, 30/04/2018 to 17/09/2018. CT 29/10/2018: partial response. PMH: left"
            + " breast cancer in 2004.",
        "Récidive traitée par carboplatine du 30/04/2018 au 17/09/2018. TDM du 29/10/2018 : réponse"
            + " partielle. Sein gauche 2004."
      })
  void theRelapseToldWithItsAnswerIsTheOneKnown(String text) {
    ovaryAfterBreast();
    told(
        "2018-04-10",
        "imaging",
        "CT 09/04/2018. Peritoneal nodule 28 mm. Liver lesion 26 mm.\nConclusion: recurrence.");
    told("2018-11-06", "consultation", text);

    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2018-04-09 [C22, C48]");
    assertThat(events(EventType.LOCAL_RECURRENCE)).isEmpty();
    assertThat(events(EventType.PROGRESSION)).isEmpty();
    assertThat(events(EventType.REMISSION)).containsExactly("2018-10-29 []");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Biopsie bronchique du 12/04/2016 : adénocarcinome du poumon, en faveur d'un second cancer. | Relecture du 10/05/2016. PAX8 +, TTF1 -. Métastase pulmonaire d'un carcinome rénal à cellules claires. Le diagnostic de cancer bronchique primitif n'est pas retenu. | C34
          Exérèse du 12/04/2016 : carcinome thyroïdien à cellules claires, pT2. | Complément du 10/05/2016. PAX8 +, TTF1 -. Conclusion : métastase thyroïdienne d'un carcinome rénal à cellules claires, pas de cancer primitif de la thyroïde. | C73
          Lung resection 12/04/2016: adenocarcinoma of the lung, clear cell pattern. | Supplementary report 10/05/2016. CAIX positive. Metastasis to the lung of a clear cell renal carcinoma. Not a primary lung cancer. | C34
          """)
  void aSecondLookAtTheTissueTakesATumourBack(String first, String second, String organ) {
    kidney();
    told("2016-04-19", "pathology", first);
    told("2016-05-12", "pathology", second);
    told("2019-02-12", "stay", "ATCD : cancer du rein 2008, " + organ(organ) + " 2016. Chute.");

    assertThat(tumours()).containsExactly("C64.9 left 2008-10-28");
    assertThat(events(EventType.METASTATIC_RECURRENCE))
        .containsExactly("2016-04-12 [" + organ + "]");
  }

  private static String organ(String code) {
    return code.equals("C73") ? "cancer de la thyroïde" : "cancer du poumon";
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "TDM du 07/09/2016 : métastases pulmonaires bilatérales du cancer du rein.",
        "CT of 07/09/2016: lung metastases from the renal carcinoma."
      })
  void spreadToItsOrganLaterTakesNoTumourBack(String text) {
    kidney();
    told("2016-04-19", "pathology", "Lobectomie du 12/04/2016 : carcinome épidermoïde du poumon.");
    told("2016-09-08", "imaging", text);

    assertThat(tumours()).containsExactly("C64.9 left 2008-10-28", "C34.9 2016-04-12");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Nouvelle lésion du segment VI, 14 mm. Conclusion : suspicion de métastase hépatique. | IRM du 10/03/2011. Segment VI : hyperplasie nodulaire focale. Pas de métastase hépatique.
          New 14 mm lesion in liver segment VI. Impression: suspected liver metastasis. | MRI 10/03/2011. Segment VI liver lesion: haemangioma. No liver metastasis.
          """)
  void whatTheNextImageClearsIsNoEvent(String first, String second) {
    kidney();
    told("2011-02-22", "imaging", first);
    told("2011-03-11", "imaging", second);

    assertThat(history().events()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Rappel (copié) :\n- Carcinome rénal stade IV (poumon), sunitinib.\nProgression, poursuite.",
        "Rappel :\n- Rein gauche, carcinome à cellules claires, métastases pulmonaires synchrones.\nProgression."
      })
  void spreadKnownAtDiagnosisMakesALaterOneAProgression(String text) {
    kidney();
    told("2010-06-15", "imaging", "TDM du 10/06/2010 : métastases hépatiques du cancer du rein.");
    told("2010-06-22", "consultation", text);

    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
    assertThat(events(EventType.PROGRESSION)).containsExactly("2010-06-10 [C22]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Séminome 31 mm, limité, pas d'envahissement du cordon.",
        "Séminome pur de 31 mm, sans effraction d'albuginée."
      })
  void aLetterOfAWordIsNoSide(String text) {
    told("2012-06-20", "pathology", "Pièce du 12/06/2012. " + text);

    assertThat(tumours()).containsExactly("C62.9 2012-06-12");
  }
}
