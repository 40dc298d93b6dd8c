package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// What plain words beside a finding mean for it: whose it is, when it was, whether it happened.
class PlainWordsTest extends Story {
  PlainWordsTest() {
    super(PartialDate.parse("1950-03-08"));
  }

  private @Nullable EventType place(String document) {
    var history = history();
    return history.documents().stream()
        .filter(d -> d.document().id().equals(document))
        .flatMap(d -> history.events().stream().filter(e -> e.key().equals(d.eventKey())))
        .map(NeoplasticHistory.NeoplasticEvent::type)
        .findFirst()
        .orElse(null);
  }

  private List<String> treatments(Treatment.Kind kind) {
    return history().treatments().stream()
        .filter(t -> t.kind() == kind)
        .map(t -> String.valueOf(t.start()))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          La patiente prend du ramipril ; mère traitée d'un cancer du côlon. Côlon normal.
          Sa mère est décédée d'un cancer du côlon, la patiente est surveillée.
          """)
  void theCancerOfARelativeStaysTheirsBesideWordsOfThePatient(String text) {
    told("2017-02-14", "consultation", text);

    assertThat(history().tumours()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          adénocarcinome d'origine biliopancréatique
          adénocarcinome de type pancréato-biliaire
          adenocarcinoma of pancreatobiliary origin
          """)
  void tissueOfAMetastasisNamesThePrimary(String tissue) {
    told("2018-04-10", "pathology", "Adénocarcinome canalaire du pancréas, biopsie du 03/04/2018.");
    told("2019-09-18", "tumour_board", "Rechute au foie. Ponction du 11/09/2019 : " + tissue + ".");

    assertThat(history().tumours()).extracting(t -> t.topography().code()).containsExactly("C25.9");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Adénocarcinome du rectum 2012 [03/2015]. Bon état.",
    "Rectal adenocarcinoma 2012 (actually 2015). Well."
  })
  void aDatePutRightInBracketsIsTheOneMeant(String text) {
    told("2015-03-20", "pathology", "Adénocarcinome du rectum, biopsies du 12/03/2015.");
    told("2019-05-02", "consultation", text);

    assertThat(history().tumours()).extracting(t -> "" + t.date()).containsExactly("2015-03-12");
  }

  @Test
  void aTumourOfTheBrainCanBeDebulked() {
    told(
        "2016-02-23",
        "pathology",
        "Right parietal tumour, specimen of 16/02/2016, HOLLIS G., 41. Oligodendroglioma, grade"
            + " II.");
    told(
        "2018-02-20",
        "consultation",
        "Debulking 16 February 2016 for grade II oligodendroglioma. No change on MRI.");

    assertThat(history().tumours()).hasSize(1);
    assertThat(history().tumours()).extracting(Tumour::laterality).containsExactly("right");
    assertThat(treatments(Treatment.Kind.SURGERY)).containsExactly("2016-02-16");
  }

  @Test
  void theDayOfAnOperationIsNotThatOfItsSigns() {
    told(
        "2019-05-20",
        "operation",
        "Ictère depuis 8 jours. Hépatectomie droite, intervention du 14/05/2019 :"
            + " cholangiocarcinome.");

    assertThat(history().tumours()).extracting(t -> "" + t.date()).containsExactly("2019-05-14");
  }

  @Test
  void aGliomaCanBeReduced() {
    told(
        "2019-05-20",
        "consultation",
        "Glioblastome temporal droit : chirurgie de réduction tumorale le 12/05/2019.");

    assertThat(history().tumours()).hasSize(1);
    assertThat(treatments(Treatment.Kind.SURGERY)).containsExactly("2019-05-12");
  }

  @Test
  void debulkingAloneIsOfTheOvary() {
    told("2019-03-20", "pathology", "Carcinome séreux de haut grade de l'ovaire, le 12/03/2019.");
    told("2019-07-20", "consultation", "Debulking le 12/07/2019, suites simples.");

    assertThat(treatments(Treatment.Kind.SURGERY)).containsExactly("2019-07-12");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Awake craniotomy, estimated 70-75% resection of the glioma. | REMISSION
          Taux d'ACE : 8 ng/ml (-74 %). Bon état.                     | REMISSION
          Recurrence with progression of grade from the first tumour. | PROGRESSION
          Récidive traitée par carboplatine, bien tolérée.            | LOCAL_RECURRENCE
          Suivi pour la rechute osseuse de son cancer.                | METASTATIC_RECURRENCE
          """)
  void whatIsNoTurnOfTheDiseaseIsNoEvent(String text, EventType type) {
    told("2016-06-20", "pathology", "Adénocarcinome du côlon, biopsies du 14/06/2016.");
    told("2018-09-12", "consultation", text);

    assertThat(events(type)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IRM du 04/09/2018 : nodule du segment III, absent en mars 2018 : récidive.         | 2018-09-04
          IRM du 04/09/2018 : nodule du segment III, non décrit en IRM de mars 2018 : récidive. | 2018-09-04
          Capécitabine arrêtée fin août pour évolution hépatique.                            | 2018-08
          CT 04/09/2018: enlargement to 61 mm, further progression.                          | 2018-09-04
          """)
  void growthIsDatedByWhatFoundIt(String text, String date) {
    told("2016-06-20", "pathology", "Adénocarcinome du côlon, biopsies du 14/06/2016.");
    told("2016-06-28", "imaging", "Scanner du 22/06/2016 : métastases hépatiques.");
    told("2018-09-12", "consultation", text);

    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.PROGRESSION)
        .extracting(e -> String.valueOf(e.date()))
        .containsExactly(date);
  }

  @Test
  void aNeedleInANodeThatIsPositiveTellsARecurrence() {
    told("2014-05-27", "pathology", "Mélanome de la jambe gauche, exérèse du 20/05/2014.");
    told(
        "2017-03-14",
        "operation",
        "Adénopathie inguinale gauche vue à l'échographie du 21/02/2017, cytoponction positive."
            + " Curage inguinal le 08/03/2017. Simple surveillance sans traitement complémentaire,"
            + " le pembrolizumab n'étant pas encore disponible.");

    assertThat(events(EventType.REGIONAL_RECURRENCE)).containsExactly("2017-02-21 [C77]");
    assertThat(treatments(Treatment.Kind.SYSTEMIC)).isEmpty();
    assertThat(treatments(Treatment.Kind.SURVEILLANCE)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Palpable left groin node, FNA 21/02/2017 malignant.
          Adénopathie inguinale gauche, cytologie du 21/02/2017 : mélanome.
          """)
  void aNodeIsProvedByANeedle(String text) {
    told("2014-05-27", "pathology", "Mélanome de la jambe gauche, exérèse du 20/05/2014.");
    told("2017-02-28", "consultation", text);

    assertThat(events(EventType.REGIONAL_RECURRENCE)).containsExactly("2017-02-21 [C77]");
  }

  @Test
  void aSampleThatLeftIsNoDeath() {
    told(
        "2012-09-21",
        "laboratory",
        "Myélogramme du 18/09/2012 : myélome multiple. Le prélèvement pour la cytogénétique est"
            + " parti le 19/09.");
    told("2016-05-31", "consultation", "Myélome en rémission.");
    told(
        "2021-06-30",
        "letter",
        "Décès de Mme DORVAL Odile, née le 08/03/1950 le 25/06/2021, choc septique au cours d'un"
            + " myélome réfractaire.");

    assertThat(events(EventType.DEATH)).containsExactly("2021-06-25 []");
  }

  @Test
  void aMedicineBlamedOrGoingOnBeginsNoCourse() {
    told("2012-09-21", "laboratory", "Myélogramme du 18/09/2012 : myélome multiple.");
    told("2013-09-24", "consultation", "Lénalidomide en entretien à partir du 01/10/2013.");
    told("2014-03-11", "tumour_board", "RCP du 11/03/2014 : poursuite du lénalidomide.");
    told(
        "2021-02-09",
        "laboratory",
        "Leucémie aiguë myéloïde liée au traitement. L'exposition au melphalan (2013) et au"
            + " lénalidomide est rappelée. Allogreffe : non (âge).");

    assertThat(treatments(Treatment.Kind.SYSTEMIC)).containsExactly("2013-10-01");
    assertThat(history().treatments()).allMatch(t -> t.concepts().size() == 1);
    assertThat(treatments(Treatment.Kind.TRANSPLANT)).isEmpty();
  }

  @Test
  void theUndatedReportOfAnOperationBelongsToIt() {
    told("2009-05-12", "pathology", "Carcinome lobulaire du sein gauche, biopsie du 05/05/2009.");
    told("2009-06-16", "operation", "Tumorectomie du sein gauche le 10/06/2009.");
    told("2016-03-22", "pathology", "Récidive locale du sein gauche, biopsie du 15/03/2016.");
    told("2016-05-10", "consultation", "Mastectomie gauche le 19/04/2016 pour récidive.");
    told(null, "operation", "Mastectomie gauche. Rappel : tumorectomie en 2009.");

    assertThat(place("d4")).isEqualTo(EventType.LOCAL_RECURRENCE);
  }

  @Test
  void theTumourJustFoundIsWhatAVisitIsAbout() {
    told("2010-05-12", "pathology", "Myélogramme du 05/05/2010 : myélome multiple.");
    told("2017-01-17", "consultation", "Myélome en progression. Daratumumab le 16/01/2017.");
    told("2020-09-15", "pathology", "Myélogramme du 08/09/2020 : leucémie aiguë myéloïde.");
    told(
        "2020-09-22",
        "consultation",
        "Annonce d'une leucémie aiguë myéloïde, distincte du myélome connu. Daratumumab arrêté."
            + " Le myélome est en réponse.");

    assertThat(place("d3")).isEqualTo(EventType.INITIAL);
  }

  @Test
  void metastasesOfAYearWithoutWhereAreThoseKnown() {
    told("2015-03-20", "pathology", "Adénocarcinome du côlon, biopsies du 12/03/2015.");
    told("2015-03-27", "imaging", "Scanner du 24/03/2015 : métastases hépatiques.");
    told("2019-04-02", "stay", "Antécédents : métastases découvertes en 2017, opérées.");

    assertThat(events(EventType.PROGRESSION)).isEmpty();
  }

  @Test
  void whatIsSewnTogetherBearsNoTumour() {
    told(
        "2018-06-20",
        "operation",
        "DPC le 05/06/2018. Anastomose pancréatico-gastrique.\nAnatomopath. : ADK 16 mm, ypT1c.");

    assertThat(history().tumours()).extracting(t -> t.topography().code()).containsExactly("C25.9");
  }
}
