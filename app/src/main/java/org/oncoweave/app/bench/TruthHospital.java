package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.tables.TablesSource;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.synthetic.Progress;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.SyntheticHospital;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A synthetic hospital with reports: the records of each patient, and the truth.
final class TruthHospital {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

  final Map<PatientId, List<SourceRecord>> records = new LinkedHashMap<>();
  final List<JsonNode> truth = new ArrayList<>();

  static TruthHospital write(long patients, Path folder) throws IOException {
    SyntheticHospital.write(Settings.of(patients, 11, folder), Progress.SILENT);
    var hospital = new TruthHospital();
    new TablesSource(List.of(folder), TODAY).read(hospital.new Patients());
    var json = new JsonMapper();
    try (var lines = Files.lines(folder.resolve("truth-patients.jsonl"))) {
      lines.forEach(line -> hospital.truth.add(json.readTree(line)));
    }
    return hospital;
  }

  static SourceFact.Person person(List<SourceRecord> records) {
    return records.stream()
        .flatMap(record -> record.facts().stream())
        .filter(SourceFact.Person.class::isInstance)
        .map(SourceFact.Person.class::cast)
        .findFirst()
        .orElseThrow();
  }

  static List<SourceRecord> reports(List<SourceRecord> records) {
    return records.stream()
        .filter(record -> record.facts().getFirst() instanceof SourceFact.Report)
        .toList();
  }

  static SourceFact.Report report(SourceRecord record) {
    return (SourceFact.Report) record.facts().getFirst();
  }

  /// The same patient with so many reports, as where reports are copied: some told again.
  static List<SourceRecord> withReports(List<SourceRecord> records, int wanted) {
    var reports = reports(records);
    var all = new ArrayList<>(records);
    all.removeAll(reports);
    for (int i = 0; i < wanted; i++) {
      var one = reports.get(i % reports.size());
      var key = one.key();
      var again = new RecordKey(key.system(), key.type(), key.id() + "-" + i);
      all.add(SourceRecord.of(again, one.patient(), one.facts(), one.attributes()));
    }
    return all;
  }

  /// Keeps what belongs to a patient.
  private final class Patients implements Sink {
    @Override
    public void record(SourceRecord record, Place place, boolean repeated) {
      if (record.patient() != null) {
        var patient = Objects.requireNonNull(record.patient());
        records.computeIfAbsent(patient, _ -> new ArrayList<>()).add(record);
      }
    }

    @Override
    public void refuse(Refusal refusal, boolean repeated) {
      throw new IllegalStateException("A synthetic row is refused: " + refusal);
    }

    @Override
    public void refuseFile(RefusedFile file) {} // the truth is no table

    @Override
    public void notice(String text) {}

    @Override
    public void endOfType() {}
  }
}
