package org.oncoweave.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.oncoweave.model.FactText;
import org.oncoweave.model.SourceFact;

/// The ledger in the graph. A batch is one transaction that holds the account of the import, the
/// records, their documents and texts, and the quarantine; what is concluded of a patient follows
/// from the mark `stale` that the same transaction leaves.
public final class GraphLedger implements LedgerStore {
  private static final int MOST_REMEMBERED = 500_000;

  private final Writes writes;
  private final ConceptGraph concepts;
  private final Map<String, Object> account = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> stale = new HashSet<>();
  private final KeySet written = new KeySet();
  private LedgerDigest digest = LedgerDigest.EMPTY;
  private boolean wasEmpty;
  private boolean mayHoldSlots;
  private long records;
  private boolean mayHaveArrived = true;
  private boolean wrote;

  private GraphLedger(GraphConnection graph, ConceptGraph concepts) {
    this.writes = new Writes(graph.driver());
    this.concepts = concepts;
  }

  /// The ledger as one import writes it; the import's account is kept from its first batch on.
  public static GraphLedger of(
      GraphConnection graph, ConceptGraph concepts, String importId, Instant started) {
    var ledger = new GraphLedger(graph, concepts);
    ledger.account.put("id", importId);
    ledger.account.put("started", started.toString());
    ledger.writes.read("ledger_size", Map.of(), ledger::measure);
    return ledger;
  }

  private boolean measure(Record size) {
    wasEmpty = size.get("records").asLong() == 0;
    mayHoldSlots = size.get("slots").asLong() > 0;
    return wasEmpty;
  }

  /// Does not ask for what cannot be there: into an empty graph a first load only writes.
  @Override
  public Map<String, RecordState> load(Collection<String> keys) {
    var states = new HashMap<String, RecordState>();
    inForce(wasEmpty ? keys.stream().filter(written::mayHold).toList() : keys, states);
    if (mayHoldSlots) {
      var slots = writes.read("ledger_slots", keys(keys), r -> LedgerRows.slot(r.get("slot")));
      for (var slot : slots) {
        states.merge(slot.record(), with(RecordState.NOTHING, slot), (old, _) -> with(old, slot));
      }
    }
    return states;
  }

  private static Map<String, Object> keys(Collection<String> keys) {
    return Map.of("keys", List.copyOf(keys));
  }

  private void inForce(Collection<String> keys, Map<String, RecordState> states) {
    if (keys.isEmpty()) {
      return;
    }
    for (var row : writes.read("ledger_records", keys(keys), row -> row)) {
      var facts = LedgerRows.text(row.get("person"));
      var person = facts == null ? null : LedgerRows.person(FactText.decode(facts));
      var hash = row.get("hash").asString();
      var patient = LedgerRows.text(row.get("patient"));
      states.put(row.get("key").asString(), new RecordState(hash, patient, person, null, null));
    }
  }

  private static RecordState with(RecordState state, Slot slot) {
    return slot.isWaiting()
        ? state.withSlots(state.faulty(), slot)
        : state.withSlots(slot, state.waiting());
  }

  @Override
  public Set<String> known(Collection<String> patients) {
    var asked = new ArrayList<String>();
    var found = new HashSet<String>();
    for (var patient : patients) {
      if (known.contains(patient)) {
        found.add(patient);
      } else {
        asked.add(patient);
      }
    }
    if (!asked.isEmpty()) {
      var ids =
          writes.read("known_patients", Map.of("ids", asked), row -> row.get("id").asString());
      found.addAll(ids);
      remember(ids);
    }
    return found;
  }

  private void remember(Collection<String> patients) {
    remember(known, patients);
  }

  private static void remember(Set<String> memory, Collection<String> patients) {
    if (memory.size() < MOST_REMEMBERED) {
      memory.addAll(patients);
    }
  }

  @Override
  public Collection<Slot> arrived(String afterKey, int limit) {
    if (!mayHaveArrived) {
      return List.of();
    }
    var parameters = Map.<String, Object>of("after", afterKey, "limit", limit);
    var slots = writes.read("arrived_slots", parameters, row -> LedgerRows.slot(row.get("slot")));
    mayHaveArrived = slots.size() == limit;
    return slots;
  }

