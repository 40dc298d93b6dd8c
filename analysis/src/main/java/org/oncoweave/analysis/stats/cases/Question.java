package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// One question of a file: its words, the folder its tables lie in, and the other questions.
record Question(JsonNode json, Path folder, Function<String, Question> others) {
  String id() {
    return json.path("id").asString("");
  }

  String method() {
    return json.path("method").asString("");
  }

  boolean has(String name) {
    return json.hasNonNull(name);
  }

  JsonNode get(String name) {
    var value = json.get(name);
    if (value == null || value.isNull()) {
      throw new RefusedException("\"" + name + "\" is missing");
    }
    return value;
  }

  String text(String name) {
    return get(name).asString();
  }

  String text(String name, String absent) {
    return has(name) ? text(name) : absent;
  }

  double number(String name) {
    return number(get(name), name);
  }

  double number(String name, double absent) {
    return has(name) ? number(name) : absent;
  }

  /// The numbers of a list; null is NaN.
  double[] numbers(String name) {
    return numbers(get(name), name);
  }

  static double[] numbers(JsonNode list, String name) {
    if (!list.isArray()) {
      throw new RefusedException("\"" + name + "\" is not a list of numbers");
    }
    return StreamSupport.stream(list.spliterator(), false)
        .mapToDouble(value -> number(value, name))
        .toArray();
  }

  private static double number(JsonNode value, String name) {
    if (value.isNull()) {
      return Double.NaN;
    }
    if (value.isNumber()) {
      return value.asDouble();
    }
    return switch (value.asString("")) {
      case "Inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      case "NaN", "NA" -> Double.NaN;
      default -> throw new RefusedException("\"" + name + "\" holds " + value + ", not a number");
    };
  }

  /// A table named by a field: a file beside the questions.
  Rows file(String name) throws IOException {
    return Rows.read(folder.resolve(text(name)));
  }

  /// The table of a model: `file` or `inline`.
  Rows rows() throws IOException {
    var rows = has("inline") ? Rows.of(get("inline")) : file("file");
    return has("where") ? Filter.of(get("where")).apply(rows) : rows;
  }
}
