package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;

/// Medicines that were named and not given, relapses named only to count the years since, places
/// that are those of another tumour, and papers that cannot be read.
class NotGivenCareTest extends Story {
  NotGivenCareTest() {
    super(PartialDate.parse("1950-06-14"));
  }

  private void breast() {
    told(
        "2011-03-11",
        "pathology",
        "Biopsie du sein gauche du 08/03/2011 : carcinome canalaire infiltrant.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Je lui ai parlé du tamoxifène : elle n'en veut pas et je n'ai pas insisté.",
        "Létrozole conseillé : elle ne le souhaite pas.",
        "Tamoxifen discussed, she does not want it.",
        "Nivolumab demandé en compassionnel (refusé par le laboratoire).",
        "Pembrolizumab requested on compassionate grounds, declined by the company.",
        "Lutétium : dossier à envoyer plus tard, si besoin.",
        "Palbociclib ultérieurement.",
        "Antécédents : stent de l'IVA en 2010.",
        "Thrombose du stent de l'IVA."
      })
  void whatIsNamedAndNotGivenIsNoTreatment(String text) {
    breast();
    told("2011-07-19", "consultation", "Cancer du sein gauche. " + text);

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Treatment.Kind.SYSTEMIC)
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Trois ans et demi du séminome droit, dix de la rechute. TDM normale.",
        "Dix ans de sa rechute. TDM normale.",
        "Ten years from the relapse. CT normal."
      })
  void theYearsSinceARelapseTellNoOther(String text) {
    told("2009-02-25", "pathology", "Orchidectomie gauche du 17/02/2009 : séminome pur, pT1.");
    told("2020-10-06", "consultation", text);

    assertThat(history().events())
        .filteredOn(e -> e.type() != EventType.INITIAL)
        .filteredOn(e -> PartialDate.parse("2020-10-06").equals(e.date()))
        .isEmpty();
  }

  @Test
  void theOrganOfTheOtherTumourIsNoPlaceReached() {
    told("2013-05-10", "pathology", "Biopsies rectales du 02/05/2013 : adénocarcinome du rectum.");
    told(
        "2014-11-12",
        "pathology",
        "Ponction du 04/11/2014 du lobe supérieur droit. Demande : \"méta rectum ?\" TTF1 positif."
            + " Conclusion : adénocarcinome primitif pulmonaire.");

    assertThat(events(EventType.INITIAL)).contains("2014-11-04 []");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "[page 1/1 - image de mauvaise qualité]\n. . . . ,,  |||\n[texte non reconnu]",
        "[scan] ~~ ..\ntext not recognised",
        "poor quality scan .. | .. ~"
      })
  void whatCannotBeReadHasNoContent(String text) {
    breast();
    told(null, "", text);

    assertThat(history().documents())
        .filteredOn(d -> d.document().id().equals("d1"))
        .allSatisfy(d -> assertThat(d.outside()).isEqualTo(Outside.NO_CONTENT));
  }
}
