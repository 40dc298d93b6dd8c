package org.oncoweave.api.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.analysis.Entry;
import org.oncoweave.api.matrix.DerivedFeatures.Feature;
import org.oncoweave.graph.ProfileGraph.ConceptRow;
import org.oncoweave.model.FeatureRole;

/// Derived features beside the profiles: their concepts have the numbers after those of the graph.
record Extras(Concepts concepts, Map<String, List<Entry>> entries, int version) {
  private static final int ROLE = FeatureRole.OPTION.ordinal();

  static Extras of(List<ConceptRow> rows, Dictionary dictionary, DerivedFeatures derived) {
    int version = derived.version();
    var concepts = new Concepts(rows, dictionary);
    var features = derived.byPatient(concepts);
    if (features.isEmpty()) {
      return new Extras(concepts, Map.of(), version);
    }
    var numbered = numbered(features, concepts.tree().size());
    var entries = new HashMap<String, List<Entry>>();
    features.forEach((patient, has) ->
        entries.put(patient, has.stream().map(feature -> entry(feature, numbered)).toList()));
    var all = new ArrayList<>(rows);
    all.addAll(numbered.values());
    return new Extras(new Concepts(all, dictionary), entries, version);
  }

  private static Map<String, ConceptRow> numbered(Map<String, List<Feature>> features, int first) {
    var numbered = new LinkedHashMap<String, ConceptRow>();
    for (var has : features.values()) {
      for (var feature : has) {
        if (!numbered.containsKey(feature.curie())) {
          numbered.put(feature.curie(), row(feature, first + numbered.size()));
        }
      }
    }
    return numbered;
  }

  private static ConceptRow row(Feature feature, int number) {
    return new ConceptRow(
        feature.curie(), number, feature.labelFr(), feature.labelEn(), List.of(), List.of());
  }

  private static Entry entry(Feature feature, Map<String, ConceptRow> numbered) {
    var row = numbered.get(feature.curie());
    if (row == null) {
      throw new IllegalStateException("No number for " + feature.curie());
    }
    return new Entry(row.number(), ROLE, feature.day(), feature.day(), 1);
  }

  /// What no profile says of a patient.
  List<Entry> of(String patient) {
    return entries.getOrDefault(patient, List.of());
  }
}
