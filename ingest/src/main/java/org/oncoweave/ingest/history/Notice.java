package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// A turn of a tumour's disease in one report: found by it, or told from before; suspected where
/// the words doubt.
record Notice(TimedReport report, Said.Disease disease, Tumour tumour, When when, Trust trust) {
  /// How sure it is which tumour is meant: named, of the one that the report is about, or unsaid.
  enum Trust {
    NAMED,
    ABOUT,
    UNSAID
  }

  private static final int DISCOVERY_DAYS = 40;
  private static final int RETOLD_DAYS = 300;
  private static final Set<Turn> GOING_ON =
      EnumSet.of(Turn.PROGRESSION, Turn.COMPLETE_REMISSION, Turn.PARTIAL_REMISSION);
  private static final Set<Turn> ANSWERS =
      EnumSet.of(Turn.COMPLETE_REMISSION, Turn.PARTIAL_REMISSION, Turn.STABLE);
  private static final Set<Turn> SPREAD =
      EnumSet.of(Turn.METASTASIS, Turn.SYNCHRONOUS_METASTASIS, Turn.DISTANT_RECURRENCE);
  private static final Set<Turn> BACK =
      EnumSet.of(
          Turn.METASTASIS,
          Turn.SYNCHRONOUS_METASTASIS,
          Turn.DISTANT_RECURRENCE,
          Turn.REGIONAL_RECURRENCE,
          Turn.LOCAL_RECURRENCE,
          Turn.RECURRENCE,
          Turn.PROGRESSION);
  private static final Set<String> CARE = Set.of("operation", "radiotherapy");

  /// The day, null where the report does not say; whether it is told from before, doubted, or dated
  /// in its own words.
  record When(
      @Nullable PartialDate date, boolean told, boolean doubted, boolean dated, boolean examined) {}

  private static final int ACTIVE_DAYS = 540; // first care takes no longer
  private static final int TREATED_DAYS = 240; // care of a relapse begins no later

  static final Comparator<Notice> BY_DATE =
      Comparator.comparing((Notice n) -> n.when.date, Times.KNOWN_FIRST)
          .thenComparing(n -> n.disease.turn())
          .thenComparing(n -> n.report.id())
          .thenComparing(n -> n.disease.toString());

  static List<Notice> of(List<TimedReport> reports, ToldTumours tumours) {
    var mistaken = new MistakenSpread(tumours.all());
    var notices =
        reports.stream()
            .filter(r -> r.usable() && !r.diseases().isEmpty())
            .flatMap(r ->
                told(r, tumours.topic(r), mistaken)
                    .filter(n -> !Believed.cleared(reports, r, n.statement))
                    .map(n -> n.notice))
            .sorted(BY_DATE)
            .toList();
    var proofs = Proof.of(reports, tumours);
    return notices.stream()
        .map(n -> n.proved(proofs))
        .map(n -> n.settled(notices))
        .filter(
            n -> (n.sure() && !n.when.doubted) || tumours.all().stream().noneMatch(n::discovers))
        .toList();
  }

  private record Told(Statement statement, Notice notice) {}

  private static Stream<Told> told(TimedReport report, Topic topic, MistakenSpread mistaken) {
    var owners = new NoticeOwner(mistaken.tumours());
    return report.diseases().stream()
        .filter(s -> s.holds() || s.standing() == Standing.UNCERTAIN)
        .filter(s -> !NoNotice.is(s, report) && mistaken.of(report, s).isEmpty())
        .flatMap(s ->
            notice(report, StageOfNone.of(s, mistaken.tumours()), topic, owners)
                .map(n -> n.ofUnknown(mistaken.ofUnknown(report, s)))
                .map(n -> new Told(s, n))
                .stream());
  }

  /// What was seen of an unknown primary, whatever it was taken for.
  private Notice ofUnknown(Optional<Tumour> primary) {
    return primary.map(t -> new Notice(report, disease, t, when, Trust.NAMED)).orElse(this);
  }

  private static Optional<Notice> notice(
      TimedReport report, Statement s, Topic topic, NoticeOwner owners) {
    var disease = NodesAlone.placed(report, (Said.Disease) s.said());
    boolean told = report.retold(s);
    var past = s.times().from() == null ? exam(report, s) : s.times().from();
    var date = told ? past : report.found(s);
    boolean dated = dated(report, s, past);
    var when = new When(date, told, doubted(report, s, told), dated, report.examined(s));
    return owners
        .of(disease, s, topic)
        .or(() -> owners.ofWays(report, disease))
        .map(
            t -> new Notice(report, disease, owners.spreading(t, disease, date), when, Trust.NAMED))
        .or(() -> {
          var trust = trust(s, topic, when);
          return topic
              .of(s, date, disease.side())
              .map(t -> owners.spreading(t, disease, date))
              .map(t -> new Notice(report, disease, t, when, trust));
        });
  }

  /// The day of the examination it was seen by; what a report tells from before its own work was
  /// seen by another.
  private static @Nullable PartialDate exam(TimedReport report, Statement s) {
    var exam = s.times().exam();
    boolean own = exam != null && exam.equals(report.reading().work());
    return own && report.retold(s) ? null : exam;
  }

  private static Trust trust(Statement s, Topic topic, When when) {
    boolean named = topic.only(when.date).or(() -> topic.named(s, when.date)).isPresent();
    if (named || (!when.told && topic.aboutOne())) {
      return Trust.NAMED;
    }
    return topic.namesAny() ? Trust.ABOUT : Trust.UNSAID;
  }

  private static boolean doubted(TimedReport report, Statement s, boolean told) {
    return s.standing() == Standing.UNCERTAIN && (told || !Believed.acted(report, s));
  }

