package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ontology.ShippedTable;

/// One way to tell what the lesions do (`courses.tsv`): words of which one must stand there, and
/// the pattern.
record CourseRule(Rule word, Rule pattern) {
  private static final String PART = "-"; // in place of words: a part of patterns
  private static final Rule ANY = Rule.anyOf(words().toList());

  /// The rules of each answer, in the order of the table.
  static Map<String, List<CourseRule>> shipped() {
    var rules = new LinkedHashMap<String, List<CourseRule>>();
    var table = new PatternTable();
    for (var row : rows()) {
      String pattern = table.add(row.get(0), row.get(2));
      if (!row.get(1).equals(PART)) {
        var rule = new CourseRule(Rule.anyOf(split(row.get(1)).toList()), Rule.of(pattern));
        rules.computeIfAbsent(row.get(0), _ -> new ArrayList<>()).add(rule);
      }
    }
    return Collections.unmodifiableMap(rules);
  }

  /// Whether a part has a word of any of them.
  static boolean anyMayBe(Part part) {
    return part.mayHave(ANY);
  }

  boolean mayBe(Part part) {
    return part.mayHave(word) && part.mayHave(pattern);
  }

  private static List<List<String>> rows() {
    return ShippedTable.rows(CourseRule.class, "courses.tsv", 3);
  }

  private static Stream<String> words() {
    return rows().stream()
        .map(row -> row.get(1))
        .filter(w -> !w.equals(PART))
        .flatMap(CourseRule::split);
  }

  private static Stream<String> split(String words) {
    return Stream.of(words.split("\\|", -1));
  }
}
