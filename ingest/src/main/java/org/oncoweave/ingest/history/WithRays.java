package org.oncoweave.ingest.history;

import java.util.Set;
import java.util.stream.Collectors;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.statement.Statement.Times;
import org.oncoweave.ontology.ShippedTable;

/// Medicines that a report of rays tells beside them, without a date: given as long as they were.
final class WithRays {
  private static final Set<String> SENSITISING =
      ShippedTable.rows(WithRays.class, "with-rays.tsv", 1).stream()
          .map(r -> r.getFirst())
          .collect(Collectors.toSet());

  private WithRays() {}

  static Statement dated(TimedReport report, Statement s) {
    var said = (Said.Medicines) s.said();
    boolean beside = report.type().equals("radiotherapy") && s.standing() == Standing.AFFIRMED;
    return beside && undated(s) && !said.stops() && sensitises(said) ? besideRays(report, s) : s;
  }

  private static boolean undated(Statement s) {
    return s.times().from() == null && s.times().until() == null;
  }

  private static boolean sensitises(Said.Medicines said) {
    return SENSITISING.stream().anyMatch(said.drugs()::contains);
  }

  private static Statement besideRays(TimedReport report, Statement s) {
    return report
        .statements()
        .filter(r -> r.said() instanceof Said.Rays && r.holds() && r.times().from() != null)
        .filter(r -> Math.abs(r.place().sentence() - s.place().sentence()) <= 1)
        .findFirst()
        .map(r -> new Times(r.times().from(), r.times().until(), s.times().exam()))
        .map(t -> new Statement(s.said(), s.place(), s.standing(), t, s.subject()))
        .orElse(s);
  }
}
