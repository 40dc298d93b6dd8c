package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.EventType;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.RecordKey;

/// What coded rows and reports tell together. The tumours and treatments of the rows stand; what
/// reports tell of those tumours is added: events that no row has, their sources, the place of each
/// report. Of distant recurrences the rows have the say, as the contract of the tables counts them.
public final class JoinedHistory {
  /// Two tellings of one event lie no further apart; the tolerance of the history contract.
  private static final int SAME_EVENT_DAYS = 45;

  /// Kinds of one work-up: told nearer or farther, they are one event.
  private static final Set<EventType> RETURNS =
      Set.of(
          EventType.LOCAL_RECURRENCE,
          EventType.REGIONAL_RECURRENCE,
          EventType.METASTATIC_RECURRENCE,
          EventType.PROGRESSION);

  private final NeoplasticHistory coded;
  private final NeoplasticHistory told;
  private final Map<String, NeoplasticEvent> events = new LinkedHashMap<>();
  private final Map<String, String> joined = new HashMap<>();

  /// `told` rests on the keys of the records themselves.
  public JoinedHistory(NeoplasticHistory coded, NeoplasticHistory told) {
    this.coded = coded;
    this.told = told;
  }

  public NeoplasticHistory of() {
    coded.events().forEach(event -> events.put(event.key(), event));
    told.events().forEach(this::join);
    return new NeoplasticHistory(
        coded.tumours(),
        events.values().stream().sorted(Events.BY_DATE).toList(),
        coded.treatments(),
        places());
  }

  private void join(NeoplasticEvent event) {
    var tumour = tumour(event.tumourKey());
    boolean death = event.type() == EventType.DEATH;
    if (tumour.isEmpty() && !death) {
      return;
    }
    var owner = tumour.map(Tumour::key).orElse(null);
    var own = owned(event, owner);
    var known = known(own);
    known.ifPresent(same -> events.put(same.key(), withSources(same, own)));
    if (known.isEmpty() && event.type() == EventType.METASTATIC_RECURRENCE) {
      return;
    }
    if (known.isEmpty()) {
      events.put(own.key(), own);
    }
    joined.put(event.key(), known.orElse(own).key());
  }

  /// The tumour of the rows that a told one is: of its site and side, nearest in time.
  private Optional<Tumour> tumour(@Nullable String key) {
    return told.tumours().stream()
        .filter(t -> t.key().equals(key))
        .findFirst()
        .flatMap(one ->
            coded.tumours().stream()
                .filter(t -> same(t, one))
                .min(
                    Comparator.comparingLong(
                            (Tumour t) -> Math.abs(Times.days(t.date(), one.date())))
                        .thenComparing(Tumour::key)));
  }

  private static boolean same(Tumour one, Tumour other) {
    boolean sides =
        one.laterality() == null
            || other.laterality() == null
            || one.laterality().equals(other.laterality());
    boolean blood =
        MorphologyGroups.isBlood(one.morphology()) && MorphologyGroups.isBlood(other.morphology());
    return blood || (sides && Sites.agree(one.topography().code(), other.topography().code()));
  }

  private Optional<NeoplasticEvent> known(NeoplasticEvent event) {
    return coded.events().stream()
        .filter(e -> event.type() == EventType.DEATH || sameOwner(e, event))
        .filter(e -> isOneKind(e.type(), event.type()))
        .filter(e -> isOnce(e) || Math.abs(Times.days(e.date(), event.date())) <= SAME_EVENT_DAYS)
        .min(
            Comparator.comparingInt((NeoplasticEvent e) -> e.type() == event.type() ? 0 : 1)
                .thenComparing(Events.BY_DATE))
        .map(e -> events.getOrDefault(e.key(), e));
  }

  private static boolean sameOwner(NeoplasticEvent one, NeoplasticEvent other) {
    return Objects.equals(one.tumourKey(), other.tumourKey());
  }

  /// A tumour has one discovery, a patient one death.
  private static boolean isOnce(NeoplasticEvent event) {
    return event.type() == EventType.INITIAL || event.type() == EventType.DEATH;
  }

  private static boolean isOneKind(EventType one, EventType other) {
    return one == other || (RETURNS.contains(one) && RETURNS.contains(other));
  }

  private static NeoplasticEvent owned(NeoplasticEvent e, @Nullable String tumour) {
    return new NeoplasticEvent(e.key(), tumour, e.type(), e.date(), e.sites(), e.evidence());
  }

  private static NeoplasticEvent withSources(NeoplasticEvent event, NeoplasticEvent more) {
    var evidence = new LinkedHashSet<Evidence>(event.evidence());
    evidence.addAll(more.evidence());
    return new NeoplasticEvent(
        event.key(),
        event.tumourKey(),
        event.type(),
        event.date(),
        event.sites(),
        List.copyOf(evidence));
  }

  /// The place that the reports give, where its event is known; else that of its day.
  private List<DocumentLink> places() {
    var places = new LinkedHashMap<RecordKey, DocumentLink>();
    coded.documents().forEach(link -> places.put(link.document(), link));
    for (var link : told.documents()) {
      var key = link.document();
      if (link.outside() != null) {
        places.put(key, new DocumentLink(key, null, link.outside()));
      } else if (joined.containsKey(link.eventKey())) {
        places.put(key, new DocumentLink(key, joined.get(link.eventKey()), null));
      }
    }
    return List.copyOf(places.values());
  }
}
