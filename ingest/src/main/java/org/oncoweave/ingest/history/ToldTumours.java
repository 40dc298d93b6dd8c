package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;

/// The primaries that reports and rows tell: claims put together, suspicions ruled out and
/// metastases taken for primaries left out.
final class ToldTumours {
  private static final Comparator<Tumour> BY_DATE =
      Comparator.comparing(Tumour::date, Times.KNOWN_FIRST).thenComparing(Tumour::key);

  /// What care alone dates comes in its place; the others stay as they were told.
  private static final Comparator<Tumour> FOUND =
      Comparator.comparing(Tumour::date, Times.KNOWN_FIRST);

  private static final int WORK_UP_DAYS = 150;
  private static final int FRESH_DAYS = 60;

  private final PatientReports patient;
  private final List<TimedReport> reports;
  private final List<Tumour> tumours = new ArrayList<>();
  private final TumourDrugs treated;

  /// Organs of the tumours of which a report tells that they invade.
  private final Set<String> invading = new HashSet<>();

  private final IdentityHashMap<TimedReport, Topic> topics = new IdentityHashMap<>();

  ToldTumours(PatientReports patient, List<TimedReport> reports) {
    this.patient = patient;
    this.reports = reports;
    var credence = new Credence(patient, reports);
    var growths = new Renewed(reports).of(Unknowns.settled(groups(Claims.of(reports, patient))));
    var kept =
        growths.stream()
            .filter(g -> credence.believed(g) && growths.stream().noneMatch(g::strayedFrom))
            .filter(g -> !credence.reached(g, growths) && !new HeadTumours(growths).ofAnother(g))
            .toList();
    var found = kept.stream().sorted(Growth.TOLD).map(this::tumour).sorted(FOUND).toList();
    for (var tumour : found) {
      tumours.add(ranked(own(tumour), !tumours.isEmpty()));
    }
    treated = new TumourDrugs(reports, this);
  }

  /// Both breasts told by one report, with one tissue, are two: the side is part of the key then.
  private Tumour own(Tumour tumour) {
    boolean taken = tumours.stream().anyMatch(t -> t.key().equals(tumour.key()));
    return taken
        ? new Tumour(
            tumour.key() + "/" + tumour.laterality() + "/" + tumours.size(),
            tumour.topography(),
            tumour.morphology(),
            tumour.date(),
            tumour.laterality(),
            tumour.stage(),
            tumour.grade(),
            tumour.secondPrimary(),
            tumour.evidence())
        : tumour;
  }

  /// The one tumour that these medicines treat, as the reports say that name it.
  Optional<Tumour> treatedWith(Set<String> drugs, @Nullable PartialDate day) {
    return drugs.isEmpty()
        ? Optional.empty()
        : treated.tumour(drugs, day).or(() -> MedicineOrgans.only(drugs, begun(day)));
  }

  private List<Tumour> begun(@Nullable PartialDate day) {
    return tumours.stream().filter(t -> begun(t, day)).toList();
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
    claims.stream().filter(c -> !c.isLoose()).forEach(c -> join(growths, c));
    claims.stream()
        .filter(Claim::isLoose)
        .filter(c -> fits(growths, c) || growths.stream().noneMatch(g -> g.mayBe(c)))
        .forEach(c -> join(growths, c));
    return growths;
  }

  private static boolean fits(List<Growth> growths, Claim claim) {
    return growths.stream().anyMatch(g -> g.accepts(claim));
  }

