package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Definitions.Definition;
import org.oncoweave.analysis.correlation.Definitions.Kind;
import org.oncoweave.analysis.correlation.Exposures.Wanted;

/// Adds to rolled-up exposures how long they lasted and how long they are over. A level begins on
/// the day on which it is reached, never before: nobody is called exposed for ten years on account
/// of what came later (Suissa, Am J Epidemiol 2008;167:492). What overlaps counts once, breaks do
/// not count.
final class Definer {
  private static final int[] DURATIONS = {1, 5, 10};
  private static final int[] SINCE = {5, 10};
  private static final int LEVELS = DURATIONS.length + SINCE.length;
  private static final int LEAST_PEOPLE = 5;

  private final PatientMatrix matrix;
  private final ConceptTree tree;
  private final Exposures plain;
  private final Wanted wanted;
  private final int[] featureOf;
  private final int[] people;
  private final List<int[]> reached = new ArrayList<>();

  private Definer(PatientMatrix matrix, ConceptTree tree, Exposures plain, Wanted wanted) {
    this.matrix = matrix;
    this.tree = tree;
    this.plain = plain;
    this.wanted = wanted;
    this.featureOf = new int[Math.max(matrix.concepts(), tree.size())];
    this.people = new int[plain.features() * LEVELS];
    Arrays.fill(featureOf, -1);
    for (int f = 0; f < plain.features(); f++) {
      featureOf[plain.feature[f]] = f;
    }
  }

  /// The exposures as they are and in other definitions, and the tree in which these lie below.
  record Defined(Exposures exposures, ConceptTree tree) {}

  static Defined define(Exposures plain, ConceptTree tree, PatientMatrix matrix, Wanted wanted) {
    var definer = new Definer(matrix, tree, plain, wanted);
    for (int p = 0; p < matrix.patients(); p++) {
      definer.patient(p);
    }
    return definer.defined();
  }

  /// One record, or several of which the profile keeps the first and the last day.
  private record Stay(int feature, int from, int to, boolean several) {}

  private void patient(int p) {
    var stays = new ArrayList<Stay>();
    for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
      if (wanted.is(e) && matrix.firstDayOf(e) != PatientMatrix.UNKNOWN) {
        int last = Math.max(matrix.firstDayOf(e), matrix.lastDayOf(e));
        boolean several = matrix.recordsOf(e) > 1 && last > matrix.firstDayOf(e);
        stay(matrix.conceptOf(e), new Stay(-1, matrix.firstDayOf(e), last, several), stays);
      }
    }
    stays.sort(Comparator.comparingInt(Stay::feature).thenComparingInt(Stay::from));
    for (int i = 0, next; i < stays.size(); i = next) {
      next = i;
      while (next < stays.size() && stays.get(next).feature == stays.get(i).feature) {
        next++;
      }
      course(p, stays.subList(i, next));
    }
  }

  private void stay(int concept, Stay of, List<Stay> stays) {
    if (featureOf[concept] >= 0) {
      stays.add(new Stay(featureOf[concept], of.from, of.to, of.several));
    }
    for (int above : concept < tree.size() ? tree.ancestors(concept) : new int[0]) {
      if (featureOf[above] >= 0) {
        stays.add(new Stay(featureOf[above], of.from, of.to, of.several));
      }
    }
  }

  // The stays of one exposure, by their first days. Days between records are no time of exposure:
  // the
  // last may be there because the outcome was found, as a measurement or a treatment of it is.
  private void course(int p, List<Stay> stays) {
    if (stays.stream().anyMatch(Stay::several)) {
      return;
    }
    var course = new Course(p, stays.getFirst());
    stays.forEach(course::add);
    course.end();
  }

  /// One exposure of one patient as it goes on.
  private final class Course {
    private final int patient;
    private final int feature;
    private int until;
    private long days;
    private int duration;
    private int since;

    Course(int patient, Stay first) {
      this.patient = patient;
      this.feature = first.feature;
      this.until = first.from;
    }

    void add(Stay stay) {
      without(stay.from);
      int from = Math.max(until, stay.from);
      while (duration < DURATIONS.length && days + stay.to - from >= span(DURATIONS[duration])) {
        reach(duration, from + span(DURATIONS[duration]) - days);
        duration++;
      }
      days += Math.max(0, stay.to - from);
      until = Math.max(until, stay.to);
    }

    void end() {
      int end = matrix.endOfFollowUp(patient);
      if (end != PatientMatrix.UNKNOWN) {
        without(end);
      }
    }

    private void without(int day) {
      while (since < SINCE.length && until + span(SINCE[since]) <= day) {
        reach(DURATIONS.length + since, until + span(SINCE[since]));
        since++;
      }
    }

    private void reach(int level, long day) {
      int key = feature * LEVELS + level;
      people[key]++;
      reached.add(new int[] {patient, key, (int) day});
    }
  }

  private static long span(int years) {
    return Math.round(years * Looks.YEAR);
  }

  // What lasts in nobody has no levels: that it is over says no more than a lag.
  private boolean isKept(int key) {
    int shortest = key - key % LEVELS;
    return people[key] >= LEAST_PEOPLE && people[shortest] >= LEAST_PEOPLE;
  }

  private Defined defined() {
    int first = featureOf.length;
    int[] number = new int[people.length];
    var all = new ArrayList<Definition>();
    var below = new ArrayList<Integer>();
    for (int key = 0; key < people.length; key++) {
      number[key] = isKept(key) ? all.size() : -1;
      if (number[key] >= 0) {
        below.add(first + all.size() - 1);
        all.add(definition(key));
        if (key % LEVELS == 0 || key % LEVELS == DURATIONS.length) {
          below.set(below.size() - 1, all.getLast().concept());
        }
      }
    }
    var definitions = new Definitions(first, all);
    int[] parents = below.stream().mapToInt(Integer::intValue).toArray();
    return new Defined(merged(number, definitions), tree.with(first, parents));
  }

  private Definition definition(int key) {
    int concept = plain.feature[key / LEVELS];
    int level = key % LEVELS;
    return level < DURATIONS.length
        ? new Definition(concept, Kind.DURATION, DURATIONS[level])
        : new Definition(concept, Kind.SINCE_LAST, SINCE[level - DURATIONS.length]);
  }

  private Exposures merged(int[] number, Definitions definitions) {
    int features = plain.features();
    int[] feature = Arrays.copyOf(plain.feature, features + definitions.all().size());
    Arrays.setAll(feature, f -> f < features ? feature[f] : definitions.first() + f - features);
    var kept = reached.stream().filter(start -> number[start[1]] >= 0).toList();
    int[] offset = new int[plain.offset.length];
    int[] what = new int[plain.starts() + kept.size()];
    int[] day = new int[what.length];
    int next = 0;
    for (int p = 0; p + 1 < offset.length; p++) {
      int size = plain.offset[p + 1] - plain.offset[p];
      System.arraycopy(plain.what, plain.offset[p], what, offset[p], size);
      System.arraycopy(plain.day, plain.offset[p], day, offset[p], size);
      int at = offset[p] + size;
      for (; next < kept.size() && kept.get(next)[0] == p; next++) {
        what[at] = features + number[kept.get(next)[1]];
        day[at++] = kept.get(next)[2];
      }
      offset[p + 1] = at;
    }
    return new Exposures(feature, offset, what, day).defined(definitions);
  }
}
