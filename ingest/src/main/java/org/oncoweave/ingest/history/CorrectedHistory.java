package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.history.Corrections.OfFact;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.Conflict;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// A history as people corrected it: what records tell, each corrected property in the place of the
/// told one, without the facts that are wrong. A tumour that is wrong takes its events with it; its
/// treatments were given, and stay. A tumour and its discovery, told of one date, keep one date.
public final class CorrectedHistory {
  private static final Comparator<Tumour> BY_DATE =
      Comparator.comparing(Tumour::date, Times.KNOWN_FIRST).thenComparing(Tumour::key);
  private static final Comparator<Treatment> BY_START =
      Comparator.comparing(Treatment::start, Times.KNOWN_FIRST).thenComparing(Treatment::key);

  /// What a person decides by correcting a property.
  private static final Map<Conflict.Disagreement, FactProperty> DECIDED =
      Map.of(
          Conflict.Disagreement.TUMOUR_DATE, FactProperty.DATE,
          Conflict.Disagreement.EVENT_DATE, FactProperty.DATE,
          Conflict.Disagreement.LATERALITY, FactProperty.LATERALITY,
          Conflict.Disagreement.MORPHOLOGY, FactProperty.MORPHOLOGY);

  private static final OfFact NOTHING = new OfFact(Map.of(), null);

  private final NeoplasticHistory told;
  private final Map<String, OfFact> corrected = new HashMap<>();
  private final Map<String, Tumour> tumours = new HashMap<>();

  private CorrectedHistory(NeoplasticHistory told, Corrections corrections) {
    this.told = told;
    told.tumours().forEach(t -> tumours.put(t.key(), t));
    corrected.putAll(
        corrections.of(Kind.TUMOUR, told.tumours().stream().map(ToldParts::of).toList()));
    corrected.putAll(
        corrections.of(
            Kind.EVENT, told.events().stream().map(e -> ToldParts.of(e, tumour(e))).toList()));
    corrected.putAll(
        corrections.of(Kind.TREATMENT, told.treatments().stream().map(ToldParts::of).toList()));
  }

  /// The history with the corrections, which are told what became of them.
  public static NeoplasticHistory of(NeoplasticHistory told, Corrections corrections) {
    var corrected = new CorrectedHistory(told, corrections);
    return corrected.corrected.isEmpty() ? told : corrected.history();
  }

  private NeoplasticHistory history() {
    var events = events();
    var keys = events.stream().map(NeoplasticEvent::key).collect(Collectors.toSet());
    var treatments =
        told.treatments().stream()
            .filter(t -> !of(t.key()).isRemoval())
            .map(t -> treatment(t, keys.contains(String.valueOf(t.eventKey()))))
            .sorted(BY_START)
            .toList();
    return new NeoplasticHistory(
        ranked(),
        events,
        treatments,
        new RehousedDocuments(told.events(), events).of(told.documents()),
        told.conflicts().stream().filter(this::isOpen).toList());
  }

  private OfFact of(@Nullable String key) {
    return key == null ? NOTHING : corrected.getOrDefault(key, NOTHING);
  }

  private @Nullable Tumour tumour(NeoplasticEvent event) {
    return event.tumourKey() == null ? null : tumours.get(event.tumourKey());
  }

  /// By date; each after the first is a second primary.
  private List<Tumour> ranked() {
    var ranked = new ArrayList<Tumour>();
    told.tumours().stream()
        .filter(t -> !of(t.key()).isRemoval())
        .map(this::tumour)
        .sorted(BY_DATE)
        .forEach(t -> ranked.add(t.ranked(!ranked.isEmpty())));
    return ranked;
  }

