package org.oncoweave.analysis.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.oncoweave.analysis.study.PlantedCohort.Effect;
import org.oncoweave.analysis.study.PlantedCohort.Patient;
import org.oncoweave.analysis.study.PlantedCohort.Shape;
import org.oncoweave.analysis.study.PlantedTree.Kind;
import org.oncoweave.analysis.study.PlantedTree.Node;

/// Makes cohorts: who they are, what they were exposed to, what that does, and the traps.
final class CohortPlanter {
  private static final double YEAR = 365.25;
  private static final int STEP = 30;
  private static final int FROM = (int) LocalDate.of(1997, 1, 1).toEpochDay();
  private static final String[] SITES = {"C18", "C34", "C44", "C50", "C61", "C42"};
  private static final double[] FEMALE = {.25, .2, .22, .38, 0, .04};
  private static final double[] MALE = {.25, .24, .22, .01, .27, .04};

  /// How a cohort differs from the plainest.
  enum Style {
    PLAIN,
    /// A calendar trend, a prodrome, treatment by first site, traps that live longer.
    HARD,
    /// All of that, and effects of other sizes that come early or late, in a cohort with other
    /// rates.
    VARIED
  }

  /// What is to be made.
  record Plan(long seed, int patients, boolean planted, Style style) {
    boolean isHard() {
      return style != Style.PLAIN;
    }
  }

  private final Plan plan;
  private final Random random;
  private final PlantedTree tree;
  private final PlantedCohort cohort;
  private final Map<String, Double> prevalence = new HashMap<>();
  private final Map<String, Integer> lean = new HashMap<>();
  private final Map<String, List<String>> inGroup = new HashMap<>();
  private final double accrualYears;
  private final double secondRate;
  private final double deathRate;

  CohortPlanter(Plan plan) {
    this.plan = plan;
    this.random = new Random(plan.seed);
    this.tree = new PlantedTree(random);
    this.cohort = new PlantedCohort(tree);
    boolean varied = plan.style == Style.VARIED;
    this.accrualYears = varied ? 12 + 9 * random.nextDouble() : 21;
    this.secondRate = .0066 * (varied ? .9 + .6 * random.nextDouble() : 1);
    this.deathRate = .055 * (varied ? .7 + .5 * random.nextDouble() : 1);
  }

  static PlantedCohort make(Plan plan) {
    return new CohortPlanter(plan).make();
  }

  private PlantedCohort make() {
    tree.leaves.forEach(this::describe);
    choose();
    for (int i = 0; i < plan.patients; i++) {
      var p = person(i);
      cohort.patients.add(p);
      for (var leaf : tree.leaves) {
        expose(p, leaf);
      }
      proxies(p);
      live(p);
    }
    new TrapPlanter(cohort, random, plan.isHard()).plant();
    return cohort;
  }

  private void describe(Node leaf) {
    double least = leaf.kind() == Kind.EXPOSURE ? .001 : leaf.kind() == Kind.TREATMENT ? .04 : .004;
    double most = leaf.kind() == Kind.EXPOSURE ? .08 : leaf.kind() == Kind.VARIANT ? .1 : .3;
    prevalence.put(leaf.code(), least * Math.pow(most / least, random.nextDouble()));
    lean.put(leaf.code(), random.nextInt(4));
    inGroup.computeIfAbsent(String.valueOf(leaf.parent()), _ -> new ArrayList<>()).add(leaf.code());
  }

  private Node pick(Kind kind, double least, double most) {
    while (true) {
      var leaf = tree.leaves.get(random.nextInt(tree.leaves.size()));
      boolean taken =
          leaf.code().equals(cohort.deadly)
              || cohort.proxies.containsKey(leaf.code())
              || cohort.effects.stream()
                  .anyMatch(e -> e.code().equals(leaf.code()) || e.code().equals(leaf.parent()));
      if (leaf.kind() == kind && !taken) {
        prevalence.put(leaf.code(), least + (most - least) * random.nextDouble());
        return leaf;
      }
    }
  }

