package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.ingest.facts.DossierBuilder;
import org.oncoweave.ingest.facts.Draft;
import org.oncoweave.ingest.facts.KeptReadings;
import org.oncoweave.ingest.history.HistoryBuilder;
import org.oncoweave.ingest.history.PatientReports;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Ontology;

/// Makes the histories of the patients of a synthetic hospital from their reports alone, holds them
/// against its truth, and times, on one core, histories of 30 documents from what was read, and one
/// patient of 200 documents; the baseline is the reading of the same reports.
final class HistoryBench implements Bench {
  private static final int DOCUMENTS = 30;
  private static final int MANY = 200;
  private static final int TIMED = 200;
  private static final int WARM = 40;
  private static final int ROUNDS = 12;

  private final HistoryBuilder builder = new HistoryBuilder(Ontology.shipped());
  private final ReportReader reader = ReportReader.shipped();

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var hospital = TruthHospital.write(size, workplace.folder().resolve("hospital"));
    var work = new TreeMap<>(score(hospital));
    var timed =
        hospital.records.values().stream()
            .filter(records -> !TruthHospital.reports(records).isEmpty())
            .limit(TIMED)
            .map(records -> TruthHospital.withReports(records, DOCUMENTS))
            .toList();
    var patients = new ArrayList<PatientReports>();
    double read = Bench.seconds(() -> timed.forEach(one -> patients.add(read(one))));
    Bench.fastest(WARM, () -> patients.forEach(builder::history)); // warms up the compiler
    Memory.forget();
    double seconds = Bench.fastest(ROUNDS, () -> patients.forEach(builder::history));
    work.put("units", (long) patients.size());
    work.putAll(one(timed.getFirst()));
    var baseline = new BenchResult.Baseline("the same reports read from their text", read);
    return Bench.result("history", work, seconds, baseline);
  }

  private Map<String, Long> score(TruthHospital hospital) {
    var score = new HistoryScore();
    long reports = 0;
    for (var truth : hospital.truth) {
      var records = hospital.records.get(new PatientId(truth.path("patient").asString("")));
      if (records != null) {
        var patient = read(records);
        reports += patient.readings().size();
        score.add(truth, builder.history(patient).history());
      }
    }
    var figures = score.figures();
    figures.put("patients", (long) hospital.truth.size());
    figures.put("reports", reports);
    return figures;
  }

  private PatientReports read(List<SourceRecord> records) {
    var person = TruthHospital.person(records);
    var birth = person.birth();
    var born = birth == null ? null : birth.earliest();
    var readings = new ArrayList<ReportReading>();
    for (var record : TruthHospital.reports(records)) {
      var report = TruthHospital.report(record);
      var signed = report.date() == null ? null : report.date().earliest();
      var text = Objects.requireNonNullElse(report.text(), "");
      readings.add(
          reader.read(
              Report.of(record.key().id(), signed, report.type(), text)
                  .titled(report.title())
                  .born(born)));
    }
    var sex = person.sex() == Sex.FEMALE ? "F" : "M";
    var patient = Objects.requireNonNull(records.getFirst().patient());
    return new PatientReports(patient, sex, birth, readings, List.of());
  }

  private static KeptReadings allButOne(Draft draft) {
    var numbers = new HashMap<String, Integer>();
    var dossier = draft.dossier(curie -> numbers.computeIfAbsent(curie, _ -> numbers.size()));
    var readings = new HashMap<>(dossier.read().kept());
    readings.keySet().stream().findFirst().ifPresent(readings::remove);
    return new KeptReadings("", readings);
  }

  /// Microseconds for one patient of many reports: from what was read of them; rows and all, with
  /// one report to read and what was read of the others kept, as an import does that brings one
  /// report more; and with all texts read anew.
  private Map<String, Long> one(List<SourceRecord> records) throws IOException {
    var many = TruthHospital.withReports(records, MANY);
    var read = read(many);
    var patient = read.patient();
    var dossiers = new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());
    double built = Bench.fastest(9, () -> builder.history(read));
    double anew = Bench.fastest(3, () -> dossiers.draft(patient, many));
    var kept = allButOne(dossiers.draft(patient, many));
    double next = Bench.fastest(9, () -> dossiers.draft(patient, many, kept));
    return Map.of(
        "one_patient_of_200_one_report_new_us", Math.round(next * 1e6),
        "one_patient_of_200_reports_us", Math.round(built * 1e6),
        "one_patient_of_200_texts_read_anew_us", Math.round(anew * 1e6));
  }
}
