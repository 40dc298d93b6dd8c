package org.oncoweave.analysis.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.stats.multiplicity.Adjustment;
import org.oncoweave.analysis.stats.rate.PoissonCount;

/// Orders of treatments and events that many patients went through, by growing prefixes
/// (PrefixSpan, Pei and others, IEEE TKDE 2004;16:1424). Of each concept the first beginning of a
/// patient counts, so that an order holds where the first beginnings stand in it.
///
/// Whether second primaries follow is asked of the time from half a year after the last beginning
/// on alone: nobody has to live long to be counted. Cost: the patients of each order times what
/// else they had.
public final class Courses {
  private static final double LEAST_EXPECTED = 1;

  /// What begins in the half year before a second primary may come from it.
  private static final int LAG_DAYS = 183;

  private final FollowUp people;
  private final Query query;
  private final Watch watch;
  private final Map<Integer, int[]> begun = new HashMap<>();
  private final List<Course> found = new ArrayList<>();

  /// How orders are searched.
  ///
  /// @param roles of the entries that count
  /// @param tree of the concepts: a thing and its kinds or doses make no order
  /// @param longest most concepts in an order, 2 to 5
  /// @param leastPatients fewest who went through it
  /// @param top how many orders are told
  public record Query(
      Set<Integer> roles, ConceptTree tree, int longest, int leastPatients, int top) {
    public Query {
      roles = Set.copyOf(roles);
      if (longest < 2 || longest > 5 || leastPatients < 1 || top < 1) {
        throw new IllegalArgumentException("Two to five concepts, the other numbers at least 1");
      }
    }
  }

  /// What was found, and how many orders were shared by enough patients.
  public record Found(List<Course> courses, int orders) {
    public Found {
      courses = List.copyOf(courses);
    }
  }

  /// Those who went through an order: who, when its first concept began, and its last.
  private static final class Those {
    private int size;
    private int[] who = new int[16];
    private int[] first = new int[16];
    private int[] last = new int[16];

    void add(int i, int firstDay, int lastDay) {
      if (size == who.length) {
        who = Arrays.copyOf(who, size * 2);
        first = Arrays.copyOf(first, size * 2);
        last = Arrays.copyOf(last, size * 2);
      }
      who[size] = i;
      first[size] = firstDay;
      last[size++] = lastDay;
    }
  }

  private Courses(FollowUp people, Query query, Watch watch) {
    this.people = people;
    this.query = query;
    this.watch = watch;
  }

  /// The orders, those with the smallest q first, then those of most patients.
  ///
  /// @throws java.util.concurrent.CancellationException if the watch says so
  public static Found of(FollowUp people, Query query, Watch watch) {
    var courses = new Courses(people, query, watch);
    courses.readBeginnings();
    courses.grow(List.of(), courses.all());
    return courses.ranked();
  }

  // For each person the concepts and their first days, by turns.
  private void readBeginnings() {
    var matrix = people.matrix();
    for (int i = 0; i < people.size(); i++) {
      var first = new TreeMap<Integer, Integer>();
      int p = people.person(i);
      for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
        int day = matrix.firstDayOf(e);
        if (query.roles.contains(matrix.roleOf(e))
            && day != PatientMatrix.UNKNOWN
            && day >= matrix.index(p)
            && day < people.to(i)) {
          first.merge(matrix.conceptOf(e), day, Math::min);
        }
      }
      begun.put(i, first.entrySet().stream().flatMapToInt(Courses::flat).toArray());
    }
  }

  private static IntStream flat(Map.Entry<Integer, Integer> entry) {
    return IntStream.of(entry.getKey(), entry.getValue());
  }

  private Those all() {
    var all = new Those();
    for (int i = 0; i < people.size(); i++) {
      all.add(i, Integer.MIN_VALUE, Integer.MIN_VALUE);
    }
    return all;
  }

  private void grow(List<Integer> prefix, Those those) {
    watch.check();
    var next = new TreeMap<Integer, Those>();
    for (int t = 0; t < those.size; t++) {
      int[] steps = begun.getOrDefault(those.who[t], new int[0]);
      for (int s = 0; s < steps.length; s += 2) {
        if (steps[s + 1] > those.last[t]) {
          int start = prefix.isEmpty() ? steps[s + 1] : those.first[t];
          next.computeIfAbsent(steps[s], _ -> new Those()).add(those.who[t], start, steps[s + 1]);
        }
      }
    }
    int done = 0;
    for (var step : next.entrySet()) {
      take(prefix, step.getKey(), step.getValue());
      done++;
      if (prefix.isEmpty()) {
        watch.progress().accept((double) done / next.size());
      }
    }
  }

  // Whether no step before is a kind of the next, or the next a kind of it.
  private boolean isNew(List<Integer> prefix, int next) {
    var tree = query.tree;
    return prefix.stream()
        .noneMatch(had -> tree.isAncestor(had, next) || tree.isAncestor(next, had));
  }

  private void take(List<Integer> prefix, int step, Those those) {
    if (those.size < query.leastPatients || !isNew(prefix, step)) {
      return;
    }
    var concepts = new ArrayList<>(prefix);
    concepts.add(step);
    if (concepts.size() > 1) {
      found.add(course(concepts, those));
    }
    if (concepts.size() < query.longest) {
      grow(concepts, those);
    }
  }

  private Course course(List<Integer> concepts, Those those) {
    int observed = 0;
    double expected = 0;
    int[] days = new int[those.size];
    for (int t = 0; t < those.size; t++) {
      int i = those.who[t];
      days[t] = those.last[t] - those.first[t];
      int since = Math.max(those.last[t] + LAG_DAYS, people.from(i));
      if (since < people.to(i)) {
        observed += people.met(i) ? 1 : 0;
        expected += people.expected(i, since, people.to(i));
      }
    }
    return course(concepts, median(days), new PoissonCount(observed, expected), those.size);
  }

  private static double median(int[] days) {
    Arrays.sort(days);
    return (days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0;
  }

  private static Course course(
      List<Integer> concepts, double medianDays, PoissonCount count, int patients) {
    boolean tested = count.expected() >= LEAST_EXPECTED;
    return new Course(
        concepts,
        patients,
        medianDays,
        (int) count.observed(),
        count.expected(),
        tested ? count.exactLow() : Double.NaN,
        tested ? count.exactHigh() : Double.NaN,
        tested ? count.pTwice() : Double.NaN,
        Double.NaN);
  }

  private Found ranked() {
    double[] p = found.stream().mapToDouble(Course::p).toArray();
    double[] q = Adjustment.benjaminiHochberg(p);
    var ranked = new ArrayList<Course>();
    for (int i = 0; i < q.length; i++) {
      ranked.add(found.get(i).withQ(q[i]));
    }
    ranked.sort(
        Comparator.comparingDouble((Course c) -> Double.isNaN(c.q()) ? 2 : c.q())
            .thenComparing(Comparator.comparingInt(Course::patients).reversed()));
    return new Found(ranked.stream().limit(query.top).toList(), ranked.size());
  }
}