  private void choose() {
    cohort.deadly = pick(Kind.EXPOSURE, .03, .08).code();
    if (!plan.planted) {
      return;
    }
    // Groups first: a leaf of a planted group keeps the group's prevalence and is nothing else.
    plantGroup();
    plantGroup();
    var cause = pick(Kind.EXPOSURE, .035, .05);
    add("leaf", cause, 2.0, 0, "");
    cohort.proxies.put(pick(Kind.EXPOSURE, .02, .04).code(), cause.code());
    add("leaf", pick(Kind.EXPOSURE, .035, .06), 1.8, 0, "");
    add("leaf", pick(Kind.EXPOSURE, .035, .06), 1.8, 0, "");
    add("protective", pick(Kind.EXPOSURE, .04, .06), .45, 0, "");
    add("interaction", pick(Kind.EXPOSURE, .05, .08), 2.6, 0, "");
    add("latency", pick(Kind.TREATMENT, .1, .16), 2.4, 5, "");
    add("site", pick(Kind.TREATMENT, .08, .11), 4.0, 0, "C42");
    add("variant", pick(Kind.VARIANT, .018, .03), 2.5, 0, "");
    add("environment", pick(Kind.PLACE, .09, .12), 1.5, 0, "");
  }

  private void plantGroup() {
    while (true) {
      var group = tree.groups.get(random.nextInt(tree.groups.size()));
      var codes = inGroup.getOrDefault(group, List.of());
      boolean taken =
          codes.contains(cohort.deadly)
              || cohort.effects.stream().anyMatch(e -> e.code().equals(group));
      if (!taken) {
        codes.forEach(c -> prevalence.put(c, .004 + .006 * random.nextDouble()));
        cohort.effects.add(effect("group", group, 1.9));
        return;
      }
    }
  }

  private void add(String kind, Node leaf, double ratio, double lag, String site) {
    cohort.effects.add(effect(kind, leaf.code(), ratio).after(lag).at(site));
  }

  private Effect effect(String kind, String code, double ratio) {
    if (plan.style != Style.VARIED) {
      return new Effect(kind, code, ratio, 0, "", Shape.STEADY);
    }
    double stronger = Math.pow(ratio, .9 + .5 * random.nextDouble());
    var shape = Shape.values()[random.nextInt(Shape.values().length)];
    return new Effect(kind, code, stronger, 0, "", shape);
  }

  private Patient person(int i) {
    var p = new Patient();
    p.id = "N" + Long.toString(i * 7919L + 100_003, 36);
    p.male = random.nextDouble() < .48;
    p.smoking = random.nextDouble() < .33;
    p.index = FROM + random.nextInt((int) (accrualYears * YEAR));
    double age = Math.clamp(60 + 12 * random.nextGaussian(), 20, 92);
    p.birth = p.index - (int) (age * YEAR);
    p.end = PlantedCohort.ADMINISTRATIVE_END;
    p.indexSite = site(p, random.nextDouble());
    return p;
  }

  private String site(Patient p, double draw) {
    double[] share = p.male ? MALE : FEMALE;
    double left = draw * (share[0] + share[1] + share[2] + share[3] + share[4]);
    for (int s = 0; s < 5; s++) {
      left -= share[s];
      if (left <= 0) {
        return SITES[s];
      }
    }
    return SITES[0];
  }

  private void expose(Patient p, Node leaf) {
    double share = prevalence.getOrDefault(leaf.code(), 0.);
    int slope = lean.getOrDefault(leaf.code(), 0);
    boolean smokers = leaf.kind() == Kind.EXPOSURE && leaf.family() < 5;
    double odds = smokers ? (p.smoking ? 2.2 : .6) : 1;
    if (leaf.kind() == Kind.EXPOSURE && slope == 1) {
      odds *= p.male ? 1.5 : .5;
    }
    if (plan.isHard() && leaf.kind() == Kind.TREATMENT) {
      odds *= slope == 2 ? (p.index > FROM + 10 * YEAR ? 1.6 : .4) : 1;
      odds *= slope == 3 ? (p.indexSite.equals("C50") ? 3 : .6) : 1;
    }
    if (random.nextDouble() < Math.min(.9, share * odds)) {
      p.exposed.put(leaf.code(), start(p, leaf.kind()));
    }
  }

