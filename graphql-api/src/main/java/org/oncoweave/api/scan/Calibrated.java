package org.oncoweave.api.scan;

import org.oncoweave.analysis.correlation.Calibration;

/// A line less the error of the negative controls, as the schema writes it.
public record Calibrated(
    int controls,
    double bias,
    double spread,
    double ratio,
    double ciLow,
    double ciHigh,
    double log10P) {
  static Calibrated of(Calibration.Calibrated line) {
    return new Calibrated(
        line.controls(),
        line.bias(),
        line.spread(),
        line.ratio(),
        line.ciLow(),
        line.ciHigh(),
        line.log10p());
  }
}
