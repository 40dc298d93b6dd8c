package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Courses of rays and medicines, operations and strategies told in few words, and the tumours that
/// they are no word for.
class TerseCareTest extends Story {
  TerseCareTest() {
    super(PartialDate.parse("1950-06-14"));
  }

  private List<String> given(Kind kind) {
    return history().treatments().stream()
        .filter(t -> t.kind() == kind)
        .map(TerseCareTest::line)
        .toList();
  }

  private static String line(Treatment t) {
    var what = t.concepts().stream().map(ConceptId::code).sorted().collect(Collectors.joining("+"));
    var dose = t.doseGy() == null ? "" : " " + t.doseGy();
    return (what + dose + " " + t.start() + " " + t.end()).strip();
  }

  private void lungWithBrain() {
    told("2018-03-01", "pathology", "Biopsie bronchique du 26/02/2018 : adénocarcinome du poumon.");
    told("2018-03-06", "imaging", "IRM du 05/03/2018 : métastase cérébrale frontale unique.");
    told("2018-03-16", "operation", "Le 15/03/2018, exérèse de la métastase frontale.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lit opératoire irradié (27 Gy en 3 fractions du 16/04 au 20/04/2018).|C71 27.0 2018-04-16 2018-04-20
          Surgical cavity: SRS 27 Gy in 3 fractions, 16 to 20 April 2018.|C71 27.0 2018-04-16 2018-04-20
          Stéréotaxie du nodule LSD 54 Gy en 3 fractions les 16, 18 et 20/04/2018.|C34 54.0 2018-04-16 2018-04-20
          Stéréotaxie du ganglion sus-claviculaire C6 : 35 Gy en 5 fractions du 16/04 au 20/04/2018.|C77 35.0 2018-04-16 2018-04-20
          """)
  void raysGoWhereTheWordsAimThem(String text, String course) {
    lungWithBrain();
    told("2018-05-14", "consultation", text);

    assertThat(given(Kind.RADIOTHERAPY)).containsExactly(course);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Métastase cérébelleuse : 24 Gy en dose unique le 16/04/2018.
          Cerebellar metastasis, 24 Gy in one fraction on 16/04/2018.
          """)
  void aDoseGivenAtOnceIsACourse(String text) {
    lungWithBrain();
    told("2018-05-14", "radiotherapy", text);

    assertThat(given(Kind.RADIOTHERAPY)).containsExactly("C71 24.0 2018-04-16 null");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RTCT terminée (50 Gy en 25 fr + capécitabine, 13/10 au 18/11/2014).
          Chemoradiation (50 Gy/25 with capecitabine, 13/10/2014 to 18/11/2014).
          """)
  void raysHaveTheDaysOfTheMedicinesInTheirBrackets(String text) {
    told("2014-09-11", "pathology", "Biopsie du rectum du 09/09/2014 : adénocarcinome.");
    told("2015-01-14", "consultation", text);

    assertThat(given(Kind.RADIOTHERAPY)).containsExactly("C20 50.0 2014-10-13 2014-11-18");
    assertThat(given(Kind.SYSTEMIC)).containsExactly("capécitabine 2014-10-13 2014-11-18");
  }

  private void stomachStromal() {
    told("2014-01-10", "pathology", "Gastrectomie du 06/01/2014 : GIST de l'estomac, haut risque.");
    told("2014-02-20", "consultation", "Imatinib 400 débuté le 10/02/2014, adjuvant.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A terminé ses 12 mois d'imatinib le 10/02/2015.
          Completed 12 months of imatinib on 10/02/2015.
          """)
  void theDayOfTheLastDoseBeginsNoCourse(String text) {
    stomachStromal();
    told("2015-02-24", "consultation", text);
    told("2017-06-13", "imaging", "Scanner du 12/06/2017 : métastases hépatiques.");
    told("2017-07-11", "consultation", "Imatinib 400 repris le 03/07/2017.");

    assertThat(given(Kind.SYSTEMIC))
        .containsExactly("imatinib 2014-02-10 2015-02-10", "imatinib 2017-07-03 null");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Osimertinib via AAC ? accordé, 80 mg/j débutés le 17/07/2018.
          Osimertinib via compassionate access? 80 mg daily, started 17/07/2018.
          Osimertinib ? OMS 0, oui. C1 le 17/07/2018.
          """)
  void aDaySettlesWhatWasAsked(String text) {
    told("2018-03-01", "pathology", "Biopsie bronchique du 26/02/2018 : adénocarcinome du poumon.");
    told("2018-07-24", "consultation", text);

    assertThat(given(Kind.SYSTEMIC)).containsExactly("osimertinib 2018-07-17 null");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Options : surveillance, carboplatine x1. Il choisit la surveillance.
          Options: surveillance, carboplatin x1. Prefers surveillance.
          """)
  void whatIsToBeChosenFromIsNotGiven(String text) {
    told("2015-01-12", "pathology", "Orchidectomie droite du 08/01/2015 : séminome pur.");
    told("2015-02-03", "consultation", text);

    assertThat(given(Kind.SYSTEMIC)).isEmpty();
    assertThat(given(Kind.SURVEILLANCE)).hasSize(1);
  }

  @Test
  void hormonesBehindARegimenAreACourseOfTheirOwn() {
    told(
        "2014-02-18",
        "consultation",
        "ATCD : cancer du sein droit en 2001 (tumorectomie, radiothérapie, 6 FEC + tamoxifène 5 ans).");

    assertThat(given(Kind.SYSTEMIC))
        .containsExactlyInAnyOrder(
            "cyclophosphamide+fluorouracile+épirubicine 2001 null", "tamoxifène 2001 null");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RCC + curie.
          RCC exclusive.
          RCC 45 Gy avec cisplatine.
          """)
  void aShortNameOfRaysIsNoTumour(String text) {
    told("2014-05-06", "pathology", "Biopsie du col utérin du 02/05/2014 : carcinome épidermoïde.");
    told("2014-06-05", "tumour_board", "CE col IIB. " + text);

    assertThat(history().tumours()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          LEFT radical orchidectomy 08/03/2016. Seminoma 17 mm. Contralateral seminoma 2009.
          Orchidectomie GAUCHE du 08/03/2016 : séminome. Séminome controlatéral en 2009.
          """)
  void theOtherSideIsAnotherTumour(String text) {
    told("2009-05-20", "pathology", "Orchidectomie droite du 14/05/2009 : séminome.");
    told("2016-03-15", "pathology", text);

    assertThat(history().tumours())
        .extracting(t -> t.laterality() + " " + t.date())
        .containsExactly("right 2009-05-14", "left 2016-03-08");
  }

  @Test
  void aCarcinomaOfTheSkinIsReadBesideLeukaemiaInTheDermis() {
    told("2010-01-12", "laboratory", "Immunophénotypage du 12/01/2010 : LLC, score 5.");
    told(
        "2014-10-07",
        "pathology",
        "Oreille gauche, exérèse du 30/09/2014. Carcinome épidermoïde bien différencié. Infiltrat de"
            + " LLC dans le derme.");

    assertThat(history().tumours())
        .extracting(t -> t.topography().code() + " " + t.date())
        .containsExactly("C42.1 2010-01-12", "C44.2 2014-09-30");
  }

  @Test
  void aBenignSpecimenIsNoOperationOnTheTumour() {
    told("2016-07-05", "pathology", "Biopsie pleurale du 29/06/2016 : mésothéliome épithélioïde.");
    told("2017-04-11", "pathology", "Polypectomie du 05/04/2017 : adénome tubuleux, bénin.");

    assertThat(given(Kind.SURGERY)).isEmpty();
  }

  @Test
  void theOriginToldBehindAMetastasisSaysWhoseItIs() {
    told("2014-03-04", "pathology", "Biopsies du 25/02/2014 : carcinome séreux de l'ovaire.");
    told(
        "2017-09-26",
        "letter",
        "Elle a eu un cancer du sein droit en 2001, puis en février 2014 une carcinose d'origine"
            + " ovarienne.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
  }

  @Test
  void organsJoinedByAStrokeAreDeniedTogether() {
    told("2017-02-09", "pathology", "Gastric biopsies 06/02/2017: adenocarcinoma of the stomach.");
    told("2017-07-12", "operation", "Total gastrectomy 11/07/2017. No liver / peritoneal mets.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
  }
}
