package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Operations, courses of rays and other care that reports tell as done.
final class ToldCare {
  /// Acts of one operation are told no further apart; an operation retold from memory errs more.
  private static final int SAME_OPERATION_DAYS = 12;

  private static final int MEMORY_DAYS = 420;
  private static final int SAME_RAYS_DAYS = 60;
  private static final int SOON_DAYS = 31;
  private static final int BEFORE_DAYS = 45; // what is done before the tumour's date belongs to it

  private static final Set<String> TISSUE = Set.of("operation", "pathology");

  private static final Pattern HEAD_AND_NECK = Pattern.compile("C0\\d|C1[0-4]|C3[0-2]");

  private final ToldTumours tumours;
  private final List<Happening> happenings;
  private final @Nullable PartialDate last;
  private final List<Given> care = new ArrayList<>();

  private ToldCare(
      ToldTumours tumours, List<Happening> happenings, @Nullable PartialDate last) {
    this.last = last;
    this.tumours = tumours;
    this.happenings = happenings;
  }

  private record Telling(TimedReport report, Statement statement) {
    @Nullable PartialDate from() {
      return statement.times().from();
    }

    /// Surveillance told without a date began by the first report that tells it.
    @Nullable PartialDate begun() {
      return statement.said() instanceof Said.OtherCare && from() == null ? report.day() : null;
    }
  }

  static List<Given> of(
      List<TimedReport> reports, ToldTumours tumours, List<Happening> happenings) {
    var last = reports.stream().map(TimedReport::day).max(Times.LAST).orElse(null);
    var care = new ToldCare(tumours, happenings, last);
    var tellings = new ArrayList<Telling>();
    reports.stream()
        .filter(TimedReport::usable)
        .forEach(r ->
            r.statements().filter(Statement::holds).forEach(s -> tellings.add(new Telling(r, s))));
    tellings.sort(ORDER);
    tellings.forEach(care::told);
    return care.care;
  }

  /// What is dated to the day first; the report of the operation itself before the letters.
  private static final Comparator<Telling> ORDER =
      Comparator.comparingInt((Telling t) -> t.statement.past() ? 1 : 0)
          .thenComparingInt(t -> t.from() == null ? 3 : t.from().precision().ordinal())
          .thenComparing(Telling::from, Times.KNOWN_FIRST)
          .thenComparing(Telling::begun, Times.KNOWN_FIRST)
          .thenComparingInt(t -> -t.report.weight())
          .thenComparing(t -> t.report.id())
          .thenComparingInt(t -> t.statement.place().start());

  private void told(Telling telling) {
    if (telling.report.toCome(telling.from()) && !settled(telling)) {
      return;
    }
    switch (telling.statement.said()) {
      case Said.Operation o -> operation(telling, o);
      case Said.Rays r -> rays(telling, r);
      case Said.OtherCare c -> other(telling, c);
      case Said.Tumour _, Said.Disease _, Said.Medicines _, Said.Death _, Said.Benign _ -> {}
    }
  }

  /// Said for a day of the next weeks, after which the patient is seen again.
  private boolean settled(Telling telling) {
    var from = telling.from();
    return from != null
        && telling.statement.said() instanceof Said.Rays
        && !telling.report.type().equals("tumour_board")
        && Times.days(telling.report.day(), from) <= SOON_DAYS
        && Times.days(from, last) > 0;
  }

  private void operation(Telling telling, Said.Operation said) {
    var day = day(telling, TISSUE.contains(telling.report.type()));
    var organ = organ(telling, said.organ(), day).map(o -> taken(o, day));
    if (organ.isEmpty() || day == null || !concerns(organ.get(), day)) {
      return;
    }
    boolean known = telling.from() == null && before(said, organ.get(), day);
    if (!known) {
      operated(telling, said, new Operated(organ.get(), day));
    }
  }

  /// The organ of the tumour that the operation takes, where it is named by another.
  private String taken(String organ, @Nullable PartialDate day) {
    var there = tumours.all().stream().filter(t -> ToldTumours.begun(t, day)).toList();
    boolean own = there.stream().anyMatch(t -> Sites.agree(organ, organOf(t)));
    return own
        ? organ
        : there.stream()
            .map(ToldCare::organOf)
            .filter(o -> Sites.operatedWith(organ, o))
            .reduce((a, b) -> b)
            .orElse(organ);
  }

  /// Where and when it was.
  private record Operated(String organ, PartialDate day) {}

