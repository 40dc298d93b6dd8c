package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// What was given and what was not, and when it began, as reports tell it.
class GivenCareTest extends Story {
  GivenCareTest() {
    super(PartialDate.parse("1951-04-02"));
  }

  private void ovary() {
    told("2014-03-12", "pathology", "Biopsies", "Carcinome séreux de l'ovaire, le 04/03/2014.");
  }

  /// Start and what was given, or its organ.
  private List<String> given(Kind kind) {
    return history().treatments().stream()
        .filter(t -> t.kind() == kind)
        .map(t -> t.start() + " " + codes(t))
        .toList();
  }

  private static List<String> codes(Treatment treatment) {
    return treatment.concepts().stream().map(c -> c.code()).sorted().toList();
  }

  @Test
  void eachMedicineOfAListHasItsYear() {
    told("2013-05-14", "pathology", "Biopsie", "Carcinome canalaire infiltrant, le 07/05/2013.");
    told(
        "2019-02-05",
        "consultation",
        "Oncologie",
        "Rappel : sein gauche 2013, létrozole 2014, exémestane 2016-2018. Examen normal.");

    assertThat(given(Kind.SYSTEMIC)).containsExactly("2014 [létrozole]", "2016 [exémestane]");
  }

  @Test
  void aYearFromMemoryIsThatOfTheCourseKnown() {
    ovary();
    told("2014-05-06", "stay", "HDJ", "Carboplatine-paclitaxel, C1 le 01/04/2014.");
    told(
        "2021-02-02",
        "consultation",
        "Cardiologie",
        "Antécédent : cancer de l'ovaire 2013, carboplatine-paclitaxel en 2013. Palpitations.");

    assertThat(given(Kind.SYSTEMIC)).containsExactly("2014-04-01 [carboplatine, paclitaxel]");
  }

  @Test
  void aYearFurtherOffIsAnotherCourse() {
    ovary();
    told("2014-05-06", "stay", "HDJ", "Carboplatine-paclitaxel du 01/04/2014 au 22/07/2014.");
    told(
        "2021-02-02",
        "consultation",
        "Oncologie",
        "Rechute en 2018 traitée par carboplatine-paclitaxel en 2018. Examen normal.");

    assertThat(given(Kind.SYSTEMIC)).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Carboplatine / paclitaxel : cycles 1 à 3, 07/04, 28/04 et 19/05/2014.              | 2014-04-07
          Carboplatin / paclitaxel cycles 1-3 given 07/04, 28/04 and 19/05/2014.             | 2014-04-07
          Elle a eu le carboplatine-paclitaxel, six cycles, du 7 avril 2014 au 21 juillet.   | 2014-04-07
          Carboplatine AUC 4,5 - paclitaxel (C1 07/04/14, C4 le 16/06/14).                   | 2014-04-07
          Carboplatine + paclitaxel hebdomadaire, 18 semaines, du 07/04/2014 au 11/08/2014.  | 2014-04-07
          6 carboplatine-paclitaxel (07/04 - 21/07).                                         | 2014-04-07
          3 cures carboplatine AUC5 paclitaxel (07/04, 28/04, 19/05).                        | 2014-04-07
          """)
  void aCourseBeginsOnItsFirstDay(String text, String start) {
    ovary();
    told("2014-09-02", "consultation", "Oncologie", text);

    assertThat(given(Kind.SYSTEMIC)).containsExactly(start + " [carboplatine, paclitaxel]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Bévacizumab terminé (22e dose 17/10/2016).
          Eighteenth and final bevacizumab given 17 October 2016.
          """)
  void aLaterDoseBeginsNothing(String text) {
    ovary();
    told("2015-11-03", "stay", "HDJ", "Bévacizumab, C1 le 02/11/2015.");
    told("2017-03-14", "consultation", "Oncologie", text);

    assertThat(given(Kind.SYSTEMIC)).containsExactly("2015-11-02 [bévacizumab]");
  }

  @Test
  void aRegimenSpeltOutIsWhatWasGiven() {
    told("2017-09-12", "pathology", "Biopsie", "Carcinome épidermoïde du larynx, le 05/09/2017.");
    told(
        "2018-02-20",
        "consultation",
        "Oncologie",
        "Métastases pulmonaires. EXTREME : carboplatine AUC5 + 5FU + cétuximab 400 puis 250,"
            + " C1 le 12/02/2018.");

    assertThat(given(Kind.SYSTEMIC))
        .containsExactly("2018-02-12 [carboplatine, cétuximab, fluorouracile]");
  }

