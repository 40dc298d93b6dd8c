package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Section;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.model.NeoplasticHistory.Treatment;

/// Whether a report continues the care of a cancer, or tells it only as a history.
final class Speaking {
  /// Types of report that are about cancer whatever they say.
  private static final Set<String> OF_CANCER = Set.of("tumour_board", "radiotherapy", "molecular");

  private static final Set<String> VISITS = Set.of("consultation", "laboratory");
  private static final Set<String> HINTED = Set.of("consultation", "laboratory", "operation");
  private static final Set<String> EXAMINATIONS = Set.of("imaging", "pathology");

  /// Organs of services that mostly follow no cancer.
  private static final Set<String> SELDOM = Set.of("C69", "C70", "C71", "C72", "C02", "C03", "C04");

  private static final int SUSPICION_DAYS = 120; // a suspicion is settled no later
  private static final int WORK_UP_DAYS = 150; // a discovery takes no longer

  private final List<TimedReport> reports;
  private final ToldTumours tumours;
  private final List<Happening> happenings;
  private final List<Given> given;

  Speaking(
      List<TimedReport> reports,
      ToldTumours tumours,
      List<Happening> happenings,
      List<Given> given) {
    this.reports = reports;
    this.tumours = tumours;
    this.happenings = happenings;
    this.given = given;
  }

  /// Whether it continues the care of a cancer: it says something of it outside the told history.
  boolean speaks(TimedReport report) {
    boolean titled = report.reading().cues().oncology();
    return titled
        || ofService(report)
        || images(report)
        || discoveryOf(report)
        || OF_CANCER.contains(report.type())
        || ofOperation(report)
        || touches(report)
        || report.statements().anyMatch(s -> news(s, report));
  }

  private boolean ofService(TimedReport report) {
    return followed(report) && !elsewhere(report);
  }

  /// A visit that names no service and no other disease, of a patient whose cancer is known.
  private boolean plain(TimedReport report) {
    var cues = report.reading().cues();
    return cues.plain()
        && report.type().equals("consultation")
        && cues.services().isEmpty()
        && !cues.elsewhere()
        && tumours.all().stream().anyMatch(t -> ToldTumours.begun(t, report.day()));
  }

  /// An image that looks for the spread of a cancer, or clears a suspicion.
  private static boolean images(TimedReport report) {
    return report.type().equals("imaging") && report.reading().cues().spread();
  }

  /// Seen by the service that follows a cancer of its organ.
  private boolean followed(TimedReport report) {
    return report.reading().cues().services().stream()
        .anyMatch(s ->
            tumours.all().stream()
                    .filter(t -> report.day() == null || ToldTumours.begun(t, report.day()))
                    .anyMatch(t -> t.topography().code().startsWith(s))
                || happenings.stream()
                    .anyMatch(h -> h.sites.contains(s) && Times.days(h.date, report.day()) >= 0));
  }

  private boolean touches(TimedReport report) {
    return settles(report) || hinted(report) || plain(report) || diseased(report);
  }

  /// It calls what it treats part of a cancer that is known by then, whatever service signs it.
  private boolean diseased(TimedReport report) {
    return report.reading().cues().diseased()
        && tumours.all().stream().anyMatch(t -> ToldTumours.begun(t, report.day()));
  }

  /// It tells a marker or an examination of the organ of a cancer.
  private boolean hinted(TimedReport report) {
    var cues = report.reading().cues();
    return HINTED.contains(report.type())
        && cues.services().isEmpty()
        && !elsewhere(report)
        && cues.hints().stream()
            .anyMatch(h ->
                tumours.all().stream()
                    .filter(t -> report.day() == null || ToldTumours.begun(t, report.day()))
                    .anyMatch(t -> t.topography().code().startsWith(h)));
  }

  /// In the months around a discovery, what speaks of a mass or a biopsy is part of it.
  private boolean discoveryOf(TimedReport report) {
    return tumours.all().stream()
            .map(t -> Times.days(report.day(), t.date()))
            .anyMatch(d -> d <= WORK_UP_DAYS && d >= -WORK_UP_DAYS / 2)
        && report.day() != null
        && report.reading().cues().leads();
  }

  /// The specimen of an operation on a cancer.
  private boolean ofOperation(TimedReport report) {
    var work = report.reading().work();
    return work != null
        && report.type().equals("pathology")
        && given.stream().anyMatch(g -> g.kind == Treatment.Kind.SURGERY && work.equals(g.start));
  }

  /// An examination of an organ that a report of the care of a cancer suspected just before.
  private boolean settles(TimedReport report) {
    return EXAMINATIONS.contains(report.type())
        && reports.stream()
            .filter(r -> r.usable() && Times.days(r.day(), report.day()) <= SUSPICION_DAYS)
            .filter(r -> Times.days(r.day(), report.day()) > 0 && followsCancer(r))
            .anyMatch(r -> suspects(r, report));
  }

