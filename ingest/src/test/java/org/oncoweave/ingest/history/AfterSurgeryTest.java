package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// What an operation took out leaves nothing to answer; where disease was left, or medicines came
/// first, an answer is a remission.
final class AfterSurgeryTest extends Story {
  AfterSurgeryTest() {
    super(PartialDate.parse("1961-05-20"));
  }

  @Test
  void freedomFromDiseaseAfterAdjuvantCareIsNoRemission() {
    told("2017-02-06", "operation", "Tumorectomie du sein droit le 02/02/2017 pour carcinome.");
    told(
        "2017-09-04",
        "consultation",
        "Fin de la chimiothérapie adjuvante par paclitaxel. Rémission complète. Début du létrozole.");

    assertThat(events(EventType.REMISSION)).isEmpty();
  }

  @Test
  void medicinesBeforeTheOperationMayBeAnswered() {
    told("2018-01-09", "pathology", "Biopsie du 05/01/2018 : carcinome canalaire du sein gauche.");
    told("2018-02-05", "consultation", "Début de EC le 05/02/2018, en néoadjuvant.");
    told("2018-06-11", "imaging", "IRM mammaire du 08/06/2018 : réponse complète.");
    told("2018-07-09", "operation", "Tumorectomie gauche du sein le 05/07/2018.");

    assertThat(events(EventType.REMISSION)).hasSize(1);
  }

  @Test
  void metastasesThatWereLeftMayBeAnswered() {
    told(
        "2019-03-04", "operation", "Colectomie droite le 01/03/2019 pour adénocarcinome du côlon.");
    told("2019-03-18", "imaging", "Scanner du 15/03/2019 : métastases hépatiques multiples.");
    told("2019-04-08", "consultation", "Début de FOLFOX le 05/04/2019.");
    told("2019-10-07", "imaging", "Scanner du 04/10/2019 : réponse complète hépatique.");

    assertThat(events(EventType.REMISSION)).hasSize(1);
  }
}
