package org.oncoweave.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Ontology;

/// What was read of a report and kept says what the report says.
class KeptReadingTest {
  private static final DossierBuilder BUILDER =
      new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());
  private static final PatientId PATIENT = new PatientId("p");

  private static final List<String> TEXTS =
      List.of(
          """
          Mme DURAND Anne, née le 03/02/1960. Biopsie du sein gauche du 27/02/2015.
          Conclusion : carcinome canalaire infiltrant de grade II, RE 90 %, HER2 négatif.
          """,
          """
          Tumorectomie et curage axillaire le 20/03/2015, puis 6 cures de FEC 100 du 15/04/2015 au 01/08/2015.
          Radiothérapie du sein gauche, 50 Gy en 25 fractions, du 10/08/2015 au 08/09/2015. ATCD familiaux : mère,
          cancer du côlon.
          """,
          "Apparition de métastases hépatiques au scanner du 12/09/2018. Pas de lésion osseuse.",
          "Décédée le 04/05/2020 de l'évolution de son cancer. Une autogreffe avait été discutée.");

  @Test
  void factsOfKeptReadingsAreThoseOfTheTexts() {
    var read = BUILDER.draft(PATIENT, records(TEXTS));
    var again = BUILDER.draft(PATIENT, records(List.of("", "", "", "")), kept(read.kept));
    assertThat(again.facts).isEqualTo(read.facts);
    assertThat(again.ties).isEqualTo(read.ties);
    assertThat(again.places).isEqualTo(read.places);
    assertThat(again.features.concepts()).isEqualTo(read.features.concepts());
  }

  @Test
  void whatIsKeptIsNamedNoSecondTime() {
    var read = BUILDER.draft(PATIENT, records(TEXTS));
    var one = new TreeMap<>(read.kept);
    one.remove("notes/document/d2");
    var again = BUILDER.draft(PATIENT, records(TEXTS), kept(one));
    assertThat(read.read).hasSize(TEXTS.size());
    assertThat(again.read).containsExactly("notes/document/d2");
    assertThat(again.namings)
        .isNotEmpty()
        .allMatch(naming -> naming.document().equals("notes/document/d2"));
  }

  @Test
  void bytesOfAnotherProgramAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> KeptReading.read(new byte[] {0, 0, 0, 1}));
  }

  private static KeptReadings kept(Map<String, byte[]> readings) {
    return new KeptReadings("rules", readings);
  }

  private static List<SourceRecord> records(List<String> texts) {
    var records = new ArrayList<SourceRecord>();
    for (var text : texts) {
      var date = PartialDate.of(java.time.LocalDate.of(2015 + records.size(), 3, 2));
      var words = text.isEmpty() ? null : text;
      var report = new SourceFact.Report(date, "consultation", "Consultation", null, null, words);
      var key = new RecordKey("notes", "document", "d" + records.size());
      records.add(SourceRecord.of(key, PATIENT, List.of(report), new TreeMap<>()));
    }
    return records;
  }
}
