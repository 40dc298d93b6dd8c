package org.oncoweave.analysis.correlation;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.oncoweave.analysis.correlation.ExposedDays.Slice;

/// Goes once through the patients, on all cores, and adds up the exposed days of some features over
/// every clock at every lag.
final class ExposureWalk {
  private static final int BLOCK = 1 << 11;

  private final List<Pass> passes;
  private final Exposures exposures;
  private final int[] order;
  private final AtomicInteger next = new AtomicInteger();

  ExposureWalk(List<Pass> passes, Exposures exposures) {
    this.passes = passes;
    this.exposures = exposures;
    // Who is under observation on the longest clock; on a shorter one some of them never are.
    this.order =
        passes.stream()
            .map(pass -> pass.time.order)
            .max(Comparator.comparingInt(who -> who.length))
            .orElseThrow();
  }

  /// The sums by pass, then by slice; the slices are of the same features.
  ExposedDays[] run(List<Slice> slices, BooleanSupplier cancelled) {
    next.set(0);
    int hands = ForkJoinPool.getCommonPoolParallelism() + 1;
    return IntStream.range(0, hands)
        .parallel()
        .mapToObj(_ -> addBlocks(sums(slices), cancelled))
        .reduce(ExposureWalk::plus)
        .orElseThrow();
  }

  private ExposedDays[] sums(List<Slice> slices) {
    return passes.stream()
        .flatMap(pass -> slices.stream().map(slice -> new ExposedDays(pass.time, exposures, slice)))
        .toArray(ExposedDays[]::new);
  }

  private ExposedDays[] addBlocks(ExposedDays[] sums, BooleanSupplier cancelled) {
    int first = next.getAndAdd(BLOCK);
    while (first < order.length) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException("The scan was cancelled");
      }
      for (int i = first; i < Math.min(order.length, first + BLOCK); i++) {
        for (var sum : sums) {
          sum.addPatient(order[i]);
        }
      }
      first = next.getAndAdd(BLOCK);
    }
    for (var sum : sums) {
      sum.close();
    }
    return sums;
  }

  private static ExposedDays[] plus(ExposedDays[] left, ExposedDays[] right) {
    for (int i = 0; i < left.length; i++) {
      left[i].plus(right[i]);
    }
    return left;
  }
}
