package org.oncoweave.app.export;

import java.util.List;
import java.util.Optional;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;

/// All of one patient that an export may write; the patient is pseudonymised.
record ExportedPatient(
    Patient patient,
    List<Recorded.Tumour> tumours,
    List<Recorded.NeoplasticEvent> events,
    List<Recorded.Treatment> treatments,
    List<Recorded.Conflict> conflicts,
    List<Document> documents) {

  /// The tumour that a treatment is for, by the event that it answers.
  Optional<String> tumourOf(Recorded.Treatment treatment) {
    return events.stream()
        .filter(event -> event.key().equals(treatment.eventKey()))
        .findFirst()
        .flatMap(event -> Optional.ofNullable(event.tumourKey()));
  }
}
