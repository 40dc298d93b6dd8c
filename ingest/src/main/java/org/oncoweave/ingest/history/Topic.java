package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Section;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Which tumour a report speaks of, statement by statement.
final class Topic {
  private static final Set<Turn> SPREADING =
      EnumSet.of(Turn.METASTASIS, Turn.DISTANT_RECURRENCE, Turn.PROGRESSION);
  private static final Set<Turn> ANSWERS =
      EnumSet.of(Turn.COMPLETE_REMISSION, Turn.PARTIAL_REMISSION);
  private static final int IN_HISTORY = 1;
  private static final int OF_BEFORE = 3;
  private static final int TOLD = 4;
  private static final int NEWS = 8;
  private static final Set<Turn> SPREAD =
      EnumSet.of(Turn.METASTASIS, Turn.SYNCHRONOUS_METASTASIS, Turn.DISTANT_RECURRENCE);
  private static final int SERVED = 9;
  private static final int HINTED = 3;
  private static final int TOGETHER_DAYS = 180; // the one treated by medicines is meant
  private static final int SOON_DAYS = 10;
  private static final int FRESH_DAYS = 45;
  private static final int LATEST = 2; // what the latest tumour weighs, named or not
  private final TimedReport report;
  private final ToldTumours tumours;
  private final Map<String, Integer> named = new HashMap<>();

  /// The tumour that the medicines of the report are known to treat.
  private final @Nullable Tumour medicated;

  Topic(TimedReport report, ToldTumours tumours) {
    this.report = report;
    this.tumours = tumours;
    report.tumours().stream()
        .filter(s -> s.standing() != Standing.FAMILY && s.standing() != Standing.NEGATED)
        .forEach(this::count);
    report.care().stream().filter(Statement::holds).forEach(this::treated);
    report.diseases().stream().filter(Statement::holds).forEach(this::spread);
    report.reading().cues().years().forEach(this::ofYear);
    this.medicated = tumours.treatedWith(TumourDrugs.of(report), report.day()).orElse(null);
  }

  /// "C'est la maladie de 2011 qui revient": the only tumour of that year is the one spoken of.
  private void ofYear(int year) {
    var found =
        tumours.all().stream()
            .filter(t -> t.date() != null && Objects.requireNonNull(t.date()).year() == year)
            .toList();
    if (found.size() == 1) {
      named.merge(found.getFirst().key(), 2 * NEWS, Integer::sum);
    }
  }

  /// An operation or rays named by their organ speak of its tumour.
  private void treated(Statement s) {
    var organ =
        switch (s.said()) {
          case Said.Operation o -> o.nodes() ? "" : o.organ();
          case Said.Rays r -> r.organ();
          default -> "";
        };
    if (!organ.isEmpty() && (s.past() ? report.opensWith(s) : !ofBefore(s))) {
      tumours.at(organ, report.day()).ifPresent(t -> named.merge(t.key(), TOLD, Integer::sum));
    }
  }

  /// A spread that is said to come from a tumour makes it the one spoken of.
  private void spread(Statement s) {
    boolean far = s.said() instanceof Said.Disease d && SPREAD.contains(d.turn());
    if (far && !s.subject().isEmpty()) {
      named(s, report.day()).ifPresent(t -> named.merge(t.key(), NEWS, Integer::sum));
    }
  }

  /// Done for a tumour that the same sentence tells as one of before.
  private boolean ofBefore(Statement s) {
    return told(s)
        || report.tumours().stream()
            .filter(o -> ((Said.Tumour) o.said()).site().equals(s.subject()))
            .filter(o -> o.place().sentence() == s.place().sentence())
            .anyMatch(o -> o.past() || told(o));
  }

  private boolean told(Statement s) {
    return report.old(s) || (report.day() == null && report.retold(s));
  }

