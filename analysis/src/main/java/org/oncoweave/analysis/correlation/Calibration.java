package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.analysis.stats.Tails;
import org.oncoweave.analysis.stats.multiplicity.EmpiricalCalibration;

/// Judges the lines of a scan by what its negative controls show, all at the shortest lag. A line
/// is held against the pairs that share its outcome (features that cause nothing; where too few of
/// them have a ratio, with the first broad outcome) and those that share its feature (outcomes that
/// it does not cause). Schuemie and others, Stat Med 2014;33:209, Proc Natl Acad Sci 2018;115:2571.
public final class Calibration {
  private static final double Z = 1.959963984540054;
  private static final double LN10 = Math.log(10);

  /// A line as the error of the controls leaves it.
  ///
  /// @param controls how many pairs the error was learnt from
  /// @param bias the ratio that they show on average, where the truth is 1
  /// @param spread the standard deviation of its logarithm, beyond chance
  /// @param log10p two-sided
  public record Calibrated(
      int controls,
      double bias,
      double spread,
      double ratio,
      double ciLow,
      double ciHigh,
      double log10p) {}

  private record Pair(double logRatio, double error) {}

  private record Side(int feature, Outcome outcome) {}

  private final Map<Outcome, List<Pair>> exposures;
  private final List<Pair> plain;
  private final Map<Integer, List<Pair>> byFeature;
  private final Map<Side, Optional<Learnt>> learnt = new ConcurrentHashMap<>();

  private record Learnt(int controls, EmpiricalCalibration by) {}

  private Calibration(
      Map<Outcome, List<Pair>> exposures, Outcome plain, Map<Integer, List<Pair>> byFeature) {
    this.exposures = exposures;
    this.plain = exposures.getOrDefault(plain, List.of());
    this.byFeature = byFeature;
  }

  /// @param found the scan to be judged
  /// @param controls of its exposures
  /// @param outcomes the scan of the negative control outcomes; empty where there are none
  static Calibration of(
      ScanResult found, NegativeControls controls, Optional<ScanResult> outcomes) {
    double shortest = Collections.min(found.query().lagYears());
    var exposures =
        pairs(
            found.page(0, found.size()).stream()
                .filter(row -> row.lagYears() == shortest)
                .filter(row -> controls.exposures().contains(row.feature())),
            ScanRow::outcome);
    var rows = outcomes.map(all -> all.page(0, all.size())).orElse(List.of());
    var plain = NodeEvidence.plainOutcome(found.query());
    return new Calibration(exposures, plain, pairs(rows.stream(), ScanRow::feature));
  }

  private static <K> Map<K, List<Pair>> pairs(Stream<ScanRow> rows, Function<ScanRow, K> side) {
    return rows.filter(row -> pair(row).isPresent())
        .collect(
            Collectors.groupingBy(
                side, Collectors.flatMapping(row -> pair(row).stream(), Collectors.toList())));
  }

  private static Optional<Pair> pair(ScanRow row) {
    return row.rateRatio() > 0 && row.ciLow() > 0 && Double.isFinite(row.ciHigh())
        ? Optional.of(
            new Pair(Math.log(row.rateRatio()), Math.log(row.ciHigh() / row.ciLow()) / (2 * Z)))
        : Optional.empty();
  }

  /// Whether any line can be judged.
  public boolean isEnough() {
    return plain.size() >= NegativeControls.LEAST
        || byFeature.values().stream()
            .anyMatch(pairs -> pairs.size() + plain.size() >= NegativeControls.LEAST);
  }

  /// The line less the error; empty where it has no ratio, or too few controls have one.
  public Optional<Calibrated> of(ScanRow row) {
    return pair(row)
        .flatMap(pair ->
            learnt
                .computeIfAbsent(new Side(row.feature(), row.outcome()), this::learn)
                .map(error -> calibrated(pair, error)));
  }

  private Optional<Learnt> learn(Side side) {
    var own = exposures.getOrDefault(side.outcome, List.of());
    var pairs = new ArrayList<>(own.size() < NegativeControls.LEAST ? plain : own);
    pairs.addAll(byFeature.getOrDefault(side.feature, List.of()));
    if (pairs.size() < NegativeControls.LEAST) {
      return Optional.empty();
    }
    var by =
        new EmpiricalCalibration(
            pairs.stream().mapToDouble(Pair::logRatio).toArray(),
            pairs.stream().mapToDouble(Pair::error).toArray());
    return Optional.of(new Learnt(pairs.size(), by));
  }

  private static Calibrated calibrated(Pair pair, Learnt error) {
    var by = error.by;
    double z = by.z(pair.logRatio, pair.error);
    double log10p = (Math.log(2) + Tails.logNormalUpper(Math.abs(z))) / LN10;
    return new Calibrated(
        error.controls,
        Math.exp(by.mean()),
        by.sigma(),
        Math.exp(pair.logRatio - by.mean()),
        by.low(pair.logRatio, pair.error),
        by.high(pair.logRatio, pair.error),
        Math.min(0, log10p));
  }
}
