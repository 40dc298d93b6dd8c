package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Care whose dates and doses stand in short words: chemoradiation, first cycles, sessions, rays
/// without a unit; and care that is named only to say that it is none.
class ToldDatesOfCareTest extends Story {
  ToldDatesOfCareTest() {
    super(PartialDate.parse("1950-01-01"));
  }

  @BeforeEach
  void aSarcomaOfTheThigh() {
    told("2013-02-05", "pathology", "Biopsie de cuisse droite du 28/01/2013 : liposarcome.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Radio-chimio du 13 juillet au 21 août 2015 (50 Gy en 25 fractions, cisplatine hebdomadaire x5).",
        "RCT concomitante du 13/07/2015 au 21/08/2015 (50 Gy, cisplatine J1 J22).",
        "Chemoradiation 13 July to 21 August 2015 (50 Gy in 25 fractions with cisplatin)."
      })
  void theMedicinesOfChemoradiationAreGivenAsLongAsTheRays(String text) {
    told("2016-05-17", "consultation", text);

    assertThat(begun(Kind.SYSTEMIC)).containsExactly("2015-07-13");
  }

  @Test
  void anOlderChemoradiationDatesNoLaterMedicines() {
    told(
        "2016-05-17",
        "consultation",
        "RT-CT fin 2013, exérèse en février 2014, 8 FOLFOX du 01/04/2014 au 08/07/2014.");

    assertThat(begun(Kind.SYSTEMIC)).containsExactly("2014-04-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Traitement de 2015 (6 doxorubicine du 03/02 au 19/05). Examen normal.|2015-02-03",
        "Chimiothérapie de mars à juin 2014 (4 doxorubicine-ifosfamide du 11/03 au 17/06), bien"
            + " tolérée.|2014-03-11",
        "Treated in 2015 (six doxorubicin from 3 February to 19 May). Well since.|2015-02-03"
      })
  void daysWithoutAYearAreOfTheYearToldBeforeTheirBracket(String text, String begun) {
    told("2017-10-24", "consultation", text);

    assertThat(begun(Kind.SYSTEMIC)).containsExactly(begun);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Switch to gemcitabine, docetaxel and pazopanib: first dose 12 June 2018.",
        "Passage à gemcitabine, docétaxel et pazopanib, première dose le 12/06/2018."
      })
  void aListOfMedicinesIsOneCourse(String text) {
    told("2018-05-29", "consultation", text);
    told("2018-09-11", "consultation", "Gemcitabine, docétaxel et pazopanib bien tolérés, stable.");

    assertThat(begun(Kind.SYSTEMIC)).containsExactly("2018-06-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2018-02-13|Nouveaux nodules (TDM 06/02). DOXORUBICINE 75 mono C1 20/02. FEVG 61.|2018-02-20",
        "2019-08-05|TDM 29/07/2019 : progression. Pazopanib 800, début 12/08.|2019-08-12",
        "2016-10-11|Doxorubicine adj. 6 cycles : 05/04/16 -> 20/09/16.|2016-04-05",
        "2017-06-13|Trabectédine : 2e cycle de trabectédine reçu le 22/05/2017.|2017-06-13"
      })
  void theFirstCycleBeginsTheCourse(String day, String text, String begun) {
    told(day, "consultation", text);

    assertThat(begun(Kind.SYSTEMIC)).containsExactly(begun);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "La question de la trabectédine ne se pose pas aujourd'hui.",
        "La trabectédine n'est pas d'actualité.",
        "Trabectedin is not needed at present.",
        "Progression. Trabectédine à organiser."
      })
  void whatIsNotAskedForIsNotGiven(String text) {
    told("2019-06-24", "letter", text);

    assertThat(begun(Kind.SYSTEMIC)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Exérèse le 03/03/2013. RT 50/25 du 06/05/2013 au 11/06/2013.|50.0",
        "RT post-opératoire 40,05/15 (06/05 au 27/05/2013).|40.05"
      })
  void aDoseAndItsFractionsNeedNoUnit(String text, double dose) {
    told("2013-07-18", "consultation", text);

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Kind.RADIOTHERAPY)
        .singleElement()
        .satisfies(t -> assertThat(t.doseGy()).isEqualTo(dose));
  }

  @Test
  void aDayIsNoDose() {
    told("2013-07-18", "consultation", "Exérèse le 03/03/2013. RT jusqu'au 30/10.");

    assertThat(history().treatments()).noneMatch(t -> t.doseGy() != null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "24/01/17 Métastasectomies droites (3 nodules) par VATS.",
        "Métastasectomies pulmonaires le 24/01/2017.",
        "VATS metastasectomy x2 on 24/01/2017."
      })
  void anOperationOnMetastasesTellsThatTheyWereThere(String text) {
    told("2017-03-10", "operation", text);

    assertThat(begun(Kind.SURGERY)).containsExactly("2017-01-24");
  }

  @Test
  void embolisationsMonthsApartAreTwo() {
    told("2014-05-27", "stay", "Métastases hépatiques. Chimioembolisation le 22/04/2014.");
    told("2015-01-26", "stay", "Deuxième chimioembolisation hépatique le 09/09/2014.");

    assertThat(begun(Kind.INTERVENTIONAL)).containsExactly("2014-04-22", "2014-09-09");
  }

  @Test
  void raysAfterAnOperationOnNodesAreThoseOfTheNodes() {
    told(
        "2015-06-16",
        "operation",
        "31/03/15, curage inguinal droit. 2N+/8. Radiothérapie de 50 Gy/25 du 05/05 au 10/06.");

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Kind.RADIOTHERAPY)
        .singleElement()
        .satisfies(t -> assertThat(t.concepts()).extracting(c -> c.code()).containsExactly("C77"));
  }

  private List<String> begun(Kind kind) {
    return history().treatments().stream()
        .filter(t -> t.kind() == kind)
        .map(t -> String.valueOf(t.start()))
        .sorted()
        .toList();
  }
}
