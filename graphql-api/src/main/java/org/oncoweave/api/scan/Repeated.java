package org.oncoweave.api.scan;

import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.Replication;

/// What the parts of the cohort alone say of a discovery, as the schema writes it; the parts are
/// null where one of them has too few cases to be told.
public record Repeated(
    boolean repeated,
    boolean steady,
    @Nullable Part lookedAt,
    @Nullable Part heldOut,
    @Nullable Part earlier,
    @Nullable Part later) {

  /// One part.
  public record Part(
      int observed,
      double expected,
      @Nullable Double rateRatio,
      @Nullable Double ciLow,
      @Nullable Double ciHigh,
      double log10P) {
    static Part of(Replication.Part part) {
      return new Part(
          part.observed(),
          part.expected(),
          ScanLine.finite(part.rateRatio()),
          ScanLine.finite(part.ciLow()),
          ScanLine.finite(part.ciHigh()),
          part.log10p());
    }
  }

  /// Two parts make the whole: either both are told or none.
  static Repeated of(Replication of, int least) {
    boolean halves = Math.min(of.lookedAt().observed(), of.heldOut().observed()) >= least;
    boolean periods = Math.min(of.earlier().observed(), of.later().observed()) >= least;
    return new Repeated(
        of.isRepeated(),
        of.isSteady(),
        halves ? Part.of(of.lookedAt()) : null,
        halves ? Part.of(of.heldOut()) : null,
        periods ? Part.of(of.earlier()) : null,
        periods ? Part.of(of.later()) : null);
  }

  /// The same for those who are told no small numbers.
  public Repeated withLeast(int least) {
    boolean halves = told(lookedAt, least) && told(heldOut, least);
    boolean periods = told(earlier, least) && told(later, least);
    return new Repeated(
        repeated,
        steady,
        halves ? lookedAt : null,
        halves ? heldOut : null,
        periods ? earlier : null,
        periods ? later : null);
  }

  private static boolean told(@Nullable Part part, int least) {
    return part != null && part.observed >= least;
  }
}
