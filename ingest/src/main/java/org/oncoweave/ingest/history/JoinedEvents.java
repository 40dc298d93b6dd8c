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
import org.oncoweave.model.EventType;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;

/// The events of rows with the reports that tell them too, and the events that only reports tell.
///
/// A first distant recurrence and a death change what a patient is counted as: where the rows have
/// the say, or record events of the tumour yet no such one, reports alone assert none; they make a
/// conflict (docs/history.md names the sources of the rule).
final class JoinedEvents {
  /// Two tellings of one event lie no further apart; the tolerance of the history contract.
  private static final int SAME_EVENT_DAYS = 45;

  /// Kinds of one work-up: told nearer or farther, they are one event.
  private static final Set<EventType> RETURNS =
      Set.of(
          EventType.LOCAL_RECURRENCE,
          EventType.REGIONAL_RECURRENCE,
          EventType.METASTATIC_RECURRENCE,
          EventType.PROGRESSION);

  /// What a tumour or a patient has once.
  private static final Set<EventType> ONCE =
      Set.of(EventType.INITIAL, EventType.METASTATIC_RECURRENCE, EventType.DEATH);

  private final List<NeoplasticEvent> coded;
  private final Say say;
  private final Conflicts conflicts;
  private final Map<String, NeoplasticEvent> events = new LinkedHashMap<>();
  private final Map<String, String> joined = new HashMap<>();

  JoinedEvents(List<NeoplasticEvent> coded, Say say, Conflicts conflicts) {
    this.coded = coded;
    this.say = say;
    this.conflicts = conflicts;
    coded.forEach(event -> events.put(event.key(), event));
  }

  JoinedEvents with(List<NeoplasticEvent> told, JoinedTumours tumours) {
    for (var event : told) {
      var owner = tumours.owner(event.tumourKey());
      if (owner.isPresent() || event.tumourKey() == null || event.type() == EventType.DEATH) {
        join(event, event.of(owner.orElse(null)));
      }
    }
    return this;
  }

  List<NeoplasticEvent> all() {
    return events.values().stream().sorted(Events.BY_DATE).toList();
  }

  /// The event kept, by the key of the one told.
  Optional<String> find(String told) {
    return Optional.ofNullable(joined.get(told));
  }

  private void join(NeoplasticEvent told, NeoplasticEvent own) {
    var known = known(own);
    if (known.isPresent()) {
      var same = known.get();
      conflicts.compare(same, own);
      events.put(same.key(), withSources(same, own));
      joined.put(told.key(), same.key());
    } else if (isDenied(own)) {
      conflicts.add(own);
    } else {
      events.put(own.key(), own);
      joined.put(told.key(), own.key());
    }
  }

  private boolean isDenied(NeoplasticEvent event) {
    boolean counted =
        event.type() == EventType.METASTATIC_RECURRENCE || event.type() == EventType.DEATH;
    boolean followed =
        coded.stream()
            .filter(e -> sameOwner(e, event))
            .anyMatch(e -> e.type() != EventType.INITIAL && e.type() != EventType.DEATH);
    return counted && (say == Say.ALL || followed);
  }

  private Optional<NeoplasticEvent> known(NeoplasticEvent event) {
    return coded.stream()
        .filter(e -> event.type() == EventType.DEATH || sameOwner(e, event))
        .filter(e -> isSame(e, event))
        .min(
            Comparator.comparingInt((NeoplasticEvent e) -> e.type() == event.type() ? 0 : 1)
                .thenComparing(Events.BY_DATE))
        .map(e -> events.getOrDefault(e.key(), e));
  }

  private static boolean isSame(NeoplasticEvent one, NeoplasticEvent other) {
    if (one.type() == other.type() && ONCE.contains(one.type())) {
      return true;
    }
    boolean kind =
        one.type() == other.type()
            || (RETURNS.contains(one.type()) && RETURNS.contains(other.type()));
    return kind && Math.abs(Times.days(one.date(), other.date())) <= SAME_EVENT_DAYS;
  }

  private static boolean sameOwner(NeoplasticEvent one, NeoplasticEvent other) {
    return Objects.equals(one.tumourKey(), other.tumourKey());
  }

  private static NeoplasticEvent withSources(NeoplasticEvent event, NeoplasticEvent more) {
    var evidence = new LinkedHashSet<Evidence>(event.evidence());
    evidence.addAll(more.evidence());
    return event.resting(List.copyOf(evidence));
  }
}
