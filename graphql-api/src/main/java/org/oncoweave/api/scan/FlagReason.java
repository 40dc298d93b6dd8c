package org.oncoweave.api.scan;

import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.Flag;
import org.oncoweave.analysis.correlation.Reason;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// What was measured for a flag and what came out, as the schema writes it; no figure where it has
/// no bound.
public record FlagReason(Flag flag, Measure measure, @Nullable Double figure) {
  static FlagReason of(Reason reason) {
    return new FlagReason(reason.flag(), reason.measure(), ScanLine.finite(reason.figure()));
  }
}
