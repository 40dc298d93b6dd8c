package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.statement.ReportReading.Content;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// Where each report belongs: to the event that it finds, else to that whose care it continues,
/// else outside.
final class ToldPlaces {
  private static final int WORK_UP_DAYS = 150; // a discovery takes no longer
  private static final int DISCOVERY_DAYS = 92; // what leads to a discovery comes no earlier
  private static final int BRIEF_DAYS = 31;

  private static final Set<String> OF_TISSUE = Set.of("pathology", "molecular", "laboratory");
  private static final Map<String, Kind> OF_WORK =
      Map.of("radiotherapy", Kind.RADIOTHERAPY, "operation", Kind.SURGERY);
  private static final Set<String> OF_STAY = Set.of("operation", "stay");

  private final List<TimedReport> reports;
  private final Speaking speaking;
  private final String patient;
  private final ToldTumours tumours;
  private final List<Happening> happenings;
  private final List<Given> given;
  private final LatestCare latest;
  private final Heralds heralds;
  private final UndatedReports undated;

  ToldPlaces(
      List<TimedReport> reports,
      ToldTumours tumours,
      List<Happening> happenings,
      List<Given> given) {
    this.reports = reports;
    this.patient = tumours.patient();
    this.tumours = tumours;
    this.happenings = happenings;
    this.given = given;
    this.latest = new LatestCare(happenings);
    this.heralds = new Heralds(happenings);
    this.undated = new UndatedReports(tumours, happenings, given);
    this.speaking = new Speaking(reports, tumours, happenings, given);
  }

  List<DocumentLink> of() {
    var links = new ArrayList<DocumentLink>();
    for (var report : reports) {
      var key = ToldTumours.key(report.id());
      var outside = outside(report);
      var event = outside.isPresent() ? Optional.<Happening>empty() : event(report);
      links.add(
          event
              .map(h -> new DocumentLink(key, h.key(patient), null))
              .orElseGet(() -> new DocumentLink(key, null, outside.orElse(Outside.OTHER_DISEASE))));
    }
    links.sort(Comparator.comparing(link -> link.document().id()));
    return links;
  }

  private Optional<Outside> outside(TimedReport report) {
    if (report.foreign()) {
      return Optional.of(Outside.OTHER_PATIENT);
    }
    if (report.reading().content() == Content.EMPTY) {
      return Optional.of(Outside.NO_CONTENT);
    }
    if (report.reading().content() == Content.ADMINISTRATIVE && !dies(report)) {
      return Optional.of(Outside.ADMINISTRATIVE);
    }
    if (tumours.all().isEmpty()) {
      return Optional.of(Outside.OTHER_DISEASE);
    }
    return finds(report) ? Optional.empty() : beside(report);
  }

  private boolean finds(TimedReport report) {
    return finder(report).isPresent()
        || specimen(report).isPresent()
        || dies(report)
        || heralds.foreseen(report);
  }

  private Optional<Outside> beside(TimedReport report) {
    return before(report)
        .or(() -> speaking.speaks(report) ? Optional.empty() : Optional.of(Outside.OTHER_DISEASE));
  }

  private static boolean dies(TimedReport report) {
    return report.deaths().stream().anyMatch(Statement::holds);
  }

  /// Older than the first tumour, and no part of its discovery.
  private Optional<Outside> before(TimedReport report) {
    var first = tumours.all().getFirst();
    long days = Times.days(report.day(), first.date());
    if (days <= 3) {
      return Optional.empty();
    }
    boolean discovery = days <= WORK_UP_DAYS && discovers(report);
    return discovery ? Optional.empty() : Optional.of(Outside.BEFORE_CANCER);
  }

  private boolean discovers(TimedReport report) {
    return report.statements().anyMatch(s -> s.standing() != Standing.FAMILY && discovers(s))
        || report.reading().cues().leads();
  }

  /// A tumour is named, or the organ of the first one is operated on.
  private boolean discovers(Statement s) {
    return s.said() instanceof Said.Tumour
        || (s.holds()
            && s.said() instanceof Said.Operation o
            && tumours.all().getFirst().topography().code().startsWith(o.organ())
            && !o.organ().isEmpty());
  }

  private Optional<Happening> event(TimedReport report) {
    var death = happenings.stream().filter(h -> h.type == EventType.DEATH).findFirst();
    if (death.isPresent() && (dies(report) || Times.days(death.get().date, report.day()) > 0)) {
      return death;
    }
    return finder(report)
        .or(() -> specimen(report))
        .or(() -> undated.operation(report))
        .or(() -> report.day() == null ? undated.of(report) : cared(report));
  }

  /// The report of a stay for an operation tells the answer to what was given before it.
  private static boolean operates(TimedReport report) {
    return OF_STAY.contains(report.type())
        && report
            .statements()
            .filter(s -> s.holds() && !s.past())
            .anyMatch(
                s -> s.said() instanceof Said.Operation || s.said() instanceof Said.OtherCare);
  }

  private Optional<Happening> finder(TimedReport report) {
    return happenings.stream()
        .filter(h ->
            h.type != EventType.INITIAL
                && h.type != EventType.DEATH
                && h.finders.contains(report.id())
                && !(h.type == EventType.REMISSION
                    && (operates(report) || tumours.topic(report).isNewsBeside(h.tumour))))
        .max(
            Comparator.comparingInt((Happening h) -> h.type == EventType.REMISSION ? 0 : 1)
                .thenComparing(ToldEvents.BY_DATE));
  }

