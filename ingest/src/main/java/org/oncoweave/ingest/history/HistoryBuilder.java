package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.oncoweave.ingest.history.PatientHistory.VitalStatus;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;
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
    boolean alone = patient.readings().isEmpty();
    var acts = rows(patient, SourceFact.Procedure.class);
    var medicines = rows(patient, SourceFact.Administration.class);
    var reports = alone ? rows(patient, SourceFact.class) : TimedReport.of(patient);
    var tumours = new ToldTumours(patient, reports);
    var happenings = ToldEvents.of(patient, reports, tumours);
    var given = new ArrayList<>(ToldMedicines.of(reports, medicines, happenings));
    given.addAll(ToldCare.of(joined(reports, alone ? List.of() : acts), tumours, happenings));
    var treatments = new ToldTreatments(name, tumours, happenings).of(given);
    var places =
        alone ? List.<DocumentLink>of() : new ToldPlaces(reports, tumours, happenings, given).of();
    var events = happenings.stream().map(h -> h.event(name)).toList();
    var history = new NeoplasticHistory(tumours.all(), events, treatments, places);
    return new PatientHistory(
        history, PrimaryRules.of(tumours.all()), vital(alone ? List.of() : reports, happenings));
  }

  private static List<TimedReport> joined(List<TimedReport> one, List<TimedReport> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /// What the labels of rows of a kind say, each like a report of its day.
  private static List<TimedReport> rows(PatientReports patient, Class<? extends SourceFact> kind) {
    return patient.rows().stream()
        .filter(row -> kind.isInstance(row.fact()))
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
