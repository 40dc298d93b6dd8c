package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.SourceFact;

/// What happened to each tumour: its discovery, what was recorded, the metastases that codes tell,
/// the death.
final class Events {
  /// A work-up lasts so long: what is found in it is one event. Metastases coded by then were there
  /// at diagnosis (four months, the window of cancer registries: ENCR recommendations on stage).
  static final int WORK_UP_DAYS = 120;

  /// Two tellings of one event lie no further apart; the tolerance of the history contract.
  private static final int SAME_EVENT_DAYS = 45;

  static final Comparator<NeoplasticEvent> BY_DATE =
      Comparator.comparing(NeoplasticEvent::date, Times.KNOWN_FIRST)
          .thenComparing(NeoplasticEvent::type)
          .thenComparing(NeoplasticEvent::key);

  /// An event while its evidence is still being gathered.
  private static final class Draft {
    final @Nullable Tumour tumour;
    final EventType type;
    @Nullable PartialDate date;
    final Set<ConceptId> sites = new LinkedHashSet<>();
    final List<Evidence> evidence = new ArrayList<>();

    Draft(@Nullable Tumour tumour, EventType type, @Nullable PartialDate date) {
      this.tumour = tumour;
      this.type = type;
      this.date = date;
    }
  }

  private final PatientId patient;
  private final Primaries primaries;
  private final List<Draft> drafts = new ArrayList<>();

  private Events(PatientId patient, Primaries primaries) {
    this.patient = patient;
    this.primaries = primaries;
  }

  /// All events by date.
  static List<NeoplasticEvent> of(PatientRecords records, Primaries primaries) {
    var events = new Events(records.patient(), primaries);
    events.discoveries();
    records.told(SourceFact.TumourEvent.class).forEach(events::recorded);
    events.metastases(records);
    records.told(SourceFact.Person.class).forEach(events::death);
    return events.drafts.stream().map(events::event).sorted(BY_DATE).toList();
  }

  private void discoveries() {
    for (var tumour : primaries.all()) {
      var draft = new Draft(tumour, EventType.INITIAL, tumour.date());
      draft.evidence.addAll(tumour.evidence());
      drafts.add(draft);
    }
  }

  private void recorded(PatientRecords.Told<SourceFact.TumourEvent> told) {
    var fact = told.fact();
    var tumour = tumour(told);
    // A second primary is the initial event of its tumour.
    boolean initial =
        fact.type() == EventType.INITIAL
            || (fact.type() == EventType.SECOND_PRIMARY && tumour.isPresent());
    var type = initial ? EventType.INITIAL : fact.type();
    var draft =
        find(tumour, type, initial ? null : fact.date())
            .orElseGet(() -> added(new Draft(tumour.orElse(null), type, fact.date())));
    draft.sites.addAll(distant(type, fact.sites()));
    draft.evidence.add(new Evidence.Row(told.record().key()));
  }

  private Optional<Tumour> tumour(PatientRecords.Told<SourceFact.TumourEvent> told) {
    var named = primaries.find(told.record().key().system(), told.fact().tumour());
    return named.isPresent() ? named : primaries.at(told.fact().date());
  }

  /// Regional nodes are no distant site of an initial event.
  private static List<ConceptId> distant(EventType type, List<ConceptId> sites) {
    return type == EventType.INITIAL
        ? sites.stream().filter(site -> !site.code().startsWith("C77")).toList()
        : sites;
  }

  /// Metastasis codes: part of the discovery, the first relapse, or, where there already was one,
  /// progression to an organ not yet reached.
  private void metastases(PatientRecords records) {
    var codes = new ArrayList<>(records.told(SourceFact.Diagnosis.class));
    codes.removeIf(told -> CancerCodes.metastasis(told.fact().code()).isEmpty());
    codes.removeIf(told -> "suspected".equals(told.fact().role()));
    codes.sort(Comparator.comparing(told -> told.fact().date(), Times.KNOWN_FIRST));
    codes.forEach(this::metastasis);
  }

  private void metastasis(PatientRecords.Told<SourceFact.Diagnosis> told) {
    var date = told.fact().date();
    var tumour = primaries.at(date);
    var site = CancerCodes.metastasis(told.fact().code()).orElseThrow();
    var draft = reached(tumour, site);
    if (draft.isEmpty()) {
      draft = Optional.of(place(tumour, date, site));
    }
    draft.get().evidence.add(new Evidence.Row(told.record().key()));
  }

