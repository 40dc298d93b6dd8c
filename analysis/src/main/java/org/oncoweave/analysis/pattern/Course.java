package org.oncoweave.analysis.pattern;

import java.util.List;

/// An order in which things began: each on a later day than the one before.
///
/// @param concepts in the order in which they began
/// @param patients who went through all of it before their time ended
/// @param medianDays from the beginning of the first to that of the last
/// @param observed second primaries from half a year after the last began
/// @param expected in that time, at the rates of everybody
/// @param low lower exact 95 % limit of observed by expected
/// @param high upper limit
/// @param p two-sided, of this order alone
/// @param q Benjamini and Hochberg over all orders that were tested
public record Course(
    List<Integer> concepts,
    int patients,
    double medianDays,
    int observed,
    double expected,
    double low,
    double high,
    double p,
    double q) {
  public Course {
    concepts = List.copyOf(concepts);
  }

  Course withQ(double adjusted) {
    return new Course(concepts, patients, medianDays, observed, expected, low, high, p, adjusted);
  }
}
