package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.PartialDate;

/// Reports that name no cancer and yet continue its care, and those that look like it and do not.
final class OutsideReportsTest extends Story {
  OutsideReportsTest() {
    super(PartialDate.parse("1955-03-11"));
  }

  @BeforeEach
  void aKidneyCancerThatSpread() {
    told(
        "2012-05-14",
        "pathology",
        "",
        "Rein gauche, pièce du 07/05/2012 : carcinome à cellules claires.");
    told(
        "2015-02-16",
        "tumour_board",
        "RCP",
        "Scanner du 09/02/2015 : rechute métastatique surrénalienne droite. Chirurgie proposée.");
    told("2015-03-30", "operation", "", "Surrénalectomie droite le 23/03/2015. Métastase, R0.");
  }

  /// Where the report told last lies.
  private DocumentLink last() {
    return history().documents().getLast();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operation | Orthopédie | Clou fémoral droit le 02/05/2016 sur fracture pathologique. Appui complet.
          operation | Traumatologie | Plaque du radius le 02/05/2016, localisation tumorale. Suites simples.
          stay | Orthopaedics | Intramedullary nail on 02/05/2016 for a metastatic lesion. Walking again.
          consultation | Chirurgie | À un an de la surrénalectomie, l'état est excellent. Examen normal.
          imaging | IRM abdominale | Plan de coupe axial. Loge de néphrectomie libre.
          """)
  void whatTreatsOrFollowsItWithoutItsNameIsOfIt(String type, String title, String text) {
    told("2016-05-09", type, title, text);

    assertThat(last().outside()).isNull();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          operation | Orthopédie | Plaque du radius le 02/05/2016, chute dans l'escalier. Pas de lésion tumorale.
          imaging | Scanner thoracique | Indication : dissection aortique ? Pas de dissection. Nodule pulmonaire, métastase possible.
          imaging | CT abdomen | Clinical details: renal colic. 4 mm stone. Indeterminate adrenal nodule, metastasis possible.
          imaging | Scanner | Recherche de diverticulite : absente. Micronodule suspect de la base.
          """)
  void whatAnotherComplaintAskedForIsOfAnotherDisease(String type, String title, String text) {
    told("2022-05-09", type, title, text);

    assertThat(last().outside()).isEqualTo(Outside.OTHER_DISEASE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [page 2/3 - scan de mauvaise qualité - texte non reconnu - document tourné]
          (document numérisé, page 1 sur 1 : texte non lisible, page vide)
          ### fax page 1 of 2: illegible, poor quality scan, text not readable ###
          """)
  void aPageThatNobodyCanReadHasNoContent(String text) {
    told("2016-05-09", "letter", "Document", text);

    assertThat(last().outside()).isEqualTo(Outside.NO_CONTENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Mme D. est décédée le 04/06/2016 d'une insuffisance hépatique par envahissement diffus.
          Mme D. est décédée le 04/06/2016 en insuffisance rénale par dissémination péritonéale.
          She died on 04/06/2016 of liver failure due to hepatic infiltration.
          """)
  void whatTheTumourDidIsTheCauseOfTheDeath(String text) {
    told("2016-06-09", "letter", "", text);

    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.DEATH)
        .allSatisfy(e -> assertThat(e.tumourKey()).isNotNull())
        .hasSize(1);
  }

  @Test
  void aDeathByTheHeartIsNone() {
    told("2016-06-09", "letter", "", "Mme D. est décédée le 04/06/2016 d'un infarctus étendu.");

    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.DEATH)
        .allSatisfy(e -> assertThat(e.tumourKey()).isNull())
        .hasSize(1);
  }
}
