package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// What one report tells wrongly and another sets right: tissue far from its organ, years and sides
/// told from memory, suspicions that were lifted, sides and dates of something else.
class CorrectedRecordsTest extends Story {
  CorrectedRecordsTest() {
    super(PartialDate.parse("1948-03-08"));
  }

  @Test
  void aYearToldTwelveYearsLaterYieldsToTheBiopsy() {
    told(
        "2010-03-23",
        "consultation",
        "Métrorragies. Biopsie du col du 09/03/2010 : carcinome épidermoïde du col utérin.");
    told("2022-02-08", "stay", "Antécédents : cancer du col utérin en 2008, traité par rayons.");

    assertThat(tumours()).containsExactly("C53.9 2010-03-09");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ATCD : cancer du rein gauche opéré en 2006 (sic, c'était le droit).
          Connue pour une tumeur carcinoïde du poumon (erreur : il s'agit du rein) en 2010.
          Un courrier de 2018 parlant de « cancer du pancréas » est à corriger.
          """)
  void whatIsCorrectedOnTheSpotIsNoTumour(String text) {
    told(
        "2007-05-11",
        "pathology",
        "Néphrectomie droite du 24/04/2007 : carcinome rénal à cellules claires.");
    told("2019-09-05", "stay", text);

    assertThat(tumours()).containsExactly("C64.9 right 2007-04-24");
  }

  @Test
  void theYearsOfTheChemotherapyAreNotThoseOfTheLeukaemiaItCaused() {
    told("2022-03-22", "laboratory", "Myélogramme du 15/03/2022 : syndrome myélodysplasique.");
    told(
        "2022-04-12",
        "consultation",
        "Syndrome myélodysplasique secondaire (chimiothérapies 2017 et 2019). Azacitidine.");

    assertThat(tumours()).containsExactly("C42.1 2022-03-15");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cancer du pancréas présumé, cT2 N0, sans preuve. Duodénopancréatectomie proposée.",
        "Adénocarcinome de la tête du pancréas probable."
      })
  void aPresumedCancerThatTissueDeniesIsNone(String presumed) {
    told("2018-09-13", "tumour_board", presumed);
    told(
        "2018-09-25",
        "pathology",
        "Ponction du pancréas du 19/09/2018 : pancréatite auto-immune. Absence de carcinome.");

    assertThat(tumours()).isEmpty();
  }

  @Test
  void theSideOfWhatIsNamedBesideIsNotTheTumours() {
    told(
        "2016-02-24",
        "pathology",
        "Biopsies du lobe supérieur droit le 18/02/2016 : adénocarcinome primitif pulmonaire.");
    told(
        "2018-07-02",
        "radiotherapy",
        "Adénocarcinome pulmonaire opéré en 2016, métastase frontale gauche. 27 Gy en 3 séances.");

    assertThat(tumours()).containsExactly("C34.9 right 2016-02-18");
  }

  @Test
  void theLingulaLiesOnTheLeft() {
    told("2019-03-19", "pathology", "Biopsie de la lingula du 12/03/2019 : adénocarcinome.");

    assertThat(history().tumours()).extracting(Tumour::laterality).containsExactly("left");
  }

  @Test
  void anOrganOfTheMiddleHasNoSide() {
    told(
        "2014-05-06",
        "pathology",
        "Biopsies de la prostate du 08/04/2014, lobe gauche : adénocarcinome Gleason 6.");

    assertThat(history().tumours()).extracting(Tumour::laterality).containsOnlyNulls();
  }

  @Test
  void theRemainingKidneyIsNotTheSideOfTheSarcoma() {
    told(
        "2013-11-22",
        "pathology",
        "Biopsie rétropéritonéale gauche du 12/11/2013 : liposarcome bien différencié.");
    told("2019-01-22", "stay", "ATCD : sarcome opéré en 2013, rein unique droit, splénectomie.");

    assertThat(history().tumours()).hasSize(1);
  }

  @Test
  void metastasesKnownAtTheDiagnosisMakeALaterSpreadAProgression() {
    told(
        "2012-02-07",
        "stay",
        "Biopsie d'octobre 2011 : tumeur neuroendocrine de l'iléon. Le 17/01/2012 : résection"
            + " iléale. Métastases hépatiques laissées en place.");
    told(
        "2015-10-06",
        "consultation",
        "Scanner du 22/09/2015 : foie en augmentation, métastase de L3. Progression.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
    assertThat(events(EventType.PROGRESSION)).hasSize(1);
  }

  @Test
  void aDoubtThatWasLiftedIsNoMetastasis() {
    told("2010-03-23", "pathology", "Biopsie du col du 09/03/2010 : carcinome épidermoïde.");
    told(
        "2013-05-28",
        "imaging",
        "Scanner du 21/05/2013 : nodule en régression. Le doute de métastase évoqué le 30/04 est"
            + " levé.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
  }

  @Test
  void theDeathToldByTheSpouseIsThePatients() {
    told("2009-03-19", "pathology", "Biopsies de la prostate du 12/03/2009 : adénocarcinome.");
    told(
        "2021-06-22",
        "letter",
        "Appel de Mme Lafond ce matin : son mari est décédé à domicile le 18/06/2021.");

    assertThat(events(EventType.DEATH)).containsExactly("2021-06-18 []");
  }

  @Test
  void aReasonOfDeathOfARelativeStaysTheirs() {
    told("2009-03-19", "pathology", "Biopsies de la prostate du 12/03/2009 : adénocarcinome.");
    told("2021-06-22", "consultation", "Moral bas : son épouse est décédée le 18/06/2021.");

    assertThat(events(EventType.DEATH)).isEmpty();
  }

  @Test
  void aFamilyListOverLinesInCapitalsStaysTheFamilys() {
    told(
        "2020-03-25",
        "consultation",
        "MOTIF : MELANOME CUTANE.\nATCD FAMILIAUX : MELANOME CUTANE CHEZ LA SOEUR A 40 ANS,\n"
            + "MESOTHELIOME PLEURAL CHEZ UNE COUSINE A 62 ANS.");

    assertThat(history().tumours())
        .extracting(t -> t.topography().code())
        .noneMatch(code -> code.startsWith("C38"));
  }
}
