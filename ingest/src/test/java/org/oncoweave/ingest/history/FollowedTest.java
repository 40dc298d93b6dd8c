package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// How claims of several reports and rows come to one tumour, and what follows it to one event.
class FollowedTest extends Story {
  FollowedTest() {
    super(PartialDate.parse("1950-01-01"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Plasmocytes 38 %. Transformation de sa gammapathie, suivie depuis 2009, en myélome multiple.",
        "Multiple myeloma arising from an IgA gammopathy known since 2009. Plasma cells 38%.",
        "MGUS connue depuis 2009. Ce jour plasmocytes 38 % : myélome multiple.",
        "Evolution de la dysglobulinémie découverte en 2009 vers un myélome multiple."
      })
  void whatACancerAroseFromKeepsItsOwnDate(String text) {
    told("2015-04-14", "laboratory", "Myélogramme du 07/04/2015 : myélome multiple.");
    told("2015-04-20", "consultation", text);

    assertThat(tumours()).containsExactly("C42.1 2015-04-07");
    assertThat(events(EventType.TRANSFORMATION)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Endobrachyœsophage surveillé depuis 2004. Biopsies du 06/05/2014 : adénocarcinome de l'œsophage.",
        "Barrett's oesophagus followed since 2004. Biopsies of 06/05/2014: adenocarcinoma of the oesophagus."
      })
  void theYearOfTheLesionBeforeIsNotThatOfTheCancer(String text) {
    told("2014-05-13", "consultation", text);

    assertThat(tumours()).containsExactly("C15.9 2014-05-06");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Endoscopie du 03/03/2015 d'un patient suivi pour cancers ORL : plage de 2 cm, biopsies :"
            + " carcinome épidermoïde. Résection endoscopique le 24/03/2015.",
        "Endoscopy of 03/03/2015 in this man with head and neck cancers: flat lesion, biopsies:"
            + " squamous cell carcinoma. Endoscopic resection on 24/03/2015."
      })
  void theRowOfTheseWeeksNamesTheOrganThatWordsLeaveOpen(String text) {
    told("2010-02-10", "pathology", "Biopsie de la glotte du 03/02/2010 : carcinome épidermoïde.");
    told("2015-03-10", "letter", "Gastro-entérologie", text);
    coded("2015-03-24", "C15.5");

    assertThat(tumours()).containsExactly("C32.0 2010-02-03", "C15.5 2015-03-03");
  }

