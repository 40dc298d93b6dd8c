package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;
import org.oncoweave.ontology.ShippedTable;

/// Courses of medicines: the givings of rows and the words of reports put together; what was only
/// planned gives a course its day once another report shows that it was given.
final class ToldMedicines {
  /// Two tellings of one start lie no further apart.
  private static final int SAME_START_DAYS = 75;

  /// A course is still the same when told again within so long after its last sign.
  private static final int PAUSE_DAYS = 400;

  private static final int BLOCK_DAYS = 40;
  private static final int LATER_DAYS = 20;
  private static final int SOON_DAYS = 31;
  private static final int ENDED_DAYS = 50; // what begins so long after the last dose is another

  private static final Set<String> BESIDE =
      ShippedTable.rows(ToldMedicines.class, "beside-medicines.tsv", 1).stream()
          .map(r -> r.getFirst())
          .collect(Collectors.toSet());

  private final List<Given> courses = new ArrayList<>();
  private final List<MedicineTelling> plans = new ArrayList<>();
  private final List<MedicineTelling> ends = new ArrayList<>();
  private final List<Happening> happenings;

  private ToldMedicines(List<Happening> happenings) {
    this.happenings = happenings;
  }

  static List<Given> of(
      List<TimedReport> reports, List<TimedReport> rows, List<Happening> happenings) {
    var medicines = new ToldMedicines(happenings);
    var tellings = new ArrayList<>(tellings(reports));
    tellings(rows).stream().map(MedicineTelling::onItsDay).forEach(tellings::add);
    tellings.stream().filter(MedicineTelling::planned).forEach(medicines.plans::add);
    var last = reports.stream().map(TimedReport::day).max(Times.LAST).orElse(null);
    var given =
        tellings.stream()
            .filter(
                t -> !t.planned() || t.begun() || (t.settled() && Times.days(t.from(), last) > 0))
            .toList();
    given.stream()
        .filter(t -> t.from() == null ? t.statement().times().until() != null : t.said().stops())
        .forEach(medicines.ends::add);
    given.stream()
        .filter(t -> t.from() != null && !t.said().stops())
        .sorted(BY_START)
        .forEach(medicines::dated);
    given.stream().filter(t -> t.from() == null || t.said().stops()).forEach(medicines::undated);
    medicines.courses.sort(Comparator.comparing((Given g) -> g.start, Times.KNOWN_FIRST));
    return medicines.courses;
  }

  private static final Comparator<MedicineTelling> BY_START =
      Comparator.comparingInt(
              (MedicineTelling t) -> t.from() == null ? 3 : t.from().precision().ordinal())
          .thenComparing(MedicineTelling::ofRow)
          .thenComparing(MedicineTelling::from, Times.KNOWN_FIRST)
          .thenComparingInt(t -> -t.drugs().size())
          .thenComparing(t -> t.report().id())
          .thenComparingInt(t -> t.statement().place().start());

  private static List<MedicineTelling> tellings(List<TimedReport> reports) {
    var tellings = new ArrayList<MedicineTelling>();
    for (var report : reports) {
      if (report.usable()) {
        report.medicines().stream()
            .filter(s -> s.holds() || s.standing() == Standing.PLANNED)
            .map(s -> WithRays.dated(report, s))
            .map(s ->
                new MedicineTelling(
                    report, s, (Said.Medicines) s.said(), core((Said.Medicines) s.said()), false))
            .filter(t -> !t.drugs().isEmpty())
            .forEach(tellings::add);
      }
    }
    return tellings;
  }

  private static Set<String> core(Said.Medicines said) {
    var drugs = new LinkedHashSet<>(said.drugs());
    drugs.removeAll(BESIDE);
    return drugs;
  }

  private void dated(MedicineTelling telling) {
    var course = same(telling).or(() -> within(telling)).orElseGet(() -> begun(telling.from()));
    told(course, telling);
    course.dated(telling.from(), telling.statement().times().until());
  }

  private Given begun(@Nullable PartialDate start) {
    var course = new Given(Kind.SYSTEMIC, start);
    courses.add(course);
    return course;
  }

