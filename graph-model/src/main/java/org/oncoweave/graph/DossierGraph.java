package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.oncoweave.model.FactText;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// Reads the records of patients whose history is to be built, and saves what was built: the facts,
/// the places of the documents and the packed profile of some patients in one transaction.
public final class DossierGraph {
  private static final int FACTS_AT_ONCE = 2_000;
  private static final int MARKED_AT_ONCE = 10_000;

  private final Writes writes;

  private DossierGraph(GraphConnection graph) {
    this.writes = new Writes(graph.driver());
  }

  public static DossierGraph of(GraphConnection graph) {
    return new DossierGraph(graph);
  }

  /// Patients whose history is to be built again, in order, after one of them.
  public List<String> listStale(String after, int limit) {
    return writes.read(
        "stale_patients", Map.of("after", after, "limit", limit), row -> row.get("id").asString());
  }

  /// Marks the patients whose history other rules have built; safe to cut and to repeat.
  public void markOutdated(String rules) {
    long marked = MARKED_AT_ONCE;
    while (marked == MARKED_AT_ONCE) {
      marked = writes.count("mark_outdated", Map.of("rules", rules, "limit", MARKED_AT_ONCE));
    }
  }

  /// A patient's records in force, the warnings that they bear, by key, and what was read of their
  /// documents by the same `rules`, whose texts are then left out.
  public record Records(
      List<SourceRecord> records,
      Map<String, String> warnings,
      String rules,
      Map<String, byte[]> readings) {}

  /// The records of patients; one without any is left out. `rules` is the version of the rules that
  /// read reports.
  public Map<String, Records> records(List<String> patients, String rules) {
    var rows = writes.read("records_of_patients", Map.of("ids", patients), row -> row);
    var facts = new HashMap<String, List<SourceFact>>();
    rows.forEach(
        row -> facts.put(row.get("key").asString(), FactText.decode(row.get("facts").asString())));
    var readers = KeptTexts.readers(rows, facts, rules);
    var kept = KeptTexts.of(writes, readers);
    var found = new HashMap<String, Records>();
    for (var row : rows) {
      var patient = row.get("id").asString();
      var key = row.get("key").asString();
      var by = readers.getOrDefault(patient, rules);
      var records =
          found.computeIfAbsent(
              patient, _ -> new Records(new ArrayList<>(), new HashMap<>(), by, new HashMap<>()));
      records.records.add(
          record(row, patient, facts.getOrDefault(key, List.of()), kept.texts().get(key)));
      LedgerRows.put(records.warnings, key, LedgerRows.text(row.get("warning")));
      LedgerRows.put(records.readings, key, kept.readings().get(key));
    }
    return found;
  }

  private static SourceRecord record(
      Record row, String patient, List<SourceFact> facts, @Nullable String text) {
    var system = row.get("system").asString();
    var type = row.get("type").asString();
    var id = row.get("key").asString().substring(system.length() + type.length() + 2);
    return new SourceRecord(
        new RecordKey(system, type, id),
        new PatientId(patient),
        LedgerRows.withTexts(facts, text),
        LedgerRows.attributes(row.get("attributes")),
        row.get("hash").asString());
  }

  /// Saves patients in the place of what was there; all of them or none.
  ///
  /// `rules` is the version of the rules that built them.
  public void save(List<Dossier> dossiers, String rules) {
    var rows = new DossierRows();
    dossiers.forEach(rows::add);
    writes.write(tx -> write(tx, dossiers, rows, rules));
  }

  private static void write(
      TransactionContext tx, List<Dossier> dossiers, DossierRows rows, String rules) {
    var ids = dossiers.stream().map(Dossier::patient).toList();
    var built = new ArrayList<String>();
    var decided = new HashSet<String>();
    for (var row : tx.run(Cypher.load("begin_histories"), Map.of("ids", ids)).list()) {
      if (row.get("built").asBoolean()) {
        built.add(row.get("id").asString());
      }
      if (row.get("decided").asBoolean()) {
        decided.add(row.get("id").asString());
      }
    }
    Writes.run(tx, "remove_facts", "ids", built);
    Writes.run(tx, "remove_mentions", "keys", built.isEmpty() ? List.of() : rows.read);
    people(tx, dossiers, decided, rules);
    facts(tx, "save_plain_facts", rows.plain);
    facts(tx, "save_facts", rows.facts);
    rows.ties.forEach((type, links) -> Writes.run(tx, type.file(), "links", links));
    Writes.run(tx, "save_residences", "residences", rows.residences);
    Writes.run(tx, "place_documents", "documents", rows.places);
    Writes.run(tx, "save_mentions", "mentions", rows.namings);
    Writes.run(tx, "save_readings", "readings", rows.readings);
    Writes.run(tx, "save_warnings", "warnings", rows.warnings);
  }

  private static void facts(TransactionContext tx, String file, List<Map<String, Object>> facts) {
    for (int from = 0; from < facts.size(); from += FACTS_AT_ONCE) {
      Writes.run(
          tx, file, "facts", facts.subList(from, Math.min(from + FACTS_AT_ONCE, facts.size())));
    }
  }

  private static void people(
      TransactionContext tx, List<Dossier> dossiers, Set<String> decided, String rules) {
    var patients = new ArrayList<Map<String, Object>>();
    var profiles = new ArrayList<Map<String, Object>>();
    for (var dossier : dossiers) {
      boolean opposed = dossier.profile().opposed() || decided.contains(dossier.patient());
      var properties = new HashMap<>(dossier.person());
      properties.put("id", dossier.patient());
      properties.put("opposed", opposed);
      properties.put("builtBy", rules);
      patients.add(Map.of("id", dossier.patient(), "properties", properties));
      var bytes = DecisionGraph.with(dossier.profile(), opposed).encode();
      profiles.add(Map.of("patient", dossier.patient(), "bytes", bytes));
    }
    Writes.run(tx, "save_patients", "patients", patients);
    Writes.run(tx, "save_profiles", "profiles", profiles);
  }
}
