package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.ExposedDays.Slice;

/// Runs one query over all features: once through the patients for all of them, or several times
/// where their figures would need too much memory. Cost follows exposed intervals and events;
/// features x outcomes x patients is never walked.
final class Scan {
  private static final double YEAR = 365.25;

  // Figures of exposed days that one hand keeps, 12 bytes each.
  private static final int MOST_FIGURES = 1 << 23;

  private final ScanQuery query;
  private final Exposures exposures;
  private final List<Pass> passes;
  private final Tally tally;
  private final int mostFigures;

  Scan(ScanQuery query, Cohort cohort, Exposures exposures) {
    this(query, cohort, exposures, MOST_FIGURES);
  }

  /// With less memory: as many figures of exposed days at a time.
  Scan(ScanQuery query, Cohort cohort, Exposures exposures, int mostFigures) {
    this.query = query;
    this.mostFigures = mostFigures;
    this.exposures = exposures;
    this.passes = Pass.of(query, cohort);
    this.tally = new Tally(exposures.features(), query.lagYears().size(), query.outcomes().size());
  }

  Tally run(DoubleConsumer progress, BooleanSupplier cancelled) {
    int cells = passes.stream().mapToInt(pass -> pass.time.cells()).sum() * tally.lags;
    int width = Math.clamp(mostFigures / Math.max(1, cells), 1, tally.features + 1);
    var walk = new ExposureWalk(passes, exposures);
    for (int from = 0; from < tally.features; from += width) {
      int to = Math.min(tally.features, from + width);
      var sums = walk.run(slices(from, to), cancelled);
      for (int i = 0; i < sums.length; i++) {
        score(passes.get(i / tally.lags), sums[i], i % tally.lags);
      }
      progress.accept((double) to / tally.features);
    }
    return tally;
  }

  private List<Slice> slices(int from, int to) {
    var slices = new ArrayList<Slice>();
    for (double years : query.lagYears()) {
      slices.add(new Slice(from, to, (int) Math.round(years * YEAR)));
    }
    return slices;
  }

  private void score(Pass pass, ExposedDays exposed, int lag) {
    int width = exposed.slice().width();
    IntStream.range(0, (width + CellScores.TOGETHER - 1) / CellScores.TOGETHER)
        .parallel()
        .forEach(chunk -> {
          int from = chunk * CellScores.TOGETHER;
          int to = Math.min(width, from + CellScores.TOGETHER);
          new CellScores(pass, exposed).write(from, to, tally, lag);
        });
    IntStream.range(0, pass.events.outcomes)
        .parallel()
        .forEach(o -> new EventScores(pass, exposures, exposed).write(o, tally, lag));
    IntStream.range(exposed.slice().from(), exposed.slice().to())
        .parallel()
        .forEach(f -> tally.close(f, lag, pass.outcomeAt));
  }
}
