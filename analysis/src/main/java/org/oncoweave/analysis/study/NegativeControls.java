package org.oncoweave.analysis.study;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.ScanRow;
import org.oncoweave.analysis.stats.multiplicity.EmpiricalCalibration;
import org.oncoweave.analysis.study.StudyCorrelation.Finding;

/// The systematic error of a study, learnt from codes that are known to cause nothing.
final class NegativeControls {
  private static final double Z = 1.959963984540054;
  private static final int LEAST = 5;

  private NegativeControls() {}

  /// From the plain lines of these codes; null where none is named.
  ///
  /// @throws IllegalArgumentException if one is unknown, or too few have an estimate
  static @Nullable EmpiricalCalibration calibration(List<String> codes, List<Finding> plain) {
    if (codes.isEmpty()) {
      return null;
    }
    var wanted = new HashSet<>(codes);
    var controls = plain.stream().filter(line -> wanted.remove(line.code())).toList();
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException("--negative-controls " + String.join(",", wanted));
    }
    var rows = controls.stream().map(Finding::row).filter(NegativeControls::hasEstimate).toList();
    if (rows.size() < LEAST) {
      throw new IllegalArgumentException("--negative-controls: " + rows.size() + " < " + LEAST);
    }
    return new EmpiricalCalibration(
        rows.stream().mapToDouble(NegativeControls::logRatio).toArray(),
        rows.stream().mapToDouble(NegativeControls::error).toArray());
  }

  static boolean hasEstimate(ScanRow row) {
    return row.rateRatio() > 0 && row.ciLow() > 0 && Double.isFinite(row.ciHigh());
  }

  static double logRatio(ScanRow row) {
    return Math.log(row.rateRatio());
  }

  static double error(ScanRow row) {
    return Math.log(row.ciHigh() / row.ciLow()) / (2 * Z);
  }
}
