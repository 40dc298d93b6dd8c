package org.oncoweave.api.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.LineCurves;

/// How a line unfolds in time, as the schema writes it; what rests on small numbers is left out.
public record Curves(
    List<Window> latency,
    double landmarkYears,
    List<LineCurves.Point> exposed,
    List<LineCurves.Point> unexposed) {
  public Curves {
    latency = List.copyOf(latency);
    exposed = List.copyOf(exposed);
    unexposed = List.copyOf(unexposed);
  }

  /// Time since the exposure; `toYears` null: without end.
  public record Window(
      double fromYears,
      @Nullable Double toYears,
      int observed,
      double expected,
      @Nullable Double rateRatio,
      @Nullable Double ciLow,
      @Nullable Double ciHigh) {}

  static Curves of(LineCurves curves, int least) {
    var latency =
        curves.latency().stream()
            .filter(window -> window.observed() >= least)
            .map(Curves::window)
            .toList();
    // One hidden window next to a told sum could be worked out: all or none.
    boolean all = latency.size() == curves.latency().size();
    return new Curves(
        all ? latency : List.of(),
        curves.landmarkYears(),
        points(curves.exposed(), least),
        points(curves.unexposed(), least));
  }

  private static Window window(LineCurves.Window of) {
    return new Window(
        of.fromYears(),
        ScanLine.finite(of.toYears()),
        of.observed(),
        of.expected(),
        ScanLine.finite(of.rateRatio()),
        ScanLine.finite(of.ciLow()),
        ScanLine.finite(of.ciHigh()));
  }

  private static List<LineCurves.Point> points(LineCurves.Incidence of, int least) {
    return of.cases() < least
        ? List.of()
        : of.points().stream().filter(point -> point.atRisk() >= Math.max(1, least)).toList();
  }
}