  /// What looks at the specimen that found something belongs to that find.
  private Optional<Happening> specimen(TimedReport report) {
    var work = report.reading().work();
    if (work == null || !OF_TISSUE.contains(report.type())) {
      return Optional.empty();
    }
    var found = happenings.stream().filter(h -> h.opensCare() && work.equals(h.date)).toList();
    return found.size() == 1 && speaking.speaks(report)
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  /// The tumour that the medicines which it tells are given for, by then.
  private Optional<Tumour> treatedNow(TimedReport report) {
    var drugs = TumourDrugs.of(report);
    return tumours
        .treatedWith(drugs, report.day())
        .or(() ->
            given.stream()
                .filter(g -> g.drugs.stream().anyMatch(drugs::contains))
                .filter(g -> g.start != null && Times.days(g.start, report.day()) >= -BRIEF_DAYS)
                .reduce((a, b) -> b)
                .flatMap(g -> latest.on(g.start, null))
                .flatMap(h -> Optional.ofNullable(h.tumour)));
  }

  /// The latest event by then, of the tumour that the report is about.
  private Optional<Happening> cared(TimedReport report) {
    var topic = tumours.topic(report);
    boolean names = topic.namesAny() && !topic.ambiguous();
    var main = names ? topic.main(report.day()) : Optional.<Tumour>empty();
    var treated = topic.tellsOnlyBefore() ? treatedNow(report) : Optional.<Tumour>empty();
    var own = treated.or(() -> main).flatMap(t -> latest.on(report.day(), t));
    return discovered(report, topic)
        .or(() -> declared(report))
        .or(() -> heralds.heralded(report))
        .or(() -> heralds.sampled(report))
        .or(() -> topic.tellsNews() ? Optional.empty() : worked(report))
        .or(() -> own)
        .or(() -> latest.on(report.day(), null))
        .or(() -> happenings.stream().findFirst());
  }

  /// What calls a tumour found in these weeks a new primary is of its discovery, whatever older one
  /// it tells.
  private Optional<Happening> declared(TimedReport report) {
    boolean calls =
        report.diseases().stream()
            .anyMatch(
                s -> s.holds() && ((Said.Disease) s.said()).turn() == Said.Turn.SECOND_PRIMARY);
    var found =
        happenings.stream()
            .filter(h -> calls && h.type == EventType.INITIAL && h.tumour != null)
            .filter(h -> !h.of(tumours.all().getFirst().key()))
            .filter(h -> h.date != null)
            .filter(h -> Math.abs(Times.days(report.day(), h.date)) <= DISCOVERY_DAYS)
            .toList();
    boolean only = found.size() == 1 && report.type().equals("tumour_board");
    return found.stream()
        .filter(h -> only || report.reading().cues().about(site(h)))
        .max(ToldEvents.BY_DATE);
  }

  /// The report of rays or of an operation follows the tumour that was treated; an image that names
  /// its surveillance, the tumour under surveillance.
  private Optional<Happening> worked(TimedReport report) {
    var kind = OF_WORK.get(report.type());
    boolean watches =
        report.type().equals("imaging")
            && report
                .statements()
                .anyMatch(s -> s.said() instanceof Said.OtherCare c && watches(c));
    var treated =
        given.stream()
            .filter(
                g -> watches ? g.kind == Kind.SURVEILLANCE : g.kind == kind || ofStay(report, g))
            .filter(g -> g.sources.contains(report.id()))
            .flatMap(g -> owner(g).stream())
            .distinct()
            .toList();
    return treated.size() == 1 ? latest.on(report.day(), treated.getFirst()) : Optional.empty();
  }

  /// An operation or intervention of the stay itself.
  private static boolean ofStay(TimedReport report, Given g) {
    long days = Times.days(g.start, report.day());
    return report.type().equals("stay")
        && (g.kind == Kind.SURGERY || g.kind == Kind.INTERVENTIONAL)
        && g.start != null
        && days >= 0
        && days <= BRIEF_DAYS;
  }

  private static boolean watches(Said.OtherCare care) {
    return care.care() == Said.Care.SURVEILLANCE;
  }

  private Optional<Tumour> owner(Given g) {
    return g.organ.isEmpty()
        ? latest.on(g.start, null).flatMap(h -> Optional.ofNullable(h.tumour))
        : OperatedTumour.of(g, tumours.all()).or(() -> tumours.at(g.organ, g.start));
  }

  /// What leads to a cancer found in the next weeks belongs to its discovery, whatever older one it
  /// tells.
  private Optional<Happening> discovered(TimedReport report, Topic topic) {
    if (!report.reading().cues().leads()) {
      return Optional.empty();
    }
    return happenings.stream()
        .filter(h -> h.type == EventType.INITIAL && h.tumour != null)
        .filter(h -> ahead(report, h) && leadsTo(report, h))
        .filter(h -> !topic.tellsNews() || takes(report, h))
        .min(ToldEvents.BY_DATE);
  }

  /// On the very day of the first proof, a visit that names the organ takes it.
  private static boolean takes(TimedReport report, Happening h) {
    return report.day() != null
        && report.day().equals(h.date)
        && report.reading().cues().organs().contains(Sites.three(site(h)));
  }

  private static boolean ahead(TimedReport report, Happening h) {
    long days = Times.days(report.day(), h.date);
    return h.date != null && days >= -BRIEF_DAYS && days <= DISCOVERY_DAYS;
  }

  private static boolean leadsTo(TimedReport report, Happening h) {
    var cues = report.reading().cues();
    boolean near = Times.days(report.day(), h.date) <= BRIEF_DAYS && !cues.oncology();
    return near || cues.about(site(h));
  }

  private static String site(Happening h) {
    return h.tumour == null ? "" : h.tumour.topography().code();
  }
}
