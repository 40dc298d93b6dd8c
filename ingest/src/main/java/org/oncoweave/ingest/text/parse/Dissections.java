package org.oncoweave.ingest.text.parse;

import java.util.HashMap;
import java.util.Map;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ontology.ShippedTable;

/// A dissection of lymph nodes that does not say which: by the operation beside it.
final class Dissections {
  private static final Map<String, String> BESIDE = new HashMap<>();

  static {
    ShippedTable.rows(Dissections.class, "dissections.tsv", 2)
        .forEach(row -> BESIDE.put(row.get(0), row.get(1)));
  }

  private Dissections() {}

  static boolean isBare(Hit procedure) {
    return procedure.term().has("bare");
  }

  /// The operation by its name; empty where a bare dissection stands beside none that tells.
  static String name(Note note, Hit procedure) {
    if (!isBare(procedure)) {
      return procedure.get("procedure");
    }
    int from = note.sentenceStart(procedure.start());
    return note.hits(TermKind.PROCEDURE, from, note.sentenceEnd(procedure.start())).stream()
        .map(hit -> BESIDE.getOrDefault(hit.get("procedure"), ""))
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
