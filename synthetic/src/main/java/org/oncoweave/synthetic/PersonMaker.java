package org.oncoweave.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import org.oncoweave.synthetic.Catalogue.Comorbidity;
import org.oncoweave.synthetic.Catalogue.Occupation;

/// Makes a person with a first cancer to come: sex, age, work, homes, habits, other diseases.
final class PersonMaker {
  /// Ever smokers among men and women (order of magnitude of the Baromètre santé).
  private static final double[] SMOKERS = {0.46, 0.26};

  private static final int FIRST_YEAR = 2000;
  private static final int YEARS = 25;
  private final Catalogue catalogue;
  private final double shareOfMen;
  private final List<Weighted<Site>> sites;
  private final List<Weighted<Occupation>> occupations;

  PersonMaker(Catalogue catalogue) {
    this.catalogue = catalogue;
    double men = catalogue.sites.stream().mapToDouble(s -> s.incidence().cases()[0]).sum();
    double women = catalogue.sites.stream().mapToDouble(s -> s.incidence().cases()[1]).sum();
    this.shareOfMen = men / (men + women);
    this.sites = List.of(sitesOf(0), sitesOf(1));
    this.occupations = List.of(occupationsOf(0), occupationsOf(1));
  }

  private Weighted<Site> sitesOf(int sex) {
    return new Weighted<>(catalogue.sites, s -> s.incidence().cases()[sex]);
  }

  private Weighted<Occupation> occupationsOf(int sex) {
    return new Weighted<>(catalogue.occupations, o -> o.weight()[sex]);
  }

  /// Draws the person and says which cancer comes first.
  Site make(Life life, SplittableRandom random) {
    life.female = random.nextDouble() >= shareOfMen;
    var site = sites.get(life.sex()).pick(random);
    life.index = Days.ofYear(FIRST_YEAR) + random.nextInt((int) (YEARS * Days.YEAR));
    var when = site.incidence();
    double age = when.age()[life.sex()] + when.spread()[life.sex()] * random.nextGaussian();
    life.birth = life.index - Days.ofYears(Chance.clamp(age, 18.5, 97));
    int year = Days.yearOf(life.birth);
    life.familyName = catalogue.names.family(random);
    life.givenName = catalogue.names.given(life.female, year, random);
    body(life, random);
    homes(life, year, random);
    var work = occupations.get(life.sex()).pick(random);
    smoking(life, site.course().odds() * work.smoking(), random);
    working(life, work, random);
    others(life, random);
    rights(life, random);
    return site;
  }

  private static void body(Life life, SplittableRandom random) {
    life.weight =
        Math.round(Chance.clamp((life.female ? 66 : 79) + 13 * random.nextGaussian(), 42, 130));
    double height = (life.female ? 1.62 : 1.75) + 0.06 * random.nextGaussian();
    life.surface = Math.sqrt(life.weight * height * 100 / 3600); // Mosteller 1987
  }

  private void homes(Life life, int year, SplittableRandom random) {
    var radon = feature("RADON");
    int from = year + (random.nextInt(3) == 0 ? 0 : 18 + random.nextInt(15));
    int indexYear = Days.yearOf(life.index);
    boolean moved = random.nextInt(5) < 2;
    for (int i = 0; i < (moved ? 2 : 1); i++) {
      boolean last = i == (moved ? 1 : 0);
      var commune = catalogue.communes.pick(random);
      int until = last ? -1 : Math.max(from + 1, indexYear - 1 - random.nextInt(15));
      until = Math.min(until, indexYear); // who is young when cancer comes has not moved later
      life.homes.add(new Life.Home(commune.code(), Math.min(from, indexYear), until));
      if (commune.radon() && random.nextDouble() < 0.35) {
        life.since[radon.number()] =
            Math.min(life.since[radon.number()], Days.ofYear(Math.min(from, indexYear)));
      }
      from = until;
    }
  }

