package org.oncoweave.analysis.stats.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.oncoweave.analysis.stats.multiplicity.MaxT;
import org.oncoweave.analysis.stats.multiplicity.TreeScan;
import org.oncoweave.analysis.stats.multiplicity.TreeTests;
import tools.jackson.databind.JsonNode;

/// Questions about trees of hypotheses, and about permutations.
final class TreeMethods {
  private static final long SEED = 20030859;
  private static final Pattern RANGE = Pattern.compile("(.*?)(\\d+)\\.\\.(.*?)(\\d+)");

  private TreeMethods() {}

  static Fields yekutieli(Question question) {
    var rejected = tests(question).yekutieli(question.number("q"));
    return new Fields().put("rejected", rejected);
  }

  static Fields focused(Question question) {
    var focused = tests(question).focused(question.number("q"));
    return new Fields()
        .put("threshold", focused.threshold())
        .put("rejected", focused.rejected())
        .put("outer", focused.outer());
  }

  private static TreeTests tests(Question question) {
    var nodes = new ArrayList<TreeTests.Node>();
    for (var node : question.get("tree")) {
      double p = node.path("p").isNumber() ? node.get("p").asDouble() : Double.NaN;
      var parent = node.path("parent").isNull() ? "" : node.path("parent").asString("");
      nodes.add(new TreeTests.Node(node.path("node").asString(), parent, p));
    }
    return new TreeTests(nodes);
  }

  static Fields scan(Question question) throws IOException {
    var rows = question.file("leaves");
    var leaves = new ArrayList<TreeScan.Leaf>();
    double[] cases = rows.numbers("cases");
    double[] expected = rows.numbers("expected");
    for (int i = 0; i < rows.size(); i++) {
      leaves.add(new TreeScan.Leaf(rows.words("leaf").get(i), (int) cases[i], expected[i]));
    }
    var tree = question.file("tree");
    var parents = new HashMap<String, List<String>>();
    for (int i = 0; i < tree.size(); i++) {
      var parent = tree.words("parent").get(i);
      if (!parent.isEmpty()) {
        parents.computeIfAbsent(tree.words("node").get(i), _ -> new ArrayList<>()).add(parent);
      }
    }
    int replicates = (int) question.number("replicates", 9999);
    var fields = new Fields();
    new TreeScan(leaves, parents)
        .scan(replicates, (long) question.number("seed", SEED))
        .forEach((name, cut) -> fields.put(name, cut(cut, replicates)));
    return fields;
  }

  private static Fields cut(TreeScan.Cut cut, int replicates) {
    return new Fields()
        .put("cases", cut.cases())
        .put("expected", cut.expected())
        .put("llr", cut.logRatio())
        .put("mc_p", cut.p())
        .put("replicates", replicates);
  }

  static Fields bernoulli(Question question) {
    double ratio =
        TreeScan.bernoulli(
            question.number("cases"), question.number("total"), question.number("p"));
    return new Fields().put("llr", ratio);
  }

  static Fields maxT(Question question) throws IOException {
    var rows = question.rows();
    boolean[] outcome = marks(rows, question.text("outcome"));
    boolean[][] features =
        names(question.get("features")).stream()
            .map(name -> marks(rows, name))
            .toArray(boolean[][]::new);
    var permutations = question.get("permutations");
    var test =
        permutations.isNumber()
            ? MaxT.sampled(
                features, outcome, permutations.asInt(), (long) question.number("seed", SEED))
            : MaxT.complete(features, outcome);
    return new Fields()
        .put("chi2", test.statistics())
        .put("raw_p", test.raw())
        .put("single_step", test.singleStep())
        .put("step_down", test.stepDown());
  }

  private static boolean[] marks(Rows rows, String column) {
    double[] values = rows.numbers(column);
    boolean[] marks = new boolean[values.length];
    for (int i = 0; i < marks.length; i++) {
      if (values[i] != 0 && values[i] != 1) {
        throw new RefusedException("column \"" + column + "\" is not 0 or 1 in row " + (i + 1));
      }
      marks[i] = values[i] == 1;
    }
    return marks;
  }

  // A list of columns, or the first and the last of a numbered row of them.
  private static List<String> names(JsonNode json) {
    var names = new ArrayList<String>();
    if (json.isArray()) {
      json.forEach(name -> names.add(name.asString()));
      return names;
    }
    var range = RANGE.matcher(json.asString());
    if (!range.matches() || !range.group(1).equals(range.group(3))) {
      return List.of(json.asString());
    }
    IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(4)))
        .forEach(i -> names.add(range.group(1) + i));
    return names;
  }
}
