package org.oncoweave.ingest.history;

import org.oncoweave.model.NeoplasticHistory;
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
}
