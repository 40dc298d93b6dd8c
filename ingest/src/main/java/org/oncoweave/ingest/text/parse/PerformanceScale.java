package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.finding.FindingKind;

/// A scale of the performance status and its highest value.
record PerformanceScale(String name, int most) {
  /// Adds a value, if the scale has it: those of a hundred go by tens.
  boolean add(Found found, int value, int start, int end) {
    boolean has = value <= most && (most < 100 || value % 10 == 0);
    if (has) {
      var values = Found.values().with("scale", name).with("value", value);
      found.add(FindingKind.PERFORMANCE, start, end, values);
    }
    return has;
  }
}
