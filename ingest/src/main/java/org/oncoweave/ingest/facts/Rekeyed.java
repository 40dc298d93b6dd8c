package org.oncoweave.ingest.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.RecordKey;

/// A history that reports told, with the records that hold them as evidence and the medicines of
/// the vocabularies.
final class Rekeyed {
  private final Map<String, RecordKey> documents;
  private final ToldWhere where;
  private final ConceptNames names;
  private final Map<String, String> sites = new HashMap<>();

  /// `documents` by the identifiers under which the reports were read.
  Rekeyed(Map<String, RecordKey> documents, ToldWhere where, ConceptNames names) {
    this.documents = documents;
    this.where = where;
    this.names = names;
  }

  NeoplasticHistory of(NeoplasticHistory told) {
    told.tumours().forEach(t -> sites.put(t.key(), t.topography().code()));
    return new NeoplasticHistory(
        told.tumours().stream().map(this::tumour).toList(),
        told.events().stream().map(this::event).toList(),
        told.treatments().stream().map(this::treatment).toList(),
        told.documents().stream().map(this::link).toList());
  }

  private RecordKey key(RecordKey told) {
    return Objects.requireNonNull(documents.get(told.id()), "A report that was read");
  }

  private List<RecordKey> keys(List<Evidence> told) {
    return told.stream().map(e -> key(e.record())).distinct().toList();
  }

  private Tumour tumour(Tumour t) {
    return new Tumour(
        t.key(),
        t.topography(),
        t.morphology(),
        t.date(),
        t.laterality(),
        t.stage(),
        t.grade(),
        t.secondPrimary(),
        where.of(keys(t.evidence()), ToldWhere.tumour(t.topography().code())));
  }

  private NeoplasticEvent event(NeoplasticEvent e) {
    var site = e.tumourKey() == null ? "" : sites.getOrDefault(e.tumourKey(), "");
    var evidence = where.of(keys(e.evidence()), ToldWhere.event(e.type(), site));
    return new NeoplasticEvent(e.key(), e.tumourKey(), e.type(), e.date(), e.sites(), evidence);
  }

  private Treatment treatment(Treatment t) {
    return new Treatment(
        t.key(),
        t.eventKey(),
        t.kind(),
        t.label(),
        t.start(),
        t.end(),
        t.concepts().stream().map(this::medicine).distinct().toList(),
        t.regimen(),
        t.line(),
        t.cycles(),
        t.doseGy(),
        t.fractions(),
        t.intent(),
        where.of(keys(t.evidence()), ToldWhere.treatment(t.kind())));
  }

  /// A medicine that is told by its name.
  private ConceptId medicine(ConceptId told) {
    if (!told.scheme().equals("INN")) {
      return told;
    }
    return names.findOrMake(told.code().replace('_', ' '), "agent", "ATC").orElse(told);
  }

  private DocumentLink link(DocumentLink link) {
    return new DocumentLink(key(link.document()), link.eventKey(), link.outside());
  }
}