  private void smoking(Life life, double odds, SplittableRandom random) {
    double p = SMOKERS[life.sex()];
    double share = p * odds / (1 + p * (odds - 1));
    life.smoker = random.nextDouble() < share;
    if (!life.smoker) {
      if (random.nextInt(4) > 0) {
        life.met.add(new Life.Met("tobacco", "", "", "non fumeur", -1, -1, 0));
      }
      return;
    }
    life.packYears = 8 + (int) (random.nextDouble() * random.nextDouble() * 70);
    int start = Math.min(15 + random.nextInt(6), (int) life.ageAt(life.index) - 2);
    life.smokedFrom = Days.yearOf(life.birth) + start;
    int indexYear = Days.yearOf(life.index);
    int to = -1;
    if (random.nextInt(5) < 3) {
      to = Math.max(life.smokedFrom + 1, indexYear - random.nextInt(25));
      life.quit = Days.ofYear(to);
    }
    var label = to < 0 ? "fumeur actif" : "ancien fumeur";
    life.met.add(new Life.Met("tobacco", "", "", label, life.smokedFrom, to, life.packYears));
  }

  private void working(Life life, Occupation work, SplittableRandom random) {
    int indexYear = Days.yearOf(life.index);
    int start = Math.min(Days.yearOf(life.birth) + 16 + random.nextInt(9), indexYear - 1);
    int stop = Math.min(start + 25 + random.nextInt(20), indexYear);
    life.met.add(new Life.Met("occupation", "PCS", work.code(), work.label(), start, stop, -1));
    for (var chance : work.agents()) {
      var parts = chance.split(":", -1);
      if (random.nextDouble() < Double.parseDouble(parts[1])) {
        int from = Math.min(stop - 1, start + random.nextInt(5));
        life.since[feature(parts[0]).number()] = Days.ofYear(from);
        var f = feature(parts[0]);
        life.met.add(new Life.Met("agent", f.system(), f.code(), f.label(), from, stop, -1));
      }
    }
    drinking(life, Math.min(start + 4, indexYear), random);
  }

  private static void drinking(Life life, int from, SplittableRandom random) {
    int drinks = random.nextInt(10);
    if (drinks >= 7) {
      life.met.add(
          new Life.Met(
              "alcohol",
              "",
              "",
              drinks == 9 ? "sevré" : "consommation régulière",
              from,
              -1,
              10 + 10 * random.nextInt(8)));
    }
  }

  private void others(Life life, SplittableRandom random) {
    double age = life.ageAt(life.index);
    for (var c : catalogue.comorbidities) {
      if (random.nextDouble() * 100 < percent(c, life, age)) {
        int day =
            life.index
                - random.nextInt(Math.max(1, Math.min(3000, life.index - life.birth - 6000)));
        life.coded.add(new Life.Coded(c.code(), c.label(), "associated", day));
        if (!c.medicine().isEmpty()) {
          var parts = c.medicine().split("@", -1);
          life.medicines.add(
              new Life.Medicine(parts[1], parts[0], Math.max(day, life.index - 400)));
        }
      }
    }
  }

  private static double percent(Comorbidity c, Life life, double age) {
    double base = c.at40() + (c.at80() - c.at40()) * Chance.clamp((age - 40) / 40, 0, 1.1);
    return base * (life.female ? 1 : c.men()) * (life.smoker ? c.smokers() : 1);
  }

  /// About one patient in a hundred is opposed to the reuse of the record, a few of them to one
  /// study.
  private static void rights(Life life, SplittableRandom random) {
    if (random.nextInt(100) == 0) {
      life.opposition = life.index + 30 + random.nextInt(900);
      life.oppositionToOne = random.nextInt(5) == 0;
    }
  }

  private Feature feature(String key) {
    var feature = catalogue.features.get(key);
    if (feature == null) {
      throw new IllegalStateException("No feature " + key + " in features.tsv");
    }
    return feature;
  }
}
