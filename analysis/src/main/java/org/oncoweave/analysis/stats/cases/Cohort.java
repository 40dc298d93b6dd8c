package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.oncoweave.analysis.stats.rate.FollowUp;
import org.oncoweave.analysis.stats.rate.RateTable;
import tools.jackson.databind.JsonNode;

/// The groups of a cohort: person-years, and by outcome what was observed and expected.
@SuppressWarnings("ArrayRecordComponent") // columns of numbers, read and never compared
record Cohort(double[] years, Map<String, double[][]> outcomes) {
  /// Reads the cohort of a question with its reference rates.
  static Cohort of(Question question) throws IOException {
    var rows = question.has("cohort") ? question.file("cohort") : question.rows();
    if (question.has("where")) {
      rows = Filter.of(question.get("where")).apply(rows);
    }
    var rates = question.file("rates");
    int[] group = new int[rows.size()];
    int groups = question.has("group") ? group(question.get("group"), rows, group) : 1;
    var people = people(question, rows, group);
    var codes = rows.words(question.text("code", "icd"));
    var outcomes = new LinkedHashMap<String, double[][]>();
    for (var outcome : question.get("outcomes").properties()) {
      boolean[] event = events(codes, outcome.getValue());
      var table = table(question, rates, outcome.getKey());
      double[] observed = people.observed(groups, event);
      double[] expected = people.expected(groups, table);
      double[][] counts = {observed, expected, people.covered(groups, table)};
      outcomes.put(outcome.getKey(), counts);
    }
    return new Cohort(people.years(groups), outcomes);
  }

  private static FollowUp people(Question question, Rows rows, int[] group) {
    return new FollowUp(
        rows.numbers(question.text("birth", "dob")),
        rows.numbers(question.text("entry", "agein")),
        rows.numbers(question.text("exit", "ageout")),
        group);
  }

  /// Observed, expected, and years in cells with a rate, by group; the only outcome if none is
  /// named.
  double[][] outcome(Question question) {
    var name = question.text("outcome", outcomes.keySet().iterator().next());
    var counts = outcomes.get(name);
    if (counts == null) {
      throw new RefusedException("no outcome \"" + name + "\" in that cohort");
    }
    return counts;
  }

  private static boolean[] events(List<String> codes, JsonNode wanted) {
    boolean[] event = new boolean[codes.size()];
    for (int i = 0; i < event.length; i++) {
      var code = codes.get(i);
      event[i] =
          StreamSupport.stream(wanted.spliterator(), false)
              .anyMatch(w -> Rows.same(code, w.asString()));
    }
    return event;
  }

  private static RateTable table(Question question, Rows rates, String outcome) {
    double[] age = rates.numbers(question.text("rate_age", "age"));
    double[] year = rates.numbers(question.text("rate_year", "year"));
    double[] rate = rates.numbers(outcome);
    var table =
        new RateTable(
            Arrays.stream(age).min().orElse(0),
            question.number("age_width", 5),
            Arrays.stream(year).min().orElse(0),
            question.number("period_width", 5));
    double per = question.number("rates_per", 1);
    for (int i = 0; i < rate.length; i++) {
      if (!Double.isNaN(rate[i])) {
        table.put(age[i], year[i], rate[i] / per);
      }
    }
    return table;
  }

  // Fills the group of each row and gives their number; -1 lies outside of all cuts.
  private static int group(JsonNode json, Rows rows, int[] group) {
    var column = json.isString() ? json.asString() : json.path("column").asString();
    if (!json.has("cut")) {
      var words = rows.words(column);
      var levels = Grouping.levels(words);
      Arrays.setAll(group, i -> levels.indexOf(words.get(i)));
      return levels.size();
    }
    double[] cut = Question.numbers(json.get("cut"), "cut");
    boolean right = json.path("right").asBoolean(true);
    double[] values = rows.numbers(column);
    Arrays.setAll(group, i -> interval(cut, values[i], right));
    return cut.length - 1;
  }

  private static int interval(double[] cut, double value, boolean right) {
    for (int k = 1; k < cut.length; k++) {
      boolean inside =
          right ? value > cut[k - 1] && value <= cut[k] : value >= cut[k - 1] && value < cut[k];
      if (inside) {
        return k - 1;
      }
    }
    return -1;
  }

  /// The names of the outcomes.
  List<String> names() {
    return new ArrayList<>(outcomes.keySet());
  }
}
