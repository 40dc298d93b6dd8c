package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Draws the second primary of a patient from hazards that only age, sex, period, tobacco and the
/// planted causes change, so that every other feature is null.
final class SecondPrimaries {
  private static final int STEP = 91;
  private static final int BLIND = 61; // what is found sooner counts with the first cancer
  private static final double TREND = 1.012; // yearly growth of the hazard
  private static final double FROM_2010 = Days.ofYear(2010);

  /// A second primary to come.
  record Second(Site site, int day) {}

  @SuppressWarnings("ArrayRecordComponent") // built once, never shared
  private record Effect(double[] ratio, int from) {
    void raise(double[] hazards) {
      for (int i = 0; i < hazards.length; i++) {
        hazards[i] *= ratio[i];
      }
    }
  }

  private final Catalogue catalogue;
  private final Risks risks;

  SecondPrimaries(Catalogue catalogue, Risks risks) {
    this.catalogue = catalogue;
    this.risks = risks;
  }

  /// How the hazard so many years after 2010 stands to that of 2010.
  static double trend(double years) {
    return Math.pow(TREND, years);
  }

  List<Second> draw(Life life, SplittableRandom random) {
    double left = random.nextExponential();
    double pick = random.nextDouble();
    var effects = effects(life);
    for (int day = life.index + BLIND; day < life.end; day += STEP) {
      var hazards = hazards(life, effects, day);
      double yearly = Arrays.stream(hazards).sum();
      double step = yearly * STEP / Days.YEAR;
      if (left < step) {
        int at = day + (int) (left / step * STEP);
        return at >= life.end ? List.of() : List.of(new Second(site(hazards, pick * yearly), at));
      }
      left -= step;
    }
    return List.of();
  }

  private Site site(double[] hazards, double at) {
    int i = 0;
    double sum = hazards[0];
    while (sum <= at && i < hazards.length - 1) {
      sum += hazards[++i];
    }
    return catalogue.sites.get(i);
  }

  private double[] hazards(Life life, List<Effect> effects, int day) {
    int band = Risks.band(life.ageAt(day));
    var share = risks.shares(life.sex(), band);
    var first = life.tumours.getFirst().site();
    double excluded = first.paired() ? 0 : share[first.number()];
    double all =
        risks.cancer(life.sex(), band) * trend((day - FROM_2010) / Days.YEAR) / (1 - excluded);
    var result = new double[share.length];
    for (var site : catalogue.sites) {
      int i = site.number();
      if (i != first.number() || first.paired()) {
        result[i] = all * share[i] * (life.smoker ? site.course().tobacco() : 1);
      }
    }
    effects.stream().filter(e -> e.from() <= day).forEach(e -> e.raise(result));
    return result;
  }

  private List<Effect> effects(Life life) {
    var effects = new ArrayList<Effect>();
    boolean solvent = false;
    for (var cause : catalogue.causes) {
      int since = since(life, cause.feature());
      boolean group = cause.kind().equals("group");
      boolean acts = since != Days.NEVER && (cause.with().isEmpty() || life.smoker);
      if (acts && !(group && solvent)) {
        effects.add(new Effect(ratios(cause), since + Days.ofYears(cause.lag())));
        solvent |= group; // the members of a group act as one
      }
    }
    return effects;
  }

  private double[] ratios(Catalogue.Cause cause) {
    var result = new double[catalogue.sites.size()];
    for (var site : catalogue.sites) {
      boolean hit = cause.outcome().contains("*") || cause.outcome().contains(site.key());
      result[site.number()] = hit ? cause.ratio() : 1;
    }
    return result;
  }

  private int since(Life life, String feature) {
    return switch (feature) {
      case "RT_CHEST" -> life.chestRays;
      case "ALKYLATING" -> life.alkylating;
      default -> {
        var known = catalogue.features.get(feature);
        if (known == null) {
          throw new IllegalStateException("No feature " + feature + " in features.tsv");
        }
        yield life.since[known.number()];
      }
    };
  }
}
