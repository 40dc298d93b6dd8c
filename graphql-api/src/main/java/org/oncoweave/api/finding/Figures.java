package org.oncoweave.api.finding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.scan.ScanLine;

/// What a finding comes to with one version of the data and of the program; `line` is null where it
/// was not tested.
public record Figures(
    Instant at, String dataVersion, String codeVersion, int patients, @Nullable ScanLine line) {

  /// What may be different from one run to another.
  public enum Change {
    NO_LONGER_TESTED,
    DISCOVERY_LOST,
    DISCOVERY_GAINED,
    /// The rate ratio lies outside the interval of before.
    RATIO_MOVED,
    FLAGS_CHANGED
  }

  /// What is different from `before`; nothing where only numbers moved a little.
  public List<Change> since(Figures before) {
    var old = before.line;
    var now = line;
    if (old == null || now == null) {
      return old != null ? List.of(Change.NO_LONGER_TESTED) : List.of();
    }
    var changes = new ArrayList<Change>();
    if (old.discovery() != now.discovery()) {
      changes.add(now.discovery() ? Change.DISCOVERY_GAINED : Change.DISCOVERY_LOST);
    }
    if (hasMoved(old, now)) {
      changes.add(Change.RATIO_MOVED);
    }
    if (!old.flags().equals(now.flags())) {
      changes.add(Change.FLAGS_CHANGED);
    }
    return changes;
  }

  private static boolean hasMoved(ScanLine old, ScanLine now) {
    var ratio = now.rateRatio();
    var low = old.ciLow();
    var high = old.ciHigh();
    return ratio != null && ((low != null && ratio < low) || (high != null && ratio > high));
  }

  /// The same for those who are told no small numbers.
  Figures withLeast(int least) {
    var told = line == null ? null : line.withLeast(least).orElse(null);
    return new Figures(at, dataVersion, codeVersion, patients, told);
  }
}
