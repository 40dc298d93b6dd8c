package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// All records of one patient, whatever their sources; their order does not matter.
public record PatientRecords(PatientId patient, List<SourceRecord> records) {
  public PatientRecords {
    records =
        records.stream()
            .distinct()
            .sorted(Comparator.comparing(record -> record.key().toString()))
            .toList();
  }

  /// A fact of one kind with the record that tells it.
  record Told<F extends SourceFact>(SourceRecord record, F fact) {}

  <F extends SourceFact> List<Told<F>> told(Class<F> kind) {
    var told = new ArrayList<Told<F>>();
    for (var record : records) {
      for (var fact : record.facts()) {
        if (kind.isInstance(fact)) {
          told.add(new Told<>(record, kind.cast(fact)));
        }
      }
    }
    return told;
  }
}