  private Draft place(Optional<Tumour> tumour, @Nullable PartialDate date, ConceptId site) {
    boolean nodes = site.code().startsWith("C77");
    boolean initial = tumour.isPresent() && Times.days(tumour.get().date(), date) <= WORK_UP_DAYS;
    if (initial) {
      var discovery = find(tumour, EventType.INITIAL, null).orElseThrow();
      discovery.sites.addAll(distant(EventType.INITIAL, List.of(site)));
      return discovery;
    }
    var type = relapse(tumour, nodes);
    // What is found in one work-up is one event.
    var draft =
        find(tumour, EventType.METASTATIC_RECURRENCE, date)
            .or(() -> find(tumour, type, date))
            .orElseGet(() -> added(new Draft(tumour.orElse(null), type, date)));
    draft.sites.add(site);
    return draft;
  }

  private EventType relapse(Optional<Tumour> tumour, boolean nodes) {
    boolean already =
        drafts.stream()
            .filter(draft -> tumour.isPresent() && tumour.get().equals(draft.tumour))
            .anyMatch(draft ->
                draft.type == EventType.METASTATIC_RECURRENCE
                    || (draft.type == EventType.INITIAL && !draft.sites.isEmpty()));
    if (already) {
      return EventType.PROGRESSION;
    }
    return nodes ? EventType.REGIONAL_RECURRENCE : EventType.METASTATIC_RECURRENCE;
  }

  /// The event that already tells this organ: coded again at each stay, it is still that event.
  private Optional<Draft> reached(Optional<Tumour> tumour, ConceptId site) {
    var organ = site.code().substring(0, 3);
    return drafts.stream()
        .filter(draft -> tumour.isPresent() && tumour.get().equals(draft.tumour))
        .filter(draft -> draft.sites.stream().anyMatch(s -> s.code().startsWith(organ)))
        .findFirst();
  }

  private void death(PatientRecords.Told<SourceFact.Person> told) {
    var death = told.fact().death();
    if (death == null || primaries.all().isEmpty()) {
      return;
    }
    var draft =
        drafts.stream()
            .filter(d -> d.type == EventType.DEATH)
            .findFirst()
            .orElseGet(
                () -> added(new Draft(cause(told.fact().deathCause()), EventType.DEATH, death)));
    draft.date = death;
    draft.evidence.add(new Evidence.Row(told.record().key()));
  }

  /// The tumour that the cause of death names; with one cancer, a metastasis names it too.
  private @Nullable Tumour cause(@Nullable ConceptId cause) {
    if (cause == null) {
      return null;
    }
    boolean alone = primaries.all().size() == 1 && CancerCodes.metastasis(cause).isPresent();
    var site = CancerCodes.site(cause).orElse(cause).code();
    return alone
        ? primaries.all().getFirst()
        : primaries.atSite(site.substring(0, Math.min(3, site.length())), null).orElse(null);
  }

  private Optional<Draft> find(
      Optional<Tumour> tumour, EventType type, @Nullable PartialDate date) {
    return drafts.stream()
        .filter(d -> d.type == type && Objects.equals(d.tumour, tumour.orElse(null)))
        .filter(d -> Math.abs(Times.days(d.date, date)) <= SAME_EVENT_DAYS)
        .findFirst();
  }

  private Draft added(Draft draft) {
    drafts.add(draft);
    return draft;
  }

  private NeoplasticEvent event(Draft draft) {
    var evidence = draft.evidence.stream().distinct().sorted(BY_RECORD).toList();
    var name =
        draft.type == EventType.INITIAL && draft.tumour != null
            ? draft.tumour.key().substring(draft.tumour.key().indexOf('#') + 1)
            : evidence.getFirst().record().toString();
    return new NeoplasticEvent(
        patient.value() + "#event/" + draft.type + "/" + name,
        draft.tumour == null ? null : draft.tumour.key(),
        draft.type,
        draft.date,
        draft.sites.stream().sorted(Comparator.comparing(ConceptId::curie)).toList(),
        evidence);
  }

  private static final Comparator<Evidence> BY_RECORD =
      Comparator.comparing(evidence -> evidence.record().toString());
}
