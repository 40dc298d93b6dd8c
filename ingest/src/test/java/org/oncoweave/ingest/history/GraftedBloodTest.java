package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Grafts of blood in short words, and the time told since one.
class GraftedBloodTest extends Story {
  GraftedBloodTest() {
    super(PartialDate.parse("1960-01-01"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ALLO géno-identique frère, conditionnement Flu-Bu, CSP injectées 01/03/2017. Sortie d'aplasie J17.",
        "Allo haplo-identique (mère), conditionnement TBF. Réinjection le 01/03/2017.",
        "Allo-SCT from sibling donor, Flu-Bu conditioning, cells infused on 1 March 2017."
      })
  void theDayOfTheCellsIsThatOfTheGraft(String text) {
    leukaemia();
    told("2017-03-28", "stay", text);

    assertGrafted("2017-03-01");
  }

  @Test
  void monthsSinceTheGraftAreNoGraft() {
    leukaemia();
    told("2017-03-28", "stay", "Allogreffe géno-identique le 01/03/2017.");
    told("2019-06-25", "consultation", "RECHUTE à 27 mois de l'allogreffe. Blastes 27 %.");

    assertGrafted("2017-03-01");
  }

  private void leukaemia() {
    told("2016-09-20", "laboratory", "Myélogramme du 16/09/2016 : leucémie aiguë myéloïde.");
  }

  private void assertGrafted(String day) {
    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Kind.TRANSPLANT)
        .extracting(t -> String.valueOf(t.start()))
        .containsExactly(day);
  }
}
