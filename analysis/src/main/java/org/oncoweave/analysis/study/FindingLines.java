package org.oncoweave.analysis.study;

import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.oncoweave.analysis.correlation.Calibration.Calibrated;
import org.oncoweave.analysis.correlation.Drawn;
import org.oncoweave.analysis.correlation.Reason;
import org.oncoweave.analysis.correlation.ScanRow;
import org.oncoweave.analysis.study.StudyCorrelation.Finding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.MinimalPrettyPrinter;

/// Findings as JSON, one object a line. What does not exist (no ratio without expected events) is
/// null.
final class FindingLines implements AutoCloseable {
  private static final int DIGITS = 6;

  private final JsonGenerator json;

  private final boolean isCalibrated;
  private final boolean isDefined;

  FindingLines(Writer out, boolean isCalibrated, boolean isDefined) {
    this.isDefined = isDefined;
    this.isCalibrated = isCalibrated;
    this.json = new JsonFactory().createGenerator(new OneALine(), out);
  }

  /// A line feed between two objects, and nothing else.
  private static final class OneALine extends ObjectWriteContext.Base {
    @Override
    public MinimalPrettyPrinter getPrettyPrinter() {
      return new MinimalPrettyPrinter("\n");
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  void write(Finding finding) {
    var row = finding.row();
    json.writeStartObject();
    json.writeStringProperty("node", finding.code());
    if (isDefined) {
      json.writeStringProperty("definition", definition(finding));
    }
    json.writeStringProperty("outcome", row.outcome().name());
    json.writeNumberProperty("lag_years", row.lagYears());
    json.writeNumberProperty("n_exposed", row.exposed());
    json.writeNumberProperty("observed", row.observed());
    number("expected", row.expected());
    number("rate_ratio", row.rateRatio());
    number("ci_low", row.ciLow());
    number("ci_high", row.ciHigh());
    evidence(row);
    drawn(finding);
    if (isCalibrated) {
      calibrated(finding.calibrated());
    }
    explained(finding);
    finding.models().ifPresent(new ModelFields(json)::write);
    json.writeEndObject();
  }

  private static String definition(Finding finding) {
    return finding.definition().map(by -> by.kind().code() + "_" + by.years()).orElse("ever");
  }

  private void explained(Finding finding) {
    if (finding.explainedBy().isEmpty()) {
      json.writeNullProperty("explained_by");
    } else {
      json.writeStringProperty("explained_by", finding.explainedBy());
    }
  }

  // What cases drawn anew say.
  private void drawn(Finding finding) {
    number("p_family", finding.familyWise());
    number("tree_log_ratio", finding.cut().map(Drawn.Cut::logRatio).orElse(Double.NaN));
    number("p_tree", finding.cut().map(Drawn.Cut::p).orElse(Double.NaN));
  }

  private void evidence(ScanRow row) {
    number("p", row.variance() > 0 ? row.p() : Double.NaN);
    number("log10_p", row.variance() > 0 ? row.log10p() : Double.NaN);
    number("q", row.q());
    json.writeBooleanProperty("discovery", row.discovery());
    repeated(row);
    json.writeArrayPropertyStart("flags");
    row.flags().forEach(flag -> json.writeString(flag.code()));
    json.writeEndArray();
    json.writeArrayPropertyStart("reasons");
    for (Reason reason : row.reasons()) {
      json.writeStartObject();
      json.writeStringProperty("flag", reason.flag().code());
      json.writeStringProperty("measure", reason.measure().code());
      number("figure", reason.figure());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  // Null where nothing was to be repeated.
  private void repeated(ScanRow row) {
    var replication = row.replication();
    if (replication.isEmpty()) {
      json.writeNullProperty("repeated");
      return;
    }
    json.writeBooleanProperty("repeated", replication.get().isRepeated());
    number("held_out_rate_ratio", replication.get().heldOut().rateRatio());
    number("held_out_log10_p", replication.get().heldOut().log10p());
  }

  private void calibrated(Optional<Calibrated> line) {
    calibrated("p_calibrated", line, one -> Math.pow(10, one.log10p()));
    calibrated("log10_p_calibrated", line, Calibrated::log10p);
    calibrated("rate_ratio_calibrated", line, Calibrated::ratio);
    calibrated("ci_low_calibrated", line, Calibrated::ciLow);
    calibrated("ci_high_calibrated", line, Calibrated::ciHigh);
    json.writeNumberProperty("calibration_controls", line.map(Calibrated::controls).orElse(0));
    calibrated("calibration_bias", line, Calibrated::bias);
    calibrated("calibration_spread", line, Calibrated::spread);
  }

  private void calibrated(
      String name, Optional<Calibrated> line, ToDoubleFunction<Calibrated> figure) {
    number(name, line.map(figure::applyAsDouble).orElse(Double.NaN));
  }

  private void number(String name, double value) {
    number(json, name, value);
  }

  static void number(JsonGenerator json, String name, double value) {
    if (Double.isFinite(value)) {
      json.writeNumberProperty(name, rounded(value));
    } else {
      json.writeNullProperty(name);
    }
  }

  // Six significant digits: more would pretend to be known.
  private static double rounded(double value) {
    if (value == 0) {
      return 0;
    }
    return new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue();
  }

  @Override
  public void close() {
    json.close();
  }
}
