package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// Growth, answers and death told in few words, and to which of two tumours they belong.
class TerseCourseTest extends Story {
  TerseCourseTest() {
    super(PartialDate.parse("1950-06-14"));
  }

  private List<String> course() {
    return history().events().stream()
        .filter(e -> e.type() != EventType.INITIAL)
        .map(e -> e.type() + " " + e.date())
        .toList();
  }

  private String site(EventType type) {
    var history = history();
    var key =
        history.events().stream()
            .filter(e -> e.type() == type)
            .findFirst()
            .orElseThrow()
            .tumourKey();
    return history.tumours().stream()
        .filter(t -> t.key().equals(key))
        .map(t -> t.topography().code())
        .findFirst()
        .orElse("none");
  }

  private void bowelWithLiver() {
    told("2016-02-10", "pathology", "Biopsie du côlon droit : adénocarcinome.");
    told("2018-05-14", "imaging", "Scanner TAP : métastases hépatiques multiples.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Scanner du 03/06/2019 : les nodules pulmonaires ont nettement grossi.
          TDM du 03/06/2019 : le foie s'est franchement aggravé.
          TDM du 03/06/2019 : lésions doublées de volume, ascite minime.
          TDM 03/06/2019 : ADP 24 mm, foie plus étendu. PD. On change de ligne.
          TDM du 03/06/2019 : nette reprise hépatique.
          Reprise : TDM du 03/06/2019, foie 45 mm.
          CT 3 June 2019: the liver deposits have clearly grown.
          CT 3 June 2019: increasing liver disease.
          FOLFIRI : arrêt pour évolution au scanner du 03/06/2019.
          """)
  void growthHasManyShortNames(String text) {
    bowelWithLiver();
    told("2019-06-11", "consultation", text);

    assertThat(course())
        .containsExactly("METASTATIC_RECURRENCE 2018-05-14", "PROGRESSION 2019-06-03");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IRM du 03/06/2019 : fausse récidive, remaniements post-thérapeutiques.
          Pseudo-progression sous pembrolizumab.
          Test d'effort : 9 METs, sans ischémie.
          Exercise test at 7 METs, no ischaemia.
          HER2 négatif sur la métastase.
          État général : la fatigue a augmenté.
          """)
  void whatOnlySoundsLikeGrowthIsNone(String text) {
    told("2016-02-10", "pathology", "Biopsie du côlon droit : adénocarcinome.");
    told("2019-06-11", "consultation", text);

    assertThat(course()).isEmpty();
  }

  @Test
  void anAnswerOfBeforeCountsWhereItsMonthIsTold() {
    told("2015-03-02", "laboratory", "Myélogramme du 02/03/2015 : myélome multiple.");
    told(
        "2017-09-12",
        "consultation",
        "Hématologie",
        "Myélome traité par VRD, très bonne réponse partielle atteinte en novembre 2015."
            + " Depuis août le pic remonte.");

    assertThat(events(EventType.REMISSION)).containsExactly("2015-11 []");
  }

  @Test
  void whatIsWatchedBecomesActive() {
    told("2012-04-03", "laboratory", "Bone marrow of 03/04/2012: smouldering myeloma.");
    told(
        "2014-10-06",
        "imaging",
        "Whole body CT 6 October 2014. Multiple new punched-out lesions: skull, T8, both iliac"
            + " bones.");
    told(
        "2014-10-15",
        "tumour_board",
        "Her myeloma has become symptomatic. Plan: VTD x4 then autograft.");

    assertThat(course()).containsExactly("PROGRESSION 2014-10-06");
  }

  @Test
  void theAnswerIsOfTheTumourThatTheMedicinesTreat() {
    told("2010-01-12", "laboratory", "Blood 12/01/2010: chronic lymphocytic leukaemia.");
    told("2018-08-06", "pathology", "Biopsy of the right forearm: Merkel cell carcinoma.");
    told("2019-10-15", "imaging", "PET-CT of Merkel cell carcinoma. New liver metastases.");
    told(
        "2020-04-07",
        "consultation",
        "Avelumab since 4 November 2019. PET-CT on 30 March 2020: complete metabolic response."
            + " CLL remains quiet.");

    assertThat(site(EventType.REMISSION)).isEqualTo("C44.6");
  }

  @Test
  void aLeukaemiaAfterMyelodysplasiaIsItsTransformation() {
    told("2015-03-17", "laboratory", "Myélogramme du 12/03/2015 : AREB-1.");
    told("2016-09-20", "laboratory", "Myélogramme du 16/09/2016 : leucémie aiguë myéloïde.");

    assertThat(course()).containsExactly("TRANSFORMATION 2016-09-16");
  }

  @Test
  void whatIsTreatedWithoutTissueIsDatedByItsSuspicion() {
    told(
        "2013-10-15",
        "consultation",
        "Ophtalmologie",
        "Masse choroïdienne pigmentée. Aspect de mélanome de la choroïde droite.");
    told("2016-02-16", "consultation", "Suivi d'un mélanome de la choroïde droite (2013).");

    assertThat(tumours()).containsExactly("C69.3 right 2013-10-15");
  }

  @Test
  void lesionsListedBehindAColonAreSpreadOnceTaken() {
    told("2013-02-05", "pathology", "Biopsie de la cuisse droite : sarcome pléomorphe. AML focal.");
    told("2016-11-22", "imaging", "TDM thorax. Quatre nodules : 18 mm LSG, 13 mm LID, 9 mm LSD.");
    told("2017-02-10", "consultation", "Métastases pulmonaires opérées. Tout va bien.");

    assertThat(tumours()).hasSize(1);
    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2016-11-22 [C34]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          M. est mort le 1er octobre 2019 à la maison, tumeur pleurale.
          Died peacefully on 1 October 2019. Cancer, liver failure.
          DCD le 01/10/2019, hémorragie cérébrale, cancer en progression.
          """)
  void aDeathToldWithItsTumourIsOfIt(String text) {
    told("2016-02-10", "pathology", "Biopsie du côlon droit : adénocarcinome.");
    told("2019-10-08", "letter", text);

    assertThat(site(EventType.DEATH)).isEqualTo("C18.2");
  }

  @Test
  void daysWithoutTheirYearAreOfTheseWeeks() {
    told("2016-02-10", "pathology", "Biopsie du côlon droit : adénocarcinome.");
    told("2019-08-05", "consultation", "Métastases hépatiques. FOLFIRI, début 12/08.");

    assertThat(history().treatments())
        .extracting(t -> String.valueOf(t.start()))
        .containsExactly("2019-08-12");
  }
}
