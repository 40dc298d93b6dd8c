package org.oncoweave.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/// Makes the whole life of the patient of a given number.
final class LifeMaker {
  private static final double LOST = 0.02; // lost to follow-up each year
  private static final List<String> RELATIVES =
      List.of(
          "mère",
          "père",
          "sœur",
          "frère",
          "tante maternelle",
          "grand-mère paternelle",
          "cousine",
          "fils");
  private final Catalogue catalogue;
  private final long seed;
  private final Risks risks;
  private final PersonMaker persons;
  private final FeatureMaker features;
  private final Disease diseases;
  private final SecondPrimaries seconds;

  LifeMaker(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
    this.risks = new Risks(catalogue);
    this.persons = new PersonMaker(catalogue);
    this.features = new FeatureMaker(catalogue);
    var tumours = new TumourMaker(catalogue);
    this.diseases = new Disease(tumours, new CareMaker(catalogue, tumours));
    this.seconds = new SecondPrimaries(catalogue, risks);
  }

  Life make(long ordinal) {
    var random = Chance.of(seed, ordinal, 1);
    var life = new Life(ordinal, catalogue.features.size());
    var site = persons.make(life, random);
    features.before(life, random);
    family(life, site, random);
    int killed = diseases.run(life, site, life.index, random);
    end(life, killed, random);
    for (var second : seconds.draw(life, random)) {
      life.secondPrimary = second.day();
      int killedBySecond = diseases.run(life, second.site(), second.day(), random);
      if (killedBySecond < life.end) {
        die(life, killedBySecond, 2);
      }
    }
    features.traps(life, random);
    features.record(life);
    life.close();
    return life;
  }

  private void end(Life life, int killed, SplittableRandom random) {
    double factor = life.smoker ? 1.4 : 1;
    for (var f : catalogue.features.values()) {
      if (f.role().equals("competing_death") && life.since[f.number()] != Days.NEVER) {
        factor *= 4;
      }
    }
    int other = risks.otherDeath(life, factor, random);
    int lost = life.index + 200 + Chance.wait(LOST, random);
    life.end = Math.min(Days.CUT_OFF, lost);
    int death = Math.min(killed, other);
    if (death <= life.end) {
      die(life, death, killed <= other ? 1 : 0);
    }
  }

  private static void die(Life life, int day, int tumour) {
    life.end = day;
    life.death = day;
    life.deathTumour = tumour;
    life.deathCause = tumour == 0 ? OTHER_CAUSES[day & 3] : life.tumours.get(tumour - 1).icd10();
  }

  private static final String[] OTHER_CAUSES = {"I21.9", "J18.9", "I64", "R54"};

  private void family(Life life, Site site, SplittableRandom random) {
    while (random.nextInt(100) < 28 && life.relatives.size() < 3) {
      var relation = RELATIVES.get(random.nextInt(RELATIVES.size()));
      var their =
          random.nextInt(3) == 0
              ? site
              : catalogue.sites.get(random.nextInt(catalogue.sites.size()));
      boolean woman = "mère sœur tante maternelle grand-mère paternelle cousine".contains(relation);
      if (their.incidence().cases()[woman ? 1 : 0] > 0) {
        var code =
            their.icd10().equals("=")
                ? their.forms().topographies().values().getFirst().code()
                : their.icd10() + ".9";
        life.relatives.add(
            new Life.Relative(relation, code, their.label(), 35 + random.nextInt(50)));
      }
    }
  }
}
