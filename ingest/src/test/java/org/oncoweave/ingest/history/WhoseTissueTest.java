package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// Whose tissue it is: what lies in an organ where it does not begin, what is told at two places,
/// two tissues of one organ.
class WhoseTissueTest extends Story {
  WhoseTissueTest() {
    super(PartialDate.parse("1948-03-08"));
  }

  @Test
  void anAdenocarcinomaInBoneIsThatOfTheLungFoundLater() {
    told(
        "2018-02-27",
        "pathology",
        "Biopsie de l'aile iliaque du 20/02/2018 : tissu osseux détruit par un adénocarcinome.");
    told(
        "2019-03-19",
        "pathology",
        "Biopsies de la lingula du 12/03/2019 : adénocarcinome bronchopulmonaire.");

    assertThat(history().tumours())
        .extracting(t -> t.topography().code().substring(0, 3))
        .containsExactly("C34");
  }

  @Test
  void clearCellsInThePancreasAreThoseOfTheKidney() {
    told(
        "2007-05-11",
        "pathology",
        "Néphrectomie droite du 24/04/2007 : carcinome rénal à cellules claires, Fuhrman 2.");
    told(
        "2016-07-12",
        "pathology",
        "Pancréatectomie caudale du 05/07/2016 : carcinome à cellules claires, deux nodules.");

    assertThat(tumours()).containsExactly("C64.9 right 2007-04-24");
  }

  @Test
  void anAdrenalCarcinomaStaysOneOfTheAdrenal() {
    told(
        "2015-06-02",
        "pathology",
        "Surrénalectomie gauche du 26/05/2015 : corticosurrénalome malin de la surrénale.");

    assertThat(tumours()).singleElement().asString().startsWith("C74");
  }

  @Test
  void aPrimaryOfTheLungShownByTissueIsNoMetastasisOfTheColon() {
    told("2015-05-19", "pathology", "Colectomie du 06/05/2015 : adénocarcinome du côlon.");
    told("2018-06-26", "tumour_board", "Métastase pulmonaire probable du lobe supérieur gauche.");
    told(
        "2018-08-01",
        "pathology",
        "Lobectomie supérieure gauche du 19/07/2018 : adénocarcinome pulmonaire primitif, TTF1+.");

    assertThat(history().tumours())
        .extracting(t -> t.topography().code().substring(0, 3))
        .containsExactly("C18", "C34");
  }

  @Test
  void aGliomaIsOfTheBrainWhateverItsReportNames() {
    told(
        "2016-04-19",
        "pathology",
        "Reprise du 05/04/2016. Oligodendrogliome anaplasique de grade III. Cancer du sein écarté.");

    assertThat(tumours()).singleElement().asString().startsWith("C71");
  }

  @Test
  void medullaryAndPapillaryTumoursOfOneThyroidAreTwo() {
    told(
        "2012-10-02",
        "pathology",
        "Thyroïdectomie du 18/09/2012 : carcinome médullaire de 14 mm ; à gauche, microcarcinome"
            + " papillaire de 3 mm.");

    assertThat(history().tumours()).hasSize(2);
  }

  @Test
  void aBenignPhaeochromocytomaIsNoCancer() {
    told(
        "2012-06-12",
        "operation",
        "Surrénalectomie droite du 05/06/2012. Histologie : phéochromocytome bénin.");
    told("2016-02-29", "stay", "Antécédents : phéochromocytome opéré en 2012.");

    assertThat(tumours()).isEmpty();
  }

  @Test
  void aMerkelTumourToldAtTwoPlacesBesideEachOtherIsOne() {
    told(
        "2018-06-19",
        "pathology",
        "Biopsie de la joue gauche du 05/06/2018 : carcinome de Merkel.");
    told(
        "2018-07-17",
        "operation",
        "Exérèse le 03/07/2018, lambeau cervical gauche. Anatomopathologie : carcinome de Merkel du"
            + " cou.");

    assertThat(history().tumours()).hasSize(1);
  }

