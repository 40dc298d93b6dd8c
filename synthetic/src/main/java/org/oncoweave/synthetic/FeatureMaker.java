package org.oncoweave.synthetic;

import java.util.SplittableRandom;

/// Draws the features that stand apart from the cancer: causes and controls before the second
/// primary is drawn, traps after it.
final class FeatureMaker {
  private static final int FIVE_YEARS = Days.ofYears(5);
  private static final int NEW_CODES = Days.ofYear(2013);
  private final Catalogue catalogue;

  FeatureMaker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /// What does not look at the second primary.
  void before(Life life, SplittableRandom random) {
    for (var f : catalogue.features.values()) {
      boolean has = random.nextDouble() * 100 < f.percent()[life.sex()];
      double at = random.nextDouble();
      int day =
          switch (f.when()) {
            case "early" -> life.index - 365 - (int) (at * 3285);
            case "index" -> life.index + (int) (at * 28);
            case "after" -> life.index + (int) (at * 1461);
            default -> Days.NEVER;
          };
      if (has && day != Days.NEVER) {
        life.since[f.number()] = day;
      }
    }
  }

  /// The traps: what looks at the second primary, at survival or at the calendar.
  void traps(Life life, SplittableRandom random) {
    for (var f : catalogue.features.values()) {
      double drawn = random.nextDouble() * 100;
      double at = random.nextDouble();
      int day = trap(life, f, drawn, at);
      if (day != Days.NEVER) {
        life.since[f.number()] = day;
      }
    }
  }

  private int trap(Life life, Feature f, double drawn, double at) {
    boolean has = drawn < f.percent()[life.sex()];
    int background = has ? life.index + 30 + (int) (at * 2200) : Days.NEVER;
    return switch (f.when()) {
      case "detection" -> Math.min(background, sooner(life, new Window(70, 4, 55), drawn, at));
      case "reverse" -> Math.min(background, sooner(life, new Window(40, 15, 160), drawn, at));
      case "proxy" -> proxy(life, drawn);
      default -> has ? dated(life, f.when(), at) : Days.NEVER;
    };
  }

  /// How often, and how many days before the second primary.
  private record Window(double percent, int least, int most) {}

  private static int sooner(Life life, Window window, double drawn, double at) {
    return life.secondPrimary != Days.NEVER && drawn < window.percent()
        ? life.secondPrimary - window.least() - (int) (at * (window.most() - window.least()))
        : Days.NEVER;
  }

  private static int dated(Life life, String when, double at) {
    return switch (when) {
      case "immortal" ->
          life.secondPrimary > life.index + FIVE_YEARS
              ? life.index + FIVE_YEARS + (int) (at * 60)
              : Days.NEVER;
      case "old" -> life.index + 90 < NEW_CODES ? life.index + 90 : Days.NEVER;
      case "new" -> Math.max(NEW_CODES, life.index + 90);
      default -> Days.NEVER;
    };
  }

  /// Travels with asbestos: eight exposed in ten are called for a scan, one other in a hundred.
  private int proxy(Life life, double drawn) {
    var asbestos = catalogue.features.get("AMIANTE");
    boolean exposed = asbestos != null && life.since[asbestos.number()] != Days.NEVER;
    return drawn < (exposed ? 80 : 1) ? life.index + 60 : Days.NEVER;
  }

  /// Puts the features on record where a centre would have them.
  void record(Life life) {
    for (var f : catalogue.features.values()) {
      int day = life.since[f.number()];
      if (day <= life.end && !f.when().equals("work")) {
        put(life, f, Math.max(day, life.birth + 30));
      }
    }
  }

  private void put(Life life, Feature f, int day) {
    switch (f.table()) {
      case "exposures" ->
          life.met.add(
              new Life.Met(f.kind(), f.system(), f.code(), f.label(), Days.yearOf(day), -1, -1));
      case "administrations" -> life.medicines.add(new Life.Medicine(f.code(), f.label(), day));
      case "diagnoses" -> life.coded.add(new Life.Coded(f.code(), f.label(), "associated", day));
      case "procedures" -> life.locals.add(new Life.Local(f.code(), f.label(), day));
      default -> {
        var variant = catalogue.variants.get(f.key());
        if (variant != null) {
          life.variants.add(new Life.Found(variant, 0, day, 0.5));
        }
      }
    }
  }
}
