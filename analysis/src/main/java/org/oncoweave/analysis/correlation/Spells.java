package org.oncoweave.analysis.correlation;

import java.util.Arrays;

/// When the people exposed to one feature count as exposed: from the first day and a lag on, for a
/// window after it, or, as a naive table has it, always.
final class Spells {
  /// The day of what never comes.
  static final int NEVER = Integer.MAX_VALUE;

  private static final int ALWAYS = Integer.MIN_VALUE + 1;

  private final FeatureStarts starts;
  private final int feature;
  private final int lag;
  private final int length;
  private final boolean ever;

  private Spells(FeatureStarts starts, int feature, int[] window, boolean ever) {
    this.starts = starts;
    this.feature = feature;
    this.lag = window[0];
    this.length = window[1];
    this.ever = ever;
  }

  static Spells after(Exposures exposures, int feature, int lagDays) {
    return new Spells(exposures.byFeature(), feature, new int[] {lagDays, NEVER}, false);
  }

  /// Exposed from the start of observation, whenever the exposure really began.
  static Spells ever(Exposures exposures, int feature) {
    return new Spells(exposures.byFeature(), feature, new int[] {0, NEVER}, true);
  }

  /// These patients, exposed throughout.
  static Spells always(int[] patients) {
    return new Spells(FeatureStarts.of(patients, 0), 0, new int[] {0, NEVER}, true);
  }

  /// Exposed between these many days after the first day.
  Spells between(int fromDays, int toDays) {
    return new Spells(starts, feature, new int[] {fromDays, toDays - fromDays}, false);
  }

  int size() {
    return starts.offset[feature + 1] - starts.offset[feature];
  }

  int patient(int k) {
    return starts.patient[starts.offset[feature] + k];
  }

  int firstDay(int k) {
    return starts.day[starts.offset[feature] + k];
  }

  int from(int k) {
    return ever ? ALWAYS : Math.clamp((long) firstDay(k) + lag, ALWAYS, NEVER - 1);
  }

  int to(int k) {
    return length == NEVER ? NEVER : (int) Math.min((long) from(k) + length, NEVER);
  }

  /// The first exposed day as a column over all patients.
  int[] column(int patients) {
    int[] since = new int[patients];
    Arrays.fill(since, NEVER);
    for (int k = 0; k < size(); k++) {
      since[patient(k)] = from(k);
    }
    return since;
  }
}