  /// Dated in its own words, or by the work of its report; that of an operation or of rays tells
  /// why it was done, which others found.
  private static boolean dated(TimedReport report, Statement s, @Nullable PartialDate past) {
    boolean undated = s.times().from() == null && s.times().exam() == null;
    boolean why = CARE.contains(report.type()) && undated;
    boolean work = report.reading().work() != null || report.type().equals("imaging");
    return !why && (past != null || work);
  }

  /// What is found when another tumour is found is that tumour.
  private boolean discovers(Tumour other) {
    return !ANSWERS.contains(turn())
        && !other.key().equals(tumour.key())
        && !when.told
        && when.date != null
        && other.date() != null
        && Math.abs(Times.days(other.date(), when.date)) <= DISCOVERY_DAYS;
  }

  /// A retelling that names no tumour means the one where the same was found then.
  private Notice settled(List<Notice> all) {
    if (sure() || when.date == null) {
      return this;
    }
    boolean unsaid = trust == Trust.UNSAID || !active(all);
    var going = unsaid && goesOn() ? under(all) : spreads(all);
    return going.equals(this) ? likely(all) : going;
  }

  /// What spreads or grows and names no tumour is of the only one that has spread before.
  private Notice spreads(List<Notice> all) {
    if (trust != Trust.UNSAID || !SPREAD.contains(turn())) {
      return this;
    }
    var before =
        all.stream()
            .filter(n -> n.sure() && !n.when.doubted && SPREAD.contains(n.turn()))
            .filter(n -> n.when.date != null && Times.days(n.when.date, when.date) > 0)
            .map(Notice::tumour)
            .distinct()
            .toList();
    return before.size() == 1
        ? new Notice(report, disease, before.getFirst(), when, Trust.NAMED)
        : this;
  }

  private Notice likely(List<Notice> all) {
    return all.stream()
        .filter(n -> n.sure() && !n.when.doubted && n.when.date != null && means(n))
        .min(Comparator.comparingLong(n -> Math.abs(Times.days(n.when.date, when.date))))
        .map(n -> new Notice(report, disease, n.tumour, when, Trust.NAMED))
        .orElse(this);
  }

  /// What names no tumour is of the one that tissue shows in the weeks after.
  private Notice proved(List<Proof> proofs) {
    if (trust != Trust.UNSAID || when.told || !BACK.contains(turn())) {
      return this;
    }
    return proofs.stream()
        .filter(p -> p.follows(when.date))
        .findFirst()
        .map(p -> new Notice(report, disease, p.tumour(), when, Trust.NAMED))
        .orElse(this);
  }

  private boolean goesOn() {
    boolean bare = turn() == Turn.METASTASIS && disease.sites().isEmpty();
    return bare || GOING_ON.contains(turn());
  }

  /// An answer or a growth that names no tumour is that of the disease last found to be back.
  private Notice under(List<Notice> all) {
    return all.stream()
        .filter(n -> n.sure() && !n.when.doubted && BACK.contains(n.turn()) && n.when.date != null)
        .filter(n -> Times.days(n.when.date, when.date) > 0 && !foundSince(n))
        .reduce((a, b) -> b)
        .map(n -> new Notice(report, disease, n.tumour, when, Trust.NAMED))
        .orElse(this);
  }

  /// Whether the tumour that the report is about was found after the other came back, not long ago.
  private boolean foundSince(Notice other) {
    return Times.days(other.when.date, tumour.date()) > RETOLD_DAYS
        && Times.days(tumour.date(), when.date) >= 0
        && Times.days(tumour.date(), when.date) <= ACTIVE_DAYS;
  }

  /// Whether its tumour may answer or grow: found, or found to be back, not long before.
  private boolean active(List<Notice> all) {
    return Times.days(tumour.date(), when.date) <= ACTIVE_DAYS
        || all.stream()
            .filter(n -> n.tumour.key().equals(tumour.key()) && BACK.contains(n.turn()))
            .anyMatch(n -> n.when.date != null && Times.days(n.when.date, when.date) >= 0);
  }

  private boolean sure() {
    return trust == Trust.NAMED;
  }

  /// Whether this, naming no tumour, may speak of the other: of one organ, or of one turn retold.
  private boolean means(Notice other) {
    if (other.when.told && !when.told) {
      return false;
    }
    boolean near = Math.abs(Times.days(other.when.date, when.date)) <= RETOLD_DAYS;
    return sharesSite(other) || (near && when.told && other.turn() == turn());
  }

  /// Whether both tell of one organ reached, not nodes.
  private boolean sharesSite(Notice other) {
    return disease.sites().stream()
        .anyMatch(s -> !s.equals("C77") && other.disease.sites().contains(s));
  }

  /// Whether the report that finds it tells a treatment given or decided now, or one of the next
  /// months tells one begun.
  boolean treated(List<TimedReport> reports) {
    return treats(report) || reports.stream().anyMatch(this::follows);
  }

  private boolean follows(TimedReport later) {
    return later.usable()
        && later
            .statements()
            .filter(s -> s.standing() == Standing.AFFIRMED && !(s.said() instanceof Said.Disease))
            .filter(s -> s.said() instanceof Said.Rays || s.said() instanceof Said.Medicines)
            .anyMatch(s -> {
              long days = Times.days(when.date, s.times().from());
              return s.times().from() != null && days >= 0 && days <= TREATED_DAYS;
            });
  }

  private static boolean treats(TimedReport report) {
    return report
        .statements()
        .filter(s -> s.standing() == Standing.AFFIRMED || s.standing() == Standing.PLANNED)
        .anyMatch(s -> s.said() instanceof Said.Medicines || s.said() instanceof Said.Rays);
  }

  Turn turn() {
    return disease.turn();
  }

  @Nullable PartialDate date() {
    return when.date;
  }
}
