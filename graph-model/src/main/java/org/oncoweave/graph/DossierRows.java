package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.Correction;
import org.oncoweave.model.Evidence;

/// Dossiers as rows of the files of cypher/load.
final class DossierRows {
  /// Those that rest on one row and one concept.
  final List<Map<String, Object>> plain = new ArrayList<>();

  final List<Map<String, Object>> facts = new ArrayList<>();
  final Map<Dossier.Tie.Type, List<Map<String, Object>>> ties =
      new EnumMap<>(Dossier.Tie.Type.class);
  final List<Map<String, Object>> residences = new ArrayList<>();
  final List<Map<String, Object>> places = new ArrayList<>();
  final List<Map<String, Object>> namings = new ArrayList<>();
  final List<Map<String, Object>> warnings = new ArrayList<>();
  final List<Map<String, Object>> readings = new ArrayList<>();

  final List<Map<String, Object>> corrections = new ArrayList<>();

  /// Documents read anew.
  final List<String> read = new ArrayList<>();

  void add(Dossier dossier) {
    var patient = dossier.patient();
    dossier.facts().forEach(fact -> add(patient, fact));
    dossier.ties().forEach(this::tie);
    for (var residence : dossier.residences()) {
      residences.add(
          Map.of(
              "patient", patient,
              "curie", residence.commune().curie(),
              "properties", residence.properties()));
    }
    dossier.places().forEach(this::place);
    dossier.namings().forEach(this::naming);
    dossier.warnings().forEach(this::warning);
    dossier.corrections().forEach(this::correction);
    read.addAll(dossier.read().documents());
    dossier
        .read()
        .kept()
        .forEach((document, bytes) -> {
          var rules = dossier.read().rules();
          readings.add(Map.of("document", document, "rules", rules, "bytes", bytes));
        });
  }

  private void add(String patient, FactNode fact) {
    var properties = new HashMap<>(fact.properties());
    properties.put("key", fact.key());
    properties.put("patient", patient);
    if (isPlain(fact)) {
      plain.add(plain(patient, fact, properties));
    } else {
      facts.add(fact(patient, fact, properties));
    }
  }

  private static boolean isPlain(FactNode fact) {
    return fact.evidence().size() == 1
        && fact.evidence().getFirst() instanceof Evidence.Row
        && fact.concepts().size() == 1
        && !fact.kind().relationship().isEmpty();
  }

  private static Map<String, Object> plain(
      String patient, FactNode fact, Map<String, Object> properties) {
    var link = fact.concepts().getFirst();
    return Map.of(
        "patient", patient,
        "label", fact.kind().label(),
        "has", fact.kind().relationship(),
        "properties", properties,
        "type", link.type().name(),
        "curie", link.concept().curie(),
        "row", rows(fact).getFirst());
  }

  private static Map<String, Object> fact(
      String patient, FactNode fact, Map<String, Object> properties) {
    var kind = fact.kind();
    return Map.of(
        "patient", patient,
        "label", kind.label(),
        "has", kind.relationship().isEmpty() ? List.of() : List.of(kind.relationship()),
        "properties", properties,
        "concepts", concepts(fact),
        "rows", rows(fact),
        "places", spans(fact));
  }

  private static List<String> rows(FactNode fact) {
    return fact.evidence().stream()
        .filter(Evidence.Row.class::isInstance)
        .map(row -> row.record().toString())
        .distinct()
        .toList();
  }

  private static List<Map<String, Object>> spans(FactNode fact) {
    var spans = new ArrayList<Map<String, Object>>();
    for (var evidence : fact.evidence()) {
      if (evidence instanceof Evidence.Span span) {
        spans.add(span(span));
      }
    }
    return spans;
  }

  private static List<Map<String, String>> concepts(FactNode fact) {
    return fact.concepts().stream()
        .distinct()
        .map(link -> Map.of("type", link.type().name(), "curie", link.concept().curie()))
        .toList();
  }

  private static Map<String, Object> span(Evidence.Span span) {
    var properties = new HashMap<String, Object>();
    properties.put("start", span.start());
    properties.put("end", span.end());
    properties.put("rule", span.rule());
    LedgerRows.put(properties, "section", span.section());
    return Map.of("document", span.record().toString(), "properties", properties);
  }

  private void tie(Dossier.Tie tie) {
    ties.computeIfAbsent(tie.type(), _ -> new ArrayList<>())
        .add(Map.of("from", tie.from(), "to", tie.to()));
  }

  private void place(Dossier.Place place) {
    var row = new HashMap<String, Object>();
    row.put("key", place.document());
    row.put("language", place.language());
    row.put("event", place.event());
    row.put("outside", place.outside());
    places.add(row);
  }

  private void naming(Dossier.Naming naming) {
    namings.add(
        Map.of(
            "document", naming.document(),
            "curie", naming.concept().curie(),
            "properties",
                Map.of(
                    "assertion", naming.assertion().name(),
                    "count", naming.starts().size(),
                    "starts", naming.starts(),
                    "ends", naming.ends())));
  }

  private void correction(Correction.Settled settled) {
    var row = new HashMap<String, Object>();
    row.put("key", settled.key());
    row.put("state", settled.state().name());
    row.put("about", settled.about());
    corrections.add(row);
  }

  private void warning(String key, String warning) {
    var row = new HashMap<String, Object>();
    row.put("key", key);
    row.put("warning", warning.isEmpty() ? null : warning);
    warnings.add(row);
  }
}
