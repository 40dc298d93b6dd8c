package org.oncoweave.ingest.history;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.ingest.statement.Statement.Standing;

/// Whether a suspicion was believed without proof: its organ was treated in the months after, and
/// no report denied it.
final class Believed {
  private static final int CLEARED_DAYS = 45; // from the question to the second image
  private static final int CARE_DAYS = 120; // care of what is suspected begins no later

  private static final Set<Said.Turn> CALM =
      EnumSet.of(Said.Turn.COMPLETE_REMISSION, Said.Turn.PARTIAL_REMISSION, Said.Turn.STABLE);

  private Believed() {}

  static boolean of(List<TimedReport> reports, Notice notice) {
    boolean rays = notice.report().type().equals("radiotherapy"); // others found what they treat
    return !notice.disease().sites().isEmpty()
        && !rays
        && reports.stream().anyMatch(r -> r.usable() && treats(r, notice))
        && reports.stream().noneMatch(r -> r.usable() && denies(r, notice));
  }

  private static boolean treats(TimedReport report, Notice notice) {
    return report
        .statements()
        .filter(Statement::holds)
        .filter(s -> aims(s.said(), notice, report))
        .anyMatch(s -> within(s, report, notice));
  }

  private static boolean within(Statement s, TimedReport report, Notice notice) {
    var from = s.times().from() == null ? report.day() : s.times().from();
    long days = Times.days(notice.date(), from);
    return from != null && days >= 0 && days <= CARE_DAYS && !report.toCome(from);
  }

  private static boolean aims(Said said, Notice notice, TimedReport report) {
    var sites = notice.disease().sites();
    return switch (said) {
      case Said.OtherCare c ->
          c.care() == Said.Care.INTERVENTIONAL
              && (sites.contains(c.organ())
                  || sites.stream().anyMatch(report.reading().cues().organs()::contains));
      case Said.Rays r -> sites.contains(r.organ());
      case Said.Tumour _,
          Said.Disease _,
          Said.Medicines _,
          Said.Operation _,
          Said.Death _,
          Said.Benign _ ->
          false;
    };
  }

  private static boolean denies(TimedReport report, Notice notice) {
    long days = Times.days(notice.date(), report.day());
    return days > 0
        && days <= CARE_DAYS
        && report
            .statements()
            .anyMatch(s ->
                s.standing() == Standing.NEGATED
                    && s.said() instanceof Said.Disease d
                    && d.turn() == notice.turn()
                    && (d.sites().isEmpty()
                        || d.sites().stream().anyMatch(notice.disease().sites()::contains)));
  }

  /// Lesions of other organs for which the same report begins medicines are taken for metastases.
  static boolean acted(TimedReport report, Statement s) {
    var disease = (Said.Disease) s.said();
    return disease.turn() == Said.Turn.METASTASIS
        && !disease.sites().isEmpty()
        && report
            .statements()
            .filter(o -> o.place().start() > s.place().end())
            .anyMatch(o -> begins(report, o));
  }

  /// Whether a statement begins medicines or an intervention, or decides them.
  static boolean begins(TimedReport report, Statement o) {
    return switch (o.said()) {
      case Said.OtherCare c ->
          c.care() == Said.Care.INTERVENTIONAL
              && (o.standing() == Standing.AFFIRMED || o.standing() == Standing.PLANNED);
      case Said.Medicines m -> !report.old(o) && begins(report, o, m);
      case Said.Tumour _,
          Said.Disease _,
          Said.Operation _,
          Said.Rays _,
          Said.Death _,
          Said.Benign _ ->
          false;
    };
  }

  private static boolean begins(TimedReport report, Statement o, Said.Medicines m) {
    boolean decided = o.standing() == Standing.PLANNED && report.type().equals("tumour_board");
    boolean begun = o.standing() == Standing.AFFIRMED && m.phase() != Said.Phase.GOES_ON;
    return !m.intent().endsWith("ADJUVANT") && (decided || begun);
  }

  /// Whether the report that sees the lesions by an examination begins medicines that none told
  /// before: what is treated anew has grown.
  static boolean anew(List<TimedReport> reports, Notice notice) {
    var report = notice.report();
    var before = new HashSet<String>();
    reports.stream()
        .filter(r -> r.usable() && r != report && Times.days(r.day(), report.day()) >= 0)
        .forEach(r -> before.addAll(TumourDrugs.of(r)));
    return notice.when().examined()
        && report.diseases().stream().noneMatch(Believed::calms)
        && report.medicines().stream()
            .filter(s -> begins(report, s))
            .anyMatch(
                s -> ((Said.Medicines) s.said()).drugs().stream().noneMatch(before::contains));
  }

  private static boolean calms(Statement s) {
    return s.holds() && CALM.contains(((Said.Disease) s.said()).turn());
  }

  /// Lesions only asked about, in which an image of the next weeks sees no metastasis; what is
  /// called new beside them is the same.
  static boolean cleared(List<TimedReport> reports, TimedReport asking, Statement s) {
    return asked(reports, asking, s)
        || asking.diseases().stream()
            .filter(o -> isNew(s, o) && asked(reports, asking, o))
            .anyMatch(o -> asking.diseases().stream().allMatch(a -> isNew(a, o) || !now(a)));
  }

  private static boolean now(Statement s) {
    return s.standing() == Standing.AFFIRMED && !calms(s);
  }

  /// Growth without an organ, or in the one asked about.
  private static boolean isNew(Statement s, Statement asked) {
    var disease = (Said.Disease) s.said();
    return (disease.turn() == Said.Turn.PROGRESSION || disease.turn() == Said.Turn.METASTASIS)
        && ((Said.Disease) asked.said()).sites().containsAll(disease.sites());
  }

  private static boolean asked(List<TimedReport> reports, TimedReport asking, Statement s) {
    var sites = ((Said.Disease) s.said()).sites();
    return s.standing() == Standing.UNCERTAIN
        && !sites.isEmpty()
        && reports.stream()
            .filter(r -> r.usable() && r.type().equals("imaging"))
            .filter(r -> r.reading().cues().organs().containsAll(sites))
            .filter(r -> Times.days(asking.day(), r.day()) >= 0)
            .filter(r -> Times.days(asking.day(), r.day()) <= CLEARED_DAYS)
            .anyMatch(Believed::clears);
  }

  private static boolean clears(TimedReport image) {
    var spread =
        image.diseases().stream()
            .filter(s -> ((Said.Disease) s.said()).turn() == Said.Turn.METASTASIS)
            .toList();
    return !spread.isEmpty() && spread.stream().allMatch(s -> s.standing() == Standing.NEGATED);
  }
}
