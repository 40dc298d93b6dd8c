package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;

/// The sums of medicines that reports tell. A sum that is told twice is one; a larger one that is
/// told later adds what it is larger by.
final class ToldDoses {
  private ToldDoses() {}

  /// What was added to the sum of a medicine, in milligrams a square metre, from when to when.
  record Told(
      ConceptId medicine, double size, @Nullable PartialDate from, @Nullable PartialDate to) {}

  static List<Told> of(Collection<ReportReading> reports, ConceptNames names) {
    var sums = new ArrayList<Told>();
    for (var report : reports) {
      for (var statement : report.statements()) {
        if (statement.standing() == Statement.Standing.AFFIRMED
            || statement.standing() == Statement.Standing.PAST) {
          add(report, statement, names, sums);
        }
      }
    }
    sums.sort(
        Comparator.comparingInt((Told t) -> Features.day(t.to))
            .thenComparing(t -> t.medicine.curie())
            .thenComparingDouble(Told::size));
    return growing(sums);
  }

  private static void add(
      ReportReading report, Statement statement, ConceptNames names, List<Told> sums) {
    if (statement.said() instanceof Said.Medicines said && said.sum().isPresent()) {
      var times = statement.times();
      var day = report.report().signed().map(PartialDate::of).orElse(null);
      var from = times.from() == null ? times.until() : times.from();
      var to = times.until() == null ? times.from() : times.until();
      names
          .find(said.drugs().getFirst(), "ATC")
          .ifPresent(medicine ->
              sums.add(
                  new Told(
                      medicine,
                      said.sum().get(),
                      from == null ? day : from,
                      to == null ? day : to)));
    }
  }

  private static List<Told> growing(List<Told> sums) {
    var before = new HashMap<ConceptId, Double>();
    var growing = new ArrayList<Told>();
    for (var told : sums) {
      double more = told.size - before.getOrDefault(told.medicine, 0.0);
      if (more > 0) {
        growing.add(new Told(told.medicine, more, told.from, told.to));
        before.put(told.medicine, told.size);
      }
    }
    return growing;
  }
}
