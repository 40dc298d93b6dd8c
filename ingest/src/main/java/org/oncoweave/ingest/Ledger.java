package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.LedgerBatch;
import org.oncoweave.graph.RecordState;
import org.oncoweave.graph.Slot;
import org.oncoweave.ingest.Entry.Good;
import org.oncoweave.ingest.Entry.Kept;
import org.oncoweave.ingest.Entry.Released;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.Person;
import org.oncoweave.model.SourceRecord;

/// Decides what a batch of entries changes, from what is kept of their keys; pure.
///
/// Rules, from the contract of the tables: a later good record replaces an earlier one, and clears
/// what was faulty before it; a faulty one replaces nothing and is the only faulty one kept of its
/// key; a good record of an unknown patient waits, the latest alone.
final class Ledger {
  private final Map<String, RecordState> before;
  private final Set<String> known;
  private final Map<String, RecordState> after = new LinkedHashMap<>();
  private final Map<String, SourceRecord> accepted = new HashMap<>();
  private final Counts counts;

  /// `before` holds the state of every key of the batch, `known` its known patients.
  Ledger(Map<String, RecordState> before, Set<String> known, Counts counts) {
    this.before = before;
    this.known = new HashSet<>(known);
    this.counts = counts;
  }

  void take(Entry entry) {
    var state = state(entry.key());
    var next =
        switch (entry) {
          case Kept kept -> refuse(kept, state);
          case Good good -> judge(good, state);
          case Released released -> release(released, state);
        };
    after.put(entry.key(), next);
  }

  private RecordState state(String key) {
    var state = after.get(key);
    return state != null ? state : before.getOrDefault(key, RecordState.NOTHING);
  }

  private RecordState refuse(Kept kept, RecordState state) {
    counts.add(kept.type(), Counts.Fate.FAULTY);
    return state.withSlots(kept.slot(), state.waiting());
  }

  private RecordState judge(Good good, RecordState state) {
    var person = person(good.record());
    var conflict = Identity.conflict(state.person(), person);
    if (conflict != null) {
      counts.add(good.type(), Counts.Fate.FAULTY);
      var slot = good.slot(Reason.CONFLICTING_PATIENT, conflict, null);
      return state.withSlots(slot, state.waiting());
    }
    if (person == null && good.patient() != null && !known.contains(good.patient())) {
      counts.add(good.type(), Counts.Fate.WAITING);
      var slot = good.slot(Reason.UNKNOWN_PATIENT, "patient", good.patient());
      return state.withSlots(null, slot);
    }
    return accept(good.record(), state, null);
  }

  private RecordState release(Released released, RecordState state) {
    boolean stillWaits = released.slot().holdsSameAs(state.waiting());
    return stillWaits ? accept(released.record(), state, state.faulty()) : state;
  }

  private RecordState accept(SourceRecord record, RecordState state, @Nullable Slot faulty) {
    var person = person(record);
    if (person != null && record.patient() != null) {
      known.add(record.patient().value());
    }
    boolean same = record.contentHash().equals(state.hash());
    counts.add(record.key().type(), fate(state, same));
    accepted.put(record.key().toString(), record);
    var patient = record.patient() == null ? null : record.patient().value();
    var told = Identity.known(state.person(), person);
    return new RecordState(record.contentHash(), patient, told, faulty, null);
  }

  private static Counts.Fate fate(RecordState state, boolean same) {
    if (same) {
      return Counts.Fate.UNCHANGED;
    }
    return state.hash() == null ? Counts.Fate.ADDED : Counts.Fate.REPLACED;
  }

  private static @Nullable Person person(SourceRecord record) {
    for (SourceFact fact : record.facts()) {
      if (fact instanceof Person person) {
        return person;
      }
    }
    return null;
  }

  /// What the batch changes in the end, whatever happened within it.
  LedgerBatch changes(String importId) {
    var came = new ArrayList<LedgerBatch.Accepted>();
    var kept = new ArrayList<Slot>();
    var cleared = new ArrayList<String>();
    after.forEach((key, now) -> {
      var was = before.getOrDefault(key, RecordState.NOTHING);
      if (!Objects.equals(was.hash(), now.hash())) {
        var record = Objects.requireNonNull(accepted.get(key));
        var told = Objects.equals(now.person(), person(record)) ? null : now.person();
        came.add(new LedgerBatch.Accepted(record, was.hash(), was.patient(), told));
      }
      compare(was.faulty(), now.faulty(), kept, cleared);
      compare(was.waiting(), now.waiting(), kept, cleared);
    });
    return new LedgerBatch(importId, came, kept, cleared);
  }

  /// What stands in the quarantine of the keys of the batch.
  List<Slot> keptOut() {
    var slots = new ArrayList<Slot>();
    for (var state : after.values()) {
      if (state.faulty() != null) {
        slots.add(state.faulty());
      }
    }
    return slots;
  }

  private static void compare(
      @Nullable Slot was, @Nullable Slot now, List<Slot> kept, List<String> cleared) {
    if (now == null && was != null) {
      cleared.add(was.key());
    } else if (now != null && !now.holdsSameAs(was)) {
      kept.add(now);
    }
  }
}
