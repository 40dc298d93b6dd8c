package org.oncoweave.analysis.pattern;

/// How subgroups are searched.
///
/// @param depth most concepts in a group, 2 or 3
/// @param top how many groups are told
/// @param leastPatients fewest people in a group
/// @param leastCases fewest cases in a group
/// @param replicates how many data sets are drawn for p
/// @param steps how many groups may be looked at in one search before the beam takes over
public record SubgroupQuery(
    int depth, int top, int leastPatients, int leastCases, int replicates, long seed, long steps) {
  public SubgroupQuery {
    if (depth < 2 || depth > 3 || top < 1 || leastPatients < 1 || leastCases < 1) {
      throw new IllegalArgumentException("Depth is 2 or 3, the other numbers at least 1");
    }
    if (replicates < 0 || steps < 1) {
      throw new IllegalArgumentException("Replicates are at least 0, steps at least 1");
    }
  }

  public static SubgroupQuery standard() {
    return new SubgroupQuery(3, 20, 20, 5, 199, 1, 30_000_000);
  }
}
