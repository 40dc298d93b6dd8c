package org.oncoweave.analysis.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.study.Refused.Reason;

/// The codes of a study by number and what each is a kind of; a code on two lines has two parents.
final class CodeTree {
  private static final List<String> COLUMNS = List.of("code", "parent", "label");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<List<Integer>> parents = new ArrayList<>();
  private final List<Edge> edges = new ArrayList<>();

  private record Edge(int child, String parent, Refused ifUnknown) {}

  static CodeTree read(Path path, Refusals refusals) throws IOException {
    var tree = new CodeTree();
    Table.read(path, COLUMNS, refusals, tree::take);
    tree.join(refusals);
    tree.checkCycles(String.valueOf(path.getFileName()));
    return tree;
  }

  private void take(Table.Line line) {
    String code = line.text(0);
    if (code.isEmpty()) {
      throw line.refused(Reason.BAD_VALUE, "code");
    }
    int number =
        numbers.computeIfAbsent(
            code,
            c -> {
              codes.add(c);
              labels.add(line.text(2));
              parents.add(new ArrayList<>());
              return codes.size() - 1;
            });
    String parent = line.text(1);
    if (!parent.isEmpty()) {
      edges.add(new Edge(number, parent, line.at(Reason.UNKNOWN_PARENT, parent)));
    }
  }

  // A code whose parent is not in the table keeps its place, as a root.
  private void join(Refusals refusals) {
    for (var edge : edges) {
      int parent = numbers.getOrDefault(edge.parent, -1);
      if (parent < 0) {
        refusals.add(edge.ifUnknown);
      } else {
        parents.get(edge.child).add(parent);
      }
    }
  }

  // Takes away, again and again, the codes that have no parent left; a cycle stays (Kahn 1962).
  private void checkCycles(String file) {
    int[] open = parents.stream().mapToInt(List::size).toArray();
    var children = new ArrayList<List<Integer>>();
    parents.forEach(_ -> children.add(new ArrayList<>()));
    var free = new ArrayList<Integer>();
    for (int c = 0; c < open.length; c++) {
      for (int parent : parents.get(c)) {
        children.get(parent).add(c);
      }
      if (open[c] == 0) {
        free.add(c);
      }
    }
    for (int i = 0; i < free.size(); i++) {
      for (int child : children.get(free.get(i))) {
        if (--open[child] == 0) {
          free.add(child);
        }
      }
    }
    refuseCycle(file, open);
  }

  private void refuseCycle(String file, int[] open) {
    for (int c = 0; c < open.length; c++) {
      if (open[c] > 0) {
        throw new UnusableStudyException(new Refused(file, 0, Reason.CYCLE, codes.get(c)));
      }
    }
  }

  int size() {
    return codes.size();
  }

  int numberOf(String code) {
    return numbers.getOrDefault(code, -1);
  }

  List<String> codes() {
    return codes;
  }

  List<String> labels() {
    return labels;
  }

  ConceptTree concepts() {
    int[][] above = new int[parents.size()][];
    for (int c = 0; c < above.length; c++) {
      above[c] = parents.get(c).stream().mapToInt(Integer::intValue).toArray();
    }
    return ConceptTree.of(above);
  }
}
