package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.oncoweave.model.FactText;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.Report;
import org.oncoweave.model.SourceRecord;

/// Records and slots of the quarantine as properties of nodes, and back.
final class LedgerRows {
  private LedgerRows() {}

  /// A record in force; the text of a document is kept with the document alone.
  static Map<String, Object> record(LedgerBatch.Accepted accepted) {
    var record = accepted.record();
    var key = record.key();
    var properties = new HashMap<String, Object>();
    properties.put("key", key.toString());
    properties.put("system", key.system());
    properties.put("type", key.type());
    properties.put("id", key.id());
    properties.put("hash", record.contentHash());
    properties.put("facts", FactText.encode(withTexts(record.facts(), null)));
    put(properties, "patient", patient(record));
    put(properties, "attributes", list(record.attributes()));
    if (person(record.facts()) != null) {
      properties.put("person", true);
    }
    if (accepted.known() != null) {
      properties.put("known", FactText.encode(List.of(accepted.known())));
    }
    return properties;
  }

  static Map<String, Object> row(String key, Map<String, Object> properties) {
    return Map.of("key", key, "properties", properties);
  }

  static @Nullable String patient(SourceRecord record) {
    return record.patient() == null ? null : record.patient().value();
  }

  static SourceFact.@Nullable Person person(List<SourceFact> facts) {
    for (var fact : facts) {
      if (fact instanceof SourceFact.Person person) {
        return person;
      }
    }
    return null;
  }

  /// The facts with the text of their documents replaced.
  static List<SourceFact> withTexts(List<SourceFact> facts, @Nullable String text) {
    if (facts.stream().noneMatch(Report.class::isInstance)) {
      return facts;
    }
    var replaced = new ArrayList<SourceFact>(facts.size());
    for (var fact : facts) {
      replaced.add(
          fact instanceof Report r
              ? new Report(r.date(), r.type(), r.title(), r.author(), r.service(), text)
              : fact);
    }
    return replaced;
  }

  static Map<String, Object> slot(Slot slot) {
    var properties = new HashMap<String, Object>();
    properties.put("key", slot.key());
    properties.put("record", slot.record());
    properties.put("system", slot.system());
    properties.put("type", slot.type());
    properties.put("reason", slot.reason());
    properties.put("hash", slot.contentHash());
    put(properties, "patient", slot.patient());
    var origin = slot.origin();
    properties.put("file", origin.file());
    properties.put("line", origin.line());
    properties.put("fix", origin.whatToDo());
    put(properties, "column", origin.column());
    put(properties, "value", origin.value());
    if (slot.content() != null) {
      put(properties, "waitsFor", slot.patient());
      properties.put("id", slot.content().key().id());
      properties.put("facts", FactText.encode(slot.content().facts()));
      put(properties, "attributes", list(slot.content().attributes()));
    }
    return row(slot.key(), properties);
  }

  static Slot slot(Value map) {
    var system = map.get("system").asString();
    var type = map.get("type").asString();
    var patient = text(map.get("patient"));
    var hash = map.get("hash").asString();
    SourceRecord content = null;
    if (!map.get("facts").isNull()) {
      content =
          new SourceRecord(
              new RecordKey(system, type, map.get("id").asString()),
              patient == null ? null : new PatientId(patient),
              FactText.decode(map.get("facts").asString()),
              attributes(map.get("attributes")),
              hash);
    }
    var record = map.get("record").asString();
    return new Slot(
        record, system, type, patient, map.get("reason").asString(), origin(map), hash, content);
  }

  private static Slot.Origin origin(Value map) {
    return new Slot.Origin(
        map.get("file").asString(),
        map.get("line").asLong(),
        text(map.get("column")),
        text(map.get("value")),
        map.get("fix").asString());
  }

  static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }

  static SortedMap<String, String> attributes(Value list) {
    var attributes = new TreeMap<String, String>();
    if (!list.isNull()) {
      var parts = list.asList(Value::asString);
      for (int i = 0; i + 1 < parts.size(); i += 2) {
        attributes.put(parts.get(i), parts.get(i + 1));
      }
    }
    return attributes;
  }

  /// Names and values in turn; null where there are none.
  private static @Nullable List<String> list(SortedMap<String, String> attributes) {
    if (attributes.isEmpty()) {
      return null;
    }
    var list = new ArrayList<String>(attributes.size() * 2);
    attributes.forEach((name, value) -> {
      list.add(name);
      list.add(value);
    });
    return list;
  }

  static <T> void put(Map<String, T> properties, String name, @Nullable T value) {
    if (value != null) {
      properties.put(name, Objects.requireNonNull(value));
    }
  }
}
