package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.PartialDate;

/// Words of a specimen that name no tumour of it, and those that tell its organ.
class SpecimenWordsTest extends Story {
  SpecimenWordsTest() {
    super(PartialDate.parse("1950-01-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Microbiopsie de cuisse droite du 28/01/2013 : sarcome pléomorphe. S100-, desmine-, AML focal.",
        "Cuisse droite, biopsie du 28/01/2013. Liposarcome dédifférencié. MDM2 amplifié, AML faible.",
        "Biopsy of 28/01/2013, right thigh: leiomyosarcoma. Desmin strong, AML diffuse, S100 negative."
      })
  void aStainForSmoothMuscleIsNoLeukaemia(String text) {
    told("2013-02-05", "pathology", text);

    assertThat(tumours()).singleElement().asString().matches("C49.. right 2013-01-28");
  }

  @Test
  void aFattyNoduleOfTheKidneyIsNoLeukaemia() {
    told("2013-02-05", "imaging", "IRM rénale : AML du rein droit de 12 mm, graisseux, stable.");

    assertThat(tumours()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Carcinome de 26 mm. Adénocarcinome acinaire, TTF1+. Sans rapport avec les antécédents épidermoïdes.",
        "Adénocarcinome lépidique. Primitif, différent de l'antécédent de carcinome canalaire.",
        "Adenocarcinoma, acinar, TTF1+. Not related to the earlier squamous tumours."
      })
  void whatTheSpecimenHasNothingToDoWithIsNoTumourOfIt(String text) {
    told("2017-07-13", "pathology", "Lobectomie supérieure gauche du 06/07/2017", text);

    assertThat(kinds()).singleElement().asString().startsWith("C34 8");
  }

  @Test
  void theOtherOneIsToldWhereItsOrganIs() {
    told(
        "2017-07-13",
        "pathology",
        "Pièce de néphrectomie droite",
        "Intervention du 06/07/2017. Carcinome à cellules claires. Pas de lien avec l'adénocarcinome colique opéré en 2010.");

    assertThat(tumours()).containsExactly("C18.9 2010", "C64.9 right 2017-07-06");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Masse céphalique de 29 mm, VBP dilatée. Prothèse posée dans le même temps. Cytologie : adénocarcinome.|C25.0",
        "Lésion corporéo-caudale de 4 cm. Cytoponction : adénocarcinome.|C25.2",
        "29 mm uncinate mass, CBD dilated. FNA: adenocarcinoma.|C25.0",
        "Sténose hilaire de type Bismuth II. Brossage : adénocarcinome.|C24.0"
      })
  void endoscopyNamesThePancreasByItsParts(String text, String site) {
    told("2016-01-12", "imaging", "Echo-endoscopie", text);

    assertThat(tumours()).containsExactly(site + " 2016-01-12");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Biopsies de jonction|Lésion bourgeonnante 34-38 cm sur EBO C3M5. Adénocarcinome bien différencié.",
        "Biopsies|Adénocarcinome développé sur muqueuse de Barrett.",
        "OGJ biopsies|Adenocarcinoma arising in Barrett's mucosa."
      })
  void barrettsMucosaIsOfTheOesophagus(String title, String text) {
    told("2015-06-09", "pathology", title, text);

    assertThat(tumours()).containsExactly("C15.5 2015-06-09");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tumeur neuroendocrine bien différenciée G2. Métastase compatible avec origine iléale.|C17 82",
        "Adénocarcinome CK20+. Profil compatible avec une origine colorectale.|C18 81",
        "Adénocarcinome. Immunohistochimie en faveur d'une origine pancréato-biliaire.|C25 81",
        "Metastatic adenocarcinoma, CK7+. Consistent with a gastric primary.|C16 81"
      })
  void theTissueOfAMetastasisMaySpeakForAnOrgan(String text, String kind) {
    told("2012-02-28", "pathology", "Biopsie hépatique du 22/02/2012", text);

    assertThat(kinds()).containsExactly(kind);
  }

  @Test
  void oneOfTwoOrgansIsNone() {
    told(
        "2012-02-28",
        "pathology",
        "Biopsie hépatique du 22/02/2012",
        "Adénocarcinome. Profil évocateur d'une origine pancréatique ou biliaire.");

    assertThat(kinds()).containsExactly("C80 81");
  }

  @Test
  void ofAYearToldLaterTheDayIsThatOfTheFirstSuspicion() {
    told(
        "2013-10-15",
        "consultation",
        "Masse choroïdienne pigmentée. Aspect de mélanome de la choroïde de l'oeil droit.");
    told(
        "2013-11-26",
        "radiotherapy",
        "Protonthérapie de l'oeil droit, 60 Gy en 4 séances, du 18 au 21/11/2013.");
    told("2016-02-16", "consultation", "ATCD : mélanome choroïdien de l'oeil droit en 2013.");

    assertThat(tumours()).containsExactly("C69.3 right 2013-10-15");
  }

  @Test
  void theTitleOfASpecimenOfSkinTellsItsRegion() {
    told("2019-02-20", "pathology", "Exérèse joue droite", "Carcinome basocellulaire de 6 mm.");

    assertThat(tumours()).containsExactly("C44.3 right 2019-02-20");
  }

  @Test
  void gastroduodenalBiopsiesAreOfTheStomach() {
    told("2019-02-20", "pathology", "Biopsies gastro-duodénales", "Adénocarcinome tubuleux.");

    assertThat(tumours()).containsExactly("C16.9 2019-02-20");
  }

  private List<String> kinds() {
    return history().tumours().stream()
        .map(t ->
            t.topography().code().substring(0, 3)
                + " "
                + Objects.requireNonNull(t.morphology()).code().substring(0, 2))
        .toList();
  }
}
