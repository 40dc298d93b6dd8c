package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.VitalStatus;
import org.oncoweave.model.dossier.Patient;

class BlotTest {
  private final Blot blot =
      Blot.of(
          new Patient(
              "p1",
              Sex.FEMALE,
              new PartialDate(1956, 3, 2),
              null,
              null,
              null,
              "Lefèvre-Dupond",
              "Zoé",
              false,
              VitalStatus.UNKNOWN));

  @Test
  void namesAndBirthDateVanishAndEverySpanStaysWhereItWas() {
    var text = "Mme LEFEVRE Zoé née le 02/03/1956, adénocarcinome du côlon. Zoélie, 1956-03-02.";
    var shown = blot.over(text);
    assertThat(shown)
        .isEqualTo(
            "Mme ███████ ███ née le ██████████, adénocarcinome du côlon. Zoélie, ██████████.")
        .hasSameSizeAs(text);
  }
}
