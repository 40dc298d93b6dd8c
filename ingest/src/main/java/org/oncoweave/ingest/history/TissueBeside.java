package org.oncoweave.ingest.history;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// "Frontal metastasis (adenocarcinoma)": a turn of the disease is that of the only tumour whose
/// tissue its sentence tells.
final class TissueBeside {
  private TissueBeside() {}

  static Optional<Tumour> of(
      Statement s, TimedReport report, ToldTumours tumours, @Nullable PartialDate date) {
    if (!(s.said() instanceof Said.Disease)) {
      return Optional.empty();
    }
    var told =
        report.tumours().stream()
            .filter(o -> o.place().sentence() == s.place().sentence() && o.holds())
            .map(o -> (Said.Tumour) o.said())
            .filter(Said.Tumour::specific)
            .flatMap(word -> tumours.at(word, date).stream())
            .distinct()
            .toList();
    return told.size() == 1 ? Optional.of(told.getFirst()) : Optional.empty();
  }
}
