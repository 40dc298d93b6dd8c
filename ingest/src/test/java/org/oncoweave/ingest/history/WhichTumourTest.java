package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// Of which of several tumours a sentence speaks, and when a word is no tumour of its own.
class WhichTumourTest extends Story {
  private static final String KIDNEY = "Carcinome rénal à cellules claires du rein droit, 80 mm.";
  private static final String THYROID = "Carcinome papillaire de la thyroïde, 17 mm.";

  WhichTumourTest() {
    super(null);
  }

  private static List<String> sites(NeoplasticHistory history) {
    return history.tumours().stream().map(t -> t.topography().code().substring(0, 3)).toList();
  }

  /// The organs of the tumours that the events of a kind are of.
  private static List<String> of(NeoplasticHistory history, EventType type) {
    return history.events().stream()
        .filter(e -> e.type() == type)
        .map(e -> site(history, e.tumourKey()))
        .toList();
  }

  private static String site(NeoplasticHistory history, @Nullable String key) {
    return history.tumours().stream()
        .filter(t -> t.key().equals(key))
        .map(t -> t.topography().code().substring(0, 3))
        .findFirst()
        .orElse("none");
  }

  @Test
  void aBiopsyIsOfTheLesionOfTheSentenceBefore() {
    told(
        "2011-10-18",
        "consultation",
        "Coloscopie du 12/10/2011 : lésion bourgeonnante du bas rectum. Biopsies :"
            + " adénocarcinome lieberkühnien. Anastomose iléo-colique saine.");
    told("2011-11-03", "tumour_board", "ADK du bas rectum T3N1M0. Radiochimiothérapie.");

    assertThat(sites(history())).containsExactly("C20");
    assertThat(history().tumours().getFirst().date()).hasToString("2011-10-12");
  }

  @Test
  void anAdenocarcinomaInTheLiverComesFromElsewhere() {
    told("2014-03-10", "pathology", "Biopsie du 05/03/2014 : adénocarcinome du sigmoïde.");
    told("2017-09-20", "pathology", "Biopsie hépatique du 14/09/2017 : adénocarcinome.");

    assertThat(sites(history())).containsExactly("C18");
  }

  @Test
  void aMedicineLeadsToTheTumourThatItIsGivenFor() {
    told("2012-05-20", "pathology", "Néphrectomie du 15/05/2012. " + KIDNEY);
    told("2015-09-25", "pathology", "Thyroïdectomie du 22/09/2015. " + THYROID);
    told(
        "2017-11-02",
        "consultation",
        "Scanner du 19/10/2017 : métastases pulmonaires. Début du sunitinib le 06/11/2017.");

    assertThat(of(history(), EventType.METASTATIC_RECURRENCE)).containsExactly("C64");
  }

  @Test
  void whatStaysInPlaceSpreadsNowhere() {
    told(
        "2013-06-06",
        "pathology",
        "Sein gauche, biopsie du 30/05/2013 : carcinome lobulaire infiltrant.\n"
            + "Sein droit, biopsie du 03/06/2013 : carcinome canalaire in situ.");
    told(
        "2020-02-25",
        "consultation",
        "CLI sein G, CCIS sein D en 2013. Scanner du 10/02/2020 : rechute métastatique osseuse.");
    var history = history();
    var spread =
        history.events().stream()
            .filter(e -> e.type() == EventType.METASTATIC_RECURRENCE)
            .map(e -> e.tumourKey())
            .toList();
    var invasive =
        history.tumours().stream().filter(t -> !ToldTumours.inSitu(t)).map(Tumour::key).toList();

    assertThat(history.tumours()).hasSize(2);
    assertThat(spread).isEqualTo(invasive);
  }

  @Test
  void aStatedCauseNamesTheTumourOfADeath() {
    told("2012-02-22", "laboratory", "Myélogramme du 21/02/2012 : myélome multiple IgG kappa.");
    told("2020-02-18", "laboratory", "Myélogramme du 11/02/2020 : leucémie aiguë myéloïde.");
    told(
        "2020-07-24",
        "stay",
        "Choc septique sur aplasie. Décès le 19/07/2020. Cause : leucémie aiguë réfractaire.");

    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.DEATH)
        .singleElement()
        .satisfies(e -> assertThat(e.tumourKey()).contains("9861"));
  }

  @Test
  void aMarkOfAStainAndMillimetresAreNoDisease() {
    told(
        "2014-11-12",
        "pathology",
        "Biopsie de cuisse du 30/10/2014 : sarcome pléomorphe indifférencié. S100-, desmine-,"
            + " AML-.");
    told("2014-11-20", "tumour_board", "SARCOME CUISSE G 110 MM. MICRONODULE LM 3 MM.");

    assertThat(history().tumours()).hasSize(1);
  }

  @Test
  void bothOvariesAreOneTumourOfBothSides() {
    told(
        "2016-09-06",
        "imaging",
        "Masses annexielles bilatérales (D 86 mm, G 54 mm). Cancer ovarien.");
    told(
        "2016-09-21",
        "operation",
        "Coelioscopie le 13/09/2016. Histologie : carcinome séreux de haut grade de l'ovaire.");

    assertThat(history().tumours()).extracting(Tumour::laterality).containsExactly("both");
  }

  @Test
  void raysOfAReportOfRaysBeginOnItsFirstDay() {
    told("2014-02-10", "pathology", "Biopsie du 03/02/2014 : carcinome épidermoïde, amygdale G.");
    told(
        "2014-05-06",
        "radiotherapy",
        "RCMI : 70 Gy/35 fr amygdale gauche. Début 24/02/2014, fin 11/04/2014.");

    assertThat(history().treatments())
        .singleElement()
        .satisfies(t -> assertThat(t.start()).hasToString("2014-02-24"));
  }

  @Test
  void aMetastasisInTransitIsRegional() {
    told("2016-04-12", "pathology", "Exérèse du 05/04/2016 : mélanome nodulaire du mollet droit.");
    told(
        "2017-11-23",
        "letter",
        "Métastase cutanée en transit de la cuisse droite du mélanome, exérèse le 17/10/2017.");

    assertThat(of(history(), EventType.METASTATIC_RECURRENCE)).isEmpty();
    assertThat(of(history(), EventType.REGIONAL_RECURRENCE)).containsExactly("C44");
  }
}
