package org.oncoweave.analysis.stats.rate;

/// Persons in groups, under observation from one age to another; group -1 is left out. A person
/// whose exit does not come after the entry adds no time.
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
public record FollowUp(double[] birth, double[] entry, double[] exit, int[] group) {
  public FollowUp {
    int n = birth.length;
    if (entry.length != n || exit.length != n || group.length != n) {
      throw new IllegalArgumentException("Birth, entry, exit and group differ in length");
    }
  }

  /// Person-years by group.
  public double[] years(int groups) {
    double[] years = new double[groups];
    for (int i = 0; i < group.length; i++) {
      if (group[i] >= 0 && exit[i] > entry[i]) {
        years[group[i]] += exit[i] - entry[i];
      }
    }
    return years;
  }

  /// Events expected by group.
  public double[] expected(int groups, RateTable table) {
    double[] expected = new double[groups];
    for (int i = 0; i < group.length; i++) {
      if (group[i] >= 0) {
        expected[group[i]] += table.follow(birth[i], entry[i], exit[i]).expected();
      }
    }
    return expected;
  }

  /// Person-years by group in the cells that have a rate, those which the expected events rest on.
  public double[] covered(int groups, RateTable table) {
    double[] covered = new double[groups];
    for (int i = 0; i < group.length; i++) {
      if (group[i] >= 0) {
        covered[group[i]] += table.follow(birth[i], entry[i], exit[i]).years();
      }
    }
    return covered;
  }

  /// Events observed by group.
  public double[] observed(int groups, boolean[] event) {
    double[] observed = new double[groups];
    for (int i = 0; i < group.length; i++) {
      if (group[i] >= 0 && event[i] && exit[i] > entry[i]) {
        observed[group[i]]++;
      }
    }
    return observed;
  }
}