  private void count(Statement s) {
    boolean old = told(s);
    int told = s.place().section() == Section.HISTORY ? IN_HISTORY : old ? OF_BEFORE : TOLD;
    int weight = s.past() || old ? told : s.standing() == Standing.UNCERTAIN ? TOLD : NEWS;
    tumours
        .at((Said.Tumour) s.said(), report.day())
        .ifPresent(t -> named.merge(t.key(), weight, Integer::sum));
  }

  /// The only tumour there by then.
  Optional<Tumour> only(@Nullable PartialDate date) {
    var there = there(date);
    return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
  }

  /// The tumour named beside a statement.
  Optional<Tumour> named(Statement s, @Nullable PartialDate date) {
    if (s.subject().isEmpty()) {
      return Optional.empty();
    }
    return report.tumours().stream()
        .filter(o -> ((Said.Tumour) o.said()).site().equals(s.subject()))
        .filter(o -> o.place().sentence() == s.place().sentence())
        .findFirst()
        .flatMap(o -> tumours.at((Said.Tumour) o.said(), date))
        .or(() -> tumours.at(s.subject(), date));
  }

  /// "Rectum cT3N1M1, foie": the only tumour whose own organ stands among those told.
  Optional<Tumour> owner(Statement s) {
    var sites = s.said() instanceof Said.Disease d ? d.sites() : List.<String>of();
    var own =
        there(report.day()).stream()
            .filter(t -> sites.contains(Sites.three(t.topography().code())))
            .toList();
    return s.subject().isEmpty() && own.size() == 1
        ? Optional.of(own.getFirst())
        : Optional.empty();
  }

  Optional<Tumour> of(Statement s, @Nullable PartialDate date, String side) {
    return only(date)
        .or(() -> named(s, date))
        .or(() -> TissueBeside.of(s, report, tumours, date))
        .or(() -> answering(s, date))
        .or(() -> main(fit(s, there(date)), side));
  }

  /// What the medicines of the report treat is what answers or grows.
  private Optional<Tumour> answering(Statement s, @Nullable PartialDate date) {
    boolean answers =
        s.said() instanceof Said.Disease d
            && (ANSWERS.contains(d.turn()) || (d.turn() == Turn.PROGRESSION && !tellsNews()));
    return Optional.ofNullable(medicated)
        .filter(t -> answers && ToldTumours.begun(t, date) && invades(t));
  }

  /// What stays in place, and a carcinoma of the skin, neither spreads nor answers; a cancer of the
  /// blood has no metastases.
  private List<Tumour> fit(Statement s, List<Tumour> pool) {
    if (!(s.said() instanceof Said.Disease d)) {
      return pool;
    }
    boolean spreads = SPREADING.contains(d.turn());
    var fit =
        pool.stream()
            .filter(t -> !(spreads || ANSWERS.contains(d.turn())) || invades(t))
            .filter(t -> !SPREAD.contains(d.turn()) || !ofBlood(t))
            .toList();
    return fit.isEmpty() && !spreads ? pool : fit;
  }

  /// A cancer of the blood that the report does not name as news.
  private boolean ofBlood(Tumour t) {
    return MorphologyGroups.isBlood(t.morphology()) && named.getOrDefault(t.key(), 0) < NEWS;
  }

  /// The tumour that the report names most; of equals, and where it names none, the latest.
  Optional<Tumour> main(@Nullable PartialDate date) {
    return main(there(date), "");
  }

  private Optional<Tumour> main(List<Tumour> there, String side) {
    var pool = there.isEmpty() ? tumours.all() : there;
    var fit = pool.stream().filter(t -> sideFits(t, side)).toList();
    return (fit.isEmpty() ? pool : fit)
        .stream()
            .max(
                Comparator.comparingInt((Tumour t) -> weight(t, pool))
                    .thenComparing(Tumour::date, Times.KNOWN_FIRST)
                    .thenComparing(Tumour::key));
  }

