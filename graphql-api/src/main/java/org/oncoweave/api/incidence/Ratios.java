package org.oncoweave.api.incidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.incidence.IncidenceGroup;

/// Standardised incidence ratios of a group, as the schema writes them, without small numbers.
public record Ratios(IncidenceGroup.Dimension by, @Nullable Double p, List<Row> rows) {
  public Ratios {
    rows = List.copyOf(rows);
  }

  /// One level; what observed tells is null where it is too small to be told.
  public record Row(
      String level,
      double personYears,
      @Nullable Integer observed,
      double expected,
      @Nullable Double ratio,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double excess,
      @Nullable Double excessLow,
      @Nullable Double excessHigh) {}

  static Ratios of(IncidenceGroup group, int least) {
    var hidden = hidden(group.rows(), least);
    var rows = group.rows().stream().map(row -> row(row, hidden.contains(row.level()))).toList();
    return new Ratios(group.by(), hidden.isEmpty() ? finite(group.p()) : null, rows);
  }

  // One hidden level beside a told sum could be worked out, so the next smallest hides with it.
  private static Set<String> hidden(List<IncidenceGroup.Row> rows, int least) {
    var ascending = new ArrayList<>(rows);
    ascending.sort(Comparator.comparingInt(IncidenceGroup.Row::observed));
    var hidden = new HashSet<String>();
    for (var row : ascending) {
      if (row.observed() < least || hidden.size() == 1) {
        hidden.add(row.level());
      }
    }
    return hidden;
  }

  private static Row row(IncidenceGroup.Row of, boolean hide) {
    return new Row(
        of.level(),
        of.personYears(),
        hide ? null : of.observed(),
        of.expected(),
        hide ? null : finite(of.ratio()),
        hide ? null : finite(of.low()),
        hide ? null : finite(of.high()),
        hide ? null : finite(of.excess()),
        hide ? null : finite(of.excessLow()),
        hide ? null : finite(of.excessHigh()));
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