  @Test
  void aRowOfAnOrganOftenReachedNamesNone() {
    told(
        "2010-02-10",
        "pathology",
        "Biopsie de corde vocale du 03/02/2010 : carcinome épidermoïde.");
    told("2015-03-10", "consultation", "Biopsie du 03/03/2015 : carcinome épidermoïde ORL.");
    coded("2015-03-24", "C34.9");

    assertThat(tumours()).noneMatch(t -> t.startsWith("C34"));
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "CT of 5 May 2017: two nodules, left upper lobe. This is a pulmonary relapse of her leiomyosarcoma.",
        "Scanner du 05/05/2017 : deux nodules du lobe supérieur gauche. Rechute pulmonaire de son léiomyosarcome."
      })
  void theSideOfARelapseIsNotThatOfTheTumour(String text) {
    told(
        "2014-02-11",
        "pathology",
        "Biopsie du 04/02/2014, masse de la cuisse droite : léiomyosarcome.");
    told("2017-05-12", "consultation", text);
    told("2017-06-20", "pathology", "Wedge resection of 13/06/2017: deposit of leiomyosarcoma.");

    assertThat(tumours()).containsExactly("C49.2 right 2014-02-04");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2017-05-05 [C34]");
  }

  @Test
  void tissueOfASarcomaElsewhereIsItsSpread() {
    told(
        "2014-02-11",
        "pathology",
        "Biopsie du 04/02/2014, masse de la cuisse droite : léiomyosarcome.");
    told(
        "2018-09-18",
        "consultation",
        "Masse de 6 cm du pancréas. La biopsie du 11/09/2018 est un léiomyosarcome.");

    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2018-09-11 [C25]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'Curage inguinal gauche','Intervention du 05/06/2018. 3N+/14, rupture. Métastases de mélanome.'",
    "'Left groin dissection','Operation of 05/06/2018. 3 of 14 nodes involved. Metastatic melanoma.'"
  })
  void metastasesInNodesTakenOutAloneAreRegional(String title, String text) {
    told(
        "2015-01-20", "pathology", "Exérèse du 13/01/2015, mollet gauche : mélanome, Breslow 2,1.");
    told(
        "2018-05-15",
        "consultation",
        "Masse inguinale gauche. Cytoponction du 08/05/2018 : mélanome. Récidive ganglionnaire.");
    told("2018-06-12", "pathology", title, text);

    assertThat(events(EventType.REGIONAL_RECURRENCE)).containsExactly("2018-05-08 [C77]");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'Exérèse temporale gauche du 14/03/2011 : astrocytome diffus de grade 2.','Exérèse temporale gauche du 10/10/2016 : glioblastome.'",
    "'Node biopsy of 14/03/2011: follicular lymphoma grade 1.','Node biopsy of 10/10/2016: diffuse large B-cell lymphoma.'"
  })
  void aHigherGradeInTissueIsATransformation(String low, String high) {
    told("2011-03-21", "pathology", low);
    told("2016-10-17", "pathology", high);

    assertThat(tumours()).hasSize(1);
    assertThat(events(EventType.TRANSFORMATION)).containsExactly("2016-10-10 []");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Réopéré le 14/03/2016 : évolution vers un grade 3.",
        "MRI and biopsy of 14/03/2016: transformed to grade 4.",
        "Biopsie du 14/03/2016 : passage en glioblastome."
      })
  void aGliomaTransformsInManyWords(String text) {
    told("2011-03-21", "pathology", "Exérèse temporale du 14/03/2011 : astrocytome de grade 2.");
    told("2016-03-22", "tumour_board", text);

    assertThat(events(EventType.TRANSFORMATION)).containsExactly("2016-03-14 []");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Pièce du 09/03/2017 : récidive d'adénocarcinome de l'anastomose, 25 mm, marges saines.",
        "Specimen of 09/03/2017: recurrent adenocarcinoma at the anastomosis, 25 mm, clear margins."
      })
  void theSpecimenOfAKnownRecurrenceIsThatOne(String text) {
    told("2013-04-09", "pathology", "Biopsie du sigmoïde du 02/04/2013 : adénocarcinome.");
    told(
        "2016-11-08",
        "consultation",
        "Scanner du 02/11/2016 : masse de l'anastomose. Récidive locale. 6 FOLFIRI puis chirurgie.");
    told("2017-03-15", "pathology", text);

    assertThat(events(EventType.LOCAL_RECURRENCE)).containsExactly("2016-11-02 [C18]");
  }

  @Test
  void everyTumourOfTheBladderIsARecurrenceOfItsOwn() {
    told("2013-04-09", "pathology", "RTUV du 02/04/2013 : carcinome urothélial pTa.");
    told("2014-11-08", "pathology", "RTUV du 02/11/2014 : récidive, carcinome urothélial pTa.");
    told("2015-05-15", "pathology", "RTUV du 09/05/2015 : récidive, carcinome urothélial pTa.");

    assertThat(events(EventType.LOCAL_RECURRENCE))
        .containsExactly("2014-11-02 [C67]", "2015-05-09 [C67]");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Hodgkin has relapsed 30 months after ABVD (given 2012). Brentuximab from 12 May 2015.",
        "Rechute de la maladie de Hodgkin 30 mois après ABVD (reçu en 2012).",
        "Rechute de Hodgkin à 30 mois de l'ABVD (2012)."
      })
  void theDateOfTheCareBeforeIsNotThatOfTheRelapse(String text) {
    told("2012-01-17", "pathology", "Biopsie ganglionnaire du 10/01/2012 : maladie de Hodgkin.");
    told("2015-05-05", "consultation", text);

    assertThat(events(EventType.PROGRESSION)).containsExactly("2015-05-05 []");
  }

  @Test
  void kindsOfOneSpecimenJoinTheTumoursOfTheirParts() {
    told(
        "2016-02-09",
        "pathology",
        "Biopsies du 02/02/2016. 1 : adénocarcinome du côlon. 2 : adénocarcinome mucineux du côlon.");
    told(
        "2016-03-15",
        "pathology",
        """
        Intervention du 08/03/2016.
        Angle gauche : adénocarcinome lieberkühnien, pT3.
        Côlon ascendant : adénocarcinome mucineux, pT2.
        """);
    coded("2016-03-08", "C18.5");
    coded("2016-03-08", "C18.2");

    assertThat(history().tumours())
        .extracting(
            t -> t.topography().code() + " " + Objects.requireNonNull(t.morphology()).code())
        .containsExactlyInAnyOrder("C18.5 8140/3", "C18.2 8480/3");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Troisième cancer de cette patiente, irradiée du médiastin dans l'enfance.",
        "Her third cancer in a patient whose mediastinum was irradiated as a child."
      })
  void aCancerWhoseOrganIsGuessedOnceIsNone(String text) {
    told("2013-02-05", "pathology", "Biopsie du sein gauche du 29/01/2013 : carcinome canalaire.");
    told("2015-09-03", "consultation", text);

    assertThat(tumours()).containsExactly("C50.9 left 2013-01-29");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Rémission complète depuis.", "In complete remission ever since."})
  void aRemissionSinceWasFoundLongBefore(String text) {
    told("2015-02-03", "letter", "Lymphome de Hodgkin en 1995, ABVD puis rayons. " + text);

    assertThat(events(EventType.REMISSION)).isEmpty();
  }
}
