package org.oncoweave.app.export.omop;

import java.util.HashMap;
import java.util.Map;
import org.oncoweave.ontology.ShippedTable;

/// The concept ids that we know; all others are 0, "no matching concept".
final class Concepts {
  static final int NONE = 0;

  private static final Map<String, Integer> IDS = ids();

  private Concepts() {}

  private static Map<String, Integer> ids() {
    var ids = new HashMap<String, Integer>();
    for (var row : ShippedTable.rows(Concepts.class, "concepts.tsv", 3)) {
      ids.put(row.get(0), Integer.valueOf(row.get(1)));
    }
    return Map.copyOf(ids);
  }

  static int id(String key) {
    return IDS.getOrDefault(key, NONE);
  }
}
