package org.oncoweave.ingest.statement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oncoweave.ontology.ShippedTable;

/// A table of phrases: patterns over folded text, each with the cells that it stands for. The first
/// line that fits a place decides.
final class PhraseTable {
  /// A phrase found, and its cells.
  record Hit(int start, int end, List<String> cells, String words) {}

  private record Row(WordPattern pattern, List<String> cells) {}

  private static final Map<String, PhraseTable> READ = new ConcurrentHashMap<>();

  private final List<Row> rows;

  /// By how a word begins: the rows whose phrases may begin so.
  private final int[][] openings;

  private PhraseTable(List<Row> rows) {
    this.rows = rows;
    this.openings = Beginnings.index(rows.stream().map(r -> r.pattern.beginnings()).toList());
  }

  /// Lines `cells<tab>…<tab>pattern`, comments begin with `#`; one table for all that read it.
  static PhraseTable read(String name) {
    return READ.computeIfAbsent(
        name,
        n ->
            new PhraseTable(
                ShippedTable.rows(PhraseTable.class, n).stream().map(PhraseTable::row).toList()));
  }

  private static Row row(List<String> cells) {
    var pattern = WordPattern.of("(?<![\\p{L}\\d])(?:" + cells.getLast() + ")(?![\\p{L}\\d])");
    return new Row(pattern, cells.subList(0, cells.size() - 1));
  }

  /// All phrases of a text in its order; of two that overlap the one of the earlier line. The cost
  /// grows with the words times the few rows that may begin there, not with the table.
  List<Hit> find(String folded) {
    var search = new Search(folded, rows.size());
    for (int word = search.text.count() - 1; word >= 0; word--) {
      search.mayBegin(openings[search.text.opening(word)], word);
    }
    for (int row = 0; row < rows.size(); row++) {
      if (search.heads[row] != Search.NONE) {
        search.all(rows.get(row), search.heads[row]);
      }
    }
    search.hits.sort(Comparator.comparingInt(Hit::start));
    return search.hits;
  }

  /// One search: for each row the words where it may begin, as chains in the order of the text.
  private static final class Search {
    static final int NONE = -1;

    final WordStarts text;
    final List<Hit> hits = new ArrayList<>();
    final int[] heads;
    private final boolean[] taken;
    private int[] nexts;
    private int[] words;
    private int size;

    Search(String folded, int rows) {
      text = new WordStarts(folded);
      taken = new boolean[folded.length() + 1];
      heads = new int[rows];
      Arrays.fill(heads, NONE);
      nexts = new int[text.count() * 2 + 8];
      words = new int[nexts.length];
    }

    /// To be told of the last word first.
    void mayBegin(int[] rows, int word) {
      if (size + rows.length > words.length) {
        int more = Math.max(size + rows.length, words.length * 2);
        nexts = Arrays.copyOf(nexts, more);
        words = Arrays.copyOf(words, more);
      }
      for (int row : rows) {
        words[size] = word;
        nexts[size] = heads[row];
        heads[row] = size++;
      }
    }

    void all(Row row, int head) {
      var matcher = row.pattern.matcher(text);
      int free = 0;
      for (int at = head; at != NONE; at = nexts[at]) {
        int place = text.place(words[at]);
        if (place >= free && row.pattern.fits(matcher, text, place)) {
          free = matcher.end();
          if (take(matcher.start(), free)) {
            hits.add(new Hit(matcher.start(), free, row.cells, matcher.group()));
          }
        }
      }
    }

    private boolean take(int start, int end) {
      for (int i = start; i < end; i++) {
        if (taken[i]) {
          return false;
        }
      }
      Arrays.fill(taken, start, end, true);
      return true;
    }
  }
}
