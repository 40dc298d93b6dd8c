package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.oncoweave.ingest.history.PatientHistory.VitalStatus;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.PartialDate;
import org.oncoweave.ontology.Ontology;

/// Makes a patient's neoplastic history: the records in, the history out. Any order of the records
/// gives the same history, and a record told twice changes nothing.
///
/// Cost: linear in the records, square in the tumour claims of one patient.
public final class HistoryBuilder {
  private final Medicines medicines;

  /// `ontology` names the medicines that records give in words.
  public HistoryBuilder(Ontology ontology) {
    this.medicines = new Medicines(ontology);
  }

  public NeoplasticHistory history(PatientRecords records) {
    var primaries = new Primaries(records.patient(), TumourClaim.of(records));
    var events = Events.of(records, primaries);
    var treatments = new Treatments(records.patient(), primaries, events, medicines).of(records);
    var documents = new DocumentPlaces(primaries, events).of(records);
    return new NeoplasticHistory(primaries.all(), events, treatments, documents);
  }

  /// The history that reports tell, with the coded rows beside them.
  public PatientHistory history(PatientReports patient) {
    var name = patient.patient().value();
    var reports = TimedReport.of(patient);
    var tumours = new ToldTumours(patient, reports);
    var happenings = ToldEvents.of(patient, reports, tumours);
    var given = new ArrayList<>(ToldMedicines.of(reports, rows(patient), happenings));
    given.addAll(ToldCare.of(reports, tumours, happenings));
    var treatments = new ToldTreatments(name, tumours, happenings).of(given);
    var places = new ToldPlaces(name, tumours, happenings, given).of(reports);
    var events = happenings.stream().map(h -> h.event(name)).toList();
    var history = new NeoplasticHistory(tumours.all(), events, treatments, places);
    return new PatientHistory(history, PrimaryRules.of(tumours.all()), vital(reports, happenings));
  }

  private static List<TimedReport> rows(PatientReports patient) {
    return patient.rows().stream()
        .flatMap(row -> row.read().stream())
        .map(r -> new TimedReport(r, r.report().signed().map(PartialDate::of).orElse(null), false))
        .toList();
  }

  private static VitalStatus vital(List<TimedReport> reports, List<Happening> happenings) {
    for (var happening : happenings) {
      if (happening.type == EventType.DEATH) {
        var cause = happening.tumour == null ? null : happening.tumour.key();
        return new VitalStatus(VitalStatus.State.DEAD, happening.date, cause);
      }
    }
    var seen = reports.stream().filter(r -> !r.foreign()).toList();
    var last = seen.stream().map(TimedReport::day).filter(Objects::nonNull).max(Times.ORDER);
    var state = seen.isEmpty() ? VitalStatus.State.UNKNOWN : VitalStatus.State.ALIVE;
    return new VitalStatus(state, last.orElse(null), null);
  }
}
