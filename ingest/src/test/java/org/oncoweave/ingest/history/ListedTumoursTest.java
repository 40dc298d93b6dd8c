package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;

/// Tumours in lists: which date is whose, which specimen, and which organ was only reached.
class ListedTumoursTest extends Story {
  ListedTumoursTest() {
    super(PartialDate.parse("1950-06-14"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Rectal adenocarcinoma, moderately differentiated, stage III (two nodes), diagnosed in 1998.",
        "Adénocarcinome du rectum, bien différencié, stade II (UICC), découvert en 1998, opéré.",
        "Adénocarcinome rectal, moyen rectum, pT3N0, initialement diagnostiqué en 1998."
      })
  void theYearOfADiagnosisIsThatOfItsTumour(String text) {
    told("2016-03-15", "consultation", text);

    assertThat(tumours()).containsExactly("C20.9 1998");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "1. Lèvre inférieure, 2. Langue, 3. Amygdale gauche.\n2 : carcinome épidermoïde infiltrant."
            + "\n1 et 3 : muqueuse sans dysplasie.",
        "1) Larynx. 2) Langue mobile.\n1 : muqueuse normale.\n2 : carcinome épidermoïde."
      })
  void theNumberOfASpecimenTellsItsOrgan(String text) {
    told("2016-02-10", "pathology", "Biopsies", text);

    assertThat(tumours()).singleElement().asString().startsWith("C02");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Scanner : sténose du côlon droit. Linite évoluée, soins de support.",
        "Carcinose, sténose rectale. Histoire : linite plastique opérée en 2015."
      })
  void aLinitisIsOfTheStomach(String text) {
    told("2016-02-10", "consultation", text);

    assertThat(tumours()).allMatch(t -> t.startsWith("C16"));
  }

  @Test
  void theOrganBetweenAMetastasisAndItsTumourWasReached() {
    told(
        "2016-02-10",
        "pathology",
        "Annexectomie",
        "Ovaires infiltrés. Conclusion : métastases ovariennes d'un adénocarcinome, primitif à"
            + " rechercher.");

    assertThat(tumours()).noneMatch(t -> t.startsWith("C56"));
  }

  @Test
  void whatHasItsOwnDateTakesNoneFromTheItemBefore() {
    told(
        "2010-02-23",
        "pathology",
        "Biopsie du sein gauche du 16/02/2010 : carcinome canalaire infiltrant.");
    told("2020-09-08", "imaging", "TEP du 04/09/2020 : métastases osseuses.");
    told(
        "2021-03-21",
        "consultation",
        "Rappel : sein gauche 2010, hystérectomie 2016, méta os 09/2020.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2020-09-04 [C41]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Rechute métastatique du cancer de 2010.",
        "Distant recurrence of the cancer of 2010."
      })
  void theYearOfTheCancerIsNotThatOfItsReturn(String text) {
    told(
        "2010-02-23",
        "pathology",
        "Biopsie du sein gauche du 16/02/2010 : carcinome canalaire infiltrant.");
    told("2020-09-08", "consultation", "TEP du 04/09/2020 : métastases osseuses. " + text);

    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2020-09-04 [C41]");
  }

  @Test
  void theCareOfTheSecondKindIsNotOfTheYearOfTheFirst() {
    told("2019-05-29", "pathology", "Orchidectomie gauche du 21/05/2019 : tumeur vitelline pure.");
    told(
        "2022-02-11",
        "consultation",
        "Antécédents : séminome droit 2003, tumeur vitelline gauche opérée + 3 BEP.");

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Treatment.Kind.SYSTEMIC)
        .noneMatch(t -> t.toString().contains("2003"));
  }
}
