package org.oncoweave.app.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;

/// All of one patient that an export may write; the patient is pseudonymised. Records are those of
/// the kinds that the form asks for.
public record ExportedPatient(
    Patient patient, List<Document> documents, Map<Class<?>, List<? extends Recorded>> records) {

  /// What is recorded of one kind; none where the form did not ask for it.
  public <R extends Recorded> List<R> all(Class<R> kind) {
    return records.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
  }

  public List<Recorded.Tumour> tumours() {
    return all(Recorded.Tumour.class);
  }

  public List<Recorded.NeoplasticEvent> events() {
    return all(Recorded.NeoplasticEvent.class);
  }

  public List<Recorded.Treatment> treatments() {
    return all(Recorded.Treatment.class);
  }

  public List<Recorded.Conflict> conflicts() {
    return all(Recorded.Conflict.class);
  }

  /// The tumour that a treatment is for, by the event that it answers.
  public Optional<String> tumourOf(Recorded.Treatment treatment) {
    return events().stream()
        .filter(event -> event.key().equals(treatment.eventKey()))
        .findFirst()
        .flatMap(event -> Optional.ofNullable(event.tumourKey()));
  }
}
