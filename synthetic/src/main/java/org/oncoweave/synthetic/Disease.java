package org.oncoweave.synthetic;

import java.util.SplittableRandom;

/// Runs one cancer from its discovery: care, remission, relapses, progressions, death by it.
final class Disease {
  private final TumourMaker tumours;
  private final CareMaker care;

  Disease(TumourMaker tumours, CareMaker care) {
    this.tumours = tumours;
    this.care = care;
  }

  /// Runs it as if nothing else ever happened; the day the cancer kills, or never.
  int run(Life life, Site site, int day, SplittableRandom random) {
    var tumour = tumours.make(life, site, day, random);
    var sites = tumour.metastatic() ? site.course().metastases().pick(random) : "";
    var type = tumour.rank() == 1 ? "INITIAL" : "SECOND_PRIMARY";
    var first = life.happen(tumour, type, day, sites);
    coding(life, tumour, day);
    if (tumour.metastatic()) {
      return metastatic(life, first, random);
    }
    int done = care.care(life, first, "first", random);
    remission(life, tumour, done, random);
    follow(life, tumour, done, random);
    return relapses(life, tumour, done, random);
  }

  private int relapses(Life life, Life.Tumour tumour, int done, SplittableRandom random) {
    var course = tumour.site().course();
    double yearly = yearly(tumour);
    int wait = Chance.wait(yearly, random);
    if (wait > 5 * Days.YEAR) {
      wait = (int) (5 * Days.YEAR) + Chance.wait(yearly * 0.4, random);
    }
    int day = done + 60 + wait;
    if (day > Days.CUT_OFF + 3000) {
      return Days.NEVER;
    }
    var kind = tumour.site().systemic() ? "PROGRESSION" : course.spread().pick(random);
    return kind.equals("METASTATIC_RECURRENCE")
        ? spread(life, tumour, day, random)
        : near(life, life.happen(tumour, kind, day, where(tumour, kind)), random);
  }

  /// The relapse of a blood cancer is a progression without an organ.
  private static String where(Life.Tumour tumour, String kind) {
    return switch (kind) {
      case "LOCAL_RECURRENCE" -> tumour.topography().code().substring(0, 3);
      case "REGIONAL_RECURRENCE" -> "C77";
      default -> "";
    };
  }

  /// A local or regional relapse is treated; what comes after it is distant, or death in blood.
  private int near(Life life, Life.Event relapse, SplittableRandom random) {
    var tumour = life.tumours.get(relapse.tumour() - 1);
    var course = tumour.site().course();
    int over = care.care(life, relapse, "local", random);
    if (tumour.site().systemic()) {
      if (random.nextBoolean()) {
        life.happen(tumour, "REMISSION", over + 40, "");
      }
      return over + Chance.wait(12 / course.months(), random);
    }
    int day = over + 120 + Chance.wait(4 * yearly(tumour), random);
    return day > Days.CUT_OFF + 3000 ? Days.NEVER : spread(life, tumour, day, random);
  }

  private static double yearly(Life.Tumour tumour) {
    int stage = Math.max(0, Math.min(2, tumour.stage().length() - 1));
    return tumour.site().course().relapse()[stage];
  }

  private int spread(Life life, Life.Tumour tumour, int day, SplittableRandom random) {
    var places = tumour.site().course().metastases();
    var sites = places.pick(random);
    var other = places.pick(random);
    if (random.nextInt(3) == 0 && !other.equals(sites)) {
      sites = sites + " " + other;
    }
    var event = life.happen(tumour, "METASTATIC_RECURRENCE", day, sites);
    return metastatic(life, event, random);
  }

  /// Lines of treatment until death; each progression opens a line.
  private int metastatic(Life life, Life.Event event, SplittableRandom random) {
    var tumour = life.tumours.get(event.tumour() - 1);
    double months = tumour.site().course().months();
    int death = event.day() + 30 + Chance.wait(12 / months * 0.7, random);
    int done = care.care(life, event, "metastatic", random);
    if (done > event.day() && random.nextInt(4) == 0 && done + 30 < death) {
      life.happen(tumour, "REMISSION", done + 30, "");
    }
    int line = Math.max(done + 40, event.day() + (death - event.day()) / 2);
    for (int i = 0; i < 3 && line + 60 < death && line < Days.CUT_OFF; i++) {
      var sites = tumour.site().course().metastases().pick(random);
      var next = life.happen(tumour, "PROGRESSION", line, sites);
      life.values.add(tumours.followUp(tumour.site().course().marker(), true, line, random));
      done = care.care(life, next, "progression", random);
      line = Math.max(done + 50, line + (death - line) / 2);
    }
    return death;
  }

  /// Remission is said of disease that could be seen under medicines or rays.
  private static void remission(Life life, Life.Tumour tumour, int done, SplittableRandom random) {
    boolean seen = tumour.site().systemic() && done > tumour.day() + 60;
    if (seen && random.nextInt(10) < 7) {
      life.happen(tumour, "REMISSION", done + 25, "");
    }
  }

  private void follow(Life life, Life.Tumour tumour, int done, SplittableRandom random) {
    int day = done + 150 + random.nextInt(60);
    for (int i = 0; i < 6 && day < Days.CUT_OFF; i++) {
      life.values.add(tumours.followUp(tumour.site().course().marker(), false, day, random));
      day += 330 + random.nextInt(90);
    }
  }

  private static void coding(Life life, Life.Tumour tumour, int day) {
    life.coded.add(new Life.Coded(tumour.icd10(), tumour.site().label(), "principal", day + 10));
  }
}
