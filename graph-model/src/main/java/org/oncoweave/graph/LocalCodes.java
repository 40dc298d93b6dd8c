package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.TransactionContext;
import org.oncoweave.graph.ConceptGraph.Described;
import org.oncoweave.graph.ConceptGraph.Links;
import org.oncoweave.graph.ConceptGraph.Mapped;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact.LocalCode;

/// The codes of a centre itself.
final class LocalCodes {
  private LocalCodes() {}

  /// Writes what a centre says of its own codes; their nodes are there already.
  static void describe(TransactionContext tx, List<LocalCode> codes) {
    if (codes.isEmpty()) {
      return;
    }
    var rows = new ArrayList<Map<String, Object>>();
    var described = new ArrayList<Described>();
    for (var code : codes) {
      rows.add(localRow(code));
      var parent = code.parent() == null ? List.<ConceptId>of() : List.of(code.parent());
      var mapsTo =
          code.mapsTo() == null
              ? List.<Mapped>of()
              : List.of(new Mapped(Mapped.EXACT, code.mapsTo()));
      var links = new Links(parent, List.of(), mapsTo);
      described.add(new Described(code.concept(), code.labelFr(), code.labelEn(), links));
    }
    Writes.run(tx, "save_concepts", "concepts", rows);
    Writes.run(
        tx, "unlink_concepts", "curies", codes.stream().map(c -> c.concept().curie()).toList());
    ConceptGraph.link(tx, described);
  }

  private static Map<String, Object> localRow(LocalCode code) {
    var names = new HashMap<String, Object>();
    names.put("labelFr", code.labelFr());
    names.put("labelEn", code.labelEn());
    var row = new HashMap<String, Object>();
    row.put("curie", code.concept().curie());
    row.put("properties", names);
    row.put("number", null);
    row.put("seen", null);
    return row;
  }
}
