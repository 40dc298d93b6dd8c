package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Drawn.Cut;

/// The tree statistic alone, for the first outcome at the shortest lag: only its cases are drawn
/// anew. Drawing ends early once the strongest branch was reached often enough (Besag and Clifford,
/// Biometrika 1991;78:301).
final class TreeDraws {
  private static final int BATCH = 50;

  private final Looks looks;
  private final Relabelling asked;
  private final Watch watch;

  TreeDraws(Looks looks, Relabelling asked, Watch watch) {
    this.looks = looks;
    this.asked = asked;
    this.watch = watch;
  }

  Map<Integer, Cut> cuts() {
    var query = looks.query().ofFirstOutcome();
    var exposures = looks.exposures();
    var tally = new Scan(query, looks.cohort(), exposures).run(_ -> {}, watch.cancelled());
    var passes = Pass.of(query, looks.cohort());
    var tree = new TreeStatistic(query, tally, passes);
    int lag = (int) Math.round(query.lagYears().getFirst() * Looks.YEAR);
    var drawing =
        new Drawing(passes.stream().map(CaseDraw::new).toList(), tally, new int[] {lag}, tree);
    double[] greatest = new double[asked.most()];
    int done = 0;
    while (done < asked.most() && tree.reached(greatest, done) < asked.enough()) {
      int to = Math.min(asked.most(), done + BATCH);
      draw(drawing, greatest, done, to);
      done = to;
      watch.progress().accept((double) done / asked.most());
    }
    return tree.cuts(exposures.feature, Arrays.copyOf(greatest, done));
  }

  @SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
  private record Drawing(List<CaseDraw> draws, Tally tally, int[] lagDays, TreeStatistic tree) {}

  // Each draw has a seed of its own: how many hands draw changes nothing.
  private void draw(Drawing drawing, double[] greatest, int from, int to) {
    int hands = Math.min(to - from, Runtime.getRuntime().availableProcessors());
    IntStream.range(0, hands)
        .parallel()
        .forEach(hand -> {
          var counts = new ExposedCounts(looks.exposures(), drawing.tally, drawing.lagDays);
          for (int i = from + hand; i < to; i += hands) {
            watch.check();
            var random = new SplittableRandom(asked.seed() * 0x9E3779B97F4A7C15L + i);
            counts.clear();
            drawing.draws.forEach(draw -> draw.count(random, counts));
            greatest[i] = drawing.tree.greatest(counts);
          }
        });
  }
}
