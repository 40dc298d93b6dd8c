package org.oncoweave.ingest;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.LedgerBatch;
import org.oncoweave.graph.LedgerStore;
import org.oncoweave.graph.RecordState;
import org.oncoweave.graph.Slot;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// A ledger in maps, for tests of the rules without a graph.
final class InMemoryLedger implements LedgerStore {
  final Map<String, SourceRecord> records = new TreeMap<>();
  final TreeMap<String, Slot> slots = new TreeMap<>();
  private final Set<String> people = new HashSet<>();
  private final Map<String, SourceFact.Person> known = new HashMap<>();

  @Override
  public Map<String, RecordState> load(Collection<String> keys) {
    var states = new HashMap<String, RecordState>();
    for (var key : keys) {
      var record = records.get(key);
      var faulty = slots.get(key + "!faulty");
      var waiting = slots.get(key + "!waiting");
      if (record != null) {
        var person = known.containsKey(key) ? known.get(key) : person(record);
        var patient = record.patient() == null ? null : record.patient().value();
        states.put(key, new RecordState(record.contentHash(), patient, person, faulty, waiting));
      } else if (faulty != null || waiting != null) {
        states.put(key, new RecordState(null, null, null, faulty, waiting));
      }
    }
    return states;
  }

  private static SourceFact.@Nullable Person person(SourceRecord record) {
    return record.facts().stream()
        .filter(SourceFact.Person.class::isInstance)
        .map(SourceFact.Person.class::cast)
        .findFirst()
        .orElse(null);
  }

  @Override
  public Set<String> known(Collection<String> patients) {
    var found = new HashSet<>(people);
    found.retainAll(patients);
    return found;
  }

  @Override
  public List<Slot> arrived(String afterKey, int limit) {
    return slots.tailMap(afterKey, false).values().stream()
        .filter(slot -> slot.isWaiting() && people.contains(slot.patient()))
        .limit(limit)
        .toList();
  }

  @Override
  public void write(LedgerBatch batch) {
    for (var accepted : batch.accepted()) {
      var record = accepted.record();
      records.put(record.key().toString(), record);
      known.remove(record.key().toString());
      if (accepted.known() != null) {
        known.put(record.key().toString(), accepted.known());
      }
      if (record.facts().getFirst() instanceof SourceFact.Person && record.patient() != null) {
        people.add(record.patient().value());
      }
    }
    batch.cleared().forEach(slots::remove);
    batch.kept().forEach(slot -> slots.put(slot.key(), slot));
  }

  /// Everything that is in force and kept out, to compare two ledgers.
  Map<String, String> content() {
    var content = new TreeMap<String, String>();
    records.forEach((key, record) -> content.put(key, record.contentHash()));
    slots.forEach((key, slot) -> content.put(key, slot.reason() + " " + slot.contentHash()));
    return content;
  }
}
