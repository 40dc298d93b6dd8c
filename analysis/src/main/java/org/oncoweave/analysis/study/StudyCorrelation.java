package org.oncoweave.analysis.study;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Calibration;
import org.oncoweave.analysis.correlation.CloserLook;
import org.oncoweave.analysis.correlation.Correlation;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Definitions.Definition;
import org.oncoweave.analysis.correlation.Drawn;
import org.oncoweave.analysis.correlation.Exposures;
import org.oncoweave.analysis.correlation.Flag;
import org.oncoweave.analysis.correlation.NegativeControls;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.ScanResult;
import org.oncoweave.analysis.correlation.ScanRow;

/// The door: scans every node of a study that is no root, looks twice at what it found, and writes
/// one line for each node, outcome and lag.
public final class StudyCorrelation {
  private static final int MOST_MODELLED = 100;

  private final Study study;
  private final ScanResult result;
  private final Drawn drawn;
  private final Optional<Calibration> calibration;
  private final Map<Integer, CloserLook.Models> models;

  private StudyCorrelation(Study study, StudyQuestion question, ScanResult result, Watch watch) {
    this.study = study;
    this.result = result;
    this.drawn =
        question.relabelling().most() == 0
            ? new Drawn(Map.of(), Map.of())
            : result.drawn(question.relabelling(), watch);
    this.models =
        result.page(0, result.size()).stream()
            .filter(StudyCorrelation::isFinding)
            .limit(MOST_MODELLED)
            .toList()
            .parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    ScanRow::feature, row -> result.models(row, question.sampling())));
    this.calibration = calibration(new QuestionReader(study, question).controls(), watch);
  }

  private Optional<Calibration> calibration(NegativeControls controls, Watch watch) {
    if (controls.areNone()) {
      return Optional.empty();
    }
    var learnt = result.calibration(controls, new Watch(_ -> {}, watch.cancelled()));
    if (!learnt.isEnough()) {
      throw new IllegalArgumentException(
          "--negative-controls: fewer than " + NegativeControls.LEAST + " have a ratio");
    }
    return Optional.of(learnt);
  }

  private static boolean isFinding(ScanRow row) {
    return row.discovery() && row.flags().stream().noneMatch(Flag::isArtefact);
  }

  /// Answers the question.
  ///
  /// @throws IllegalArgumentException with the option and the value that cannot be understood
  public static StudyCorrelation of(Study study, StudyQuestion question, Watch watch) {
    var reader = new QuestionReader(study, question);
    var query = reader.read();
    reader.controls(); // a wrong one is told before the work
    ConceptTree tree = study.tree();
    var exposures =
        Exposures.of(study.matrix(), tree, query.roles())
            .without(concept -> concept >= tree.size() || tree.isRoot(concept));
    var cohort = new Cohort(study.matrix(), tree);
    var result =
        question.durations()
            ? discover(query, exposures.redefined(cohort, query.roles()), watch)
            : Correlation.discover(query, cohort, exposures, watch);
    return new StudyCorrelation(study, question, result, watch);
  }

  private static ScanResult discover(ScanQuery query, Exposures.Redefined asked, Watch watch) {
    return Correlation.discover(query, asked.cohort(), asked.exposures(), watch);
  }

  /// How many lines there are to write.
  public int lines() {
    return result.size();
  }

  /// How many nodes are findings: a q small enough and no artefact.
  public int findings() {
    return result.findings();
  }

  /// Whether negative controls judge the lines.
  public boolean isCalibrated() {
    return calibration.isPresent();
  }

  /// The best line of every node that was discovered, artefacts among them, the strongest first.
  public List<Finding> discoveries() {
    return rows().stream().filter(ScanRow::discovery).map(this::finding).toList();
  }

  /// The line of every node for any second primary at the shortest lag, on which calibration shows.
  List<Finding> plainLines() {
    double shortest = result.query().lagYears().stream().min(Double::compare).orElse(0.0);
    return rows().stream()
        .filter(row -> row.outcome() instanceof Outcome.SecondPrimary && row.lagYears() == shortest)
        .map(this::finding)
        .toList();
  }

  private List<ScanRow> rows() {
    return result.page(0, result.size());
  }

  private Finding finding(ScanRow row) {
    var by = row.explainedBy();
    var definitions = result.definitions();
    return new Finding(
        study.code(definitions.plain(row.feature())),
        definitions.of(row.feature()),
        row,
        by.isPresent() ? study.code(definitions.plain(by.getAsInt())) : "",
        drawn.familyWise().getOrDefault(row.feature(), Double.NaN),
        Optional.ofNullable(drawn.cuts().get(row.feature())),
        isFinding(row) ? Optional.ofNullable(models.get(row.feature())) : Optional.empty(),
        calibration.flatMap(learnt -> learnt.of(row)));
  }

  /// One node, or another definition of it, and its best row; `explainedBy` is empty where nothing
  /// explains it, `familyWise` NaN and `cut` empty where no case was drawn anew, `models` those of
  /// a finding alone, `calibrated` empty without negative controls.
  public record Finding(
      String code,
      Optional<Definition> definition,
      ScanRow row,
      String explainedBy,
      double familyWise,
      Optional<Drawn.Cut> cut,
      Optional<CloserLook.Models> models,
      Optional<Calibration.Calibrated> calibrated) {}

  /// Writes all lines as JSON, one object a line.
  public void write(Writer out) throws IOException {
    try (var lines =
        new FindingLines(out, calibration.isPresent(), !result.definitions().all().isEmpty())) {
      rows().forEach(row -> lines.write(finding(row)));
    }
  }
}
