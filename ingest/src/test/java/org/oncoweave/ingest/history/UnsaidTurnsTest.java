package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// Events that no word names, told by what was done: tissue shown again, care begun anew; and bare
/// visits.
class UnsaidTurnsTest extends Story {
  UnsaidTurnsTest() {
    super(PartialDate.parse("1950-06-14"));
  }

  private List<String> course() {
    return history().events().stream()
        .filter(e -> e.type() != EventType.INITIAL)
        .map(e -> e.type() + " " + e.date())
        .toList();
  }

  private String place(int document) {
    var history = history();
    var link =
        history.documents().stream()
            .filter(l -> l.document().id().equals("d" + document))
            .findFirst()
            .orElseThrow();
    return history.events().stream()
        .filter(e -> e.key().equals(link.eventKey()))
        .map(e -> e.type().toString())
        .findFirst()
        .orElseGet(() -> String.valueOf(link.outside()));
  }

  private void melanoma() {
    told("2014-10-13", "pathology", "Jambe gauche, exérèse du 07/10/2014 : mélanome nodulaire.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tumour_board | ADP inguinale G palpée 01/09 ; cytoponction du 15/09/2016 : mélanome. TEP : un seul ggl inguinal.
          pathology | Cytoponction ganglionnaire inguinale du 15/09/2016 : cellules de mélanome.
          pathology | Inguinal node core biopsy 15/09/2016: melanoma.
          """)
  void nodesThatShowTheTumourAgainAreItsReturn(String type, String text) {
    melanoma();
    told("2016-09-22", type, text);
    told(
        "2016-10-20",
        "pathology",
        "Curage inguinal gauche du 06/10/2016. 1 ganglion métastatique de mélanome sur 11.");

    assertThat(course()).containsExactly("REGIONAL_RECURRENCE 2016-09-15");
    assertThat(place(2)).isEqualTo("REGIONAL_RECURRENCE");
  }

  @Test
  void nodesOfTheFirstCareAreNoReturn() {
    melanoma();
    told(
        "2014-11-21",
        "pathology",
        "Curage inguinal gauche du 12/11/2014. 1 ganglion métastatique de mélanome sur 9.");

    assertThat(course()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "TDM 09/02/15 : masse rétropéritonéale 11 cm (4 cm en 2014). GELF +. R-bendamustine x 6.",
        "Scanner du 09/02/2015 : masse de 11 cm. Décision : R-bendamustine, 6 cycles.",
        "CT 09/02/2015: mass 11 cm, hydronephrosis. Plan: bendamustine-rituximab x6."
      })
  void whatWasWatchedAndIsNowTreatedHasGrown(String text) {
    told("2012-10-22", "pathology", "Ganglion du 16/10/2012 : lymphome folliculaire grade 1-2.");
    told("2012-11-06", "consultation", "Abstention surveillance (watch and wait).");
    told("2015-02-24", "tumour_board", text);
    told(
        "2015-09-14",
        "consultation",
        "6 R-bendamustine du 02/03 au 27/07/2015. TEP du 07/09/2015 : rémission complète.");

    assertThat(course()).containsExactly("PROGRESSION 2015-02-09", "REMISSION 2015-09-07");
    assertThat(place(2)).isEqualTo("PROGRESSION");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "CT 10/9/18 shows eight bilateral lung nodules. Not surgical. Doxorubicin from 1 October.",
        "CT 10 September 2018: multiple lung nodules up to 24 mm. Starting doxorubicin.",
        "Scanner du 10/09/2018 : plusieurs nodules pulmonaires. Début doxorubicine le 01/10/2018."
      })
  void lesionsForWhichOtherMedicinesBeginHaveGrown(String text) {
    told("2013-08-20", "pathology", "Biopsy 14.8.13, left thigh: pleomorphic sarcoma.");
    told(
        "2017-03-24",
        "pathology",
        "Lung wedge of 14/3/2017: pulmonary metastasis of the pleomorphic sarcoma.");
    told("2018-09-18", "letter", text);

    assertThat(course())
        .containsExactly("METASTATIC_RECURRENCE 2017-03-14", "PROGRESSION 2018-09-10");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Suivi | Marqueurs négatifs, TDM N. Fatigué, dose majorée. 4 mois.
          Consultation annuelle | Va bien. Examen normal. A revoir dans un an.
          Contrôle à 2 ans | TDM TAP négatif, DFG 62. HTA équilibrée.
          Follow-up visit | Well. CT clear. See in 6 months.
          """)
  void aBareVisitContinuesTheCareOfTheCancer(String title, String text) {
    told("2021-06-16", "pathology", "Pièce du 08/06/2021, testicule gauche : séminome.");
    told("2022-06-21", "consultation", title, text);

    assertThat(place(1)).isEqualTo("INITIAL");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Consultation de rhumatologie | Goutte du gros orteil, 2e crise.
          Suivi diabète | HbA1c 8,2. Metformine poursuivie.
          Consultation | Motif : lombalgies. Antalgiques.
          """)
  void aVisitForAnotherDiseaseDoesNot(String title, String text) {
    told("2021-06-16", "pathology", "Pièce du 08/06/2021, testicule gauche : séminome.");
    told("2022-06-21", "consultation", title, text);

    assertThat(place(1)).isEqualTo("OTHER_DISEASE");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Le scanner du 2 juin montre des métastases hépatiques. Gemcitabine, première perfusion.",
        "Je revois ce patient. Apparition de métastases hépatiques. Début gemcitabine ce jour.",
        "CT shows liver metastases. Starting gemcitabine."
      })
  void anUndatedLetterSpeaksOfTheMedicinesThatItBegins(String text) {
    told("2018-07-02", "pathology", "Pièce du 19/06/2018 : adénocarcinome canalaire du pancréas.");
    told(null, "letter", text);
    told("2020-09-08", "consultation", "Gemcitabine depuis le 15/06/2020, C3. TDM stable.");

    assertThat(course()).containsExactly("METASTATIC_RECURRENCE 2020-06-15");
    assertThat(place(1)).isEqualTo("METASTATIC_RECURRENCE");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Microbiopsies sein droit | Prélèvement du 19/01/2018, nodule du sein droit 18 mm. Réponse provisoire : carcinome peu différencié probable.
          Biopsie mammaire | Biopsie du 19/01/2018, masse du sein droit. Immunohistochimie en cours.
          """)
  void theBiopsyFirstTakenForAnotherTumourBelongsToWhatItFound(String title, String text) {
    melanoma();
    told("2018-01-22", "pathology", title, text);
    told(
        "2018-02-01",
        "pathology",
        "Biopsie du sein droit du 19/01/2018 : métastase mammaire d'un mélanome.");

    assertThat(place(1)).isEqualTo("METASTATIC_RECURRENCE");
  }

  @Test
  void theOperationBeforeTheUndatedSpecimenIsNotBeforeTheCancer() {
    told("2012-03-21", "operation", "20/3/12 néphrectomie élargie droite.");
    told(
        "2012-03-30",
        "pathology",
        "Néphrectomie",
        "Carcinome rénal à cellules claires, rein droit.");

    assertThat(place(0)).isEqualTo("INITIAL");
  }

  @Test
  void theVisitFollowsTheOperationThatItOpensWith() {
    told("1999-05-04", "pathology", "Sein droit, biopsie du 03/05/1999 : carcinome canalaire.");
    told("2018-04-16", "pathology", "Gastric biopsies 10/04/2018: adenocarcinoma of the antrum.");
    told(
        "2020-10-20",
        "letter",
        "Oncology phone clinic",
        "2 years from gastrectomy. Weight steady. CT clear. Left breast mammogram up to date.");

    var history = history();
    var stomach = history.tumours().get(1);
    var event = history.documents().get(2).eventKey();
    assertThat(history.events())
        .filteredOn(e -> e.key().equals(event))
        .extracting(e -> e.tumourKey())
        .containsExactly(stomach.key());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "IRM hépatique : angiomes typiques. Pas de métastase hépatique.",
        "MRI liver: both lesions are haemangiomas. No liver metastasis."
      })
  void lesionsThatTheNextImageClearsAreNoSpread(String text) {
    told("2018-04-16", "pathology", "Gastric biopsies 10/04/2018: adenocarcinoma of the antrum.");
    told("2018-05-03", "tumour_board", "CT liver: 2 lesions indeterminate ?mets. FLOT x4.");
    told("2018-05-08", "imaging", text);

    assertThat(events(EventType.INITIAL)).containsExactly("2018-04-10 []");
  }

  @Test
  void theOrgansOfOneWorkUpAreToldTogether() {
    told("2011-05-20", "pathology", "Sein droit, biopsie du 17/05/2011 : carcinome lobulaire.");
    told("2017-11-20", "imaging", "TEP du 20/11/2017 : métastases osseuses multiples.");
    told("2018-01-04", "tumour_board", "K lobulaire sein D 2011. Rechute os + estomac.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2017-11-20 [C16, C41]");
  }
}
