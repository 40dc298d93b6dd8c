package org.oncoweave.ingest.history;

import java.util.List;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;

/// A tissue that the one report which names it calls, in its end, the spread of a tumour of another
/// organ: it tells no tumour of its own.
record ConcludedSpread(List<TimedReport> reports) {
  boolean is(Growth growth) {
    return growth.sources().count() == 1
        && reports.stream()
            .filter(r -> r.usable() && growth.sources().anyMatch(r.id()::equals))
            .anyMatch(r -> concludesSpread(r, growth));
  }

  /// "Biopsie gastrique : adenocarcinome. Metastase gastrique d'un carcinome mammaire": the report
  /// that names a tissue ends with where it came from.
  private static boolean concludesSpread(TimedReport report, Growth growth) {
    var organ = Sites.three(growth.site());
    return report.diseases().stream()
        .filter(Statement::holds)
        .filter(s -> s.said() instanceof Said.Disease d && d.turn() == Turn.METASTASIS)
        .filter(s -> ((Said.Disease) s.said()).sites().contains(organ))
        .anyMatch(s -> comesFrom(report, s, growth) && namedBefore(report, s, growth));
  }

  private static boolean comesFrom(TimedReport report, Statement spread, Growth growth) {
    return report.tumours().stream()
        .filter(s -> s.holds() && s.place().sentence() == spread.place().sentence())
        .map(s -> (Said.Tumour) s.said())
        .anyMatch(t -> t.placed() && !Sites.agree(t.site(), growth.site()));
  }

  private static boolean namedBefore(TimedReport report, Statement spread, Growth growth) {
    return report.tumours().stream()
        .filter(s -> Sites.agree(((Said.Tumour) s.said()).site(), growth.site()))
        .allMatch(s -> s.place().sentence() < spread.place().sentence());
  }
}
