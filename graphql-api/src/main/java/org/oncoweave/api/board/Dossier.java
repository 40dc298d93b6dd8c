package org.oncoweave.api.board;

import java.util.List;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;

/// What a tumour board looks at of one patient.
public record Dossier(
    Patient patient,
    List<Recorded.Tumour> tumours,
    List<Recorded.NeoplasticEvent> events,
    List<Recorded.Measurement> measurements,
    List<Recorded.Variant> variants,
    List<Recorded.TestedGenes> tested) {
  public Dossier {
    tumours = List.copyOf(tumours);
    events = List.copyOf(events);
    measurements = List.copyOf(measurements);
    variants = List.copyOf(variants);
    tested = List.copyOf(tested);
  }
}