  /// A course of these medicines, or of more, begun then.
  private Optional<Given> same(MedicineTelling telling) {
    return courses.stream()
        .filter(c -> overlap(c.drugs, telling.drugs()))
        .filter(c ->
            c.drugs.equals(telling.drugs())
                || c.startsOn(telling.from())
                || !inBlocks(c, telling.from()))
        .filter(c -> near(c, telling))
        .min(Comparator.comparingLong(c -> Math.abs(c.to(telling.from()))));
  }

  private static boolean near(Given course, MedicineTelling telling) {
    return course.startsOn(telling.from())
        || Math.abs(course.to(telling.from())) <= reach(telling)
        || (telling.fromMemory() && course.remembered(telling.from()));
  }

  /// A month or a year told from memory errs more than a day.
  private static int reach(MedicineTelling telling) {
    var from = telling.from();
    boolean vague = from != null && from.precision() != PartialDate.Precision.DAY;
    return vague && telling.statement().past() ? 2 * SAME_START_DAYS : SAME_START_DAYS;
  }

  /// A course under way: a medicine dropped, or a cycle of it.
  private Optional<Given> within(MedicineTelling telling) {
    return courses.stream()
        .filter(c -> c.drugs.equals(telling.drugs()) || !inBlocks(c, telling.from()))
        .filter(c -> c.drugs.containsAll(telling.drugs()))
        .filter(c -> c.to(telling.from()) >= 0 && !closed(c, telling.from()))
        .filter(c -> !again(c, telling))
        .max(Comparator.comparing((Given c) -> c.start, Times.KNOWN_FIRST));
  }

  /// A blood cancer is treated in blocks: what begins weeks after one is the next.
  private boolean inBlocks(Given course, @Nullable PartialDate day) {
    var last =
        happenings.stream()
            .filter(h -> h.opensCare() && Times.days(h.date, day) >= 0)
            .max(ToldEvents.BY_DATE);
    boolean during = course.end != null && Times.days(day, course.end) >= 0;
    return !during && last.filter(Happening::ofBlood).isPresent() && course.to(day) > BLOCK_DAYS;
  }

  /// Ended, followed by another, or given again after the disease turned.
  private boolean closed(Given course, @Nullable PartialDate day) {
    boolean followed = course.to(day) > SAME_START_DAYS && followed(course, day);
    return followed || ended(course, day) || stopped(course, day) || resumed(course, day);
  }

  /// Told to begin, after the disease turned: the same medicines in another line.
  private boolean again(Given course, MedicineTelling telling) {
    return telling.said().phase() == Said.Phase.BEGINS
        && course.to(telling.from()) > SAME_START_DAYS
        && turned(course, telling.from());
  }

  private boolean resumed(Given course, @Nullable PartialDate day) {
    return course.end != null && course.to(day) > PAUSE_DAYS && turned(course, day);
  }

  private static boolean ended(Given course, @Nullable PartialDate day) {
    return course.end != null && Times.days(course.end, day) > ENDED_DAYS;
  }

  /// Told to have ended in between, by a report that only tells the end.
  private boolean stopped(Given course, @Nullable PartialDate day) {
    return ends.stream()
        .filter(t -> overlap(course.drugs, t.drugs()))
        .anyMatch(t -> course.to(end(t)) > LATER_DAYS && Times.days(end(t), day) > ENDED_DAYS);
  }

  private boolean followed(Given course, @Nullable PartialDate day) {
    return courses.stream()
        .filter(c -> c != course && !overlap(c.drugs, course.drugs))
        .anyMatch(c -> course.to(c.start) > LATER_DAYS && Times.days(c.start, day) > LATER_DAYS);
  }

  private boolean turned(Given course, @Nullable PartialDate day) {
    return happenings.stream()
        .filter(h -> Turns.recurs(h.type) || h.type == EventType.PROGRESSION)
        .anyMatch(h -> course.to(h.date) > LATER_DAYS && Times.days(h.date, day) >= 0);
  }