  private void operated(Telling telling, Said.Operation said, Operated place) {
    var given =
        care.stream()
            .filter(g ->
                g.kind == Kind.SURGERY
                    && (sameDay(g, place.day) || sameOperation(g, place.organ, said, telling)))
            .filter(g -> withinReach(g, place.day, telling))
            .min(Comparator.comparingLong(g -> Math.abs(g.to(place.day))))
            .orElseGet(() -> begun(Kind.SURGERY, place.day, place.organ));
    boolean lesser = given.organ.equals("C77") || (!ofTumour(given.organ) && ofTumour(place.organ));
    if (lesser && !said.nodes()) {
      given.organ = place.organ;
    }
    given.named(said.name());
    given.sources.add(telling.report.id());
    given.dated(telling.from(), null);
  }

  /// What is done on one day is one operation.
  private static boolean sameDay(Given g, PartialDate day) {
    return day.precision() == PartialDate.Precision.DAY && day.equals(g.start);
  }

  private boolean ofTumour(String organ) {
    return tumours.all().stream().anyMatch(t -> organOf(t).equals(organ));
  }

  /// Named without a date in the report of another operation, one already known is meant.
  private boolean before(Said.Operation said, String organ, PartialDate day) {
    boolean known =
        care.stream()
            .anyMatch(g ->
                g.organ.equals(organ)
                    && g.name.contains(said.name())
                    && g.to(day) > MEMORY_DAYS / 4);
    return known && care.stream().anyMatch(g -> g.startsOn(day) && !g.organ.equals(organ));
  }

  private static boolean sameOperation(
      Given g, String organ, Said.Operation said, Telling telling) {
    return g.organ.equals(organ)
        || said.nodes()
        || g.organ.equals("C77")
        || said.vague()
        || (Sites.agree(g.organ, organ) && telling.statement.past());
  }

  private static boolean withinReach(Given g, PartialDate day, Telling telling) {
    boolean agrees = g.startsOn(day);
    long days = Math.abs(g.to(day));
    boolean memory =
        (telling.statement.past() || day.precision() != PartialDate.Precision.DAY)
            && days <= MEMORY_DAYS;
    return agrees || days <= SAME_OPERATION_DAYS || memory;
  }

  /// The day beside it; in the report of the work itself the day of the work.
  private static @Nullable PartialDate day(Telling telling, boolean own) {
    var from = telling.from() == null ? telling.statement.times().until() : telling.from();
    if (from != null) {
      return from;
    }
    // A pathologist signs days later than the specimen was taken.
    boolean taken =
        !telling.report.type().equals("pathology") || telling.report.reading().work() != null;
    boolean news = own && taken && !telling.statement.past();
    return news ? telling.report.found(telling.statement) : null;
  }

  private Optional<String> organ(Telling telling, String organ, @Nullable PartialDate day) {
    if (!organ.isEmpty()) {
      return Optional.of(organ);
    }
    var topic = new Topic(telling.report, tumours);
    boolean tissue = TISSUE.contains(telling.report.type()) && !telling.statement.past();
    boolean spoken = tissue || !telling.statement.subject().isEmpty();
    return spoken ? topic.of(telling.statement, day, "").map(ToldCare::organOf) : Optional.empty();
  }

  static String organOf(Tumour tumour) {
    return Sites.three(tumour.topography().code());
  }

  /// Whether the organ is that of a tumour there by then, of nodes, or of a place it reached.
  private boolean concerns(String organ, PartialDate day) {
    boolean own =
        tumours.all().stream()
            .anyMatch(t ->
                Sites.agree(organ, organOf(t))
                    && !(organ.equals("C77") && MorphologyGroups.isBlood(t.morphology()))
                    && Times.days(t.date(), day) >= -BEFORE_DAYS);
    boolean nodes =
        organ.equals("C77")
            && tumours.all().stream()
                .filter(t -> !MorphologyGroups.isBlood(t.morphology()))
                .anyMatch(t -> Times.days(t.date(), day) >= -BEFORE_DAYS);
    return own
        || nodes
        || happenings.stream()
            .anyMatch(h -> h.sites.contains(organ) && Times.days(h.date, day) >= -BEFORE_DAYS);
  }

  private Given begun(Kind kind, @Nullable PartialDate day, String organ) {
    var given = new Given(kind, day);
    given.organ = organ;
    care.add(given);
    return given;
  }