  private static void join(List<Growth> growths, Claim claim) {
    growths.stream()
        .filter(g -> g.accepts(claim))
        .min(
            Comparator.comparingLong((Growth g) -> Math.max(WORK_UP_DAYS, apart(g, claim)))
                .thenComparingInt(g -> g.unlike(claim))
                .thenComparingLong(g -> apart(g, claim)))
        .ifPresentOrElse(g -> g.add(claim), () -> begin(growths, claim));
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

  private Tumour tumour(Growth growth) {
    var said = growth.morphology();
    var morphology = said.isEmpty() ? RegisteredKind.of(growth, patient) : said;
    var evidence = growth.sources().map(s -> (Evidence) new Evidence.Row(key(s))).toList();
    var site = growth.site();
    var operations = new FirstProof(reports);
    var told = bothOvaries(growth) ? "both" : growth.side();
    var side = told.isEmpty() ? operations.side(site, growth.date()) : told;
    if (growth.invades()) {
      invading.add(Sites.three(site));
    }
    var name = Sites.three(site) + "/" + growth.sources().findFirst().orElse("");
    return new Tumour(
        patient.patient().value() + "#tumour/" + name + "/" + morphology,
        ConceptId.of("ICDO3", site),
        morphology.isEmpty() ? null : ConceptId.of("ICDO3", morphology),
        operations.day(growth),
        side.isEmpty() || Sites.midline(site) ? null : side,
        null,
        null,
        false,
        evidence);
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
    var alike = tumours.stream().filter(t -> Sites.agree(t.topography().code(), site)).toList();
    var there = invasiveFirst(alike);
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
    var fitting = fitting(word);
    var told = fitting.isEmpty() && !word.placed() ? ofTissueAlone(word) : fitting;
    var fits = word.morphology().endsWith("/2") ? told : invasiveFirst(told);
    var alike = fits.stream().filter(t -> sameKind(t, word)).toList();
    var near = Urothelium.latest(fits, word, day);
    var meant = near.size() > 1 ? (alike.size() == 1 ? alike : fresh(near, day)) : near;
    return meant.size() == 1
        ? Optional.of(meant.getFirst())
        : at(word.site(), day).or(() -> ofKind(word.morphology())).or(() -> ofTissue(word));
  }

  private List<Tumour> fitting(Said.Tumour word) {
    return tumours.stream()
        .filter(t -> Sites.agree(t.topography().code(), word.site()) || Urothelium.mayBe(t, word))
        .filter(t -> fits(t, word))
        .toList();
  }

  /// Where the organ was read off the words around, and the tissue says another: the one of this
  /// tissue, be its side or its organ another.
  private List<Tumour> ofTissueAlone(Said.Tumour w) {
    var here = fitting(new Said.Tumour(w.site(), w.morphology(), "", w.specific(), false));
    var alike = tumours.stream().filter(t -> sameKind(t, w)).toList();
    boolean telling = !Claim.isCommon(w.morphology()) || at(w.site(), null).isEmpty();
    return here.isEmpty() && alike.size() == 1 && telling ? alike : here;
  }

  /// Of several, the one found in these weeks: a report names without a side what it is about.
  private static List<Tumour> fresh(List<Tumour> among, @Nullable PartialDate day) {
    var found =
        among.stream()
            .filter(t -> day != null && t.date() != null)
            .filter(t -> Math.abs(Times.days(t.date(), day)) <= FRESH_DAYS)
            .toList();
    return found.size() == 1 ? found : among;
  }

  /// The invasive ones of several: "cancer" alone means none that stays in place.
  private static List<Tumour> invasiveFirst(List<Tumour> among) {
    var invasive = among.stream().filter(t -> !inSitu(t)).toList();
    return invasive.isEmpty() ? among : invasive;
  }

  /// Found in place, and told to invade later.
  boolean staysInPlace(Tumour tumour) {
    return inSitu(tumour) && !invading.contains(Sites.three(tumour.topography().code()));
  }

  static boolean inSitu(Tumour tumour) {
    var morphology = tumour.morphology();
    return morphology != null && morphology.code().endsWith("/2");
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

  /// A metastasis named by its tissue is that of the only tumour of this kind.
  private Optional<Tumour> ofTissue(Said.Tumour word) {
    var alike =
        word.site().startsWith("C80")
            ? tumours.stream().filter(t -> sameKind(t, word)).toList()
            : List.<Tumour>of();
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
