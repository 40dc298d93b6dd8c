package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.ontology.Ontology;

class ToldHistoryTest {
  private static final ReportReader READER = ReportReader.shipped();
  private static final HistoryBuilder BUILDER = new HistoryBuilder(Ontology.shipped());

  private static final List<ReportReading> REPORTS =
      List.of(
          read(
              "a",
              "2015-03-10",
              "pathology",
              "Biopsie colique du 05/03/2015.\nConclusion : adénocarcinome du sigmoïde."),
          read(
              "b",
              "2015-04-02",
              "operation",
              "Intervention du 01/04/2015 : sigmoïdectomie pour adénocarcinome du sigmoïde."),
          read(
              "c",
              "2017-09-20",
              "imaging",
              "Scanner du 18/09/2017, surveillance d'un adénocarcinome du sigmoïde.\nConclusion : métastases hépatiques."),
          read(
              "d",
              "2017-10-10",
              "consultation",
              "Adénocarcinome du sigmoïde, métastases hépatiques au scanner du 18/09/2017. FOLFIRI débuté le 09/10/2017."),
          read(
              "e",
              "2018-02-01",
              "stay",
              "Entorse de la cheville.\nANTECEDENTS : cancer du côlon en 2014, rechute hépatique en 2017."),
          read("f", "2018-03-01", "administrative", "Prescription de transport."));

  @Test
  void aHistoryToldTwiceIsOne() {
    var history = history(REPORTS).history();

    assertThat(history.tumours()).hasSize(1);
    assertThat(history.tumours().getFirst().date()).hasToString("2015-03-05");
    assertThat(history.events())
        .extracting(NeoplasticEvent::type)
        .containsExactly(EventType.INITIAL, EventType.METASTATIC_RECURRENCE);
    assertThat(history.events().getLast().date()).hasToString("2017-09-18");
    assertThat(history.treatments()).hasSize(2);
  }

  @Test
  void aReportOfAnotherDiseaseLiesOutside() {
    var links = history(REPORTS).history().documents();

    assertThat(links.get(4).outside()).isEqualTo(Outside.OTHER_DISEASE);
    assertThat(links.get(5).outside()).isEqualTo(Outside.ADMINISTRATIVE);
    assertThat(links.get(3).eventKey()).contains("METASTATIC_RECURRENCE");
  }

  @Test
  void orderAndRepetitionChangeNothing() {
    var shuffled = new ArrayList<>(REPORTS);
    shuffled.addAll(REPORTS);
    Collections.shuffle(shuffled, new Random(7));

    assertThat(history(shuffled)).isEqualTo(history(REPORTS));
  }

  @Test
  void aPatientWithoutReportsHasAnEmptyHistory() {
    var history = history(List.of());

    assertThat(history.history().tumours()).isEmpty();
    assertThat(history.vital().state()).isEqualTo(PatientHistory.VitalStatus.State.UNKNOWN);
  }

  @Test
  void anotherPatientsReportIsSaidSo() {
    var reports = new ArrayList<>(REPORTS);
    reports.add(
        read(
            "z",
            "2016-01-01",
            "pathology",
            "Monsieur DURVAL Paul, né le 02/02/1930.\nConclusion : adénocarcinome de prostate."));

    var history = history(reports).history();

    assertThat(history.tumours()).hasSize(1);
    assertThat(history.documents().getLast().outside()).isEqualTo(Outside.OTHER_PATIENT);
  }

  @Test
  void aBadLineIsToldAndTheRestIsAnswered() throws IOException {
    var problems = new ArrayList<String>();
    var out = new StringWriter();
    var lines =
        "{\"patient\":\"A\",\"documents\":[]}\n{\"patient\":\n[1]\n{\"patient\":\"B\",\"documents\":7}\n";

    var outcome =
        new HistoryJsonLines(READER, Ontology.shipped())
            .run(new BufferedReader(new StringReader(lines)), out, problems::add);

    assertThat(outcome).isEqualTo(new HistoryJsonLines.Outcome(1, 3));
    assertThat(problems).hasSize(3).first().asString().contains("line 2");
    assertThat(out.toString()).contains("\"status\":\"UNKNOWN\"");
  }

  private static PatientHistory history(List<ReportReading> readings) {
    var birth = PartialDate.parse("1950-06-01");
    return BUILDER.history(
        new PatientReports(new PatientId("P1"), "F", birth, readings, List.of()));
  }

  private static ReportReading read(String id, String day, String type, String text) {
    return READER.read(Report.of(id, LocalDate.parse(day), type, text));
  }
}
