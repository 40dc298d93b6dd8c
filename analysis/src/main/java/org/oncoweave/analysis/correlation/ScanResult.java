package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.oncoweave.analysis.Watch;

/// The answer of a scan: every tested row, most significant first, made on demand from columns. q
/// and the verdict of the second look are those of the node, the same on all its rows.
public final class ScanResult {
  private static final int MOST_OTHERS = 8;

  private final Looks looks;
  private final ScanQuery query;
  private final Exposures exposures;
  private final Tally tally;
  private final NodeEvidence evidence;
  private final Judgement[] judgements;
  private final int[] order;
  private final double[] q;
  private final Replicator replicator;
  private final Map<Integer, Replication> replicated = new ConcurrentHashMap<>();

  ScanResult(Looks looks, Tally tally, NodeEvidence evidence, Judgement[] judgements) {
    this.looks = looks;
    this.query = looks.query();
    this.exposures = looks.exposures();
    this.tally = tally;
    this.evidence = evidence;
    this.judgements = judgements;
    this.order = bySignificance();
    this.q = qByNode();
    this.replicator = new Replicator(looks);
  }

  // A node with an artefact is set aside: it keeps the q it would have, and weighs on no other.
  private double[] qByNode() {
    double[] all = evidence.q(_ -> false);
    double[] clean = evidence.q(f -> judgements[f].isArtefact());
    for (int f = 0; f < all.length; f++) {
      if (judgements[f].isArtefact()) {
        clean[f] = all[f];
      }
    }
    return clean;
  }

  private int[] bySignificance() {
    long[] keys =
        IntStream.range(0, tally.rows())
            .parallel()
            .filter(row -> tally.exposed[row] >= query.minExposed())
            .mapToLong(tally::sortable)
            .toArray();
    Arrays.parallelSort(keys);
    int[] rows = new int[keys.length];
    Arrays.setAll(rows, i -> (int) keys[i]);
    return rows;
  }

  /// How the features are defined that are not taken as they are.
  public Definitions definitions() {
    return exposures.definitions();
  }

  public ScanQuery query() {
    return query;
  }

  /// p of each concept adjusted for all of them together, by drawing the cases anew inside the
  /// strata. A concept that was not scanned is not among them.
  ///
  /// @throws java.util.concurrent.CancellationException if the watch says so
  public Map<Integer, Double> familyWise(Relabelling asked, Watch watch) {
    return drawn(asked, watch).familyWise();
  }

  /// The same, and every branch of the tree against the rest of it, from the same draws.
  ///
  /// @throws java.util.concurrent.CancellationException if the watch says so
  public Drawn drawn(Relabelling asked, Watch watch) {
    return new FamilyWise(looks, evidence, tally).run(asked, watch.cancelled());
  }

  /// Every branch of the tree against the rest of it, for the first outcome at the shortest lag; it
  /// costs less than [#drawn] where there are many outcomes.
  ///
  /// @throws java.util.concurrent.CancellationException if the watch says so
  public Map<Integer, Drawn.Cut> cuts(Relabelling asked, Watch watch) {
    return new TreeDraws(looks, asked, watch).cuts();
  }

  /// Judges the lines by negative controls; outcomes among them cost a scan of their own.
  ///
  /// @throws java.util.concurrent.CancellationException if the watch says so
  public Calibration calibration(NegativeControls controls, Watch watch) {
    if (controls.outcomes().isEmpty()) {
      return Calibration.of(this, controls, Optional.empty());
    }
    var asked = query.ofOutcomes(controls.outcomes());
    var outcomes = Correlation.start(asked, looks.cohort(), exposures, watch);
    return Calibration.of(this, controls, Optional.of(outcomes));
  }

  /// How many rows were tested.
  public int size() {
    return order.length;
  }