  private boolean followsCancer(TimedReport report) {
    return report.reading().cues().oncology() || followed(report) || images(report);
  }

  private static boolean suspects(TimedReport earlier, TimedReport later) {
    return earlier
        .statements()
        .filter(s -> s.standing() == Standing.UNCERTAIN)
        .anyMatch(s ->
            switch (s.said()) {
              case Said.Tumour t -> later.reading().cues().about(t.site());
              case Said.Disease d ->
                  d.sites().isEmpty() || d.sites().stream().anyMatch(later.reading().cues()::about);
              default -> false;
            });
  }

  private boolean news(Statement s, TimedReport report) {
    if (s.past() || s.standing() == Standing.FAMILY) {
      return isFree(s, report) || isAfter(s, report);
    }
    return switch (s.said()) {
      case Said.Tumour t ->
          !((report.old(s) || !s.holds()) && (elsewhere(report) || served(report)))
              && tumours.all().stream().anyMatch(o -> Sites.agree(o.topography().code(), t.site()));
      case Said.Disease _ -> s.holds() || !(elsewhere(report) || complains(report));
      case Said.Medicines m ->
          harmed(report)
              || !beside(report)
              || !(goesOn(s, m) || (elsewhere(report) && isOver(s, report)));
      case Said.Rays _, Said.OtherCare _ -> !beside(report) || recent(s, report);
      case Said.Operation o ->
          ((o.nodes() && s.holds()) || (!o.vague() && concerns(o.organ(), report)))
              && !(elsewhere(report) && inPassing(s, report));
      case Said.Death _, Said.Benign _ -> false;
    };
  }

  /// Signed by a service that follows none of the cancers.
  private boolean beside(TimedReport report) {
    return elsewhere(report) || served(report);
  }

  /// Begun and ended, or begun without an end, long ago.
  private static boolean isOver(Statement s, TimedReport report) {
    var until = s.times().until();
    return report.old(s) && (until == null || !report.recent(until));
  }

  private static boolean recent(Statement s, TimedReport report) {
    return s.times().from() != null && !report.old(s);
  }

  /// "Créatinine 104 (néphrectomie)": an operation without a day, by those who did not operate.
  private static boolean inPassing(Statement s, TimedReport report) {
    return !report.type().equals("operation") && !recent(s, report);
  }

  /// "À deux ans de l'hépatectomie": the operation of a cancer that a visit opens with is what it
  /// follows.
  private boolean isAfter(Statement s, TimedReport report) {
    return s.said() instanceof Said.Operation o
        && !o.vague()
        && report.opensWith(s)
        && concerns(o.organ(), report)
        && !elsewhere(report)
        && !served(report);
  }

  /// "Remains free of disease", told by a visit that follows no other disease.
  private boolean isFree(Statement s, TimedReport report) {
    return VISITS.contains(report.type())
        && s.standing() != Standing.FAMILY
        && s.place().section() == Section.NONE
        && s.said() instanceof Said.Disease d
        && d.turn() == Said.Turn.COMPLETE_REMISSION
        && !elsewhere(report)
        && !served(report);
  }

  /// A stay for what the medicines did belongs to their cancer, wherever it was.
  private static boolean harmed(TimedReport report) {
    return report.type().equals("stay") && report.reading().cues().toxic();
  }

  /// Told as what the patient takes, or took.
  private static boolean goesOn(Statement s, Said.Medicines m) {
    return s.times().from() == null && m.phase() != Said.Phase.BEGINS;
  }

  /// Signed by a service that follows other organs than those of the tumours.
  private boolean served(TimedReport report) {
    var services = report.reading().cues().services();
    return !services.isEmpty() && !services.contains("C") && !followed(report);
  }

  /// A visit to such a service, no letter that answers a question.
  private boolean complains(TimedReport report) {
    return VISITS.contains(report.type()) && served(report);
  }

  /// Signed by a service that follows no cancer.
  private boolean elsewhere(TimedReport report) {
    return report.reading().cues().elsewhere() && !ofOrgan(report);
  }

  /// An eye clinic follows a melanoma of the eye.
  private boolean ofOrgan(TimedReport report) {
    return report.reading().cues().services().stream()
        .filter(SELDOM::contains)
        .anyMatch(s -> tumours.all().stream().anyMatch(t -> t.topography().code().startsWith(s)));
  }

  private boolean concerns(String organ, TimedReport report) {
    return tumours.at(organ, report.day()).isPresent()
        || tumours.all().stream()
            .filter(t -> ToldTumours.begun(t, report.day()))
            .anyMatch(t -> Sites.operatedWith(organ, t.topography().code()))
        || happenings.stream()
            .anyMatch(h -> h.sites.contains(organ) && Times.days(h.date, report.day()) >= 0);
  }
}
