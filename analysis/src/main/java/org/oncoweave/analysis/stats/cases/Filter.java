package org.oncoweave.analysis.stats.cases;

import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// Which rows a question is about: `{"column":c,"equals":v}` (or `in`, `not`, `min`, `max`,
/// `above`, `below`), `{"c":v}`, `"c >= 2"`, or a list of those, which all must hold.
interface Filter {
  Pattern COMPARISON = Pattern.compile("\\s*([\\w.]+)\\s*(==|!=|>=|<=|=|>|<)\\s*(.+?)\\s*");

  /// Other spellings of a comparison.
  Map<String, String> SPELLINGS =
      Map.ofEntries(
          Map.entry("equals", "=="),
          Map.entry("=", "=="),
          Map.entry("eq", "=="),
          Map.entry("in", "=="),
          Map.entry("not", "!="),
          Map.entry("not_equals", "!="),
          Map.entry("ne", "!="),
          Map.entry("not_in", "!="),
          Map.entry("min", ">="),
          Map.entry("at_least", ">="),
          Map.entry("ge", ">="),
          Map.entry("gte", ">="),
          Map.entry("max", "<="),
          Map.entry("at_most", "<="),
          Map.entry("le", "<="),
          Map.entry("lte", "<="),
          Map.entry("above", ">"),
          Map.entry("gt", ">"),
          Map.entry("greater", ">"),
          Map.entry("below", "<"),
          Map.entry("lt", "<"),
          Map.entry("less", "<"));

  Rows apply(Rows rows);

  static Filter of(JsonNode where) {
    if (where.isArray()) {
      return StreamSupport.stream(where.spliterator(), false)
          .map(Filter::of)
          .reduce(rows -> rows, (one, next) -> rows -> next.apply(one.apply(rows)));
    }
    return where.isObject() ? object(where) : sentence(where.asString());
  }

  private static Filter sentence(String words) {
    Filter all = rows -> rows;
    for (var part : words.split("&&?")) {
      var match = COMPARISON.matcher(part);
      if (!match.matches()) {
        throw new RefusedException("\"where\" is not understood: " + part.strip());
      }
      var value = match.group(3).replaceAll("^['\"]|['\"]$", "");
      var column = match.group(1);
      var sign = match.group(2);
      Filter before = all;
      all = rows -> keep(before.apply(rows), column, sign, value);
    }
    return all;
  }

  private static Filter object(JsonNode where) {
    return rows -> {
      var column = where.path("column").asString("");
      var kept = rows;
      for (var entry : where.properties()) {
        if (entry.getKey().equals("column")) {
          continue;
        }
        kept =
            column.isEmpty()
                ? keep(kept, entry.getKey(), "==", entry.getValue())
                : keep(kept, column, entry.getKey(), entry.getValue());
      }
      return kept;
    };
  }

  private static Rows keep(Rows rows, String column, String sign, JsonNode value) {
    if (!value.isArray()) {
      return keep(rows, column, sign, value.asString());
    }
    var words = rows.words(column);
    boolean wanted = SPELLINGS.getOrDefault(sign, sign).equals("==");
    return rows.where(i ->
        !words.get(i).isEmpty()
            && wanted
                == StreamSupport.stream(value.spliterator(), false)
                    .anyMatch(v -> Rows.same(words.get(i), v.asString())));
  }

  private static Rows keep(Rows rows, String column, String sign, String value) {
    var words = rows.words(column);
    var plain = SPELLINGS.getOrDefault(sign, sign);
    IntPredicate test =
        switch (plain) {
          case "==" -> i -> Rows.same(words.get(i), value);
          case "!=" -> i -> !Rows.same(words.get(i), value);
          default -> {
            double[] numbers = rows.numbers(column);
            var order = order(plain, Double.parseDouble(value));
            yield i -> order.test(numbers[i]);
          }
        };
    return rows.where(i -> !words.get(i).isEmpty() && test.test(i));
  }

  private static DoublePredicate order(String sign, double bound) {
    return switch (sign) {
      case ">=" -> x -> x >= bound;
      case "<=" -> x -> x <= bound;
      case ">" -> x -> x > bound;
      case "<" -> x -> x < bound;
      default -> throw new RefusedException("\"where\" does not know \"" + sign + "\"");
    };
  }
}
