package org.oncoweave.analysis.correlation;

import java.util.Arrays;

/// Feature by feature, who was exposed and since when; the patients of a feature ascend.
final class FeatureStarts {
  final int[] offset;
  final int[] patient;
  final int[] day;

  private FeatureStarts(int[] offset, int[] patient, int[] day) {
    this.offset = offset;
    this.patient = patient;
    this.day = day;
  }

  /// One feature, begun on one day by these patients.
  static FeatureStarts of(int[] patients, int day) {
    int[] days = new int[patients.length];
    Arrays.fill(days, day);
    return new FeatureStarts(new int[] {0, patients.length}, patients, days);
  }

  // Counting sort: two passes over the starts.
  static FeatureStarts of(Exposures exposures) {
    int[] offset = new int[exposures.features() + 1];
    for (int f : exposures.what) {
      offset[f + 1]++;
    }
    Arrays.parallelPrefix(offset, Integer::sum);
    int[] next = offset.clone();
    int[] patient = new int[exposures.starts()];
    int[] day = new int[exposures.starts()];
    for (int p = 0; p < exposures.patients(); p++) {
      for (int k = exposures.offset[p]; k < exposures.offset[p + 1]; k++) {
        int at = next[exposures.what[k]]++;
        patient[at] = p;
        day[at] = exposures.day[k];
      }
    }
    return new FeatureStarts(offset, patient, day);
  }
}
