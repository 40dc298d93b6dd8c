package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Chooses which reports a life leaves behind, and has each written by a doctor in a hand.
final class Reports {
  private final Catalogue catalogue;
  private final long seed;
  private final Grammar grammar = new Grammar();
  private final Wording wording = new Wording();
  private final Map<String, Report.Kind> kinds = new LinkedHashMap<>();

  Reports(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.seed = seed;
    for (var row : Tsv.read("reports.tsv")) {
      var kind = new Report.Kind(row.text("symbol"), row.text("type"), row.text("title"));
      kinds.put(kind.symbol(), kind);
    }
  }

  List<Report> of(Life life) {
    var desk = new Desk(life, Chance.of(seed, life.ordinal, 2), new Case(life, wording));
    for (var event : life.events) {
      about(desk, event);
      desk.plan(event.day() + 7, event, () -> desk.value.remember(event));
      care(desk, event);
      follow(desk, event);
    }
    apart(desk);
    death(desk);
    return desk.work();
  }

  /// Something to write or to remember, on a day, about an event.
  private record Task(int day, Life.Event event, Runnable work) {}

  /// The patient's file while it is being written: first planned, then written in order of time, so
  /// that no report tells the future.
  private static final class Desk {
    final Life life;
    final SplittableRandom random;
    final Case value;
    final List<Report> reports = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();

    Desk(Life life, SplittableRandom random, Case value) {
      this.life = life;
      this.random = random;
      this.value = value;
    }

    boolean often(int percent) {
      return random.nextInt(100) < percent;
    }

    void plan(int day, Life.Event event, Runnable work) {
      if (day <= life.end) {
        tasks.add(new Task(day, event, work));
      }
    }

    List<Report> work() {
      tasks.sort(Comparator.comparingInt(Task::day));
      int about = 0;
      for (var task : tasks) {
        if (task.event().number() != about) {
          value.about(task.event());
          about = task.event().number();
        }
        task.work().run();
      }
      return reports;
    }
  }

  private void about(Desk desk, Life.Event event) {
    switch (event.type()) {
      case "INITIAL", "SECOND_PRIMARY" -> found(desk, event);
      case "REMISSION" -> write(desk, "remission.visit", event.day(), event);
      default -> relapsed(desk, event);
    }
  }

  private void found(Desk desk, Life.Event event) {
    int day = event.day();
    var tumour = desk.life.tumours.get(event.tumour() - 1);
    if (!tumour.site().systemic()) {
      write(desk, "imaging.first", day - 6, event);
    }
    write(desk, "pathology.biopsy", day, event);
    write(desk, "first.consultation", day + 6, event);
    if (desk.often(75)) {
      write(desk, "tumour.board", day + 10, event);
    }
    for (var found : desk.life.variants) {
      if (found.tumour() == event.tumour() && event.tumour() > 0) {
        desk.plan(found.day(), event, () -> desk.value.variant(found));
        write(desk, "molecular", found.day(), event);
      }
    }
  }

  private void relapsed(Desk desk, Life.Event event) {
    if (desk.often(70)) {
      write(desk, "imaging.relapse", event.day(), event);
    }
    write(desk, "relapse.visit", event.day() + 6, event);
    if (desk.often(45)) {
      write(desk, "tumour.board", event.day() + 11, event);
    }
  }

  private void care(Desk desk, Life.Event event) {
    int number = event.number();
    desk.life.operations.stream()
        .filter(o -> o.event() == number)
        .forEach(o -> operated(desk, event, o));
    for (var d : desk.life.drugs) {
      if (d.event() == number) {
        desk.plan(d.day(), event, () -> desk.value.remember(d));
        visits(desk, event, d);
      }
    }
    for (var r : desk.life.rays) {
      if (r.event() == number) {
        desk.plan(r.end(), event, () -> desk.value.rays(r));
        write(desk, "radiotherapy", r.end(), event);
        desk.plan(r.end(), event, () -> desk.value.remember(r));
      }
    }
  }

  private void operated(Desk desk, Life.Event event, Life.Operation o) {
    desk.plan(o.day(), event, () -> desk.value.operation(o));
    write(desk, "operation", o.day(), event);
    desk.plan(o.day(), event, () -> desk.value.remember(o));
    if (desk.often(35)) {
      write(desk, "stay", o.day() + 5, event);
    }
    write(desk, "pathology.specimen", o.day() + 9, event);
  }

