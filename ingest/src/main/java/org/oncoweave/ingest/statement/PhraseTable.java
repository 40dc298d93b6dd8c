package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.ontology.ShippedTable;

/// A table of phrases: patterns over folded text, each with the cells that it stands for. The first
/// line that fits a place decides.
final class PhraseTable {
  /// A phrase found, and its cells.
  record Hit(int start, int end, List<String> cells, String words) {}

  private record Row(WordPattern pattern, List<String> cells) {}

  private final List<Row> rows;

  private PhraseTable(List<Row> rows) {
    this.rows = rows;
  }

  /// Lines `cells<tab>…<tab>pattern`, comments begin with `#`.
  static PhraseTable read(String name) {
    return new PhraseTable(
        ShippedTable.rows(PhraseTable.class, name).stream().map(PhraseTable::row).toList());
  }

  private static Row row(List<String> cells) {
    var pattern = WordPattern.of("(?<![\\p{L}\\d])(?:" + cells.getLast() + ")(?![\\p{L}\\d])");
    return new Row(pattern, cells.subList(0, cells.size() - 1));
  }

  /// All phrases of a text in its order; of two that overlap the one of the earlier line.
  List<Hit> find(String folded) {
    var taken = new boolean[folded.length() + 1];
    var hits = new ArrayList<Hit>();
    var text = new WordStarts(folded);
    for (var row : rows) {
      if (!row.pattern.mayBeIn(text)) {
        continue;
      }
      var matcher = row.pattern.matcher(text);
      for (int at = 0; row.pattern.find(matcher, text, at); at = matcher.end()) {
        if (free(taken, matcher.start(), matcher.end())) {
          hits.add(new Hit(matcher.start(), matcher.end(), row.cells, matcher.group()));
        }
      }
    }
    hits.sort(java.util.Comparator.comparingInt(Hit::start));
    return hits;
  }

  private static boolean free(boolean[] taken, int start, int end) {
    for (int i = start; i < end; i++) {
      if (taken[i]) {
        return false;
      }
    }
    java.util.Arrays.fill(taken, start, end, true);
    return true;
  }
}
