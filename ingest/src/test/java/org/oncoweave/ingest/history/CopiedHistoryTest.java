package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.PartialDate;

/// Lists of the history that letters copy from one to the next: they make no report one of the
/// tumour that they tell, and end with their last item.
class CopiedHistoryTest extends Story {
  CopiedHistoryTest() {
    super(PartialDate.parse("1949-02-17"));
  }

  @BeforeEach
  void twoCancers() {
    told("2006-05-09", "pathology", "Vessie, RTU du 02/05/2006 : carcinome urothélial, pT1.");
    told(
        "2015-10-13",
        "pathology",
        "Biopsies gastriques du 06/10/2015 : adénocarcinome de l'estomac.");
  }

  private @Nullable PartialDate lastDay() {
    var history = history();
    var event = history.documents().getLast().eventKey();
    return history.events().stream()
        .filter(e -> e.key().equals(event))
        .findFirst()
        .map(e -> e.date())
        .orElse(null);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "RAPPEL (recopié de la lettre précédente) :\n- Carcinome urothélial de vessie pT1, RTU et"
            + " BCG.\nGastrectomie totale le 08/12/2015. Suites simples. pT2N0.",
        "Rappel des antécédents :\n* Carcinome urothélial de vessie pT1, RTU, BCG.\nGastrectomie le"
            + " 08/12/2015 sans incident. Sortie à J9.",
        "Gastrectomie totale le 08/12/2015, reprise du transit à J4.\nRappel (copié) :\n- Carcinome"
            + " urothélial de vessie, RTU.\nDomicile avec soins infirmiers.",
        "Background (copied from last letter):\n- Bladder urothelial carcinoma pT1, TURBT and"
            + " BCG.\n- Hypertension.\nTotal gastrectomy on 08/12/2015, uneventful recovery."
      })
  void aCopiedListMakesNoReportOneOfItsTumours(String text) {
    told("2015-12-18", "stay", "Chirurgie viscérale", text);

    assertThat(lastDay()).hasToString("2015-10-06");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Background (carried forward):\n- Bladder carcinoma 2006, TURBT.\n- Gastric cancer 2015,"
            + " gastrectomy.\nCT of 11/04/2018: three liver metastases. FOLFOX from 24/04/2018.",
        "Rappel (repris) :\n- Vessie 2006, RTU.\n- Estomac 2015, gastrectomie.\nTDM du 11/04/2018 :"
            + " trois métastases hépatiques. FOLFOX à partir du 24/04/2018."
      })
  void whatFollowsTheListIsNews(String text) {
    told("2018-04-17", "consultation", "Oncologie", text);

    assertThat(lastDay()).hasToString("2018-04-11");
    assertThat(history().treatments()).anyMatch(t -> "2018-04-24".equals("" + t.start()));
  }

  @Test
  void aCopiedListMakesNoVisitToAnotherServiceOneOfCancer() {
    told(
        "2017-03-21",
        "consultation",
        "Rhumatologie",
        "Gonarthrose droite, infiltration ce jour.\nRappel (copié) :\n- Carcinome urothélial de"
            + " vessie 2006, RTU.\nRevoir dans 6 mois.");

    assertThat(history().documents().getLast().outside()).isEqualTo(Outside.OTHER_DISEASE);
  }

  @Test
  void everyItemOfTheListIsOfBefore() {
    told(
        "2016-05-10",
        "consultation",
        "Oncologie",
        "Rappel (copié de la lettre du mois dernier) :\n- Vessie pT1 2006, RTU.\n- BCG x 6, récidive"
            + " de vessie.\n- Adénocarcinome de l'estomac opéré le 08/12/2015.\nVa bien. TDM du 03/05/2016 normal.");

    assertThat(events(EventType.LOCAL_RECURRENCE)).isEmpty();
  }
}
