package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Cases and expectation by place and calendar year, each summed up from the first year on.
final class PlaceGrid {
  private static final int EPOCH = 1970;

  final List<Point> places = new ArrayList<>();
  final int firstYear;
  final int years;
  final int[] patients;
  final double[][] expected; // [place][year]
  final int[][] cases;

  private PlaceGrid(Map<Point, List<Integer>> byPlace, FollowUp people) {
    int first = Integer.MAX_VALUE;
    int last = Integer.MIN_VALUE;
    for (var lived : byPlace.values()) {
      for (int i : lived) {
        first = Math.min(first, year(people.from(i)));
        last = Math.max(last, year(people.to(i) - 1));
      }
    }
    this.firstYear = first;
    this.years = byPlace.isEmpty() ? 0 : last - first + 1;
    this.places.addAll(byPlace.keySet());
    this.patients = byPlace.values().stream().mapToInt(List::size).toArray();
    this.expected = new double[places.size()][years];
    this.cases = new int[places.size()][years];
    for (int place = 0; place < places.size(); place++) {
      for (int i : byPlace.getOrDefault(places.get(place), List.of())) {
        add(place, i, people);
      }
    }
  }

  static PlaceGrid of(FollowUp people, Residence residence) {
    var byPlace = new LinkedHashMap<Point, List<Integer>>();
    for (int i = 0; i < people.size(); i++) {
      int who = i;
      residence
          .of(people.person(i), people.from(i))
          .ifPresent(point -> byPlace.computeIfAbsent(point, _ -> new ArrayList<>()).add(who));
    }
    return new PlaceGrid(byPlace, people);
  }

  private void add(int place, int i, FollowUp people) {
    for (int year = year(people.from(i)); year <= year(people.to(i) - 1); year++) {
      expected[place][year - firstYear] += people.expected(i, start(year), start(year + 1));
    }
    if (people.met(i)) {
      cases[place][year(people.to(i) - 1) - firstYear]++;
    }
  }

  private static int year(int day) {
    return (int) Math.floor(day / FollowUp.YEAR) + EPOCH;
  }

  private static int start(int year) {
    return (int) Math.ceil((year - EPOCH) * FollowUp.YEAR);
  }

  int total() {
    return Arrays.stream(cases).flatMapToInt(Arrays::stream).sum();
  }

  /// All places from the nearest to the farthest of one, itself first.
  int[] byDistance(int place) {
    return IntStream.range(0, places.size())
        .boxed()
        .sorted(Comparator.comparingDouble(other -> distance(place, other)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  double distance(int one, int other) {
    return one == other ? -1e-9 : places.get(one).kilometresTo(places.get(other));
  }
}