  @Test
  void aSecondCancerOfTheMouthIsOneOfItsOwn() {
    told(
        "2014-07-22",
        "pathology",
        "Glossectomie du 08/07/2014 : carcinome épidermoïde de la langue, pT2.");
    told(
        "2019-03-26",
        "tumour_board",
        "Lésion du plancher buccal, biopsie du 12/03/2019 : carcinome épidermoïde. Deuxième cancer"
            + " VADS.");
    told(
        "2019-04-30",
        "pathology",
        "Pelvectomie du 09/04/2019 : carcinome épidermoïde du plancher, 15 mm, pT1.");

    assertThat(history().tumours())
        .extracting(t -> t.topography().code().substring(0, 3))
        .containsExactly("C02", "C04");
  }

  @Test
  void whatStaysInPlaceInTheMouthIsNotOfTheLarynx() {
    told(
        "2009-02-16",
        "pathology",
        "Prélèvements du 10/02/2009. Conclusion : carcinome épidermoïde infiltrant du larynx. Flacon"
            + " 4 : carcinome épidermoïde in situ du plancher buccal, lésion distincte.");

    assertThat(history().tumours())
        .extracting(t -> t.topography().code().substring(0, 3))
        .containsExactlyInAnyOrder("C32", "C04");
  }

  private List<String> organs() {
    return history().tumours().stream().map(t -> t.topography().code().substring(0, 3)).toList();
  }

  @Test
  void aTissueThatBeginsInTheOrganAloneIsNoSpreadOfTheTumourOfBefore() {
    told("2011-06-20", "pathology", "Mastectomie gauche du 14/06/2011 : carcinome canalaire, pT2.");
    told(
        "2018-10-09",
        "imaging",
        "Scanner du 04/10/2018. Masse du foie droit, 55 mm. Conclusion : métastase hépatique du"
            + " cancer du sein.");
    told(
        "2018-10-30",
        "pathology",
        "Biopsie du foie du 23/10/2018. Conclusion : carcinome hépatocellulaire bien différencié.");

    assertThat(organs()).containsExactly("C50", "C22");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
  }

  @Test
  void whatTookItForASpreadBelongsToItsDiscovery() {
    told("2012-03-12", "pathology", "Right nephrectomy 05/03/2012: clear cell carcinoma, pT3a.");
    told(
        "2019-05-14",
        "tumour_board",
        "Hepatic recurrence of the renal carcinoma of 2012, segment VI. Biopsy.");
    told(
        "2019-06-04",
        "pathology",
        "Liver biopsy 28/05/2019: intrahepatic cholangiocarcinoma, unlike the renal tumour.");

    assertThat(organs()).containsExactly("C64", "C22");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
    assertThat(history().documents())
        .filteredOn(d -> d.document().id().equals("d1"))
        .extracting(d -> d.eventKey() == null ? "" : d.eventKey())
        .allMatch(key -> key.contains("INITIAL/2019-05-28"));
  }

  @Test
  void theTissueOfTheBileDuctsInTheLiverIsOfTheLiverWhateverIsNamedBeside() {
    told(
        "2021-02-09",
        "consultation",
        "Historique : sigmoïde 2015 opéré, cholangiocarcinome intrahépatique en mars 2020.");

    assertThat(organs()).contains("C22").doesNotContain("C18");
  }

  @Test
  void aCarcinomaThatManyOrgansBearStaysASpread() {
    told("2014-01-20", "pathology", "Colectomie gauche du 14/01/2014 : adénocarcinome, pT3N1.");
    told(
        "2016-05-10", "imaging", "TDM du 04/05/2016. Conclusion : métastase du foie, segment VII.");
    told("2016-06-01", "pathology", "Biopsie du foie du 25/05/2016 : adénocarcinome.");

    assertThat(organs()).containsExactly("C18");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).hasSize(1);
  }
}
