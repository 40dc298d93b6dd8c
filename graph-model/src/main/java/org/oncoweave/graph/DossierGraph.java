package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.oncoweave.model.Correction;
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

  /// A patient's records in force, the warnings that they bear, by key, what was read of their
  /// documents by the same `rules`, whose texts are then left out, and what people corrected.
  public record Records(
      List<SourceRecord> records,
      Map<String, String> warnings,
      String rules,
      Map<String, byte[]> readings,
      List<Correction> corrections) {}

  /// The records of patients; one without any is left out. `rules` is the version of the rules that
  /// read reports.
  public Map<String, Records> records(List<String> patients, String rules) {
    // first, so that one which comes meanwhile is missed, and noticed when the history is saved
    var corrections = corrections(patients);
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
      var records = found.computeIfAbsent(patient, id -> none(by, corrections.get(id)));
      records.records.add(
          record(row, patient, facts.getOrDefault(key, List.of()), kept.texts().get(key)));
      LedgerRows.put(records.warnings, key, LedgerRows.text(row.get("warning")));
      LedgerRows.put(records.readings, key, kept.readings().get(key));
    }
    return found;
  }

  private static Records none(String rules, @Nullable List<Correction> corrections) {
    var own = corrections == null ? List.<Correction>of() : corrections;
    return new Records(new ArrayList<>(), new HashMap<>(), rules, new HashMap<>(), own);
  }

  private Map<String, List<Correction>> corrections(List<String> patients) {
    var corrections = new HashMap<String, List<Correction>>();
    for (var row :
        writes.read("corrections_of_patients", Map.of("ids", patients), Function.identity())) {
      corrections
          .computeIfAbsent(row.get("id").asString(), _ -> new ArrayList<>())
          .add(Rows.read(Correction.class, row.get("row")));
    }
    return corrections;
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

  /// Saves patients in the place of what was there; all of them or none. One of whom something was
  /// corrected since their records were read is left as they are, to be built again.
  ///
  /// `rules` is the version of the rules that built them.
  public void save(List<Dossier> dossiers, String rules) {
    writes.write(tx -> write(tx, dossiers, rules));
  }

  private static void write(TransactionContext tx, List<Dossier> all, String rules) {
    var begun = Begun.of(tx, all);
    var dossiers = all.stream().filter(d -> begun.current.contains(d.patient())).toList();
    var rows = new DossierRows();
    dossiers.forEach(rows::add);
    Writes.run(tx, "remove_facts", "ids", List.copyOf(begun.built));
    Writes.run(tx, "remove_mentions", "keys", begun.built.isEmpty() ? List.of() : rows.read);
    people(tx, dossiers, begun.decided, rules);
    facts(tx, "save_plain_facts", rows.plain);
    facts(tx, "save_facts", rows.facts);
    rows.ties.forEach((type, links) -> Writes.run(tx, type.file(), "links", links));
    Writes.run(tx, "save_residences", "residences", rows.residences);
    Writes.run(tx, "place_documents", "documents", rows.places);
    Writes.run(tx, "save_mentions", "mentions", rows.namings);
    Writes.run(tx, "save_readings", "readings", rows.readings);
    Writes.run(tx, "save_warnings", "warnings", rows.warnings);
    Writes.run(tx, "save_correction_states", "corrections", rows.corrections);
  }

  /// Who is as the builder saw them, who of them has a history, who opposes by their own decision.
  private record Begun(Set<String> current, Set<String> built, Set<String> decided) {
    static Begun of(TransactionContext tx, List<Dossier> dossiers) {
      var patients = new ArrayList<Map<String, Object>>();
      dossiers.forEach(d -> patients.add(Map.of("id", d.patient(), "corrections", d.corrected())));
      var begun = new Begun(new HashSet<>(), new LinkedHashSet<>(), new HashSet<>());
      var rows = tx.run(Cypher.load("begin_histories"), Map.of("patients", patients));
      for (var row : rows.list()) {
        var id = row.get("id").asString();
        if (row.get("current").asBoolean()) {
          begun.current.add(id);
          put(row.get("built").asBoolean(), id, begun.built);
          put(row.get("decided").asBoolean(), id, begun.decided);
        }
      }
      return begun;
    }

    private static void put(boolean holds, String id, Set<String> patients) {
      if (holds) {
        patients.add(id);
      }
    }
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
