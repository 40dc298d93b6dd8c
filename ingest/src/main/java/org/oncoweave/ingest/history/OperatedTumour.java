package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// The tumour for which an organ was operated on, where its specimen showed another beside it.
final class OperatedTumour {
  private static final int CARE_DAYS = 400; // an operation on the same tumour comes no later

  private OperatedTumour() {}

  /// The last one of the organ known before.
  static Optional<Tumour> of(Given given, List<Tumour> tumours) {
    return tumours.stream()
        .filter(_ -> given.kind == Kind.SURGERY)
        .filter(t -> Sites.three(t.topography().code()).equals(given.organ))
        .filter(t -> Times.days(t.date(), given.start) > 0)
        .filter(t -> Times.days(t.date(), given.start) <= CARE_DAYS)
        .reduce((a, b) -> b);
  }
}
