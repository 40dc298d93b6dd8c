package org.oncoweave.analysis.stats.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A column of numbers: a name, a number, or `{"min":[...]}`, `{"max":[...]}`, `{"plus":[...]}`,
/// `{"minus":[...]}`, `{"column":c,"times":k}`, `{"column":c,"equals":v}` of such.
final class Expression {
  private static final Map<String, DoubleBinaryOperator> OPERATORS =
      Map.of(
          "min",
          Expression::least,
          "max",
          Expression::most,
          "plus",
          Double::sum,
          "minus",
          (x, y) -> x - y,
          "times",
          (x, y) -> x * y,
          "over",
          (x, y) -> x / y);

  private Expression() {}

  static double[] of(JsonNode json, Rows rows) {
    if (json.isNumber()) {
      return constant(json.asDouble(), rows.size());
    }
    if (json.isString()) {
      return named(json.asString(), rows);
    }
    if (json.has("equals")) {
      return equal(json, rows);
    }
    Optional<String> operator = OPERATORS.keySet().stream().filter(json::has).findFirst();
    if (json.has("column")) {
      double[] column = of(json.get("column"), rows);
      return operator
          .map(name -> combine(name, List.of(column, of(json.get(name), rows))))
          .orElse(column);
    }
    var name =
        operator.orElseThrow(() -> new RefusedException("a column is not understood: " + json));
    var parts =
        StreamSupport.stream(json.get(name).spliterator(), false)
            .map(part -> of(part, rows))
            .toList();
    return combine(name, parts);
  }

  // A column of that name, else the number that the word says.
  private static double[] named(String word, Rows rows) {
    if (!rows.has(word)) {
      try {
        return constant(Double.parseDouble(word), rows.size());
      } catch (NumberFormatException _) {
        throw new RefusedException("no column \"" + word + "\"");
      }
    }
    return rows.numbers(word);
  }

  private static double[] constant(double value, int size) {
    double[] column = new double[size];
    Arrays.fill(column, value);
    return column;
  }

  /// 1 where a column has a value (or one of a list), 0 elsewhere, NaN where it is missing.
  private static double[] equal(JsonNode json, Rows rows) {
    var wanted = json.get("equals");
    var column = json.get("column");
    if (column != null && column.isString()) {
      var words = rows.words(column.asString());
      return words.stream()
          .mapToDouble(word -> word.isEmpty() ? Double.NaN : holds(wanted, word) ? 1 : 0)
          .toArray();
    }
    if (column == null) {
      throw new RefusedException("\"equals\" without \"column\": " + json);
    }
    return Arrays.stream(of(column, rows))
        .map(x -> Double.isNaN(x) ? x : holds(wanted, Double.toString(x)) ? 1 : 0)
        .toArray();
  }

  private static boolean holds(JsonNode wanted, String word) {
    if (wanted.isArray()) {
      return StreamSupport.stream(wanted.spliterator(), false).anyMatch(w -> holds(w, word));
    }
    return Rows.same(word, wanted.asString());
  }

  private static double[] combine(String name, List<double[]> parts) {
    var operator = OPERATORS.getOrDefault(name, Double::sum);
    double[] result = parts.getFirst().clone();
    for (double[] part : parts.subList(1, parts.size())) {
      for (int i = 0; i < result.length; i++) {
        result[i] = operator.applyAsDouble(result[i], part[i]);
      }
    }
    return result;
  }

  private static double least(double x, double y) {
    return Math.min(x, y);
  }

  private static double most(double x, double y) {
    return Math.max(x, y);
  }
}