  /// First and last cycle of what is given in hospital; hormones are seen in follow-up.
  private void visits(Desk desk, Life.Event event, Life.Drugs d) {
    for (int cycle : new int[] {1, d.cycles()}) {
      boolean hospital = d.regimen().cycle() < 60 && (cycle == 1 || d.cycles() > 4);
      int day = d.day() + (cycle - 1) * d.regimen().cycle();
      if (hospital && desk.often(65)) {
        desk.plan(day, event, () -> desk.value.cycle(d, cycle));
        write(desk, "treatment.visit", day, event);
      }
    }
  }

  private void follow(Desk desk, Life.Event event) {
    var life = desk.life;
    int next = next(life, event);
    boolean quiet = !event.type().startsWith("METASTATIC") && !event.type().equals("PROGRESSION");
    int day = event.day() + 330 + desk.random.nextInt(60);
    for (int i = 0; i < 4 && quiet && day < next - 40; i++) {
      int visit = day;
      desk.plan(visit, event, () -> desk.value.seen(visit));
      var about = new About(followed(life, event).number(), "");
      var kind = kind(desk.often(20) ? "letter" : "follow.visit");
      desk.plan(visit, event, () -> add(desk, kind, visit, about));
      if (desk.often(25)) {
        desk.plan(visit - 9, event, () -> add(desk, kind("imaging.follow"), visit - 9, about));
      }
      day += 360 + desk.random.nextInt(200) + 120 * i;
    }
  }

  /// A visit after a remission goes on with the care of the event that was answered.
  private static Life.Event followed(Life life, Life.Event event) {
    return life.events.stream()
        .filter(e -> e.tumour() == event.tumour() && e.number() <= event.number())
        .filter(e -> !e.type().equals("REMISSION"))
        .reduce(event, (_, later) -> later);
  }

  private static int next(Life life, Life.Event event) {
    return life.events.stream()
        .mapToInt(Life.Event::day)
        .filter(d -> d > event.day())
        .reduce(life.end, Math::min);
  }

  private void apart(Desk desk) {
    var life = desk.life;
    int span = Math.max(1, life.end - life.index - 20);
    if (desk.often(8)) {
      outside(desk, "before", life.index - 300 - desk.random.nextInt(900), "BEFORE_CANCER");
    }
    if (desk.often(30)) {
      outside(desk, "other", life.index + 20 + desk.random.nextInt(span), "OTHER_DISEASE");
    }
    if (desk.often(20)) {
      outside(
          desk, "administrative", life.index + 15 + desk.random.nextInt(span), "ADMINISTRATIVE");
    }
  }

  private void death(Desk desk) {
    var life = desk.life;
    if (life.death != Days.NEVER && desk.often(60)) {
      var last = life.events.getLast();
      var about = new About(last.number(), "DEATH");
      desk.plan(life.death, last, () -> add(desk, kind("death.letter"), life.death, about));
    }
  }

  private void write(Desk desk, String symbol, int day, Life.Event event) {
    var about = new About(event.number(), "");
    desk.plan(day, event, () -> add(desk, kind(symbol), day, about));
  }

  private void outside(Desk desk, String symbol, int day, String reason) {
    var event = desk.life.events.getFirst();
    desk.plan(day, event, () -> add(desk, kind(symbol), day, new About(0, reason)));
  }

  /// The event a report belongs to, or why to none.
  private record About(int event, String outside) {}

  private void add(Desk desk, Report.Kind kind, int day, About about) {
    var doctors = catalogue.doctors.getOrDefault(kind.type(), catalogue.doctors.get("letter"));
    if (doctors == null) {
      throw new IllegalStateException("Nobody signs a " + kind.type() + " in doctors.tsv");
    }
    var doctor = doctors.get(desk.random.nextInt(doctors.size()));
    desk.value.signed(doctor, day, desk.random);
    var text = grammar.write(kind.symbol(), doctor.hand(), desk.value.values(), desk.random);
    desk.reports.add(
        new Report(
            desk.reports.size() + 1, kind, day, about.event(), about.outside(), doctor, text));
  }

  private Report.Kind kind(String symbol) {
    var kind = kinds.get(symbol);
    if (kind == null) {
      throw new IllegalStateException("No report " + symbol + " in reports.tsv");
    }
    return kind;
  }
}