  private Tumour tumour(Tumour t) {
    var own = of(t.key());
    return new Tumour(
        t.key(),
        Objects.requireNonNull(
            own.value(FactProperty.TOPOGRAPHY, t.topography(), CorrectedHistory::icdO)),
        own.value(FactProperty.MORPHOLOGY, t.morphology(), CorrectedHistory::icdO),
        discovery(t),
        own.value(FactProperty.LATERALITY, t.laterality(), side -> side),
        own.value(FactProperty.STAGE, t.stage(), stage -> stage),
        own.value(FactProperty.GRADE, t.grade(), grade -> grade),
        t.secondPrimary(),
        t.evidence());
  }

  /// That of the tumour, as corrected there or at the event of its discovery.
  private @Nullable PartialDate discovery(Tumour t) {
    var own = of(t.key());
    if (own.corrects(FactProperty.DATE)) {
      return own.value(FactProperty.DATE, t.date(), PartialDate::parse);
    }
    return told.events().stream()
        .filter(e -> isDiscovery(e, t) && of(e.key()).corrects(FactProperty.DATE))
        .findFirst()
        .map(e -> of(e.key()).value(FactProperty.DATE, e.date(), PartialDate::parse))
        .orElse(t.date());
  }

  private static boolean isDiscovery(NeoplasticEvent event, Tumour tumour) {
    return event.type() == EventType.INITIAL
        && tumour.key().equals(event.tumourKey())
        && Objects.equals(event.date(), tumour.date());
  }

  private List<NeoplasticEvent> events() {
    return told.events().stream()
        .filter(e -> !of(e.key()).isRemoval())
        .filter(e -> !ofWrongTumour(e) || e.type() == EventType.DEATH)
        .map(this::event)
        .sorted(Events.BY_DATE)
        .toList();
  }

  private boolean ofWrongTumour(NeoplasticEvent event) {
    return of(event.tumourKey()).isRemoval();
  }

  private NeoplasticEvent event(NeoplasticEvent e) {
    var own = of(e.key());
    var tumour = tumour(e);
    var date =
        tumour != null && isDiscovery(e, tumour) && !own.corrects(FactProperty.DATE)
            ? discovery(tumour)
            : own.value(FactProperty.DATE, e.date(), PartialDate::parse);
    var sites = own.value(FactProperty.SITES, e.sites(), CorrectedHistory::sites);
    return new NeoplasticEvent(
        e.key(),
        ofWrongTumour(e) ? null : e.tumourKey(),
        Objects.requireNonNull(own.value(FactProperty.TYPE, e.type(), EventType::valueOf)),
        date,
        sites == null ? List.of() : sites,
        e.evidence());
  }

  private static ConceptId icdO(String code) {
    return ConceptId.of("ICDO3", code);
  }

  private static List<ConceptId> sites(String codes) {
    return Arrays.stream(codes.split(" ", -1)).map(CorrectedHistory::icdO).toList();
  }

  private Treatment treatment(Treatment t, boolean eventIsKept) {
    var own = of(t.key());
    return new Treatment(
        t.key(),
        eventIsKept ? t.eventKey() : null,
        t.kind(),
        own.value(FactProperty.LABEL, t.label(), label -> label),
        own.value(FactProperty.START, t.start(), PartialDate::parse),
        own.value(FactProperty.END, t.end(), PartialDate::parse),
        t.concepts(),
        own.value(FactProperty.REGIMEN, t.regimen(), regimen -> regimen),
        own.value(FactProperty.LINE, t.line(), Integer::valueOf),
        own.value(FactProperty.CYCLES, t.cycles(), Integer::valueOf),
        own.value(FactProperty.DOSE_GY, t.doseGy(), Double::valueOf),
        own.value(FactProperty.FRACTIONS, t.fractions(), Integer::valueOf),
        own.value(FactProperty.INTENT, t.intent(), intent -> intent),
        t.evidence());
  }

  /// Not where a person has decided, nor of a fact that is wrong.
  private boolean isOpen(Conflict conflict) {
    var own = of(conflict.about());
    var property = DECIDED.get(conflict.kind());
    return !own.isRemoval() && (property == null || !own.corrects(property));
  }
}
