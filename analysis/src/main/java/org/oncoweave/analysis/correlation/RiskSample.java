package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A nested case-control sample: for each case some of those of its stratum who were still at risk
/// when it fell ill (Liddell, McDonald and Thomas, J R Stat Soc A 1977;140:469; Goldstein and
/// Langholz, Ann Stat 1992;20:64), with the exposure of everybody as it was then. A control may be
/// one of several cases, or become a case later.
final class RiskSample {
  static final int MOST_CASES = 5_000;

  private final HazardRows rows;
  private final SplittableRandom random;
  private final int controls;
  private final List<Integer> first = new ArrayList<>(); // row of each person
  private final List<Integer> last = new ArrayList<>();
  private final List<int[]> members =
      new ArrayList<>(); // persons by stratum, longest at risk first
  private final List<Subject> subjects = new ArrayList<>();
  private int sets;

  /// One person of one set, the case of it or a control, at a time.
  record Subject(int set, boolean isCase, double exposed, int stratum, double time) {}

  RiskSample(HazardRows rows, Sampling sampling) {
    this.rows = rows;
    this.random = new SplittableRandom(sampling.seed());
    this.controls = sampling.controls();
    people();
    for (int person : cases()) {
      draw(person);
    }
  }

  private void people() {
    int[] patient = rows.patients();
    for (int i = 0; i < patient.length; i++) {
      if (i == 0 || patient[i] != patient[i - 1]) {
        first.add(i);
        last.add(i);
      } else {
        last.set(last.size() - 1, i);
      }
    }
    var byStratum = new ArrayList<List<Integer>>();
    for (int p = 0; p < first.size(); p++) {
      while (byStratum.size() <= stratum(p)) {
        byStratum.add(new ArrayList<>());
      }
      byStratum.get(stratum(p)).add(p);
    }
    for (var together : byStratum) {
      together.sort((a, b) -> Double.compare(exit(b), exit(a)));
      members.add(together.stream().mapToInt(Integer::intValue).toArray());
    }
  }

  private int stratum(int person) {
    return rows.stratum(first.get(person));
  }

  private double exit(int person) {
    return rows.stop(last.get(person));
  }

  // All, or as many as a model is fitted to in time, drawn.
  private int[] cases() {
    int[] all = IntStream.range(0, last.size()).filter(p -> rows.isEvent(last.get(p))).toArray();
    for (int i = 0; i < Math.min(all.length, MOST_CASES); i++) {
      int other = all.length > MOST_CASES ? random.nextInt(i, all.length) : i;
      int kept = all[other];
      all[other] = all[i];
      all[i] = kept;
    }
    return Arrays.copyOf(all, Math.min(all.length, MOST_CASES));
  }

  private void draw(int person) {
    int[] together = members.get(stratum(person));
    double time = exit(person);
    int atRisk = stillThere(together, time);
    if (atRisk < 2) {
      return;
    }
    add(person, time, true);
    var drawn = new HashSet<>(List.of(person));
    if (atRisk - 1 <= controls) {
      Arrays.stream(together, 0, atRisk).filter(drawn::add).forEach(p -> add(p, time, false));
    }
    while (drawn.size() <= Math.min(controls, atRisk - 1)) {
      int other = together[random.nextInt(atRisk)];
      if (drawn.add(other)) {
        add(other, time, false);
      }
    }
    sets++;
  }

  // They all came under observation at the same time after the first cancer.
  private int stillThere(int[] together, double time) {
    int low = 0;
    int high = together.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (exit(together[middle]) >= time) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void add(int person, double time, boolean isCase) {
    int row = first.get(person);
    while (row < last.get(person) && rows.stop(row) < time) {
      row++;
    }
    subjects.add(new Subject(sets, isCase, rows.exposed(row), stratum(person), time));
  }

  /// Those of a set together, its case first.
  List<Subject> subjects() {
    return subjects;
  }

  /// How many cases have a control.
  int sets() {
    return sets;
  }
}
