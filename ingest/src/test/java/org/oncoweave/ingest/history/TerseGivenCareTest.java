package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Care told in few words: plans that were carried out, choices that were not, organs that only the
/// title or the tumour names.
class TerseGivenCareTest extends Story {
  TerseGivenCareTest() {
    super(PartialDate.parse("1951-04-02"));
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tumour_board | Décision : 3 à 4 carbo-taxol / 3 semaines, chirurgie d'intervalle.
          tumour_board | Proposition : carboplatine-paclitaxel x 6.
          letter       | I propose carboplatin-paclitaxel.
          """)
  void whatWasPlannedAndGivenBeganWithThePlan(String type, String plan) {
    told("2015-09-07", "pathology", "Biopsies du 02/09/2015 : carcinome séreux de l'ovaire.");
    told("2015-09-10", type, plan);
    told(
        "2016-04-12",
        "consultation",
        "6 carboplatine-paclitaxel au total, dernière 22/02/2016. Scanner normal.");

    assertThat(given(Kind.SYSTEMIC)).containsExactly("2015-09-10 [carboplatine, paclitaxel]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Possibilités : carboplatine 1 cure / RT / surveillance. Le patient choisit la surveillance.",
        "Options : carboplatine ou surveillance. Il préfère la surveillance.",
        "Choices: carboplatin or surveillance. He opted for surveillance."
      })
  void ofTheChoicesOnlyTheChosenIsGiven(String text) {
    told("2011-03-30", "pathology", "Orchidectomie droite du 22/03/2011 : séminome pur.");
    told("2011-04-14", "consultation", text);

    assertThat(given(Kind.SYSTEMIC)).isEmpty();
    assertThat(given(Kind.RADIOTHERAPY)).isEmpty();
    assertThat(given(Kind.SURVEILLANCE)).containsExactly("2011-04-14 []");
  }

  @Test
  void aStrategyThatGoesOnIsOne() {
    told("2012-03-30", "pathology", "Rein droit, le 20/03/2012 : carcinome à cellules claires.");
    told("2018-04-19", "letter", "Métastases du pancréas. Surveillance seule, sans traitement.");
    told("2018-12-18", "consultation", "Scanner du 10/12 stable. Poursuite : surveillance active.");

    assertThat(given(Kind.SURVEILLANCE)).containsExactly("2018-04-19 []");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Surrénalectomie gauche | Pièce du 23/02/2016 : métastase surrénalienne d'un carcinome rénal à cellules claires. Exérèse complète.
          Left adrenalectomy     | Specimen 23/02/2016: adrenal metastasis of renal clear cell carcinoma. Completely excised.
          """)
  void theTitleNamesTheOperation(String title, String text) {
    told("2012-03-30", "pathology", "Rein droit, le 20/03/2012 : carcinome à cellules claires.");
    told("2016-03-04", "pathology", title, text);

    assertThat(given(Kind.SURGERY)).contains("2016-02-23 [C74]").doesNotContain("2016-02-23 [C64]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "La paroi thoracique et les aires sus-claviculaires ont été irradiées : 50 Gy du 28/11/2011 au 03/01/2012.",
        "Irradiation costale 50 Gy en 25 séances du 28/11/2011 au 03/01/2012.",
        "Chest wall irradiated, 50 Gy in 25 fractions, 28/11/2011 to 03/01/2012."
      })
  void raysToTheChestWallAreThoseOfTheBreast(String text) {
    told("2011-05-20", "pathology", "Sein droit, biopsie du 17/05/2011 : carcinome lobulaire.");
    told("2012-01-10", "letter", text);

    assertThat(given(Kind.RADIOTHERAPY)).containsExactly("2011-11-28 [C50]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Non éligible à une intensive, encore moins à une allogreffe.",
        "CSP mobilisées par cyclophosphamide + G-CSF.",
        "Rechute 34 mois après autogreffe."
      })
  void whatIsOnlyNamedIsNotGiven(String text) {
    told("2015-04-21", "pathology", "Moelle du 14/04/2015 : myélome multiple.");
    told("2018-05-22", "consultation", text);

    assertThat(given(Kind.SYSTEMIC)).isEmpty();
    assertThat(given(Kind.TRANSPLANT)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Second line gem-docetaxel from 29 April 2019. | docétaxel, gemcitabine
          Gem-nab C1 le 29/04/2019.                     | gemcitabine, nab-paclitaxel
          Gem-Abraxane débuté le 29/04/2019.            | gemcitabine, nab-paclitaxel
          """)
  void halfWordsNameTwoMedicines(String text, String medicines) {
    told("2018-05-22", "pathology", "Pancréas, le 14/05/2018 : adénocarcinome canalaire.");
    told("2019-05-14", "consultation", text);

    assertThat(given(Kind.SYSTEMIC)).containsExactly("2019-04-29 [" + medicines + "]");
  }
}
