package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncoweave.ingest.history.CodedRows;
import org.oncoweave.ingest.history.HistoryBuilder;
import org.oncoweave.ingest.history.JoinedHistory;
import org.oncoweave.ingest.history.PatientRecords;
import org.oncoweave.ingest.history.PatientReports;
import org.oncoweave.ingest.history.Say;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.RecordKey;

/// The history of a patient by coded rows and reports together. Where no row tells a tumour, it is
/// what the reports tell; else what they add to the rows.
///
/// Reports of OncoWeave tables make no tumours: by their contract those are of coded rows.
final class ToldHistory {
  private static final String TABLES = "tables";

  private final HistoryBuilder builder;
  private final ConceptNames names;

  ToldHistory(HistoryBuilder builder, ConceptNames names) {
    this.builder = builder;
    this.names = names;
  }

  NeoplasticHistory of(PatientRecords all, Person person, Map<RecordKey, ReportReading> readings) {
    var coded = builder.history(all);
    boolean rows = !coded.tumours().isEmpty();
    var read = new LinkedHashMap<>(readings);
    read.keySet().removeIf(key -> !rows && key.system().equals(TABLES));
    if (read.isEmpty()) {
      return coded;
    }
    var reports =
        new PatientReports(
            all.patient(),
            sex(person),
            person.birth(),
            List.copyOf(read.values()),
            CodedRows.of(all));
    var keys = new HashMap<String, RecordKey>();
    all.records().forEach(record -> keys.put(record.key().toString(), record.key()));
    var form = new Rekeyed(keys, new ToldWhere(read), names);
    var told = form.of(builder.history(reports).history());
    return rows ? new JoinedHistory(coded, say(coded)).with(told) : alone(told, coded);
  }

  /// OncoWeave tables hold all tumours, events and treatments of a patient, by their contract.
  private static Say say(NeoplasticHistory coded) {
    boolean tables =
        coded.tumours().stream()
            .flatMap(tumour -> tumour.evidence().stream())
            .anyMatch(evidence -> evidence.record().system().equals(TABLES));
    return tables ? Say.ALL : Say.PART;
  }

  private static NeoplasticHistory alone(NeoplasticHistory told, NeoplasticHistory coded) {
    return told.tumours().isEmpty() ? coded : joined(told, coded);
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

  private static String sex(Person person) {
    return switch (person.sex()) {
      case FEMALE -> "F";
      case MALE -> "M";
      case UNKNOWN -> "";
    };
  }
}
