package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.oncoweave.analysis.Watch;

/// Circles of neighbouring places, each over any span of years, with more cases than expected: the
/// space-time scan statistic (Kulldorff, Stat Med 1995;14:799 and J R Stat Soc A 2001;164:61), with
/// p from data sets drawn in proportion to what was expected.
///
/// Cost of one data set: places squared times years squared; at most [#MOST_PLACES] places.
public final class PlaceClusters {
  private static final int MOST_PLACES = 400;

  private final PlaceGrid grid;
  private final Query query;
  private final double scale;
  private final Excess excess;
  private final double[][] whole; // expected[place], cumulated over years, scaled to the cases
  private final int[][] near;

  /// How clusters are searched.
  ///
  /// @param share most of all expected cases that a cluster may hold, and of all years unless it
  ///   holds them all
  /// @param leastCases fewest cases in a cluster
  public record Query(double share, int leastCases, int top, int replicates, long seed) {
    public Query {
      if (!(share > 0 && share <= 0.5) || leastCases < 1 || top < 1 || replicates < 0) {
        throw new IllegalArgumentException("A share up to one half, the other numbers at least 1");
      }
    }

    public static Query standard() {
      return new Query(0.5, 3, 10, 199, 1);
    }
  }

  /// What was found, and of how many places with coordinates.
  public record Found(List<PlaceCluster> clusters, int places) {
    public Found {
      clusters = List.copyOf(clusters);
    }
  }

  /// A circle and a span: the first `reach` of the places near `middle`, years `from` to `to`.
  private record Window(
      int middle, int reach, int from, int to, int observed, double expected, double ratio) {}

  private PlaceClusters(PlaceGrid grid, Query query) {
    this.grid = grid;
    this.query = query;
    int total = grid.total();
    double all = Arrays.stream(grid.expected).flatMapToDouble(Arrays::stream).sum();
    this.scale = all > 0 ? total / all : 0;
    this.excess = new Excess(total);
    this.whole = new double[grid.places.size()][];
    this.near = new int[whole.length][];
    for (int place = 0; place < whole.length; place++) {
      whole[place] = Arrays.stream(grid.expected[place]).map(e -> e * scale).toArray();
      near[place] = grid.byDistance(place);
    }
  }

  /// @param coordinates of a place by its concept: its own or those of what lies above
  /// @throws IllegalArgumentException if there are more than [#MOST_PLACES] places
  /// @throws java.util.concurrent.CancellationException if the watch says so
  public static Found of(
      FollowUp people, IntFunction<Optional<Point>> coordinates, Query query, Watch watch) {
    var grid = PlaceGrid.of(people, new Residence(people.matrix(), coordinates));
    if (grid.places.size() > MOST_PLACES) {
      throw new IllegalArgumentException("More than " + MOST_PLACES + " places");
    }
    var clusters = new PlaceClusters(grid, query);
    return new Found(grid.total() == 0 ? List.of() : clusters.find(watch), grid.places.size());
  }

  private List<PlaceCluster> find(Watch watch) {
    var best = new ArrayList<Window>();
    for (int middle = 0; middle < near.length; middle++) {
      watch.check();
      best.add(bestAround(middle, grid.cases));
    }
    best.removeIf(window -> window.ratio <= 0);
    best.sort(Comparator.comparingDouble(window -> -window.ratio));
    var apart = new ArrayList<Window>();
    for (var window : best) {
      if (apart.size() < query.top && apart.stream().noneMatch(w -> touches(w, window))) {
        apart.add(window);
      }
    }
    double[] drawn = apart.isEmpty() ? new double[0] : draw(watch);
    return apart.stream().map(window -> cluster(window, drawn)).toList();
  }

  private boolean touches(Window one, Window other) {
    return Arrays.stream(near[one.middle], 0, one.reach)
        .anyMatch(
            place -> Arrays.stream(near[other.middle], 0, other.reach).anyMatch(p -> p == place));
  }

  private Window bestAround(int middle, int[][] cases) {
    int years = grid.years;
    double[] expected = new double[years + 1];
    int[] observed = new int[years + 1];
    var best = new Window(middle, 0, 0, 0, 0, 0, 0);
    for (int reach = 0; reach < near[middle].length; reach++) {
      int place = near[middle][reach];
      double sum = 0;
      int count = 0;
      for (int year = 0; year < years; year++) {
        sum += whole[place][year];
        count += cases[place][year];
        expected[year + 1] += sum;
        observed[year + 1] += count;
      }
      if (expected[years] > query.share * excess.total()) {
        return best;
      }
      best = best(best, new Window(middle, reach + 1, 0, 0, 0, 0, 0), expected, observed);
    }
    return best;
  }

  private Window best(Window best, Window circle, double[] expected, int[] observed) {
    var better = best;
    int years = grid.years;
    int longest = Math.max(1, (int) (years * query.share));
    for (int from = 0; from < years; from++) {
      for (int to = from; to < years; to++) {
        if (to - from >= longest && to - from + 1 < years) {
          continue;
        }
        int cases = observed[to + 1] - observed[from];
        double wanted = expected[to + 1] - expected[from];
        if (cases >= query.leastCases && cases > wanted) {
          double ratio = excess.of(cases, wanted);
          if (ratio > better.ratio) {
            better = new Window(circle.middle, circle.reach, from, to, cases, wanted, ratio);
          }
        }
      }
    }
    return better;
  }

  private double[] draw(Watch watch) {
    var done = new AtomicInteger();
    double[] share = Arrays.stream(whole).flatMapToDouble(Arrays::stream).toArray();
    Arrays.parallelPrefix(share, Double::sum);
    double[] greatest =
        IntStream.range(0, query.replicates)
            .parallel()
            .mapToDouble(r -> {
              watch.check();
              double most = greatest(drawn(share, new SplittableRandom(query.seed + r)));
              watch.progress().accept((double) done.incrementAndGet() / query.replicates);
              return most;
            })
            .toArray();
    Arrays.sort(greatest);
    return greatest;
  }

  private int[][] drawn(double[] share, SplittableRandom random) {
    int[][] cases = new int[near.length][grid.years];
    for (int k = 0; k < excess.total(); k++) {
      int at = Arrays.binarySearch(share, random.nextDouble() * share[share.length - 1]);
      int cell = Math.min(share.length - 1, at < 0 ? -at - 1 : at + 1);
      cases[cell / grid.years][cell % grid.years]++;
    }
    return cases;
  }

  private double greatest(int[][] cases) {
    double greatest = 0;
    for (int middle = 0; middle < near.length; middle++) {
      greatest = Math.max(greatest, bestAround(middle, cases).ratio);
    }
    return greatest;
  }

  private PlaceCluster cluster(Window window, double[] drawn) {
    int[] places = Arrays.copyOf(near[window.middle], window.reach);
    long asGood = Arrays.stream(drawn).filter(greatest -> greatest >= window.ratio).count();
    return new PlaceCluster(
        IntStream.of(places).map(place -> grid.places.get(place).concept()).boxed().toList(),
        Math.max(0, grid.distance(window.middle, places[places.length - 1])),
        grid.firstYear + window.from,
        grid.firstYear + window.to,
        IntStream.of(places).map(place -> grid.patients[place]).sum(),
        window.observed,
        window.expected,
        window.ratio,
        drawn.length == 0 ? Double.NaN : (asGood + 1.0) / (drawn.length + 1.0));
  }
}
