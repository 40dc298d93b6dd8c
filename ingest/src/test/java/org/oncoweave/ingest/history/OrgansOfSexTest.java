package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// The neck of a man's bladder is no cervix; what is less probable is not found.
final class OrgansOfSexTest extends Story {
  OrgansOfSexTest() {
    super("M", PartialDate.parse("1948-02-14"));
  }

  @Test
  void recurrenceAtTheNeckIsOfTheBladder() {
    told("2019-02-11", "operation", "RTUV le 05/02/2019 : carcinome urothélial de vessie pT1.");
    told("2020-01-20", "operation", "Cystoscopie du 15/01/2020 : récidive du col, résection.");

    assertThat(events(EventType.LOCAL_RECURRENCE)).containsExactly("2020-01-15 [C67]");
    assertThat(events(EventType.METASTATIC_RECURRENCE)).isEmpty();
  }

  @Test
  void aLessProbableRelapseIsNone() {
    told("2018-03-05", "operation", "Orchidectomie droite le 25/02/2018 : séminome pur.");
    told(
        "2021-04-20",
        "tumour_board",
        "Adénopathie lombo-aortique. Une rechute du séminome est moins probable qu'une sarcoïdose.");

    assertThat(history().events()).hasSize(1);
  }
}
