package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Tissue that shows a tumour on a day.
record Proof(PartialDate day, Tumour tumour, Said.Tumour word, TimedReport report) {
  private static final int AFTER_DAYS = 60; // from the image to the biopsy

  /// Those of the reports, by day.
  static List<Proof> of(List<TimedReport> reports, ToldTumours tumours) {
    var proofs = new ArrayList<Proof>();
    for (var report : reports) {
      if (report.usable()) {
        report.tumours().stream()
            .filter(s -> s.standing() == Standing.AFFIRMED)
            .flatMap(s -> proof(report, s, tumours).stream())
            .forEach(proofs::add);
      }
    }
    proofs.sort(Comparator.comparing(Proof::day, Times.ORDER));
    return List.copyOf(proofs);
  }

  private static Optional<Proof> proof(TimedReport report, Statement s, ToldTumours tumours) {
    var word = (Said.Tumour) s.said();
    boolean tissue = report.type().equals("pathology") || report.examined(s);
    var day = report.found(s);
    return tissue && word.specific() && day != null && !report.retold(s)
        ? tumours.at(word, day).map(t -> new Proof(day, t, word, report))
        : Optional.empty();
  }

  boolean follows(@Nullable PartialDate date) {
    long days = Times.days(date, day);
    return date != null && days >= 0 && days <= AFTER_DAYS;
  }
}
