package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private static final int PATIENTS_AT_ONCE = 5_000;

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

  /// Marks all patients who have documents: what reads these has changed. Safe to repeat.
  public void markDocumented() {
    for (var marked = mark(""); !marked.isEmpty(); ) {
      marked = mark(marked.getLast());
    }
  }

  private List<String> mark(String after) {
    var ids = new ArrayList<String>();
    writes.write(tx -> {
      ids.clear(); // a second try begins anew
      var parameters = Map.<String, Object>of("after", after, "limit", PATIENTS_AT_ONCE);
      tx.run(Cypher.load("mark_documented_stale"), parameters)
          .forEachRemaining(row -> ids.add(row.get("id").asString()));
    });
    return ids;
  }

  /// A patient's records in force, and the warnings that they bear, by key.
  public record Records(List<SourceRecord> records, Map<String, String> warnings) {}

  /// The records of patients; one without any is left out.
  public Map<String, Records> records(List<String> patients) {
    var rows = writes.read("records_of_patients", Map.of("ids", patients), row -> row);
    var texts = texts(rows);
    var found = new HashMap<String, Records>();
    for (var row : rows) {
      var patient = row.get("id").asString();
      var records =
          found.computeIfAbsent(patient, _ -> new Records(new ArrayList<>(), new HashMap<>()));
      records.records.add(record(row, patient, texts));
      var warning = LedgerRows.text(row.get("warning"));
      if (warning != null) {
        records.warnings.put(row.get("key").asString(), warning);
      }
    }
    return found;
  }

  /// The texts of documents, asked for those who have documents alone.
  private Map<String, String> texts(List<Record> rows) {
    var ids = new HashSet<String>();
    for (var row : rows) {
      if (FactText.mayHold(SourceFact.Report.class, row.get("facts").asString())) {
        ids.add(row.get("id").asString());
      }
    }
    var texts = new HashMap<String, String>();
    if (!ids.isEmpty()) {
      writes
          .read("texts_of_patients", Map.of("ids", List.copyOf(ids)), row -> row)
          .forEach(row -> texts.put(row.get("key").asString(), row.get("text").asString()));
    }
    return texts;
  }

  private static SourceRecord record(Record row, String patient, Map<String, String> texts) {
    var system = row.get("system").asString();
    var type = row.get("type").asString();
    var key = row.get("key").asString();
    var id = key.substring(system.length() + type.length() + 2);
    var facts = FactText.decode(row.get("facts").asString());
    return new SourceRecord(
        new RecordKey(system, type, id),
        new PatientId(patient),
        LedgerRows.withTexts(facts, texts.get(key)),
        LedgerRows.attributes(row.get("attributes")),
        row.get("hash").asString());
  }

  /// Saves patients in the place of what was there; all of them or none.
  public void save(List<Dossier> dossiers) {
    var rows = new DossierRows();
    dossiers.forEach(rows::add);
    var ids = dossiers.stream().map(Dossier::patient).toList();
    writes.write(tx -> write(tx, dossiers, rows, ids));
  }

  private static void write(
      TransactionContext tx, List<Dossier> dossiers, DossierRows rows, List<String> ids) {
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
    people(tx, dossiers, decided);
    facts(tx, "save_plain_facts", rows.plain);
    facts(tx, "save_facts", rows.facts);
    rows.ties.forEach((type, links) -> Writes.run(tx, type.file(), "links", links));
    Writes.run(tx, "save_residences", "residences", rows.residences);
    Writes.run(tx, "place_documents", "documents", rows.places);
    Writes.run(tx, "save_mentions", "mentions", rows.namings);
    Writes.run(tx, "save_warnings", "warnings", rows.warnings);
  }

  private static void facts(TransactionContext tx, String file, List<Map<String, Object>> facts) {
    for (int from = 0; from < facts.size(); from += FACTS_AT_ONCE) {
      Writes.run(
          tx, file, "facts", facts.subList(from, Math.min(from + FACTS_AT_ONCE, facts.size())));
    }
  }

  private static void people(TransactionContext tx, List<Dossier> dossiers, Set<String> decided) {
    var patients = new ArrayList<Map<String, Object>>();
    var profiles = new ArrayList<Map<String, Object>>();
    for (var dossier : dossiers) {
      boolean opposed = dossier.profile().opposed() || decided.contains(dossier.patient());
      var properties = new HashMap<>(dossier.person());
      properties.put("id", dossier.patient());
      properties.put("opposed", opposed);
      patients.add(Map.of("id", dossier.patient(), "properties", properties));
      var bytes = DecisionGraph.with(dossier.profile(), opposed).encode();
      profiles.add(Map.of("patient", dossier.patient(), "bytes", bytes));
    }
    Writes.run(tx, "save_patients", "patients", patients);
    Writes.run(tx, "save_profiles", "profiles", profiles);
  }
}
