package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.history.HistoryBuilder;
import org.oncoweave.ingest.history.PatientRecords;
import org.oncoweave.ingest.history.PatientReports;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// The history of a patient of whom no coded row tells a tumour: what the reports tell.
///
/// Reports of OncoWeave tables are left out: by their contract tumours are those of coded rows.
final class ToldHistory {
  private static final String TABLES = "tables";

  private final HistoryBuilder builder;
  private final ReportReader reader;
  private final ConceptNames names;

  ToldHistory(HistoryBuilder builder, ReportReader reader, ConceptNames names) {
    this.builder = builder;
    this.reader = reader;
    this.names = names;
  }

  /// The coded history, where it knows a tumour or the reports know none; else what reports tell,
  /// with the treatments of rows.
  NeoplasticHistory of(PatientRecords all, Person person, NeoplasticHistory coded) {
    if (!coded.tumours().isEmpty()) {
      return coded;
    }
    var readings = readings(all, person.birth());
    if (readings.isEmpty()) {
      return coded;
    }
    var documents = new HashMap<String, RecordKey>();
    readings.keySet().forEach(key -> documents.put(key.toString(), key));
    var reports =
        new PatientReports(
            all.patient(), sex(person), person.birth(), List.copyOf(readings.values()), List.of());
    var told = builder.history(reports).history();
    return told.tumours().isEmpty()
        ? coded
        : joined(new Rekeyed(documents, new ToldWhere(readings), names).of(told), coded);
  }

  private static NeoplasticHistory joined(NeoplasticHistory told, NeoplasticHistory coded) {
    var kinds =
        coded.treatments().stream()
            .map(NeoplasticHistory.Treatment::kind)
            .collect(Collectors.toSet());
    var treatments = new ArrayList<>(coded.treatments());
    told.treatments().stream().filter(t -> !kinds.contains(t.kind())).forEach(treatments::add);
    Map<RecordKey, DocumentLink> links = new HashMap<>();
    coded.documents().forEach(link -> links.put(link.document(), link));
    told.documents().forEach(link -> links.put(link.document(), link));
    return new NeoplasticHistory(
        told.tumours(), told.events(), treatments, List.copyOf(links.values()));
  }

  private Map<RecordKey, ReportReading> readings(PatientRecords all, @Nullable PartialDate birth) {
    var readings = new LinkedHashMap<RecordKey, ReportReading>();
    for (var record : all.records()) {
      for (var fact : record.facts()) {
        if (fact instanceof SourceFact.Report report && isRead(record, report)) {
          var key = record.key();
          read(report(key.toString(), report, birth)).ifPresent(r -> readings.put(key, r));
        }
      }
    }
    return readings;
  }

  /// Empty where a rule fails on the text; the mentions of the same report bear the warning.
  private Optional<ReportReading> read(Report report) {
    try {
      return Optional.of(reader.read(report));
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException fault) {
      return Optional.empty();
    }
  }

  private static boolean isRead(SourceRecord record, SourceFact.Report report) {
    return !record.key().system().equals(TABLES)
        && report.text() != null
        && !report.text().isBlank();
  }

  private static Report report(String id, SourceFact.Report report, @Nullable PartialDate birth) {
    var date = report.date();
    boolean day = date != null && date.precision() == PartialDate.Precision.DAY;
    boolean born = birth != null && birth.precision() == PartialDate.Precision.DAY;
    return Report.of(
            id,
            day ? Objects.requireNonNull(date).earliest() : null,
            report.type(),
            Objects.requireNonNull(report.text()))
        .titled(report.title())
        .born(born ? Objects.requireNonNull(birth).earliest() : null);
  }

  private static String sex(Person person) {
    return switch (person.sex()) {
      case FEMALE -> "F";
      case MALE -> "M";
      case UNKNOWN -> "";
    };
  }
}
