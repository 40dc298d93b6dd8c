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
}
