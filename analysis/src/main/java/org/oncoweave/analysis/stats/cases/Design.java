package org.oncoweave.analysis.stats.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// The columns of a model. Rows with a missing value in a used column are dropped.
final class Design {
  private final Rows rows;
  private final List<double[]> columns = new ArrayList<>();
  private final List<int[]> terms = new ArrayList<>();
  private final Map<String, double[]> others = new LinkedHashMap<>();
  private final List<List<String>> groupings = new ArrayList<>();

  Design(Rows rows) {
    this.rows = rows;
  }

  /// Adds the covariates in their order: a column, or a factor with its treatment contrasts.
  Design covariates(JsonNode list) {
    for (var json : list) {
      int first = columns.size();
      if (json.has("factor")) {
        addFactor(json);
      } else {
        columns.add(Expression.of(json, rows));
      }
      terms.add(IntStream.range(first, columns.size()).toArray());
    }
    return this;
  }

  /// Adds one covariate.
  Design covariate(double[] values) {
    terms.add(new int[] {columns.size()});
    columns.add(values);
    return this;
  }

  private void addFactor(JsonNode json) {
    var words = rows.words(json.get("factor").asString());
    var levels = new ArrayList<String>();
    if (json.has("levels")) {
      json.get("levels").forEach(level -> levels.add(level.asString()));
    } else {
      levels.addAll(Grouping.levels(words));
    }
    double[] place = words.stream().mapToDouble(word -> place(levels, word)).toArray();
    for (int i = 1; i < levels.size(); i++) {
      double level = i;
      columns.add(
          Arrays.stream(place).map(p -> Double.isNaN(p) ? p : p == level ? 1 : 0).toArray());
    }
    if (levels.size() < 2) {
      throw new RefusedException("a factor needs two levels: " + json);
    }
  }

  private static double place(List<String> levels, String word) {
    return IntStream.range(0, levels.size())
        .filter(i -> Rows.same(levels.get(i), word))
        .mapToDouble(i -> i)
        .findFirst()
        .orElse(Double.NaN);
  }

  /// Adds a column that is not a covariate.
  Design with(String name, double[] values) {
    others.put(name, values);
    return this;
  }

  /// Adds a column of words that makes groups.
  Design grouping(String column) {
    groupings.add(rows.words(column));
    return this;
  }

  /// The rows without a missing value.
  int[] complete() {
    return IntStream.range(0, rows.size())
        .filter(i -> columns.stream().noneMatch(c -> Double.isNaN(c[i])))
        .filter(i -> others.values().stream().noneMatch(c -> Double.isNaN(c[i])))
        .filter(i -> groupings.stream().noneMatch(g -> g.get(i).isEmpty()))
        .toArray();
  }

  /// The covariates of some rows, after `leading` ones.
  double[][] matrix(int[] kept, int leading) {
    return Arrays.stream(kept)
        .mapToObj(i -> {
          double[] row = new double[leading + columns.size()];
          Arrays.fill(row, 0, leading, 1);
          for (int j = 0; j < columns.size(); j++) {
            row[leading + j] = columns.get(j)[i];
          }
          return row;
        })
        .toArray(double[][]::new);
  }

  /// The columns of each covariate of the question.
  List<int[]> terms() {
    return terms;
  }

  double[] column(String name, int[] kept) {
    double[] values = others.getOrDefault(name, new double[0]);
    return Arrays.stream(kept).mapToDouble(i -> values[i]).toArray();
  }
}
