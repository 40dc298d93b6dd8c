package org.oncoweave.ingest.source.tables;

import org.oncoweave.ingest.source.Reason;

/// Numbers as the tables write them: digits with a sign, a point or a comma, no more.
final class WrittenNumber {
  /// A measured value with what stands before it: `<`, `>`, `<=`, `>=` or nothing.
  record Measure(String comparator, double value) {}

  private WrittenNumber() {}

  /// A [Double], or [Reason#NOT_A_NUMBER].
  static Object read(String cell) {
    int start = cell.startsWith("+") || cell.startsWith("-") ? 1 : 0;
    int digits = 0;
    for (int i = start; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c != '.' && c != ',') {
        return Reason.NOT_A_NUMBER;
      }
    }
    // one point or comma at most
    boolean written = digits > 0 && cell.length() - start - digits <= 1;
    double value = written ? Double.parseDouble(cell.replace(',', '.')) : Double.NaN;
    return Double.isFinite(value) ? (Object) value : Reason.NOT_A_NUMBER;
  }

  /// A [Measure], or [Reason#NOT_A_NUMBER].
  static Object readMeasure(String cell) {
    int at = 0;
    if (cell.charAt(0) == '<' || cell.charAt(0) == '>') {
      at = cell.length() > 1 && cell.charAt(1) == '=' ? 2 : 1;
    }
    var read = read(cell.substring(at).strip());
    return read instanceof Double value ? new Measure(cell.substring(0, at), value) : read;
  }
}
