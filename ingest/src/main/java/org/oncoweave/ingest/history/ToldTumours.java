package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact.RegisteredTumour;

/// The primaries that reports and rows tell: claims put together, suspicions ruled out and
/// metastases taken for primaries left out.
final class ToldTumours {
  private static final Comparator<Tumour> BY_DATE =
      Comparator.comparing(Tumour::date, Times.KNOWN_FIRST).thenComparing(Tumour::key);

  private static final int WORK_UP_DAYS = 150;

  private static final Set<Turn> SPREADING =
      EnumSet.of(
          Turn.METASTASIS, Turn.SYNCHRONOUS_METASTASIS, Turn.DISTANT_RECURRENCE, Turn.PROGRESSION);

  private final PatientReports patient;
  private final List<TimedReport> reports;
  private final List<Tumour> tumours = new ArrayList<>();
  private final TumourDrugs treated;
  private final IdentityHashMap<TimedReport, Topic> topics = new IdentityHashMap<>();

  ToldTumours(PatientReports patient, List<TimedReport> reports) {
    this.patient = patient;
    this.reports = reports;
    var growths = Unknowns.settled(groups(Claim.of(reports, patient)));
    var kept =
        growths.stream()
            .filter(g -> believed(g) && growths.stream().noneMatch(g::strayedFrom))
            .filter(g -> !reached(g, growths) && !g.ofHead(growths))
            .toList();
    var found = kept.stream().sorted(Growth.TOLD).map(this::tumour).toList();
    for (var tumour : found) {
      tumours.add(ranked(tumour, !tumours.isEmpty()));
    }
    treated = new TumourDrugs(reports, this);
  }

  /// The one tumour that these medicines treat, as the reports say that name it.
  Optional<Tumour> treatedWith(Set<String> drugs, @Nullable PartialDate day) {
    return treated.tumour(drugs, day);
  }

  /// Which tumour a report speaks of; read once a report.
  Topic topic(TimedReport report) {
    return topics.computeIfAbsent(report, r -> new Topic(r, this));
  }

  boolean treatedByMedicines(Tumour tumour) {
    return treated.treats(tumour);
  }

  String patient() {
    return patient.patient().value();
  }

  List<Tumour> all() {
    return tumours;
  }

  private static List<Growth> groups(List<Claim> claims) {
    var growths = new ArrayList<Growth>();
    for (var claim : claims) {
      growths.stream()
          .filter(g -> g.accepts(claim))
          .min(Comparator.comparingLong(g -> apart(g, claim)))
          .ifPresentOrElse(g -> g.add(claim), () -> begin(growths, claim));
    }
    return growths;
  }

  private static void begin(List<Growth> growths, Claim claim) {
    var growth = new Growth();
    growth.add(claim);
    growths.add(growth);
  }

  /// Days from the tumour to the claim's time; a tumour of later on is far.
  private static long apart(Growth growth, Claim claim) {
    var when = claim.date() == null ? claim.strength().day() : claim.date();
    long days = Times.days(growth.date(), when);
    return days < -60 ? 100_000 - days : days;
  }

  /// Ruled out by a later or weightier report, told by rows alone, or named once in passing.
  private boolean believed(Growth growth) {
    if (growth.onlyRows()) {
      return patient.readings().isEmpty();
    }
    return growth.proved() || !(passing(growth) || denied(growth));
  }

  private static boolean passing(Growth growth) {
    var only = growth.claims().getFirst();
    boolean bare = only.date() == null && !only.strength().told();
    return bare && !growth.specific() && growth.claims().size() == 1;
  }

  private boolean denied(Growth growth) {
    if (growth.claims().stream().anyMatch(c -> c.strength().told())) {
      return false; // a cancer of before is not that which is ruled out now
    }
    var last =
        growth.claims().stream()
            .filter(c -> !c.strength().row())
            .map(c -> c.strength().day())
            .filter(Objects::nonNull)
            .max(Times.ORDER)
            .orElse(null);
    return reports.stream()
        .filter(TimedReport::usable)
        .filter(r -> Times.days(last, r.day()) >= 0)
        .flatMap(TimedReport::statements)
        .filter(s -> s.standing() == Standing.NEGATED && s.said() instanceof Said.Tumour)
        .anyMatch(s -> Sites.agree(((Said.Tumour) s.said()).site(), growth.site()));
  }

  /// A carcinoma of an organ that another tumour has reached is that tumour's metastasis.
  private boolean reached(Growth growth, List<Growth> all) {
    boolean blood = growth.claims().stream().anyMatch(c -> c.word().blood());
    boolean other = all.stream().anyMatch(g -> g != growth && g.heavier(growth));
    if (blood || !other) {
      return false;
    }
    if (declared(growth)) {
      return false;
    }
    boolean never = Sites.neverCarcinoma(growth.site()) && growth.carcinoma();
    return never || (Sites.oftenReached(growth.site()) && unlikely(growth));
  }

  /// Called a new primary in a report that names it.
  private boolean declared(Growth growth) {
    return reports.stream()
        .filter(TimedReport::usable)
        .filter(r -> growth.sources().anyMatch(r.id()::equals))
        .flatMap(TimedReport::statements)
        .anyMatch(s ->
            s.holds()
                && s.said() instanceof Said.Disease d
                && d.turn() == Turn.SECOND_PRIMARY
                && (d.sites().isEmpty() || d.sites().contains(Sites.three(growth.site()))));
  }

