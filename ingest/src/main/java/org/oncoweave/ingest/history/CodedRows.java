package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncoweave.model.SourceFact;

/// The coded tumours of a patient's records, as rows that stand beside the reports.
public final class CodedRows {
  private CodedRows() {}

  /// What the rows of a patient call a cancer.
  public static List<PatientReports.Row> of(PatientRecords records) {
    var rows = new ArrayList<PatientReports.Row>();
    for (var claim : TumourClaim.of(records)) {
      var id = claim.key().toString();
      var side = Optional.ofNullable(claim.side()).orElse("");
      var diagnosis =
          new SourceFact.Diagnosis(claim.topography(), claim.date(), null, null, side, null);
      rows.add(new PatientReports.Row(id, diagnosis, List.of()));
    }
    return rows;
  }
}
