package org.oncoweave.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.SourceFact.Report;
import org.oncoweave.model.SourceRecord;

/// Documents as rows of `save_documents`.
final class DocumentRows {
  private DocumentRows() {}

  static Map<String, Object> row(SourceRecord record, String patient, Report report) {
    var key = record.key().toString();
    var properties = new HashMap<String, Object>();
    properties.put("key", key);
    properties.put("patient", patient);
    LedgerRows.put(properties, "date", report.date() == null ? null : report.date().toString());
    LedgerRows.put(properties, "type", report.type());
    LedgerRows.put(properties, "title", report.title());
    LedgerRows.put(properties, "author", report.author());
    LedgerRows.put(properties, "service", report.service());
    var text = report.text();
    properties.put("length", text == null ? 0 : text.length());
    return Map.of(
        "key", key,
        "patient", patient,
        "properties", properties,
        "text", text == null ? List.of() : List.of(text));
  }
}
