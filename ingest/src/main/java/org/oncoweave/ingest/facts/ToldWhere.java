package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.ingest.statement.Section;
import org.oncoweave.ingest.statement.Statement;
import org.oncoweave.model.EventType;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.RecordKey;

/// Where reports say what a history concludes: the statement of the fitting kind in each report
/// that tells it; the report as a whole where no statement fits.
final class ToldWhere {
  private static final String RULE = "history";

  private final Map<RecordKey, ReportReading> readings;

  ToldWhere(Map<RecordKey, ReportReading> readings) {
    this.readings = readings;
  }

  List<Evidence> of(List<RecordKey> reports, Predicate<Said> fits) {
    var places = new ArrayList<Evidence>();
    for (var report : reports) {
      var reading = readings.get(report);
      var statement =
          reading == null
              ? java.util.Optional.<Statement>empty()
              : reading.statements().stream()
                  .filter(s -> s.holds() && fits.test(s.said()))
                  .findFirst();
      places.add(statement.<Evidence>map(s -> span(report, s)).orElse(new Evidence.Row(report)));
    }
    return places;
  }

  private static Evidence span(RecordKey report, Statement statement) {
    var place = statement.place();
    var section =
        place.section() == Section.NONE ? null : place.section().name().toLowerCase(Locale.ROOT);
    return new Evidence.Span(report, place.start(), place.end(), section, RULE);
  }

  /// A primary of this site, at three characters.
  static Predicate<Said> tumour(String site) {
    return said -> said instanceof Said.Tumour t && t.site().startsWith(three(site));
  }

  /// What tells an event of this type, of a tumour of this site.
  static Predicate<Said> event(EventType type, String site) {
    return switch (type) {
      case INITIAL, SECOND_PRIMARY -> tumour(site);
      case DEATH -> Said.Death.class::isInstance;
      case LOCAL_RECURRENCE,
          REGIONAL_RECURRENCE,
          METASTATIC_RECURRENCE,
          PROGRESSION,
          REMISSION,
          TRANSFORMATION ->
          Said.Disease.class::isInstance;
    };
  }

  /// What tells a treatment of this kind.
  static Predicate<Said> treatment(Treatment.Kind kind) {
    return switch (kind) {
      case SYSTEMIC -> Said.Medicines.class::isInstance;
      case SURGERY -> Said.Operation.class::isInstance;
      case RADIOTHERAPY -> Said.Rays.class::isInstance;
      case INTERVENTIONAL, TRANSPLANT, SURVEILLANCE -> Said.OtherCare.class::isInstance;
    };
  }

  private static String three(String site) {
    return site.substring(0, Math.min(3, site.length()));
  }
}
