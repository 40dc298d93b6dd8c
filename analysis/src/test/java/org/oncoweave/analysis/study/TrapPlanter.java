package org.oncoweave.analysis.study;

import java.util.Random;
import org.oncoweave.analysis.study.PlantedCohort.Patient;
import org.oncoweave.analysis.study.PlantedTree.Kind;

/// Codes that go with second primaries without being a cause of them.
final class TrapPlanter {
  private static final double YEAR = 365.25;
  private final PlantedCohort cohort;
  private final Random random;
  private final boolean hard;

  TrapPlanter(PlantedCohort cohort, Random random, boolean hard) {
    this.cohort = cohort;
    this.random = random;
    this.hard = hard;
  }

  void plant() {
    String five = trap("V5", "immortal_time");
    String line = trap("L2", "reverse_causation");
    String scan = trap("SC", "reverse_causation");
    String old = trap("OP", "follow_up_length");
    cohort.tree.administrative("BB");
    if (cohort.deadly != null) {
      cohort.traps.put(cohort.deadly, "competing_death");
    }
    String drug = someTreatment();
    cohort.traps.put(drug, "reverse_causation");
    for (var p : cohort.patients) {
      survivors(p, five);
      afterwards(p, line, .8, .025);
      around(p, scan);
      if (p.index < 9_000 + 1500 + random.nextInt(2000) && random.nextDouble() < .6) {
        p.exposed.put(old, p.index);
      }
      if (random.nextDouble() < .3) {
        p.exposed.put(cohort.tree.administrative + ".BB", p.index);
      }
      if (p.second < p.end && random.nextDouble() < .5) {
        p.exposed.merge(drug, p.second + 30, Math::min);
      }
    }
    if (hard) {
      plantHard();
    }
  }

  private void plantHard() {
    String prodrome = trap("PR", "reverse_causation");
    String rehab = trap("RH", "immortal_time");
    String modern = trap("MD", "calendar_period");
    for (var p : cohort.patients) {
      if (p.second < p.end && random.nextDouble() < .5) {
        p.exposed.merge(prodrome, p.second - random.nextInt(500), Math::min);
      } else if (random.nextDouble() < .15) {
        p.exposed.merge(prodrome, anyDay(p), Math::min);
      }
      int free = p.index + 700 + random.nextInt(300);
      if (Math.min(p.second, p.end) > free && random.nextDouble() < .7) {
        p.exposed.put(rehab, free);
      }
      if (p.end > 14_600 && random.nextDouble() < .5) {
        p.exposed.put(modern, Math.max(p.index, 14_600 + random.nextInt(1000)));
      }
    }
  }

  private String trap(String word, String kind) {
    var node = cohort.tree.administrative(word);
    cohort.traps.put(node.code(), kind);
    return node.code();
  }

  private String someTreatment() {
    while (true) {
      var leaf = cohort.tree.leaves.get(random.nextInt(cohort.tree.leaves.size()));
      if (leaf.kind() == Kind.TREATMENT
          && cohort.effects.stream().noneMatch(e -> e.code().equals(leaf.code()))) {
        return leaf.code();
      }
    }
  }

  private void survivors(Patient p, String code) {
    int day = p.index + (int) (5 * YEAR) + random.nextInt(60);
    if (day <= p.end) {
      p.exposed.put(code, day);
    }
  }

  private void afterwards(Patient p, String code, double cases, double others) {
    if (p.second < p.end && random.nextDouble() < cases) {
      p.exposed.put(code, p.second + 30);
    } else if (p.second > p.end && random.nextDouble() < others) {
      p.exposed.put(code, anyDay(p));
    }
  }

  private void around(Patient p, String code) {
    if (p.second < p.end && random.nextDouble() < .58) {
      p.exposed.put(code, p.second - 20 + random.nextInt(80));
    } else if (p.second > p.end && random.nextDouble() < .12) {
      int day = p.index + 365 + random.nextInt(730);
      if (day <= p.end) {
        p.exposed.put(code, day);
      }
    }
  }

  private int anyDay(Patient p) {
    return p.index + random.nextInt(Math.max(1, p.end - p.index));
  }
}
