package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;

/// Runs one query over all features, in parallel over the features.
final class Scan {
  private static final double YEAR = 365.25;
  private static final int CHUNK = 64;

  private final ScanQuery query;
  private final Exposures exposures;
  private final List<Pass> passes = new ArrayList<>();
  private final Tally tally;

  /// The outcomes that share one clock.
  private static final class Pass {
    final PersonTime time;
    final Events events;
    final int[] outcomeAt;

    Pass(PersonTime time, Events events, int[] outcomeAt) {
      this.time = time;
      this.events = events;
      this.outcomeAt = outcomeAt;
    }
  }

  Scan(ScanQuery query, PatientMatrix matrix, ConceptTree tree, Exposures exposures) {
    this.query = query;
    this.exposures = exposures;
    for (Clock clock : Clock.values()) {
      int[] at =
          IntStream.range(0, query.outcomes().size())
              .filter(o -> OutcomeDays.clock(query.outcomes().get(o)) == clock)
              .toArray();
      if (at.length > 0) {
        var asked = IntStream.of(at).mapToObj(query.outcomes()::get).toList();
        var time = PersonTime.of(matrix, query, clock);
        passes.add(new Pass(time, new Events(time, new OutcomeDays(asked, matrix, tree)), at));
      }
    }
    this.tally = new Tally(exposures.features(), query.lagYears().size(), query.outcomes().size());
  }

  Tally run(DoubleConsumer progress, BooleanSupplier cancelled) {
    int chunks = (exposures.features() + CHUNK - 1) / CHUNK;
    var done = new AtomicInteger();
    IntStream.range(0, chunks)
        .parallel()
        .forEach(chunk -> {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException("The scan was cancelled");
          }
          scanChunk(chunk * CHUNK, Math.min(exposures.features(), (chunk + 1) * CHUNK));
          progress.accept((double) done.incrementAndGet() / chunks);
        });
    return tally;
  }

  private void scanChunk(int from, int to) {
    for (Pass pass : passes) {
      var scan = new FeatureScan(pass.time, pass.events);
      for (int f = from; f < to; f++) {
        for (int lag = 0; lag < query.lagYears().size(); lag++) {
          scan.scan(exposures, f, (int) Math.round(query.lagYears().get(lag) * YEAR));
          tally.put(f, lag, scan, pass.outcomeAt);
        }
      }
    }
  }
}
