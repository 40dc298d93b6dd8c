package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.PartialDate;

/// To which event a report of a patient with two cancers belongs, and which reports lie outside.
class ReportPlacesTest extends Story {
  ReportPlacesTest() {
    super(PartialDate.parse("1952-09-21"));
  }

  @BeforeEach
  void twoCancers() {
    told("2003-05-20", "pathology", "", "Sein droit, 13/05/2003 : carcinome canalaire infiltrant.");
    told("2012-03-13", "pathology", "", "Rectum, biopsies du 06/03/2012 : adénocarcinome.");
  }

  /// Where the report told last lies.
  private DocumentLink last() {
    var history = history();
    return history.documents().getLast();
  }

  private @Nullable PartialDate lastDay() {
    var history = history();
    var event = history.documents().getLast().eventKey();
    return history.events().stream()
        .filter(e -> e.key().equals(event))
        .findFirst()
        .orElseThrow()
        .date();
  }

  @Test
  void whatCallsATumourANewPrimaryIsOfItsDiscovery() {
    told(
        "2012-03-20",
        "tumour_board",
        "RCP digestive",
        "Cancer du sein droit 2003, en rémission. Lésion du rectum : considérée comme un second"
            + " cancer primitif. Proposition : radio-chimiothérapie.");

    assertThat(lastDay()).hasToString("2012-03-06");
  }

  @Test
  void theStayOfAnOperationIsOfTheTumourTaken() {
    told(
        "2012-06-12",
        "stay",
        "Compte rendu d'hospitalisation",
        "Proctectomie le 04/06/2012. Suites simples. Carcinome du sein droit 2003 suivi en ville,"
            + " anastrozole inchangé.");

    assertThat(lastDay()).hasToString("2012-03-06");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Cardiologie | Souffle aortique. Valvulopathie attribuée à l'irradiation. ATCD : cancers du sein 2003 et du rectum 2012.
          Cardiologie | FA paroxystique. Tamoxifène arrêté jadis. Contrôle dans un an.
          Neurochirurgie | Céphalées. Méningiome de la convexité de 13 mm. Pas une métastase.
          """)
  void aVisitToAnotherServiceIsOfAnotherDisease(String title, String text) {
    told("2018-02-14", "consultation", title, text);

    assertThat(last().outside()).isEqualTo(Outside.OTHER_DISEASE);
  }

  @Test
  void aStayForWhatTheMedicinesDidIsOfTheirCancer() {
    told("2018-02-14", "stay", "Urgences", "Aplasie fébrile. FOLFIRI en cours, arrêté ce jour.");

    assertThat(last().outside()).isNull();
  }

  @Test
  void theServiceOfItsOrganFollowsTheTumourWhateverItTellsOfAnother() {
    told(
        "2014-05-16",
        "consultation",
        "Sénologie",
        "Mammographie du 09/05/2014 : ACR2. Cancer du rectum suivi par ailleurs.");

    assertThat(lastDay()).hasToString("2003-05-13");
  }
}