  private static boolean overlap(Set<String> one, Set<String> other) {
    return one.containsAll(other) || other.containsAll(one);
  }

  private void undated(MedicineTelling telling) {
    var day = telling.report().day();
    var known =
        courses.stream()
            .filter(c -> overlap(c.drugs, telling.drugs()) && !longBefore(c, telling))
            .filter(c -> c.to(day) >= -30 || c.startsOn(day) || !telling.report().isSigned())
            .max(Comparator.comparing((Given c) -> c.start, Times.KNOWN_FIRST));
    if (known.isPresent()) {
      goesOn(known.get(), telling);
    } else {
      news(telling);
    }
  }

  private void goesOn(Given course, MedicineTelling telling) {
    told(course, telling);
    course.dated(null, telling.said().stops() ? end(telling) : telling.statement().times().until());
  }

  private void news(MedicineTelling telling) {
    var plan = plan(telling);
    boolean news = !listed(telling) && !telling.statement().past() && !telling.said().stops();
    if (news || plan.filter(p -> p.from() != null).isPresent()) {
      var day =
          plan.flatMap(p -> Optional.ofNullable(p.from()))
              .or(() -> beside(telling))
              .or(() -> plan.flatMap(p -> Optional.ofNullable(p.meant())));
      var course = begun(day.orElse(telling.report().day()));
      told(course, telling);
      plan.ifPresent(p -> told(course, p));
    }
  }

  /// Of other medicines beside, ended or begun so long before that it is another.
  private static boolean longBefore(Given course, MedicineTelling telling) {
    var last = course.end == null ? course.start : course.end;
    return !course.drugs.equals(telling.drugs())
        && telling.report().isSigned()
        && !telling.statement().past()
        && Times.days(last, telling.report().day()) > 2 * PAUSE_DAYS;
  }

  /// Whether each medicine is one of a course begun by then, or in the next months.
  private boolean listed(MedicineTelling telling) {
    var day = telling.report().day();
    return telling.drugs().stream()
        .allMatch(d ->
            courses.stream().anyMatch(c -> c.drugs.contains(d) && c.to(day) >= -3 * SOON_DAYS));
  }

  /// The date of what is told in the same sentence.
  private static Optional<PartialDate> beside(MedicineTelling telling) {
    return telling
        .report()
        .statements()
        .filter(s -> s.times().from() != null && near(s, telling))
        .min(
            Comparator.comparingInt(
                s -> Math.abs(s.place().start() - telling.statement().place().start())))
        .map(s -> s.times().from());
  }

  /// In one sentence, or rays in the next one or in a report of rays: medicines given with them.
  private static boolean near(Statement other, MedicineTelling telling) {
    int away = Math.abs(other.place().sentence() - telling.statement().place().sentence());
    boolean rays = other.said() instanceof Said.Rays;
    return away == 0 || (rays && (away == 1 || telling.report().type().equals("radiotherapy")));
  }

  private static @Nullable PartialDate end(MedicineTelling telling) {
    var times = telling.statement().times();
    return times.until() == null
        ? (times.from() == null ? telling.report().day() : times.from())
        : times.until();
  }

  private Optional<MedicineTelling> plan(MedicineTelling telling) {
    return plans.stream()
        .filter(p -> overlap(p.drugs(), telling.drugs()) && p.precedes(telling))
        .max(Comparator.comparing(MedicineTelling::meant, Times.KNOWN_FIRST));
  }

  private static void told(Given course, MedicineTelling telling) {
    if (telling.adds(course) && telling.drugs().size() >= course.drugs.size()) {
      course.drugs.addAll(telling.drugs());
    }
    course.sources.add(telling.report().id());
    course.reported |= !telling.ofRow();
    var said = telling.said();
    course.regimen = course.regimen.isEmpty() ? said.regimen() : course.regimen;
    course.intent = course.intent.isEmpty() ? said.intent() : course.intent;
    course.subject = course.subject.isEmpty() ? telling.statement().subject() : course.subject;
    said.cycles()
        .ifPresent(n -> course.cycles = course.cycles == null ? n : Math.max(course.cycles, n));
  }
}