  /// How many nodes have a q at or below the false discovery rate asked for and no artefact.
  public int findings() {
    return (int)
        IntStream.range(0, q.length)
            .filter(f -> q[f] <= query.fdr() && !judgements[f].isArtefact())
            .count();
  }

  /// Rows `from` to `from + size - 1` in order of significance, fewer at the end.
  public List<ScanRow> page(int from, int size) {
    int start = Math.clamp(from, 0, order.length);
    int end = (int) Math.min(order.length, (long) start + Math.max(0, size));
    return IntStream.range(start, end).mapToObj(this::rowAt).toList();
  }

  // Only what may be a finding is asked again.
  private Optional<Replication> replication(int row, boolean discovery) {
    int feature = row / tally.outcomes / tally.lags;
    if (!discovery || judgements[feature].isArtefact()) {
      return Optional.empty();
    }
    var outcome = query.outcomes().get(row % tally.outcomes);
    double lag = query.lagYears().get(row / tally.outcomes % tally.lags);
    return Optional.of(
        replicated.computeIfAbsent(row, _ -> replicator.replicate(feature, outcome, lag)));
  }

  /// The line asked in other ways; the strongest findings outside its branch are taken as what may
  /// stand behind it or act with it.
  public CloserLook closer(ScanRow row, Sampling sampling) {
    int feature = exposures.featureOf(row.feature());
    var others =
        IntStream.range(0, q.length)
            .filter(f -> f != feature && q[f] <= query.fdr() && !judgements[f].isArtefact())
            .filter(f -> exposures.plain(f) == exposures.feature[f])
            .filter(f -> !evidence.branches().isSameBranch(f, feature))
            .boxed()
            .sorted(Comparator.comparingDouble(evidence::log10p))
            .limit(MOST_OTHERS)
            .toList();
    return examination(row).look(others, sampling);
  }

  /// The line by models alone.
  public CloserLook.Models models(ScanRow row, Sampling sampling) {
    return examination(row).models(sampling);
  }

  private LineExamination examination(ScanRow row) {
    int feature = exposures.featureOf(row.feature());
    return new LineExamination(looks, feature, row.outcome(), row.lagYears());
  }

  /// How a line goes with the dose; empty where no level of it was scanned, or no case had any.
  public Optional<DoseCurve> dose(ScanRow row, DoseLadder ladder) {
    int[] levels =
        IntStream.concat(
                IntStream.of(ladder.base()),
                ladder.steps().stream().mapToInt(DoseLadder.Step::concept))
            .toArray();
    if (!IntStream.of(levels).allMatch(exposures::isScanned)) {
      return Optional.empty();
    }
    var since =
        IntStream.of(levels)
            .mapToObj(level -> looks.spells(exposures.featureOf(level), row.lagYears()))
            .map(spells -> spells.column(looks.matrix().patients()))
            .toList();
    return new DoseResponse(ladder, looks, row.outcome(), since).fit();
  }

  /// How a line unfolds in time.
  public LineCurves curves(ScanRow row) {
    return LineCurves.of(looks, exposures.featureOf(row.feature()), row.outcome());
  }

  private ScanRow rowAt(int rank) {
    int row = order[rank];
    int feature = row / tally.outcomes / tally.lags;
    var effect =
        ScoreTest.effect(
            tally.observed[row], tally.expected[row], tally.variance[row], tally.overlap[row]);
    boolean discovery = q[feature] <= query.fdr() && evidence.bestRow(feature) == row;
    return new ScanRow(
        exposures.feature[feature],
        query.outcomes().get(row % tally.outcomes),
        query.lagYears().get(row / tally.outcomes % tally.lags),
        tally.exposed[row],
        tally.observed[row],
        tally.expected[row],
        tally.variance[row],
        effect.ratio(),
        effect.low(),
        effect.high(),
        tally.log10p[row],
        q[feature],
        discovery,
        judgements[feature].reasons(),
        SecondLook.concept(judgements[feature], exposures),
        replication(row, discovery));
  }
}