  @Override
  public void write(LedgerBatch batch) {
    var parts = new Parts(batch);
    parts.touched.removeAll(stale);
    var sum = digest;
    for (var accepted : batch.accepted()) {
      var record = accepted.record();
      sum = sum.with(record.key().toString(), record.contentHash(), accepted.oldHash());
    }
    concepts.number(parts.localConcepts, List.of());
    account.put("digest", sum.toString());
    account.put("records", records + batch.accepted().size());
    writes.write(tx -> write(tx, parts));
    digest = sum;
    records += batch.accepted().size();
    wrote = true;
    mayHaveArrived |= !parts.people.isEmpty();
    mayHoldSlots |= !parts.kept.isEmpty();
    batch.accepted().forEach(accepted -> written.add(accepted.record().key().toString()));
    remember(parts.people);
    remember(stale, parts.touched);
  }

  private void write(TransactionContext tx, Parts parts) {
    tx.run(Cypher.load("save_import"), Map.of("import", account)).consume();
    Writes.run(tx, "save_new_records", "records", parts.fresh);
    Writes.run(tx, "save_records", "records", parts.records);
    Writes.run(tx, "save_people", "ids", List.copyOf(parts.people));
    Writes.run(tx, "mark_stale", "ids", List.copyOf(parts.touched));
    Writes.run(tx, "remove_documents", "keys", parts.replaced);
    Writes.run(tx, "save_documents", "documents", parts.documents);
    Writes.run(tx, "save_quarantine", "slots", parts.kept);
    Writes.run(tx, "clear_quarantine", "keys", parts.cleared);
    LocalCodes.describe(tx, parts.localCodes);
  }

  /// Whether this import has changed anything.
  public boolean hasWritten() {
    return wrote;
  }

  /// Closes the account of an import that changed something.
  public void end(Instant ended) {
    if (wrote) {
      account.put("ended", ended.toString());
      writes.write(tx -> tx.run(Cypher.load("save_import"), Map.of("import", account)).consume());
    }
  }

  /// A batch as rows of parameters.
  private static final class Parts {
    final List<Map<String, Object>> fresh = new ArrayList<>();
    final List<Map<String, Object>> records = new ArrayList<>();
    final Set<String> people = new LinkedHashSet<>();
    final Set<String> touched = new LinkedHashSet<>();
    final List<String> replaced = new ArrayList<>();
    final List<Map<String, Object>> documents = new ArrayList<>();
    final List<SourceFact.LocalCode> localCodes = new ArrayList<>();
    final Set<String> localConcepts = new LinkedHashSet<>();
    final List<Map<String, Object>> kept;
    final List<String> cleared;

    Parts(LedgerBatch batch) {
      batch.accepted().forEach(this::add);
      kept = batch.kept().stream().map(LedgerRows::slot).toList();
      cleared = batch.cleared();
    }

    private void add(LedgerBatch.Accepted accepted) {
      var record = accepted.record();
      if (accepted.oldHash() == null) {
        fresh.add(LedgerRows.record(accepted));
      } else {
        records.add(LedgerRows.row(record.key().toString(), LedgerRows.record(accepted)));
        replaced.add(record.key().toString());
      }
      if (accepted.oldPatient() != null) {
        touched.add(accepted.oldPatient());
      }
      var patient = LedgerRows.patient(record);
      if (patient != null) {
        touched.add(patient);
      }
      for (var fact : record.facts()) {
        switch (fact) {
          case SourceFact.Person _ -> people.add(Objects.requireNonNull(patient));
          case SourceFact.Report report ->
              documents.add(DocumentRows.row(record, Objects.requireNonNull(patient), report));
          case SourceFact.LocalCode code -> local(code);
          default -> {}
        }
      }
    }

    private void local(SourceFact.LocalCode code) {
      localCodes.add(code);
      localConcepts.add(code.concept().curie());
      if (code.parent() != null) {
        localConcepts.add(code.parent().curie());
      }
      if (code.mapsTo() != null) {
        localConcepts.add(code.mapsTo().curie());
      }
    }
  }
}
