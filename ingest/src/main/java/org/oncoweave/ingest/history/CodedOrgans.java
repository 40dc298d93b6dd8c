package org.oncoweave.ingest.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// The organ of a tumour whose report names no more than a region ("cancers ORL"), or from which it
/// was read off the words around: that of the only row of the same weeks which no report explains.
final class CodedOrgans {
  private static final int NEAR_DAYS = 45; // a row is of the biopsy or of the operation after it

  /// Throat, gut, airways, genital and urinary tract, without where.
  private static final Set<String> REGIONS =
      Set.of("C14", "C26", "C39", "C57", "C63", "C68", "C76");

  private record Coded(String site, PartialDate date) {}

  private final List<TimedReport> reports;
  private final List<Coded> rows;

  CodedOrgans(List<TimedReport> reports, PatientReports patient) {
    this.reports = reports;
    this.rows = patient.rows().stream().flatMap(r -> coded(r.fact()).stream()).toList();
  }

  /// A row of blood, or of an organ that others spread to, tells no primary for sure.
  private static Optional<Coded> coded(SourceFact fact) {
    if (!(fact instanceof SourceFact.Diagnosis d) || !isSolid(d)) {
      return Optional.empty();
    }
    var date = d.date();
    return date == null
        ? Optional.empty()
        : CancerCodes.site(d.code())
            .map(ConceptId::code)
            .filter(site -> !Sites.oftenReached(site) && !isRegion(site))
            .map(site -> new Coded(site, date));
  }

  private static boolean isSolid(SourceFact.Diagnosis d) {
    return CancerCodes.isPrimary(d.code()) && !CancerCodes.isBlood(d.code());
  }

  List<TimedReport> placed() {
    return rows.isEmpty() ? reports : reports.stream().map(this::placed).toList();
  }

  private TimedReport placed(TimedReport report) {
    var organs = new LinkedHashMap<Said.Tumour, String>();
    if (report.usable() && !report.recurs() && !tellsSpread(report)) {
      for (var s : report.tumours()) {
        if (s.holds() && !report.retold(s)) {
          row(report, s).ifPresent(site -> organs.put((Said.Tumour) s.said(), site));
        }
      }
    }
    return organs.isEmpty() ? report : report.with(s -> moved(s, organs));
  }

  /// The tissue of a metastasis has a row of its own days that tells no more than the tissue does.
  private static boolean tellsSpread(TimedReport report) {
    return report.diseases().stream()
        .anyMatch(s -> s.holds() && ((Said.Disease) s.said()).turn() == Said.Turn.METASTASIS);
  }

  private static Statement moved(Statement s, Map<Said.Tumour, String> organs) {
    for (var organ : organs.entrySet()) {
      var from = organ.getKey().site();
      boolean named = isRegion(from) && s.subject().equals(from);
      if (means(s, organ.getKey()) || named) {
        var said = s.said() instanceof Said.Tumour t ? at(t, organ.getValue()) : s.said();
        var subject = named ? organ.getValue() : s.subject();
        return new Statement(said, s.place(), s.standing(), s.times(), subject);
      }
    }
    return s;
  }

  /// Where one word of a region is placed, so are all that the report tells as its own.
  private static boolean means(Statement s, Said.Tumour open) {
    return s.said() instanceof Said.Tumour t
        && (t.equals(open) || (isRegion(t.site()) && t.site().equals(open.site())))
        && s.holds()
        && !s.past();
  }

  private static Said.Tumour at(Said.Tumour t, String site) {
    return new Said.Tumour(site, t.morphology(), t.side(), t.specific(), true);
  }

  private static boolean isRegion(String site) {
    return REGIONS.contains(Sites.three(site));
  }

  private Optional<String> row(TimedReport report, Statement s) {
    var tumour = (Said.Tumour) s.said();
    if (!tumour.specific() || !isOpen(tumour)) {
      return Optional.empty();
    }
    var when = report.found(s);
    var near =
        rows.stream()
            .filter(r -> when != null && Math.abs(Times.days(when, r.date)) <= NEAR_DAYS)
            .map(Coded::site)
            .filter(site -> !Sites.stray(site, tumour.morphology()))
            .distinct()
            .toList();
    boolean own = near.stream().anyMatch(site -> explained(site, tumour));
    return near.size() == 1 && !own ? Optional.of(near.getFirst()) : Optional.empty();
  }

  private static boolean isOpen(Said.Tumour tumour) {
    return isRegion(tumour.site()) || (!tumour.placed() && Claim.isCommon(tumour.morphology()));
  }

  /// Whether the words agree with the row, or a report tells another tumour of that organ.
  private boolean explained(String site, Said.Tumour tumour) {
    boolean own = !isRegion(tumour.site()) && Sites.agree(site, tumour.site());
    return own
        || reports.stream()
            .filter(TimedReport::usable)
            .flatMap(r -> r.tumours().stream())
            .filter(Statement::holds)
            .map(s -> (Said.Tumour) s.said())
            .filter(t -> t.placed() && !isRegion(t.site()))
            .anyMatch(t -> Sites.agree(t.site(), site));
  }
}
