package org.oncoweave.synthetic;

import java.util.List;
import java.util.SplittableRandom;
import org.oncoweave.synthetic.Catalogue.Ray;
import org.oncoweave.synthetic.Catalogue.Regimen;
import org.oncoweave.synthetic.Site.Protocol;
import org.oncoweave.synthetic.Site.Step;

/// Chooses a plan of care and sets its steps in time.
final class CareMaker {
  private static final int GAP = 24; // days between the end of a step and the next
  private final Catalogue catalogue;
  private final TumourMaker tumours;

  CareMaker(Catalogue catalogue, TumourMaker tumours) {
    this.catalogue = catalogue;
    this.tumours = tumours;
  }

  /// Carries out a plan for the event and says the day it ends; no plan fits: the day of the event.
  int care(Life life, Life.Event event, String phase, SplittableRandom random) {
    var tumour = life.tumours.get(event.tumour() - 1);
    var fitting =
        tumour.site().protocols().stream()
            .filter(p -> p.fits(phase, tumour.stage(), tumour.subtype().key()))
            .filter(p -> p.from() <= event.day() && event.day() < p.to())
            .toList();
    if (fitting.isEmpty()) {
      return event.day();
    }
    var plan = new Weighted<>(fitting, Protocol::weight).pick(random);
    return follow(new Run(life, event, plan.intent(), random), plan.steps());
  }

  /// One plan under way.
  private record Run(Life life, Life.Event event, String intent, SplittableRandom random) {}

  private int follow(Run run, List<Step> steps) {
    int begun = run.event().day() + 8;
    int free = run.event().day() + 18 + run.random().nextInt(25);
    for (var step : steps) {
      int start = step.beside() ? begun : free;
      int end = take(run, step, start);
      begun = start;
      free = Math.max(free, end + GAP + run.random().nextInt(12));
    }
    return free - GAP;
  }

  private int take(Run run, Step step, int start) {
    return switch (step.kind()) {
      case 'S' -> operate(run, step, start);
      case 'R' -> irradiate(run, ray(step.key()), start);
      default -> infuse(run, step, start);
    };
  }

  private int operate(Run run, Step step, int start) {
    var act = catalogue.acts.get(step.key());
    if (act == null) {
      throw new IllegalStateException("No act " + step.key() + " in acts.tsv");
    }
    run.life()
        .operations
        .add(new Life.Operation(run.event().number(), run.event().tumour(), act, start));
    return start + 6;
  }

  private int irradiate(Run run, Ray ray, int start) {
    int end = start + ray.fractions() / 5 * 7 + ray.fractions() % 5;
    run.life()
        .rays
        .add(new Life.Rays(run.event().number(), run.event().tumour(), ray, start, end, ""));
    if (ray.chest()) {
      run.life().chestRays = Math.min(run.life().chestRays, start);
    }
    return end;
  }

  private int infuse(Run run, Step step, int start) {
    var regimen = regimen(step.key());
    var life = run.life();
    int line = 1 + (int) life.drugs.stream().filter(d -> d.event() < run.event().number()).count();
    int cycles = Math.max(1, step.cycles() - (run.random().nextInt(6) == 0 ? 1 : 0));
    var drugs =
        new Life.Drugs(
            run.event().number(), run.event().tumour(), regimen, start, cycles, run.intent(), line);
    life.drugs.add(drugs);
    if (regimen.alkylating()) {
      life.alkylating = Math.min(life.alkylating, start);
    }
    monitor(run, drugs);
    boolean background = regimen.cycle() >= 180; // hormones go on while the next step begins
    return background ? start : drugs.last() + 7;
  }

  /// Blood counts at every other cycle of what is given in hospital.
  private void monitor(Run run, Life.Drugs drugs) {
    if (drugs.regimen().cycle() > 60) {
      return;
    }
    for (int c = 0; c < Math.min(drugs.cycles(), 8); c += 2) {
      int day = drugs.day() + c * drugs.regimen().cycle() - 1;
      var key = (c & 2) == 0 ? "PNN" : "PLQ";
      run.life().values.add(tumours.followUp(key, false, day, run.random()));
    }
  }

  private Regimen regimen(String key) {
    var regimen = catalogue.regimens.get(key);
    if (regimen == null) {
      throw new IllegalStateException("No regimen " + key + " in regimens.tsv");
    }
    return regimen;
  }

  private Ray ray(String key) {
    var ray = catalogue.rays.get(key);
    if (ray == null) {
      throw new IllegalStateException("No radiotherapy " + key + " in rays.tsv");
    }
    return ray;
  }
}