  private int weight(Tumour tumour, List<Tumour> pool) {
    int own = named.getOrDefault(tumour.key(), 0) + (tumour.equals(latest(pool)) ? LATEST : 0);
    int told = tumour.equals(medicated) ? TOLD : 0;
    own += (fresh(tumour) ? NEWS : 0) + (hinted(tumour) ? HINTED : 0);
    return own + told + (served(tumour) ? SERVED : 0) + beside(tumour);
  }

  /// The tumour just found, which the report names as news, is what it is about, whatever older one
  /// it tells.
  private boolean fresh(Tumour tumour) {
    long days = Times.days(tumour.date(), report.day());
    return tumour.date() != null
        && report.isSigned()
        && days >= 0
        && days <= FRESH_DAYS
        && named.getOrDefault(tumour.key(), 0) >= NEWS;
  }

  /// The organ alone, where the report names no tumour.
  private int beside(Tumour tumour) {
    var organ = Sites.three(tumour.topography().code());
    return silent() && report.reading().cues().organs().contains(organ) ? 1 : 0;
  }

  private boolean hinted(Tumour tumour) {
    return report.reading().cues().hints().stream()
        .anyMatch(tumour.topography().code()::startsWith);
  }

  /// Whether the service of the report follows cancers of its organ, and not any.
  private boolean served(Tumour tumour) {
    boolean cut = tumours.all().size() > 1 && !named.containsKey(tumour.key());
    return !(cut && MorphologyGroups.isBasal(tumour))
        && report.reading().cues().services().stream()
            .filter(s -> s.length() > 1)
            .anyMatch(tumour.topography().code()::startsWith);
  }

  /// The latest invasive one: what stays in place neither spreads nor is treated for long.
  private Tumour latest(List<Tumour> pool) {
    var invasive = pool.stream().filter(this::invades).toList();
    var known =
        invasive.stream().filter(t -> Times.days(t.date(), report.day()) >= -SOON_DAYS).toList();
    var last =
        !known.isEmpty()
            ? known.getLast()
            : invasive.isEmpty() ? pool.getLast() : invasive.getLast();
    return tumours.treatedByMedicines(last)
        ? last
        : invasive.stream()
            .filter(t -> Times.days(t.date(), last.date()) <= TOGETHER_DAYS)
            .filter(tumours::treatedByMedicines)
            .findFirst()
            .orElse(last);
  }

  private boolean invades(Tumour t) {
    return !tumours.staysInPlace(t) && !MorphologyGroups.isOfSkin(t);
  }

  private List<Tumour> there(@Nullable PartialDate date) {
    return tumours.all().stream().filter(t -> ToldTumours.begun(t, date)).toList();
  }

  private static boolean sideFits(Tumour tumour, String side) {
    var own = tumour.laterality();
    return side.isEmpty() || own == null || own.equals(side) || side.equals("both");
  }

  /// Whether it names no tumour.
  boolean silent() {
    return named.isEmpty() && medicated == null;
  }

  /// Whether the report names one tumour alone, as one of its own days: what it finds is of that.
  boolean aboutOne() {
    return named.size() == 1 && tellsNews();
  }

  /// Whether it names another tumour as one just found, and this one not so.
  boolean isNewsBeside(@Nullable Tumour tumour) {
    return (tumour == null || !fresh(tumour)) && tumours.all().stream().anyMatch(this::fresh);
  }

  /// Whether it names a tumour of its own days, not only those of before.
  boolean tellsNews() {
    return named.values().stream().anyMatch(weight -> weight >= NEWS);
  }

  /// Whether it names tumours, and none as one of its own days.
  boolean tellsOnlyBefore() {
    return !named.isEmpty() && !tellsNews();
  }

  /// Whether it names none, and comes from a service that follows several.
  boolean ambiguous() {
    return silent() && tumours.all().stream().filter(this::served).count() > 1;
  }

  boolean namesAny() {
    boolean plain = TumourDrugs.of(report).isEmpty();
    return !named.isEmpty()
        || medicated != null
        || tumours.all().stream().anyMatch(t -> served(t) || (plain && hinted(t)));
  }
}
