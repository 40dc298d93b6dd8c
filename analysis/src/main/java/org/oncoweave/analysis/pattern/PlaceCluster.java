package org.oncoweave.analysis.pattern;

import java.util.List;

/// Neighbouring places and a span of years with more second primaries than expected.
///
/// @param places concepts of the places, the one in the middle first, then by distance
/// @param radiusKm distance from the middle to the farthest of them, in kilometres
/// @param fromYear first calendar year, `toYear` the last
/// @param patients who lived there and were followed
/// @param logRatio log likelihood ratio of the excess
/// @param p chance that any cluster shows such an excess where none is
public record PlaceCluster(
    List<Integer> places,
    double radiusKm,
    int fromYear,
    int toYear,
    int patients,
    int observed,
    double expected,
    double logRatio,
    double p) {
  public PlaceCluster {
    places = List.copyOf(places);
  }
}