  private void rays(Telling telling, Said.Rays said) {
    boolean own = telling.report.type().equals("radiotherapy") && said.doseGy().isPresent();
    var day = day(telling, own);
    var organ = region(organ(telling, said.organ(), day).orElse(""), day);
    var known =
        care.stream()
            .filter(g -> g.kind == Kind.RADIOTHERAPY && sameRays(g, organ, said, day))
            .findFirst();
    if (known.isEmpty() && (day == null || tumours.all().isEmpty())) {
      return;
    }
    var given =
        known.orElseGet(
            () -> begun(Kind.RADIOTHERAPY, day, organ.isEmpty() ? topical(telling, day) : organ));
    given.organ = given.organ.isEmpty() ? organ : given.organ;
    given.radiated(said);
    evidence(given, telling);
  }

  /// The place told by other rays of the report, else the organ that it is about.
  private String topical(Telling telling, @Nullable PartialDate day) {
    var before = before(telling);
    if (before.isPresent()) {
      return before.get();
    }
    return telling
        .report
        .statements()
        .flatMap(s ->
            s.said() instanceof Said.Rays r && !r.organ().isEmpty()
                ? Stream.of(r.organ())
                : Stream.empty())
        .findFirst()
        .or(() -> new Topic(telling.report, tumours).main(day).map(ToldCare::organOf))
        .orElse("");
  }

  /// The tumour named last before, in the sentences right before.
  private Optional<String> before(Telling telling) {
    var place = telling.statement.place();
    return telling
        .report
        .statements()
        .filter(s -> s.said() instanceof Said.Tumour && s.holds())
        .filter(s -> s.place().start() < place.start())
        .filter(s -> place.sentence() - s.place().sentence() <= 2)
        .reduce((a, b) -> b)
        .flatMap(s -> tumours.at((Said.Tumour) s.said(), telling.report.day()))
        .map(ToldCare::organOf);
  }

  /// Rays to the throat or the neck of a head and neck cancer are those of its organ.
  private String region(String organ, @Nullable PartialDate day) {
    boolean throat = HEAD_AND_NECK.matcher(organ).matches();
    return tumours.all().stream()
        .filter(
            t -> throat && HEAD_AND_NECK.matcher(organOf(t)).matches() && ToldTumours.begun(t, day))
        .map(ToldCare::organOf)
        .reduce((a, b) -> b)
        .orElse(organ);
  }

  private static void evidence(Given given, Telling telling) {
    given.sources.add(telling.report.id());
    given.subject = given.subject.isEmpty() ? telling.statement.subject() : given.subject;
    given.dated(telling.from(), telling.statement.times().until());
  }

  private static boolean sameRays(
      Given g, String organ, Said.Rays said, @Nullable PartialDate day) {
    boolean place =
        g.organ.equals(organ) || Stream.of(organ, g.organ, said.organ()).anyMatch(String::isEmpty);
    var dose = said.doseGy();
    boolean doses = dose.isEmpty() || g.doseGy == null || Math.abs(dose.get() - g.doseGy) <= 1;
    boolean vague = day != null && day.precision() == PartialDate.Precision.YEAR;
    int reach = dose.isEmpty() || vague ? MEMORY_DAYS : SAME_RAYS_DAYS;
    return place && doses && sameDay(g, day, reach);
  }

  private static boolean sameDay(Given g, @Nullable PartialDate day, int reach) {
    return day == null || g.startsOn(day) || Math.abs(g.to(day)) <= reach;
  }

  private void other(Telling telling, Said.OtherCare said) {
    var kind = Kind.valueOf(said.care().name());
    var day = day(telling, true);
    var known =
        care.stream()
            .filter(g -> g.kind == kind && (g.name.equals(said.name()) || together(g, day)))
            .filter(g -> kind == Kind.SURVEILLANCE || sameCare(g, telling.from()))
            .findFirst();
    if (known.isEmpty() && (day == null || tumours.all().isEmpty())) {
      return;
    }
    var given = known.orElseGet(() -> begun(kind, day, said.organ()));
    given.named(said.name());
    evidence(given, telling);
  }

  /// One intervention in two words: "thermoablation par radiofrequence".
  private static boolean together(Given g, @Nullable PartialDate day) {
    return g.kind == Kind.INTERVENTIONAL && day != null && sameDay(g, day);
  }

  /// Told without a date of its own it is the one already known.
  private static boolean sameCare(Given g, @Nullable PartialDate from) {
    return from == null || g.startsOn(from) || Math.abs(g.to(from)) <= MEMORY_DAYS / 2;
  }
}
