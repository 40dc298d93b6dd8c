package org.oncoweave.api.scan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.DoseLadder;
import org.oncoweave.analysis.correlation.Flag;
import org.oncoweave.analysis.correlation.Sampling;
import org.oncoweave.analysis.correlation.ScanResult;
import org.oncoweave.analysis.correlation.ScanRow;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.scan.Dose.Unit;
import org.oncoweave.model.ConceptId;

/// One line of a scan as the schema writes it.
public record ScanLine(
    String id,
    ConceptId feature,
    OutcomeInput outcome,
    double lagYears,
    int nExposed,
    int observed,
    double expected,
    @Nullable Double rateRatio,
    @Nullable Double ciLow,
    @Nullable Double ciHigh,
    double p,
    double log10P,
    double q,
    boolean discovery,
    Set<Flag> flags,
    List<FlagReason> reasons,
    @Nullable ConceptId explainedBy,
    @Nullable Repeated replication,
    @Nullable Calibrated calibrated,
    @Nullable Definition definition,
    @Nullable Definition explainedByDefinition) {

  /// In which order lines come.
  public enum Order {
    Q,
    RATE_RATIO,
    N_EXPOSED;

    private double place(ScanLine line) {
      return switch (this) {
        case Q -> 0; // the scan's own order
        case RATE_RATIO -> line.rateRatio == null ? 0 : -Math.abs(Math.log(line.rateRatio));
        case N_EXPOSED -> -line.nExposed;
      };
    }
  }

  /// Which lines are wanted: discoveries alone or all, those whose numbers are large enough, those
  /// whose feature is called so (null: all).
  public record Wanted(
      Order order, boolean onlyDiscoveries, int leastPatients, @Nullable String text) {}

  /// The wanted lines of a job; none until it ended.
  public static List<ScanLine> of(ScanJob job, Wanted wanted) {
    var result = job.result();
    if (result == null) {
      return List.of();
    }
    var concepts = job.cohort().snapshot().concepts();
    return result.page(0, result.size()).stream()
        .filter(row -> Math.min(row.exposed(), row.observed()) >= wanted.leastPatients)
        .map(row -> line(job, row, wanted.leastPatients))
        .filter(line -> line.discovery || !wanted.onlyDiscoveries)
        .filter(line -> wanted.text == null || concepts.matches(line.feature, wanted.text))
        .sorted(Comparator.comparingDouble(wanted.order::place))
        .toList();
  }

  /// The line of this id, if it was tested and its numbers are large enough.
  public static Optional<ScanLine> find(ScanJob job, String id, int least) {
    return row(job, id)
        .filter(row -> Math.min(row.exposed(), row.observed()) >= least)
        .map(row -> line(job, row, least));
  }

  /// How the line of this id unfolds in time.
  public static Optional<Curves> curves(ScanJob job, String id, int least) {
    var result = job.result();
    return result == null
        ? Optional.empty()
        : row(job, id)
            .filter(row -> Math.min(row.exposed(), row.observed()) >= least)
            .map(row -> Curves.of(result.curves(row), least));
  }

  /// The line of this id asked in other ways.
  ///
  /// @throws Refusal if no such number of controls can be drawn
  public static Optional<Closer> closer(ScanJob job, Controls asked, int least) {
    var result = job.result();
    return result == null
        ? Optional.empty()
        : row(job, asked.line)
            .filter(row -> Math.min(row.exposed(), row.observed()) >= least)
            .map(row -> Closer.of(result.closer(row, asked.sampling()), row, job, least));
  }

  /// A line, and how the controls of its cases are drawn.
  public record Controls(String line, int controls, int seed) {
    Sampling sampling() {
      try {
        return new Sampling(controls, seed);
      } catch (IllegalArgumentException e) {
        throw new Refusal(Refusal.Code.BAD_INPUT, String.valueOf(e.getMessage()));
      }
    }
  }

  /// How the line of this id goes with the dose of its feature.
  public static Optional<Dose> dose(ScanJob job, String id, int least) {
    var result = job.result();
    var concepts = job.cohort().snapshot().concepts();
    return result == null
        ? Optional.empty()
        : row(job, id)
            .filter(row -> Math.min(row.exposed(), row.observed()) >= least)
            .flatMap(row ->
                Dose.ladder(job.feature(row.feature()))
                    .flatMap(ladder ->
                        Dose.numbered(ladder, concepts)
                            .flatMap(numbered -> result.dose(row, numbered))
                            .map(curve -> Dose.of(Unit.of(ladder), curve, least)))
                    .or(() -> duration(result, row, least)));
  }

  private static Optional<Dose> duration(ScanResult result, ScanRow row, int least) {
    int exposure = result.definitions().plain(row.feature());
    var levels = result.definitions().durations(exposure);
    return levels.isEmpty()
        ? Optional.empty()
        : result
            .dose(row, new DoseLadder(exposure, levels))
            .map(curve -> Dose.of(Unit.YEARS, curve, least));
  }

  private static Optional<ScanRow> row(ScanJob job, String id) {
    var result = job.result();
    return result == null
        ? Optional.empty()
        : result.page(0, result.size()).stream()
            .filter(row -> idOf(job, row).equals(id))
            .findFirst();
  }

  private static String idOf(ScanJob job, ScanRow row) {
    var feature = job.feature(row.feature());
    var definition = job.definition(row.feature());
    int outcome = job.query().outcomes().indexOf(row.outcome());
    var line = feature.curie() + "|" + outcome + "|" + row.lagYears();
    return definition == null ? line : line + "|" + definition.code();
  }

  /// The same line for those who are told no small numbers; empty where it rests on them.
  public Optional<ScanLine> withLeast(int least) {
    if (Math.min(nExposed, observed) < least) {
      return Optional.empty();
    }
    return Optional.of(with(replication == null ? null : replication.withLeast(least)));
  }

  private ScanLine with(@Nullable Repeated parts) {
    return new ScanLine(
        id,
        feature,
        outcome,
        lagYears,
        nExposed,
        observed,
        expected,
        rateRatio,
        ciLow,
        ciHigh,
        p,
        log10P,
        q,
        discovery,
        flags,
        reasons,
        explainedBy,
        parts,
        calibrated,
        definition,
        explainedByDefinition);
  }

  private static ScanLine line(ScanJob job, ScanRow row, int least) {
    var by = row.explainedBy();
    return new ScanLine(
        idOf(job, row),
        job.feature(row.feature()),
        job.outcomes().get(job.query().outcomes().indexOf(row.outcome())),
        row.lagYears(),
        row.exposed(),
        row.observed(),
        row.expected(),
        finite(row.rateRatio()),
        finite(row.ciLow()),
        finite(row.ciHigh()),
        row.p(),
        row.log10p(),
        row.q(),
        row.isRepeated(),
        row.flags(),
        row.reasons().stream().map(FlagReason::of).toList(),
        by.isPresent() ? job.feature(by.getAsInt()) : null,
        row.replication().map(parts -> Repeated.of(parts, least)).orElse(null),
        job.calibrated(row).map(Calibrated::of).orElse(null),
        job.definition(row.feature()),
        by.isPresent() ? job.definition(by.getAsInt()) : null);
  }

  static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
