package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.oncoweave.model.SourceFact;

/// The texts of patients' documents, by key of the document, and in the place of a text what was
/// read of it by the same rules.
record KeptTexts(Map<String, String> texts, Map<String, byte[]> readings) {

  /// By which rules the documents of each patient who has any are read: a reading rests on the
  /// patient's birth too, as a date of birth dates nothing.
  static Map<String, String> readers(
      List<Record> rows, Map<String, List<SourceFact>> facts, String rules) {
    var births = new HashMap<String, TreeSet<String>>();
    var readers = new HashMap<String, String>();
    for (var row : rows) {
      var patient = row.get("id").asString();
      for (var fact : facts.getOrDefault(row.get("key").asString(), List.of())) {
        if (fact instanceof SourceFact.Person person && person.birth() != null) {
          births.computeIfAbsent(patient, _ -> new TreeSet<>()).add(person.birth().toString());
        } else if (fact instanceof SourceFact.Report) {
          readers.put(patient, rules);
        }
      }
    }
    readers.replaceAll((patient, by) -> by + births.getOrDefault(patient, new TreeSet<>()));
    return readers;
  }

  static KeptTexts of(Writes writes, Map<String, String> readers) {
    var kept = new KeptTexts(new HashMap<>(), new HashMap<>());
    if (readers.isEmpty()) {
      return kept;
    }
    var patients = new ArrayList<Map<String, Object>>();
    readers.forEach((patient, by) -> patients.add(Map.of("id", patient, "rules", by)));
    for (var row : writes.read("texts_of_patients", Map.of("patients", patients), row -> row)) {
      var key = row.get("key").asString();
      if (row.get("reading").isNull()) {
        kept.texts.put(key, row.get("text").asString());
      } else {
        kept.readings.put(key, row.get("reading").asByteArray());
      }
    }
    return kept;
  }
}
