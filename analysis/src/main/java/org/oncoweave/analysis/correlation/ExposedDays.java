package org.oncoweave.analysis.correlation;

/// The exposed days of some features in every cell, over one clock at one lag. They are whole
/// numbers: the sum is the same however many hands added to it.
///
/// Cost: exposed intervals x cells that each crosses. A patient crosses few cells, and the rows of
/// these stay in the cache while all starts of the patient are added; so the sums are kept in four
/// bytes and carried over before they can overflow.
final class ExposedDays {
  /// Which features, exposed how many days after their start.
  record Slice(int from, int to, int lagDays) {
    int width() {
      return to - from;
    }
  }

  private final PersonTime time;
  private final Exposures exposures;
  private final Slice slice;
  private final int width;
  private final int[] recent;
  private final double[] days;
  private final int[] patients;
  private final int carryAfter;
  private int untilCarry;

  ExposedDays(PersonTime time, Exposures exposures, Slice slice) {
    this.time = time;
    this.exposures = exposures;
    this.slice = slice;
    this.width = slice.width();
    this.days = new double[Math.multiplyExact(width, time.cells())];
    this.recent = new int[days.length];
    this.patients = new int[width];
    this.carryAfter = time.patientsToOverflow();
    this.untilCarry = carryAfter;
  }

  void addPatient(int p) {
    if (time.offset[p] == time.offset[p + 1]) {
      return;
    }
    count(p);
    int end = time.exit[p];
    for (int j = time.offset[p + 1] - 1; j >= time.offset[p]; j--) {
      addSegment(p, time.cell(j), time.start(j), end);
      end = time.start(j);
    }
    if (--untilCarry == 0) {
      carry();
    }
  }

  private void count(int p) {
    int before = time.exit[p] - slice.lagDays;
    for (int k = exposures.offset[p]; k < exposures.offset[p + 1]; k++) {
      int f = exposures.what[k] - slice.from;
      if (f >= 0 && f < width) {
        patients[f] += exposures.day[k] < before ? 1 : 0;
      }
    }
  }

  // The inner loop of a scan: no branch in it depends on the data.
  private void addSegment(int p, int cell, int start, int end) {
    int[] what = exposures.what;
    int[] day = exposures.day;
    int[] sum = recent;
    int row = cell * width;
    int from = start - slice.lagDays;
    int to = end - slice.lagDays;
    int last = exposures.offset[p + 1];
    for (int k = exposures.offset[p]; k < last; k++) {
      int f = what[k] - slice.from;
      if (f >= 0 && f < width) {
        sum[row + f] += Math.max(0, to - Math.max(from, day[k]));
      }
    }
  }

  private void carry() {
    for (int i = 0; i < recent.length; i++) {
      days[i] += recent[i];
      recent[i] = 0;
    }
    untilCarry = carryAfter;
  }

  /// Ends the adding.
  ExposedDays close() {
    carry();
    return this;
  }

  /// Adds what another hand found.
  ExposedDays plus(ExposedDays other) {
    for (int i = 0; i < days.length; i++) {
      days[i] += other.days[i];
    }
    for (int f = 0; f < width; f++) {
      patients[f] += other.patients[f];
    }
    return this;
  }

  Slice slice() {
    return slice;
  }

  /// Days of a feature (counted from the first of the slice) in a cell.
  double days(int feature, int cell) {
    return days[cell * width + feature];
  }

  /// How many patients are exposed to the feature while under observation.
  int patients(int feature) {
    return patients[feature];
  }
}
