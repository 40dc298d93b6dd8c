package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.oncoweave.analysis.correlation.Correlation.Cohort;

/// The outcomes of a query that share one clock, over its person-time; `outcomeAt` says which
/// outcome of the query each of them is.
final class Pass {
  final PersonTime time;
  final Events events;
  final int[] outcomeAt;

  private Pass(PersonTime time, Events events, int[] outcomeAt) {
    this.time = time;
    this.events = events;
    this.outcomeAt = outcomeAt;
  }

  /// One for each clock that an outcome needs.
  static List<Pass> of(ScanQuery query, Cohort cohort) {
    return Arrays.stream(Clock.values())
        .parallel()
        .filter(clock -> outcomes(query, clock).length > 0)
        .map(clock -> of(query, cohort, clock))
        .toList();
  }

  private static int[] outcomes(ScanQuery query, Clock clock) {
    return IntStream.range(0, query.outcomes().size())
        .filter(o -> OutcomeDays.clock(query.outcomes().get(o)) == clock)
        .toArray();
  }

  private static Pass of(ScanQuery query, Cohort cohort, Clock clock) {
    int[] at = outcomes(query, clock);
    var asked = IntStream.of(at).mapToObj(query.outcomes()::get).toList();
    var matrix = cohort.matrix();
    var time = PersonTime.of(matrix, query, clock);
    return new Pass(time, new Events(time, new OutcomeDays(asked, matrix, cohort.tree())), at);
  }
}