  @Test
  void aPeriodBehindTheMedicinesOfARegimenIsThatOfTheRegimen() {
    told("2015-01-13", "pathology", "Biopsie", "Neuroblastome surrénalien, le 06/01/2015.");
    told(
        "2015-05-12",
        "stay",
        "Hospitalisation",
        "Rapid COJEC : cisplatine, vincristine, carboplatine, étoposide, cyclophosphamide,"
            + " 8 cures du 20/01 au 07/04/2015.");

    assertThat(given(Kind.SYSTEMIC)).hasSize(1).allMatch(c -> c.startsWith("2015-01-20"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Melphalan 200 mg/m2 le 04/07, greffon J0 = 05/07/2016. Sortie J23.      | 2016-07-05
          Peripheral blood stem cells returned 5 July 2016. Engraftment day 12.   | 2016-07-05
          """)
  void cellsGivenBackAreAGraft(String text, String day) {
    told("2016-02-16", "consultation", "Hématologie", "Myélome IgG kappa, diagnostic 02/2016.");
    told("2016-07-29", "stay", "Hospitalisation", text);

    assertThat(given(Kind.TRANSPLANT)).containsExactly(day + " []");
  }

  @Test
  void whatPreparesForAGraftIsOneCourse() {
    told("2015-01-13", "pathology", "Biopsie", "Neuroblastome surrénalien, le 06/01/2015.");
    told(
        "2015-09-08",
        "stay",
        "Greffe",
        "Busulfan IV 16 doses puis melphalan 140 mg/m2 le 04/08/2015,"
            + " réinjection des cellules souches autologues le 06/08/2015.");

    assertThat(given(Kind.SYSTEMIC)).containsExactly("2015-08-04 [busulfan, melphalan]");
  }

  @Test
  void elsewhereOneMedicineAfterAnotherIsTwoCourses() {
    ovary();
    told(
        "2016-01-12",
        "consultation",
        "Oncologie",
        "Topotécan du 05/01/2015 au 16/04/2015 puis gémcitabine du 08/06/2015 au 02/11/2015.");

    assertThat(given(Kind.SYSTEMIC)).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cisplatine exclu (rein unique).
          Cisplatin unsuitable (eGFR 38).
          Décitabine non disponible, essai vénétoclax fermé.
          L'association carboplatine-gemcitabine n'a pas été choisie.
          Après information sur FOLFOX, elle demande un délai.
          Octréotide IV en peropératoire.
          Surveillance à trois ans et demi du Lutathera.
          IPI 3, stade IVA. EFR : CPT 84 %.
          """)
  void whatWasNotGivenIsNone(String text) {
    ovary();
    told("2014-06-03", "consultation", "Oncologie", text);

    assertThat(given(Kind.SYSTEMIC)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Allogreffe exclue (74 ans, BPCO).
          Radiofréquence ou résection : à revoir en RCP.
          Bland embolisation of the liver kept for symptomatic progression.
          """)
  void whatWasRuledOutIsNoCare(String text) {
    told("2014-03-12", "consultation", "Oncologie", "Cancer du côlon opéré le 04/03/2014.");
    told("2014-06-03", "consultation", "Oncologie", text);

    assertThat(history().treatments()).allMatch(t -> t.kind() == Kind.SURGERY);
  }

  @Test
  void aWideExcisionOfTheSkinIsOneOperationWithItsNodes() {
    told("2014-09-11", "pathology", "", "Left shoulder, 02/09/2014: nodular melanoma, 2.8 mm.");
    told(
        "2014-10-08",
        "operation",
        "Operation note",
        "Procedure 07/10/2014: wide local excision left shoulder (2 cm margin) for melanoma,"
            + " sentinel node biopsy left axilla.");

    assertThat(given(Kind.SURGERY)).contains("2014-10-07 [C44]").noneMatch(o -> o.contains("C77"));
  }

  @Test
  void aWideExcisionOfTheBreastStaysOfTheBreast() {
    told("2012-03-06", "pathology", "", "Left breast core 02/03/2012: invasive lobular carcinoma.");
    told("2012-05-08", "consultation", "", "L breast: WLE and SLNB on 05/04/2012, 21 mm.");

    assertThat(given(Kind.SURGERY)).containsExactly("2012-04-05 [C50]");
  }

  @Test
  void raysToTheCheekForAMerkelTumourAreOfTheSkin() {
    told("2018-01-23", "pathology", "", "Joue gauche, 16/01/2018 : carcinome de Merkel.");
    told(
        "2018-05-22",
        "radiotherapy",
        "Fin",
        "Radiothérapie du lit opératoire de la joue gauche : 50 Gy / 25 fr, du 09/04/2018 au"
            + " 14/05/2018.");

    assertThat(given(Kind.RADIOTHERAPY)).containsExactly("2018-04-09 [C44]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Encéphale in toto. 30 Gy / 10 séances, du 08/02 au 19/02/2021.                          | C71 | 30
          Thorax (tumeur + 4R, 7) : 60 Gy / 30 fr. du 08/02/2021 au 19/03/2021.                  | C34 | 60
          40 Gy en 20 fractions sur tumeur et ganglions (RCMI), 36 Gy sur les aires à risque, du 08/02/2021 au 05/03/2021. | C34 | 40
          Ré-irradiation thoracique 2 x 1,2 Gy/j : 30 Gy en 25 séances, du 08/02/2021 au 24/02/2021. | C34 | 30
          """)
  void raysAreAimedWhereTheReportSays(String text, String organ, double dose) {
    told("2020-10-13", "pathology", "Biopsie", "Poumon droit, le 06/10/2020 : adénocarcinome.");
    told("2021-01-12", "imaging", "IRM", "IRM cérébrale du 11/01/2021 : métastases cérébrales.");
    told("2021-03-23", "radiotherapy", "Fin de traitement", text);

    assertThat(given(Kind.RADIOTHERAPY)).containsExactly("2021-02-08 [" + organ + "]");
    assertThat(history().treatments()).extracting(Treatment::doseGy).contains(dose);
  }

  @Test
  void vaultBrachytherapyIsOfTheUterus() {
    told(
        "2012-09-25",
        "letter",
        "",
        "She had a cancer of the womb in 2004, treated with hysterectomy, both ovaries out and"
            + " vault brachytherapy.");

    assertThat(given(Kind.RADIOTHERAPY)).containsExactly("2004 [C54]");
  }
}
