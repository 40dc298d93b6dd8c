package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;

/// Where each document belongs, by its date and kind: to the event whose care it falls in, or
/// outside.
final class DocumentPlaces {
  /// Kinds of document that tell nothing of the disease, in French and English.
  private static final Pattern ADMINISTRATIVE =
      Pattern.compile("administra|transport|factur|billing|convocation|rendez-vous|appointment");

  private final Primaries primaries;
  private final List<NeoplasticEvent> events;
  private final Care care;

  DocumentPlaces(Primaries primaries, List<NeoplasticEvent> events) {
    this.primaries = primaries;
    this.events = events;
    this.care = new Care(events);
  }

  List<DocumentLink> of(PatientRecords records) {
    return records.told(SourceFact.Report.class).stream()
        .map(told -> link(told.record().key(), told.fact()))
        .distinct()
        .toList();
  }

  private DocumentLink link(RecordKey key, SourceFact.Report report) {
    var reason = outside(report);
    if (reason.isPresent()) {
      return new DocumentLink(key, null, reason.get());
    }
    var event = death(report).or(() -> care.on(report.date(), null));
    return event
        .map(e -> new DocumentLink(key, e.key(), null))
        .orElseGet(() -> new DocumentLink(key, null, Outside.OTHER_DISEASE));
  }

  private Optional<Outside> outside(SourceFact.Report report) {
    var kind = (report.type() + " " + report.title()).toLowerCase(Locale.ROOT);
    if (ADMINISTRATIVE.matcher(kind).find()) {
      return Optional.of(Outside.ADMINISTRATIVE);
    }
    if (report.text() != null && report.text().isBlank()) {
      return Optional.of(Outside.NO_CONTENT);
    }
    if (primaries.all().isEmpty()) {
      return Optional.of(Outside.OTHER_DISEASE);
    }
    var first = primaries.all().getFirst().date();
    return Times.days(first, report.date()) < -Events.WORK_UP_DAYS
        ? Optional.of(Outside.BEFORE_CANCER)
        : Optional.empty();
  }

  private Optional<NeoplasticEvent> death(SourceFact.Report report) {
    return events.stream()
        .filter(event -> event.type() == EventType.DEATH)
        .filter(event -> report.date() != null && event.date() != null)
        .filter(event -> Times.days(event.date(), report.date()) >= 0)
        .findFirst();
  }
}
