package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// One tumour told in several organs: where it began, and where it came back.
class WhereItBeganTest extends Story {
  WhereItBeganTest() {
    super(PartialDate.parse("1955-03-02"));
  }

  @Test
  void aSquamousCarcinomaBesideAnOldProstateIsThatOfTheTongue() {
    told(
        "2018-02-13",
        "pathology",
        "Biopsie du bord libre de langue gauche, 06/02/2018 : carcinome épidermoïde infiltrant.");
    told(
        "2018-02-27",
        "tumour_board",
        "ATCD : adénocarcinome de la prostate en 2011, prostatectomie. Panendoscopie du 06/02/2018 :"
            + " biopsie, carcinome épidermoïde. cT2N0M0.");

    assertThat(tumours()).hasSize(2).anySatisfy(t -> assertThat(t).startsWith("C02"));
  }

  @Test
  void aSarcomaOfOneKindElsewhereYearsLaterIsNoSecondOne() {
    told(
        "2010-05-11",
        "pathology",
        "Biopsie de la cuisse gauche du 04/05/2010 : liposarcome dédifférencié.");
    told(
        "2014-10-20",
        "consultation",
        "Scanner du 13/10/2014 : masse rétropéritonéale de 7 cm. Biopsie du 15/10/2014 : liposarcome"
            + " dédifférencié. Doxorubicine à partir du 27/10/2014.");

    assertThat(tumours()).hasSize(1).allSatisfy(t -> assertThat(t).startsWith("C49"));
  }

  @Test
  void whatCameBackInTheLungIsNoPrimaryWhateverARowCallsIt() {
    told(
        "2015-01-20",
        "pathology",
        "Biopsies du canal anal du 13/01/2015 : carcinome épidermoïde infiltrant.");
    told(
        "2017-06-13",
        "consultation",
        "Scanner du 06/06/2017 : quatre nodules pulmonaires. Biopsie pulmonaire du 09/06/2017 :"
            + " carcinome épidermoïde. Rechute métastatique du cancer du canal anal.");
    coded("2017-06-09", "C34.9");

    assertThat(tumours()).hasSize(1).allSatisfy(t -> assertThat(t).startsWith("C21"));
    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2017-06-06 [C34]");
  }

  @Test
  void aHodgkinOfBeforeIsNotOfTheBreastThatIsReadToday() {
    told(
        "2016-03-08",
        "pathology",
        "Biopsie du sein droit du 01/03/2016 : carcinome canalaire infiltrant de grade III. ATCD :"
            + " Hodgkin irradié.");
    told(
        "2016-03-22",
        "tumour_board",
        "Cancer du sein droit T2N0. Maladie de Hodgkin en 1988 (mantelet).");

    assertThat(tumours())
        .hasSize(2)
        .anySatisfy(t -> assertThat(t).startsWith("C77"))
        .anySatisfy(t -> assertThat(t).startsWith("C50.9 right"));
  }

  @Test
  void theSmallCellKindThatATumourTookOnIsNoSecondTumour() {
    told(
        "2017-09-12",
        "pathology",
        "Biopsie bronchique lobe supérieur gauche du 05/09/2017 : adénocarcinome, EGFR L858R.");
    told(
        "2019-11-19",
        "pathology",
        "Biopsie hépatique du 12/11/2019 : carcinome à petites cellules, transformation de"
            + " l'adénocarcinome pulmonaire connu.");
    told(
        "2020-05-05",
        "letter",
        "Décès le 02/05/2020 de son cancer bronchique à petites cellules métastatique.");

    assertThat(tumours()).hasSize(1);
    assertThat(events(EventType.TRANSFORMATION))
        .singleElement()
        .asString()
        .startsWith("2019-11-12");
  }

