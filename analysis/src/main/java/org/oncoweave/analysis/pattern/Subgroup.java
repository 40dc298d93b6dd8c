package org.oncoweave.analysis.pattern;

import java.util.List;

/// People who carry all of these concepts, with their second primaries.
///
/// @param concepts in ascending order
/// @param expected at the rates of everybody followed, in the same cells of age, period, sex and
///   time since the first tumour
/// @param logRatio log likelihood ratio of the excess
/// @param p chance that any group shows such an excess where none is: share of the drawn data sets
///   whose best group does as well; NaN where none was drawn
public record Subgroup(
    List<Integer> concepts,
    int patients,
    int observed,
    double expected,
    double logRatio,
    double p) {
  public Subgroup {
    concepts = List.copyOf(concepts);
  }
}
