package org.oncoweave.api.board;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;

/// Reads what a tumour board looks at: five questions to the graph, however many patients.
public final class Dossiers {
  private final PatientGraph patients;

  public Dossiers(PatientGraph patients) {
    this.patients = patients;
  }

  /// In the order of the patients, who are taken as they are given.
  public List<Dossier> of(List<Patient> page, Visibility visibility) {
    var ids = page.stream().map(Patient::id).toList();
    var tumours = patients.records(Recorded.Tumour.class, ids, visibility);
    var events = patients.records(Recorded.NeoplasticEvent.class, ids, visibility);
    var measurements = patients.records(Recorded.Measurement.class, ids, visibility);
    var variants = patients.records(Recorded.Variant.class, ids, visibility);
    var tested = patients.records(Recorded.TestedGenes.class, ids, visibility);
    var dossiers = new ArrayList<Dossier>();
    for (var patient : page) {
      var id = patient.id();
      dossiers.add(
          new Dossier(
              patient,
              tumours.getOrDefault(id, List.of()),
              events.getOrDefault(id, List.of()),
              measurements.getOrDefault(id, List.of()),
              variants.getOrDefault(id, List.of()),
              tested.getOrDefault(id, List.of())));
    }
    return dossiers;
  }

  /// Of the patients of these identifiers whom the reader may see.
  List<Dossier> list(List<String> ids, Visibility visibility) {
    return of(patients.list(ids, visibility), visibility);
  }
}
