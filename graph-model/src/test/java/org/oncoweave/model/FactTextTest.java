package org.oncoweave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.SourceFact.Person;
import org.oncoweave.model.SourceFact.Report;
import org.oncoweave.model.SourceFact.TumourEvent;

class FactTextTest {
  private static final List<SourceFact> FACTS =
      List.of(
          new Person(
              Sex.FEMALE,
              PartialDate.parse("1953-07"),
              null,
              new ConceptId("ICD10:C50.9"),
              null,
              "Lépine\\f\u001e\u001f",
              null),
          new TumourEvent(
              EventType.PROGRESSION,
              "t1",
              PartialDate.parse("2015"),
              List.of(new ConceptId("ICDO3:C41"), new ConceptId("ICDO3:C77"))),
          new TumourEvent(EventType.INITIAL, null, null, List.of()),
          new Report(null, "note", null, null, null, "Deux\nlignes\u001d"),
          new SourceFact.Procedure(
              new ConceptId("CCAM:QEFA008"), null, null, null, null, null, true),
          new SourceFact.Measured(null, "PSA", null, "<", 0.1, "ng/mL", null));

  @Test
  void factsReadBackAreTheFactsWritten() {
    assertThat(FactText.decode(FactText.encode(FACTS))).isEqualTo(FACTS);
  }

  @Test
  void anUnknownKindOfFactIsRefused() {
    assertThatThrownBy(() -> FactText.decode("Scan\u001f2")).hasMessageContaining("Scan");
  }

  @Test
  void theHashTellsContentsApartAndNothingElse() {
    var key = new RecordKey("tables", "events", "e1");
    var other = new RecordKey("tables", "events", "e2");
    var patient = new PatientId("P1");
    var none = new TreeMap<String, String>();
    var hash = SourceRecord.of(key, patient, FACTS, none).contentHash();
    assertThat(SourceRecord.of(other, patient, FACTS, none).contentHash()).isEqualTo(hash);
    assertThat(SourceRecord.of(key, new PatientId("P2"), FACTS, none).contentHash())
        .isNotEqualTo(hash);
    assertThat(SourceRecord.of(key, patient, FACTS.subList(0, 2), none).contentHash())
        .isNotEqualTo(hash);
  }
}
