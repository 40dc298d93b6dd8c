package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// p of each node adjusted for all nodes together: the chance that any of them looks as strong
/// where nothing goes with anything. Step-down minimum of p (Westfall and Young, Resampling-Based
/// Multiple Testing, 1993, 2.6), over cases drawn anew inside the strata.
///
/// Drawing ends early once the strongest node was reached often enough: its p is known well enough
/// then, and every other is larger (Besag and Clifford, Biometrika 1991;78:301).
final class FamilyWise {
  private static final int BATCH = 50;
  private static final double TIE = 1e-9;

  private final Looks looks;
  private final NodeEvidence evidence;
  private final Tally tally;
  private final List<CaseDraw> draws;
  private final TreeStatistic tree;
  private final int[] order;
  private final long[] reached;

  FamilyWise(Looks looks, NodeEvidence evidence, Tally tally) {
    this.looks = looks;
    this.evidence = evidence;
    this.tally = tally;
    var passes = Pass.of(looks.query(), looks.cohort());
    this.draws = passes.stream().map(CaseDraw::new).toList();
    this.tree = new TreeStatistic(looks.query(), tally, passes);
    this.order =
        IntStream.range(0, tally.features)
            .filter(f -> evidence.bestRow(f) >= 0)
            .boxed()
            .sorted(Comparator.comparingDouble(evidence::log10p))
            .mapToInt(Integer::intValue)
            .toArray();
    this.reached = new long[order.length];
  }

  /// The adjusted p of every feature, 1 where it was not tested; and the cuts of the tree, from the
  /// same draws.
  Drawn run(Relabelling asked, BooleanSupplier cancelled) {
    int done = 0;
    double[] greatest = new double[asked.most()];
    while (done < asked.most() && order.length > 0 && reached[0] < asked.enough()) {
      int size = Math.min(BATCH, asked.most() - done);
      draw(new Batch(asked.seed(), done, size), greatest, cancelled);
      done += size;
    }
    var concepts = looks.exposures().feature;
    double[] p = adjusted(done);
    var byConcept = new HashMap<Integer, Double>();
    for (int f = 0; f < p.length; f++) {
      byConcept.put(concepts[f], p[f]);
    }
    return new Drawn(byConcept, tree.cuts(concepts, Arrays.copyOf(greatest, done)));
  }

  private record Batch(long seed, int from, int size) {}

  // Each relabelling has a seed of its own: how many hands draw changes nothing.
  private void draw(Batch batch, double[] greatest, BooleanSupplier cancelled) {
    int hands = Math.min(batch.size, Runtime.getRuntime().availableProcessors());
    IntStream.range(0, hands)
        .parallel()
        .mapToObj(hand -> {
          long[] sum = new long[order.length];
          var counts = new ExposedCounts(looks.exposures(), tally, lagDays());
          for (int i = batch.from + hand; i < batch.from + batch.size; i += hands) {
            if (cancelled.getAsBoolean()) {
              throw new CancellationException("The scan was cancelled");
            }
            add(new SplittableRandom(batch.seed * 0x9E3779B97F4A7C15L + i), counts, sum);
            greatest[i] = tree.greatest(counts);
          }
          return sum;
        })
        .toList()
        .forEach(this::plus);
  }

  private int[] lagDays() {
    return looks.query().lagYears().stream()
        .mapToInt(years -> (int) Math.round(years * Looks.YEAR))
        .toArray();
  }

  private void add(SplittableRandom random, ExposedCounts counts, long[] sum) {
    counts.clear();
    draws.forEach(draw -> draw.count(random, counts));
    double strongest = 0;
    for (int i = order.length - 1; i >= 0; i--) {
      strongest = Math.min(strongest, evidence.combined(order[i], counts::log10p));
      sum[i] += strongest <= evidence.log10p(order[i]) + TIE ? 1 : 0;
    }
  }

  private void plus(long[] more) {
    Arrays.setAll(reached, i -> reached[i] + more[i]);
  }

  private double[] adjusted(int done) {
    double[] p = new double[tally.features];
    Arrays.fill(p, 1);
    double most = 0;
    for (int i = 0; i < order.length; i++) {
      most = Math.max(most, (reached[i] + 1.0) / (done + 1.0));
      p[order[i]] = most;
    }
    return p;
  }
}
