package org.oncoweave.analysis.correlation;

import java.util.List;
import java.util.Optional;

/// How the rate of an outcome goes with a cumulative dose that grows during follow-up: the hazard
/// ratio of each band of dose to no dose, a straight line through them, and a smooth curve.
///
/// @param stepSize to how much more the ratio of `trend` belongs
/// @param curve empty where the bands with cases are too few to bend a line
/// @param nonlinearP whether the curve is better than the line: NaN without a curve
public record DoseCurve(
    List<Band> bands,
    Optional<Hazard> trend,
    double stepSize,
    List<Point> curve,
    double nonlinearP) {
  public DoseCurve {
    bands = List.copyOf(bands);
    curve = List.copyOf(curve);
  }

  /// One band of dose, `to` infinite for the last; the ratio and its interval are NaN where none
  /// exists.
  public record Band(
      double from,
      double to,
      int patients,
      int observed,
      double ratio,
      double ciLow,
      double ciHigh) {}

  /// The ratio at one dose, with its 95 % interval.
  public record Point(double dose, double ratio, double low, double high) {}
}
