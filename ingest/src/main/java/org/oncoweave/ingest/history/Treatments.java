package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;

/// Operations, courses of rays and of medicines, each with the event that it treats.
final class Treatments {
  private final PatientId patient;
  private final Primaries primaries;
  private final Care care;
  private final Medicines medicines;

  Treatments(
      PatientId patient, Primaries primaries, List<NeoplasticEvent> events, Medicines medicines) {
    this.patient = patient;
    this.primaries = primaries;
    this.care = new Care(events);
    this.medicines = medicines;
  }

  List<Treatment> of(PatientRecords records) {
    var treatments = new ArrayList<Treatment>();
    treatments.addAll(operations(records.told(SourceFact.Procedure.class)));
    for (var course : RayCourse.of(records.told(SourceFact.Radiotherapy.class))) {
      treatments.add(rays(course));
    }
    for (var course : Course.of(records.told(SourceFact.Administration.class), medicines)) {
      treatments.add(systemic(course));
    }
    treatments.sort(
        Comparator.comparing(Treatment::start, Times.KNOWN_FIRST).thenComparing(Treatment::key));
    return treatments;
  }

  /// One operation is one treatment, whatever the number of acts coded on its day and organ.
  private List<Treatment> operations(List<PatientRecords.Told<SourceFact.Procedure>> told) {
    var byDay = new TreeMap<String, List<PatientRecords.Told<SourceFact.Procedure>>>();
    for (var one : told) {
      if (one.fact().surgery()) {
        var day = one.fact().date() == null ? one.record().key() : one.fact().date();
        var key = day + " " + organ(one.fact().organ());
        byDay.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
      }
    }
    return byDay.values().stream().map(this::operation).toList();
  }

  private Treatment operation(List<PatientRecords.Told<SourceFact.Procedure>> acts) {
    var first = acts.getFirst();
    var act = first.fact();
    var event = event(named(first.record().key().system(), act.tumour()), act.organ(), act.date());
    var concepts = acts.stream().map(a -> a.fact().code()).distinct().toList();
    var evidence = acts.stream().map(a -> (Evidence) new Evidence.Row(a.record().key())).toList();
    return new Treatment(
        key("surgery", first.record().key()),
        event,
        Treatment.Kind.SURGERY,
        act.label(),
        act.date(),
        null,
        concepts,
        null,
        null,
        null,
        null,
        null,
        null,
        evidence);
  }

  private Treatment rays(RayCourse course) {
    var fact = course.first().fact();
    var key = course.first().record().key();
    var event = event(named(key.system(), fact.tumour()), fact.site(), fact.start());
    return new Treatment(
        key("rays", key),
        event,
        Treatment.Kind.RADIOTHERAPY,
        fact.technique(),
        fact.start(),
        course.end(),
        fact.site() == null ? List.of() : List.of(fact.site()),
        null,
        null,
        null,
        fact.doseGy(),
        course.fractions(),
        null,
        course.evidence());
  }

  private Treatment systemic(Course course) {
    var key = course.first().record().key();
    var tumour = named(key.system(), course.first().fact().tumour());
    return new Treatment(
        key("systemic", key),
        event(tumour, null, course.start()),
        Treatment.Kind.SYSTEMIC,
        course.label(),
        course.start(),
        course.end(),
        course.medicines(),
        course.regimen(),
        course.line(),
        course.cycles(),
        null,
        null,
        course.intent(),
        course.evidence());
  }

  private Optional<Tumour> named(String system, @Nullable String tumour) {
    return primaries.find(system, tumour);
  }

  /// The event of the tumour that the record names, else of the one in that organ, else of the one
  /// whose care the day falls in.
  private @Nullable String event(
      Optional<Tumour> named, @Nullable ConceptId organ, @Nullable PartialDate day) {
    var tumour =
        named
            .or(() -> organ == null ? Optional.empty() : primaries.atSite(organ(organ), day))
            .or(() -> primaries.at(day));
    return tumour.flatMap(t -> care.on(day, t)).map(NeoplasticEvent::key).orElse(null);
  }

  static String organ(@Nullable ConceptId site) {
    return site == null ? "" : site.code().substring(0, Math.min(3, site.code().length()));
  }

  private String key(String kind, RecordKey record) {
    return patient.value() + "#" + kind + "/" + record;
  }
}