  private int start(Patient p, Kind kind) {
    return switch (kind) {
      case TREATMENT -> p.index + random.nextInt(180);
      case VARIANT -> p.index - 30;
      case EXPOSURE -> {
        double age = Math.clamp(30 + 13 * random.nextGaussian(), 1, p.age(p.index) + 8);
        yield p.birth + (int) (age * YEAR);
      }
      default -> p.birth + (int) (random.nextDouble() * p.age(p.index) * YEAR);
    };
  }

  private void proxies(Patient p) {
    cohort.proxies.forEach((proxy, cause) -> {
      p.exposed.remove(proxy);
      double share = p.exposed.containsKey(cause) ? .6 : .015;
      if (random.nextDouble() < share) {
        p.exposed.put(proxy, start(p, Kind.EXPOSURE));
      }
    });
  }

  private void live(Patient p) {
    int lost = p.index + (int) (-40 * YEAR * Math.log(1 - random.nextDouble()));
    p.end = Math.max(p.index, Math.min(p.end, lost));
    for (int day = p.index + 1; day < p.end; day += STEP) {
      double step = STEP / YEAR;
      double age = p.age(day);
      boolean deadly = since(p, String.valueOf(cohort.deadly), 0) <= day;
      double death =
          deathRate * Math.exp(.045 * (age - 62)) * (p.smoking ? 1.3 : 1) * (deadly ? 3 : 1);
      if (random.nextDouble() < death * step) {
        p.end = day + random.nextInt(STEP);
        p.dead = true;
        break;
      }
      if (p.second == Integer.MAX_VALUE) {
        second(p, day, step);
      }
    }
    p.end = Math.min(p.end, PlantedCohort.ADMINISTRATIVE_END);
    if (p.second > p.end) {
      p.second = Integer.MAX_VALUE;
    }
  }

  private void second(Patient p, int day, double step) {
    double base = secondRate * Math.exp(.025 * (p.age(day) - 62)) * (p.smoking ? 1.7 : 1);
    base *= p.male ? 1.15 : 1;
    if (plan.isHard()) {
      base *= day > FROM + 12 * YEAR ? 1.35 : 1;
      base *= p.indexSite.equals("C50") ? 1.3 : 1;
    }
    double blood = .04 * base;
    double solid = base - blood;
    for (var e : cohort.effects) {
      double ratio = ratio(p, day, e);
      solid *= e.site().isEmpty() ? ratio : 1;
      blood *= ratio;
    }
    if (random.nextDouble() < (solid + blood) * step) {
      p.second = day + random.nextInt(STEP);
      p.site = random.nextDouble() < blood / (solid + blood) ? "C42" : site(p, random.nextDouble());
    }
  }

  private double ratio(Patient p, int day, Effect e) {
    if (e.kind().equals("interaction") && !p.smoking) {
      return 1;
    }
    int since = Integer.MAX_VALUE;
    if (e.kind().equals("group")) {
      for (var code : inGroup.getOrDefault(e.code(), List.of())) {
        since = Math.min(since, since(p, code, e.lagYears()));
      }
    } else {
      since = since(p, e.code(), e.lagYears());
    }
    return since <= day ? Math.pow(e.ratio(), e.shape().strength((day - p.index) / YEAR)) : 1;
  }

  private static int since(Patient p, String code, double lagYears) {
    Integer day = p.exposed.get(code);
    return day == null ? Integer.MAX_VALUE : day + (int) (lagYears * YEAR);
  }
}
