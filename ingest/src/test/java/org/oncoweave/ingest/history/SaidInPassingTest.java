package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;

/// What a letter says in passing: a fear, a denial, the reason of an operation of before, a
/// relative's disease, what a death came from.
class SaidInPassingTest extends Story {
  SaidInPassingTest() {
    super(PartialDate.parse("1950-06-14"));
  }

  private void bowel() {
    told("2016-02-10", "pathology", "Biopsie du côlon droit : adénocarcinome.");
  }

  private void lymphoma() {
    told(
        "2016-02-10",
        "pathology",
        "Biopsie ganglionnaire cervicale du 08/02/2016 : lymphome folliculaire grade 2.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "TEP du 04/06/2018 : nodule pulmonaire. Une métastase était crainte, le nodule a disparu.",
        "CT 4 June 2018: liver metastasis was initially feared; simple cyst.",
        "TDM à 28 mois de la colectomie pour récidive anastomotique : sans particularité.",
        "CT two years after hemicolectomy for a recurrence: clear."
      })
  void whatWasFearedOrOperatedOnBeforeIsNoEvent(String text) {
    bowel();
    told("2018-06-05", "consultation", "Cancer du côlon droit. " + text);

    assertThat(history().events()).extracting(e -> e.type()).containsOnly(EventType.INITIAL);
  }

  @Test
  void noArgumentForATransformationIsNone() {
    lymphoma();
    told(
        "2018-06-05",
        "consultation",
        "Lymphome folliculaire. TEP du 01/06/2018 : pas d'argument scintigraphique pour une"
            + " transformation.");

    assertThat(events(EventType.TRANSFORMATION)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Le létrozole n'a pas été prescrit.",
        "La capécitabine n'a finalement jamais été instaurée.",
        "Capecitabine was not prescribed.",
        "Gastrectomie, demandée par la famille, a été récusée.",
        "Autogreffe à garder pour plus tard."
      })
  void whatWasNeverPrescribedIsNoTreatment(String text) {
    bowel();
    told("2016-07-05", "consultation", "Cancer du côlon droit. " + text);

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() != Treatment.Kind.SURVEILLANCE)
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Son frère (myélome) n'a pas pu être donneur.",
        "Sa sœur (cancer du sein) n'était pas donneuse compatible."
      })
  void theDiseaseOfADonorIsNotThePatients(String text) {
    lymphoma();
    told("2018-06-05", "consultation", "Lymphome folliculaire. " + text);

    assertThat(tumours()).containsExactly("C77.9 2016-02-08");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Pneumopathie en mars. La patiente est décédée le 02/07/2018. Elle était au stade terminal de"
            + " son cancer colique.",
        "Décès le 02/07/2018 d'une hémorragie cérébrale, conséquence de son cancer du côlon.",
        "Pneumonia in March. She died on 2 July 2018. End-stage colon cancer."
      })
  void theCancerAtItsEndIsTheCauseOfDeath(String text) {
    bowel();
    told("2018-07-05", "letter", text);

    assertThat(history().events())
        .filteredOn(e -> e.type() == EventType.DEATH)
        .singleElement()
        .satisfies(e -> assertThat(e.tumourKey()).isNotNull());
  }
}
