package org.oncoweave.ingest.text.finding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// One fact read in a text: UTF-16 offsets, its values by the names of the contract, what the words
/// around say of it, and the rule that read it.
public record Finding(
    FindingKind kind,
    int start,
    int end,
    Map<String, Object> values,
    Judgement judgement,
    String rule,
    double confidence,
    String section) {

  public Finding {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + " to " + end);
    }
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public Optional<Object> find(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
