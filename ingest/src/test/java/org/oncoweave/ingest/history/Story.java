package org.oncoweave.ingest.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.ontology.Ontology;

/// A test that tells the reports of one patient, a woman unless said, and asks for the history.
abstract class Story {
  private static final ReportReader READER = ReportReader.shipped();
  private static final HistoryBuilder BUILDER = new HistoryBuilder(Ontology.shipped());

  private final List<ReportReading> reports = new ArrayList<>();
  private final List<PatientReports.Row> rows = new ArrayList<>();
  private final String sex;
  private final @Nullable PartialDate birth;

  Story(@Nullable PartialDate birth) {
    this("F", birth);
  }

  Story(String sex, @Nullable PartialDate birth) {
    this.sex = sex;
    this.birth = birth;
  }

  final NeoplasticHistory history() {
    var patient = new PatientReports(new PatientId("p1"), sex, birth, reports, rows);
    return BUILDER.history(patient).history();
  }

  /// One more report, `d0` the first; `day` null where it is not signed.
  final void told(@Nullable String day, String type, String text) {
    told(day, type, "", text);
  }

  final void told(@Nullable String day, String type, String title, String text) {
    var id = "d" + reports.size();
    var signed = Optional.ofNullable(day).map(LocalDate::parse);
    reports.add(READER.read(new Report(id, signed, type, title, text, Optional.empty())));
  }

  /// A diagnosis coded in ICD-10, `r0` the first.
  final void coded(String day, String code) {
    var fact =
        new SourceFact.Diagnosis(
            ConceptId.of("ICD10", code), PartialDate.parse(day), null, null, null, null);
    rows.add(new PatientReports.Row("r" + rows.size(), fact, List.of()));
  }

  /// Day and organs of the events of a kind.
  final List<String> events(EventType type) {
    return history().events().stream()
        .filter(e -> e.type() == type)
        .map(e -> e.date() + " " + e.sites().stream().map(s -> s.code()).sorted().toList())
        .toList();
  }

  /// Topography, side and date of the tumours.
  final List<String> tumours() {
    return history().tumours().stream()
        .map(t ->
            t.topography().code()
                + " "
                + (t.laterality() == null ? "" : t.laterality() + " ")
                + t.date())
        .toList();
  }
}