  private boolean unlikely(Growth growth) {
    return !growth.coded() && (spreadTo(growth) || !growth.specific());
  }

  /// Told of another tumour; of one that tissue proved, not only long after.
  private boolean spreadTo(Growth growth) {
    boolean proved = growth.proved();
    var organ = Sites.three(growth.site());
    return reports.stream()
        .filter(r -> r.usable() && !(proved && Times.days(growth.date(), r.day()) > WORK_UP_DAYS))
        .flatMap(TimedReport::statements)
        .filter(Statement::holds)
        .anyMatch(s ->
            s.said() instanceof Said.Disease d
                && SPREADING.contains(d.turn())
                && d.sites().contains(organ));
  }

  private Tumour tumour(Growth growth) {
    var said = growth.morphology();
    var morphology = said.isEmpty() ? registered(growth) : said;
    var evidence = growth.sources().map(s -> (Evidence) new Evidence.Row(key(s))).toList();
    var site = growth.site();
    var operations = new FirstProof(reports);
    var told = growth.side().isEmpty() && bothOvaries(growth) ? "both" : growth.side();
    var side = told.isEmpty() ? operations.side(site, growth.date()) : told;
    var name = Sites.three(site) + "/" + growth.sources().findFirst().orElse("");
    return new Tumour(
        patient.patient().value() + "#tumour/" + name + "/" + morphology,
        ConceptId.of("ICDO3", site),
        morphology.isEmpty() ? null : ConceptId.of("ICDO3", morphology),
        operations.day(site, growth.date()),
        side.isEmpty() ? null : side,
        null,
        null,
        false,
        evidence);
  }

  /// The morphology that a row gives near its date, where no report says one.
  private String registered(Growth growth) {
    return patient.rows().stream()
        .flatMap(row -> row.fact() instanceof RegisteredTumour t ? Stream.of(t) : Stream.empty())
        .filter(t -> t.morphology() != null && t.date() != null)
        .filter(t -> Math.abs(Times.days(growth.date(), t.date())) <= WORK_UP_DAYS)
        .map(t -> Objects.requireNonNull(t.morphology()).code())
        .findFirst()
        .orElse("");
  }

  private boolean bothOvaries(Growth growth) {
    return growth.site().startsWith("C56")
        && reports.stream()
            .filter(r -> r.usable() && r.reading().cues().ovaries())
            .anyMatch(r -> Math.abs(Times.days(growth.date(), r.day())) <= WORK_UP_DAYS);
  }

  static RecordKey key(String source) {
    return new RecordKey("dossier", "document", source);
  }

  private static Tumour ranked(Tumour t, boolean second) {
    return new Tumour(
        t.key(),
        t.topography(),
        t.morphology(),
        t.date(),
        t.laterality(),
        t.stage(),
        t.grade(),
        second,
        t.evidence());
  }

  /// The tumour that a site means on a day: the latest one there by then.
  Optional<Tumour> at(String site, @Nullable PartialDate day) {
    if (site.isEmpty()) {
      return Optional.empty();
    }
    var there = tumours.stream().filter(t -> Sites.agree(t.topography().code(), site)).toList();
    var exact = there.stream().filter(t -> t.topography().code().equals(site)).toList();
    var pool = exact.isEmpty() ? there : exact;
    if (pool.size() > 1 && site.endsWith(".9")) {
      return Optional.empty(); // "melanoma" names neither of two
    }
    return pool.stream()
        .filter(t -> begun(t, day))
        .max(BY_DATE)
        .or(() -> pool.stream().min(BY_DATE));
  }

  /// The tumour that a word means: of two at one site, the one of its tissue and side.
  Optional<Tumour> at(Said.Tumour word, @Nullable PartialDate day) {
    var fits =
        tumours.stream()
            .filter(t -> Sites.agree(t.topography().code(), word.site()) && fits(t, word))
            .toList();
    var alike = fits.stream().filter(t -> sameKind(t, word)).toList();
    var meant = fits.size() > 1 && alike.size() == 1 ? alike : fits;
    return meant.size() == 1
        ? Optional.of(meant.getFirst())
        : at(word.site(), day).or(() -> ofKind(word.morphology()));
  }

  /// Of one kind but for its behaviour: "lobular" names the lobular one of two.
  private static boolean sameKind(Tumour tumour, Said.Tumour word) {
    var own = tumour.morphology();
    return own != null
        && word.specific()
        && own.code().substring(0, 4).equals(word.morphology().substring(0, 4));
  }

  /// "Melanoma", "sarcoma", without where, means the only one, be it one of the eye or the womb.
  private Optional<Tumour> ofKind(String morphology) {
    var alike =
        tumours.stream().filter(t -> MorphologyGroups.oneWord(t.morphology(), morphology)).toList();
    return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
  }

  private static boolean fits(Tumour tumour, Said.Tumour word) {
    var morphology = word.morphology().isEmpty() ? null : ConceptId.of("ICDO3", word.morphology());
    var side = tumour.laterality();
    boolean sides = side == null || word.side().isEmpty() || side.equals(word.side());
    return sides && MorphologyGroups.agree(tumour.morphology(), morphology);
  }

  static boolean begun(Tumour tumour, @Nullable PartialDate day) {
    return Times.days(tumour.date(), day) >= -Events.WORK_UP_DAYS;
  }
}
