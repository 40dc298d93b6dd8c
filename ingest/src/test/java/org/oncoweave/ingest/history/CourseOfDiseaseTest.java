package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;

/// One primary or two, growth or recurrence, care or another disease: short stories.
class CourseOfDiseaseTest extends Story {
  CourseOfDiseaseTest() {
    super(PartialDate.parse("1948-11-02"));
  }

  private List<String> sites() {
    return history().tumours().stream().map(t -> t.topography().code()).toList();
  }

  private List<String> events() {
    return history().events().stream()
        .filter(e -> e.type() != EventType.INITIAL)
        .map(e -> e.type() + " " + e.date())
        .toList();
  }

  private Optional<Outside> outside(String id) {
    return history().documents().stream()
        .filter(link -> link.document().id().equals(id))
        .findFirst()
        .flatMap(link -> Optional.ofNullable(link.outside()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Biopsie de la jonction recto-sigmoïdienne : adénocarcinome. | Suivie pour un cancer du rectum.          | C19.9
          Charnière recto-sigmoïdienne : adénocarcinome lieberkühnien. | Cancer du côlon opéré.                  | C19.9
          Biopsie du bord latéral de la langue : carcinome épidermoïde. | Suivi d'un cancer de la cavité buccale. | C02.1
          Biopsie de l'exocol : carcinome épidermoïde.                 | Suivi d'un cancer du col de l'utérus.    | C53.1
          """)
  void whatALetterNamesMoreBroadlyIsTheTumourOfTheSpecimen(
      String specimen, String letter, String site) {
    told("2019-03-04", "pathology", specimen);
    told("2019-06-12", "consultation", letter);

    assertThat(sites()).containsExactly(site);
  }

  @Test
  void squamousCarcinomaInAHysterectomyIsTheOneOfTheCervix() {
    told("2018-05-02", "pathology", "Biopsie de l'endocol : carcinome épidermoïde.");
    told("2018-06-20", "pathology", "Pièce d'hystérectomie élargie. Carcinome épidermoïde, 22 mm.");

    assertThat(sites()).containsExactly("C53.0");
  }

  @Test
  void anotherTissueInTheLungIsNoMetastasisOfThePrimaryBefore() {
    told("2012-02-01", "pathology", "Biopsie du sein gauche : carcinome lobulaire infiltrant.");
    told(
        "2020-09-07",
        "imaging",
        "Scanner TAP : masse du lobe supérieur droit de 31 mm. Lésions hépatiques d'allure"
            + " secondaire.");
    told("2020-09-16", "pathology", "Biopsie du lobe supérieur droit : carcinome épidermoïde.");

    assertThat(sites()).containsExactly("C50.9", "C34.1");
    assertThat(history().tumours().getLast().secondPrimary()).isTrue();
  }

  @Test
  void anAngiosarcomaOfTheIrradiatedBreastIsOneInSkinAndWall() {
    told("2005-04-11", "pathology", "Biopsie du sein droit : carcinome canalaire infiltrant.");
    told("2017-10-02", "pathology", "Biopsie cutanée du sein droit : angiosarcome de haut grade.");
    told("2017-11-20", "consultation", "Angiosarcome du sein droit en territoire irradié.");
    told("2018-12-03", "operation", "Exérèse de la paroi thoracique droite pour angiosarcome.");

    assertThat(history().tumours())
        .extracting(t -> t.morphology() == null ? "" : t.morphology().code())
        .containsExactly("8500/3", "9120/3");
  }

  @Test
  void aGermCellTumourWithASideIsOfTheTestis() {
    told("2014-02-03", "pathology", "Orchidectomie gauche du 30/01/2014 : séminome, pT1.");
    told(
        "2016-03-01",
        "consultation",
        "Séminome gauche opéré en janvier 2014 ; rechute rétropéritonéale de 28 mm.");

    assertThat(sites()).containsExactly("C62.9");
  }

  @Test
  void whatGrowsInNodesAfterMetastasesIsProgression() {
    told("2015-01-12", "pathology", "Biopsie du côlon droit : adénocarcinome.");
    told("2016-06-06", "imaging", "Scanner : métastases hépatiques.");
    told(
        "2018-02-14",
        "imaging",
        "Scanner : lésions secondaires ganglionnaires. Conclusion : progression ganglionnaire.");

    assertThat(events())
        .containsExactly("METASTATIC_RECURRENCE 2016-06-06", "PROGRESSION 2018-02-14");
  }

  @Test
  void growthOnTwoImagesTwoMonthsApartIsTwoEvents() {
    told("2015-01-12", "pathology", "Biopsie du côlon droit : adénocarcinome.");
    told("2016-06-06", "imaging", "Scanner : métastases hépatiques.");
    told("2017-03-01", "imaging", "Scanner. Conclusion : progression hépatique.");
    told("2017-05-02", "imaging", "Scanner. Conclusion : progression pulmonaire.");

    assertThat(events()).hasSize(3).endsWith("PROGRESSION 2017-05-02");
  }

  @Test
  void anAnswerHopedForIsNone() {
    told("2019-02-01", "pathology", "Biopsie du bas rectum : adénocarcinome.");
    told(
        "2019-02-20",
        "tumour_board",
        "Radiothérapie puis réévaluation. Préservation à rediscuter seulement si réponse"
            + " complète.");

    assertThat(events()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Consultation pour gonarthrose droite. Antécédent : cancer du sein en 2012. | OTHER_DISEASE
          Motif : cataracte. ATCD de cancer du sein en 2012. Chirurgie le mois prochain. | OTHER_DISEASE
          Seen for atrial fibrillation. Breast cancer in 2012. Rate controlled. | OTHER_DISEASE
          Motif : surveillance d'un cancer du sein de 2012. Examen normal. |
          Consultation pour douleurs lombaires, bilan d'un cancer du sein de 2012. |
          """)
  void aVisitForAnotherDiseaseFollowsNoCancer(String text, String reason) {
    told("2012-03-05", "pathology", "Biopsie du sein gauche : carcinome canalaire infiltrant.");
    told("2018-09-10", "consultation", text);

    assertThat(outside("d1").map(Enum::name)).isEqualTo(Optional.ofNullable(reason));
  }

  @Test
  void aGraftIsNotPlannedCareAndItsConditioningNoCourse() {
    told("2020-01-14", "pathology", "Myélogramme : leucémie aiguë myéloïde.");
    told(
        "2020-03-10",
        "consultation",
        "Consolidation par cytarabine le 16/03/2020, puis allogreffe : donneur 10/10 sur fichier.");
    told(
        "2020-07-01",
        "stay",
        "Unité d'allogreffe. Conditionnement fludarabine - busulfan du 20 au 25/05/2020. Greffon"
            + " CSP injecté le 27/05/2020 (J0). Ciclosporine, méthotrexate.");

    assertThat(history().treatments())
        .extracting(Treatment::kind, t -> String.valueOf(t.start()))
        .containsExactly(
            tuple(Treatment.Kind.SYSTEMIC, "2020-03-16"),
            tuple(Treatment.Kind.TRANSPLANT, "2020-05-27"));
  }
}