  @Test
  void squamousAndNotSmallCellAreOneCarcinomaOfTheLung() {
    told(
        "2018-05-15",
        "pathology",
        "Biopsies bronchiques lobe moyen du 08/05/2018 : carcinome non à petites cellules, p40+.");
    told("2018-05-29", "tumour_board", "Carcinome épidermoïde du lobe moyen, T2N1M0.");

    assertThat(tumours()).containsExactly("C34.2 right 2018-05-08");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Rectal biopsies of 03/06/2014, lesion 6 cm from the anal verge: adenocarcinoma.",
        "Rectal biopsies taken on 03/06/2014, tumour 4 cm above the verge. Adenocarcinoma."
      })
  void theAnalVergeIsNoOrgan(String text) {
    told("2014-06-10", "pathology", text);

    assertThat(tumours()).containsExactly("C20.9 2014-06-03");
  }

  @Test
  void theUreterHasTheSideOfItsOperation() {
    told(
        "2019-02-19",
        "operation",
        "Néphro-urétérectomie droite du 12/02/2019. Anatomopathologie : carcinome urothélial de"
            + " l'uretère pelvien, pT2.");

    assertThat(tumours()).allSatisfy(t -> assertThat(t).startsWith("C66.9 right")).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Lymphome de Hodgkin scléronodulaire, stade III (rate, médiastin, cou), affirmé par la biopsie"
            + " cervicale droite du 12 mars 2012.",
        "Lymphome folliculaire de grade 2, stade IV avec atteinte médullaire et masse mésentérique de"
            + " 9 cm, prouvé par la ponction-biopsie du 12 mars 2012."
      })
  void proofToldFarBehindDatesTheTumour(String text) {
    told("2013-01-15", "letter", "Madame X termine ce jour le traitement de son " + text);

    assertThat(tumours()).allSatisfy(t -> assertThat(t).endsWith("2012-03-12")).hasSize(1);
  }

  @Test
  void aTumourToldMetastaticMakesItsNodulesMetastases() {
    told(
        "2011-04-12",
        "stay",
        "Scanner le 05/04/2011 : masse du rein droit 12 cm. Thorax : six nodules pulmonaires, 15 mm au"
            + " plus. Diagnostic : néphroblastome droit métastatique. Début vincristine-dactinomycine"
            + " le 11/04/2011.");

    assertThat(events(EventType.INITIAL)).containsExactly("2011-04-05 [C34]");
  }

  @Test
  void theYearThatClosesAnItemIsNotThatOfTheNext() {
    told("2014-10-07", "pathology", "Exérèse du 30/09/2014, joue : carcinome basocellulaire.");
    told("2020-01-14", "letter", "NB : vessie 2009, basocellulaire.");

    assertThat(history().tumours())
        .extracting(t -> String.valueOf(t.date()))
        .containsExactly("2014-09-30");
  }

  @Test
  void theYearOfACuredDiseaseIsNotThatOfTheCancerAfterIt() {
    told(
        "2018-05-15",
        "letter",
        "Background: hepatitis C cleared 2012, renal cell carcinoma treated by cryotherapy in April"
            + " 2018, gout.");

    assertThat(history().tumours())
        .extracting(t -> String.valueOf(t.date()))
        .noneMatch(day -> day.startsWith("2012"));
  }

  @Test
  void aYearWithNothingOfItsOwnIsOfWhatFollows() {
    told("2019-02-12", "consultation", "Patiente opérée en 2011, carcinome lobulaire du sein.");

    assertThat(history().tumours())
        .extracting(t -> String.valueOf(t.date()))
        .containsExactly("2011");
  }

  @Test
  void theCareOfATumourDatesItAndNoUnknownPrimaryOfLaterIsIt() {
    told(
        "2013-04-16",
        "consultation",
        "Adénocarcinome de prostate Gleason 7, traité par irradiation 74 Gy en 2005. PSA 0,2.");
    told("2018-03-13", "imaging", "ATCD de cancer de prostate. Lésions du foie multiples.");
    told("2018-03-27", "pathology", "Biopsie du foie du 20/03/2018 : métastase d'adénocarcinome.");
    told(
        "2018-04-10",
        "tumour_board",
        "Adénocarcinome de primitif inconnu, foie. PSA normal. Carboplatine-paclitaxel.");

    assertThat(history().tumours())
        .extracting(t -> t.topography().code() + " " + t.date() + " " + t.secondPrimary())
        .containsExactly("C61.9 2005 false", "C80.9 2018-03-20 true");
  }
}
