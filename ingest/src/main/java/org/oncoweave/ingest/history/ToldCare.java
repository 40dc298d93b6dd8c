package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  private static final int OPENING = 120; // what a report opens with is what it is about
  private static final int SOON_DAYS = 31;
  private static final int SIGNED_DAYS = 92; // a specimen is signed for no later

  private static final String OF_METASTASES = "métastasectomie";
  private static final Set<String> TISSUE = Set.of("operation", "pathology");

  private final ToldTumours tumours;
  private final @Nullable PartialDate last;
  private final List<Given> care = new ArrayList<>();
  private final CarePlaces places;
  private final ToldRays rays;
  private final ToldOtherCare others;

  private ToldCare(ToldTumours tumours, List<Happening> happenings, @Nullable PartialDate last) {
    this.last = last;
    this.tumours = tumours;
    this.places = new CarePlaces(tumours, happenings);
    this.rays = new ToldRays(tumours, this);
    this.others = new ToldOtherCare(tumours, this);
  }

  static List<Given> of(
      List<TimedReport> reports, ToldTumours tumours, List<Happening> happenings) {
    var last = reports.stream().map(TimedReport::day).max(Times.LAST).orElse(null);
    var care = new ToldCare(tumours, happenings, last);
    var tellings = new ArrayList<Telling>();
    reports.stream()
        .filter(TimedReport::usable)
        .forEach(r ->
            r.care().stream()
                .map(s -> new Telling(r, s))
                .filter(t -> t.statement().holds() || t.over())
                .forEach(tellings::add));
    tellings.sort(Telling.ORDER);
    tellings.forEach(care::told);
    return care.care;
  }

  /// Whether nothing was found between the beginning of it and a day.
  boolean goesOn(Given g, @Nullable PartialDate day) {
    return places.sameCare(g.start, day);
  }

  private void told(Telling telling) {
    if ((telling.report().toCome(telling.from()) && !settled(telling)) || ofBenign(telling)) {
      return;
    }
    switch (telling.statement().said()) {
      case Said.Operation o -> operation(telling, o);
      case Said.Rays r -> rays.told(telling, r);
      case Said.OtherCare c -> others.told(telling, c);
      case Said.Tumour _, Said.Disease _, Said.Medicines _, Said.Death _, Said.Benign _ -> {}
    }
  }

  /// "Keratoses actiniques : cryotherapie": care of what the same sentence calls benign; the
  /// operation whose specimen is benign and shows no tumour.
  private static boolean ofBenign(Telling telling) {
    return telling.statement().said() instanceof Said.Operation o
        ? benignSpecimen(telling.report(), o.organ().isEmpty())
        : besideBenign(telling);
  }

  private static boolean benignSpecimen(TimedReport report, boolean unplaced) {
    boolean read = report.type().equals("pathology");
    return (read || (unplaced && report.type().equals("operation")))
        && report.statements().anyMatch(s -> s.said() instanceof Said.Benign && s.holds())
        && report.tumours().stream().noneMatch(Statement::holds)
        && report.diseases().stream().noneMatch(Statement::holds);
  }

  private static boolean besideBenign(Telling telling) {
    return telling.statement().said() instanceof Said.OtherCare
        && beside(telling).anyMatch(s -> s.said() instanceof Said.Benign && s.holds())
        && beside(telling).noneMatch(s -> s.said() instanceof Said.Tumour);
  }

  private static Stream<Statement> beside(Telling telling) {
    int sentence = telling.statement().place().sentence();
    return telling.report().statements().filter(s -> s.place().sentence() == sentence);
  }

  /// Said for a day of the next weeks, after which the patient is seen again.
  private boolean settled(Telling telling) {
    var from = telling.from();
    return from != null
        && telling.statement().said() instanceof Said.Rays
        && !telling.report().type().equals("tumour_board")
        && Times.days(telling.report().day(), from) <= SOON_DAYS
        && Times.days(from, last) > 0;
  }

  private void operation(Telling telling, Said.Operation said) {
    var told = telling.day(TISSUE.contains(telling.report().type()));
    var day = told == null ? specimenDay(telling, said) : told;
    var organ = organ(telling, said.organ(), day).map(o -> places.taken(o, day));
    if (organ.isEmpty() || day == null || !concerns(telling, organ.get(), day)) {
      return;
    }
    boolean opening = telling.statement().place().start() < OPENING;
    boolean known = telling.from() == null && !opening && before(said, organ.get(), day);
    if (!known) {
      operated(telling, said, new Operated(organ.get(), day));
    }
  }

  /// "Mastectomie gauche : carcinome": a specimen read without the day of its operation, where no
  /// other report tells that one, was taken shortly before it was signed for.
  private @Nullable PartialDate specimenDay(Telling telling, Said.Operation said) {
    var day = telling.report().day();
    boolean known =
        care.stream().anyMatch(g -> isOf(g, said) && Math.abs(g.to(day)) <= SIGNED_DAYS);
    return telling.ofSpecimen(OPENING) && !said.vague() && !known ? day : null;
  }

  private static boolean isOf(Given g, Said.Operation said) {
    return g.kind == Kind.SURGERY
        && (said.nodes() || g.organ.equals("C77") || Sites.agree(g.organ, said.organ()));
  }

  /// That of metastases tells by itself that the organ was reached, as does the report that tells
  /// what was found there.
  private boolean concerns(Telling telling, String organ, PartialDate day) {
    boolean reached =
        (telling.statement().said() instanceof Said.Operation o && o.name().equals(OF_METASTASES))
            || telling.report().diseases().stream()
                .filter(Statement::holds)
                .anyMatch(s -> ((Said.Disease) s.said()).sites().contains(organ));
    return places.concern(organ, day)
        || (reached && tumours.all().stream().anyMatch(t -> ToldTumours.begun(t, day)));
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
    placed(given, said, place.organ);
    given.named(said.name());
    given.sources.add(telling.report().id());
    given.dated(place.day, null);
  }

  /// An organ that is named wins over one supposed.
  private void placed(Given given, Said.Operation said, String organ) {
    boolean names = given.supposed && !said.organ().isEmpty() && !said.vague();
    if (!said.nodes() && (names || lesser(given.organ, said, organ))) {
      given.organ = organ;
    }
    given.supposed = said.organ().isEmpty() && (given.supposed || given.sources.isEmpty());
  }

  /// Nodes, or an organ without a tumour; "exerese complete" is of what is named.
  private boolean lesser(String known, Said.Operation said, String organ) {
    boolean other = !said.vague() && !ofTumour(known) && ofTumour(organ);
    return known.equals("C77") || other;
  }

  /// What is done on one day is one operation.
  static boolean sameDay(Given g, PartialDate day) {
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
        || (Sites.agree(g.organ, organ) && telling.statement().past());
  }

  private static boolean withinReach(Given g, PartialDate day, Telling telling) {
    boolean agrees = g.startsOn(day);
    long days = Math.abs(g.to(day));
    boolean memory =
        (telling.statement().past() || day.precision() != PartialDate.Precision.DAY)
            && days <= MEMORY_DAYS;
    return agrees || days <= SAME_OPERATION_DAYS || memory || g.remembered(day);
  }

  Optional<String> organ(Telling telling, String organ, @Nullable PartialDate day) {
    if (!organ.isEmpty()) {
      return Optional.of(organ);
    }
    var topic = tumours.topic(telling.report());
    boolean tissue = TISSUE.contains(telling.report().type()) && !telling.statement().past();
    boolean spoken =
        tissue
            || !telling.statement().subject().isEmpty()
            || (ToldOtherCare.isDay(telling.from())
                && topic.aboutOne()
                && telling.report().namesNoOrgan());
    return spoken
        ? topic.of(telling.statement(), day, "").map(ToldCare::organOf)
        : Optional.empty();
  }

  /// Whether a tumour of the organ, or disease that reached it, was known by then.
  boolean reached(String organ, @Nullable PartialDate day) {
    return day == null || places.concern(organ, day);
  }

  /// Whether the event last found by then reached the organ.
  boolean lately(String organ, @Nullable PartialDate day) {
    return places.lately(organ, day);
  }

  /// The organ of the operation last known by then.
  Optional<String> operatedLast(@Nullable PartialDate day) {
    return care.stream()
        .filter(g -> g.kind == Kind.SURGERY && Times.days(g.start, day) >= 0)
        .max(Comparator.comparing((Given g) -> g.start, Times.KNOWN_FIRST))
        .map(g -> g.organ);
  }

  /// The only organ that the event last found by then reached.
  Optional<String> onlyReached(@Nullable PartialDate day) {
    return places.onlyReached(day);
  }

  static String organOf(Tumour tumour) {
    return Sites.three(tumour.topography().code());
  }

  Optional<Given> known(Predicate<Given> fits) {
    return care.stream().filter(fits).findFirst();
  }

  Given begun(Kind kind, @Nullable PartialDate day, String organ) {
    var given = new Given(kind, day);
    given.organ = organ;
    care.add(given);
    return given;
  }

  static void evidence(Given given, Telling telling) {
    given.sources.add(telling.report().id());
    given.subject = given.subject.isEmpty() ? telling.statement().subject() : given.subject;
    given.dated(telling.from(), telling.statement().times().until());
  }
}
