package org.oncoweave.graph;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Correction;
import org.oncoweave.model.PatientId;

/// What people correct. Nothing is overwritten; the patient is marked, so that the next rebuild of
/// the history takes it in, whoever does it.
public final class CorrectionGraph {
  private final Writes writes;

  private CorrectionGraph(Writes writes) {
    this.writes = writes;
  }

  public static CorrectionGraph of(GraphConnection graph) {
    return new CorrectionGraph(new Writes(graph.driver()));
  }

  /// Of a patient who is there.
  public void save(Correction correction) {
    var parameters = Map.of("patient", correction.patient(), "correction", properties(correction));
    writes.write(tx -> tx.run(Cypher.load("save_correction"), parameters).consume());
  }

  /// Takes one back; whether there was one that nobody had taken back before.
  public boolean undo(PatientId patient, String key, String by, String at) {
    return writes.count(
            "undo_correction", Map.of("patient", patient.value(), "key", key, "by", by, "at", at))
        > 0;
  }

  private static Map<String, Object> properties(Correction c) {
    var properties = new HashMap<>(anchor(c.anchor()));
    var said =
        new FactNode.Properties()
            .put("key", c.key())
            .put("patient", c.patient())
            .put("property", c.property())
            .put("value", c.value())
            .put("was", c.was())
            .put("told", c.told())
            .put("reason", c.reason())
            .put("by", c.by())
            .put("at", c.at())
            .put("state", Correction.State.WAITING);
    properties.putAll(said.known());
    return properties;
  }

  private static Map<String, Object> anchor(Correction.Anchor anchor) {
    return new FactNode.Properties()
        .put("kind", anchor.kind())
        .put("fact", anchor.fact())
        .put("about", anchor.fact())
        .put("what", anchor.what())
        .put("site", curie(anchor.site()))
        .put("side", anchor.side())
        .put("date", anchor.date())
        .put("concepts", anchor.concepts().stream().map(ConceptId::curie).toList())
        .known();
  }

  private static @Nullable String curie(@Nullable ConceptId concept) {
    return concept == null ? null : concept.curie();
  }
}
