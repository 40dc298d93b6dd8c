package org.oncoweave.ingest.source.tables;

import org.oncoweave.ingest.source.Reason;

/// Numbers as the tables write them: digits with a sign, a point or a comma, no more.
final class WrittenNumber {
  /// A measured value with what stands before it: `<`, `>`, `<=`, `>=` or nothing.
  record Measure(String comparator, double value) {}

  private WrittenNumber() {}

  /// A [Double], or [Reason#NOT_A_NUMBER].
  static Object read(String cell) {
    int start = "+-".indexOf(cell.charAt(0)) >= 0 ? 1 : 0;
    int digits = 0;
    int points = 0;
    for (int i = start; i < cell.length(); i++) {
      digits += "0123456789".indexOf(cell.charAt(i)) >= 0 ? 1 : 0;
      points += ".,".indexOf(cell.charAt(i)) >= 0 ? 1 : 0;
    }
    boolean other = start + digits + points < cell.length();
    return other || digits == 0 || points > 1 ? Reason.NOT_A_NUMBER : finite(cell);
  }

  private static Object finite(String digits) {
    double value = Double.parseDouble(digits.replace(',', '.'));
    return Double.isFinite(value) ? (Object) value : Reason.NOT_A_NUMBER;
  }

  /// A [Measure], or [Reason#NOT_A_NUMBER].
  static Object readMeasure(String cell) {
    int at = 0;
    if (cell.charAt(0) == '<' || cell.charAt(0) == '>') {
      at = cell.length() > 1 && cell.charAt(1) == '=' ? 2 : 1;
    }
    var digits = cell.substring(at).strip();
    var read = digits.isEmpty() ? Reason.NOT_A_NUMBER : read(digits);
    return read instanceof Double value ? new Measure(cell.substring(0, at), value) : read;
  }
}
