package org.oncoweave.api.matrix;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.graph.ProfileGraph.ConceptRow;
import org.oncoweave.model.ConceptId;

/// The concepts of the graph in memory: names, what lies above and below, search. A search walks
/// all folded labels once, about 20 ms for 100,000 concepts.
public final class Concepts {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Map<String, Entry> byCurie = new HashMap<>();
  private final @Nullable Entry[] byNumber;
  private final Map<String, List<ConceptId>> children = new HashMap<>();
  private final ConceptTree tree;

  private record Entry(ConceptRow row, String folded) {}

  /// The languages of labels.
  public enum Language {
    FR,
    EN
  }

  public Concepts(List<ConceptRow> rows) {
    int size = rows.stream().mapToInt(ConceptRow::number).max().orElse(-1) + 1;
    byNumber = new @Nullable Entry[size];
    for (var row : rows) {
      var entry = new Entry(row, fold(row.curie() + " " + row.labelFr() + " " + row.labelEn()));
      byCurie.put(row.curie(), entry);
      if (row.number() >= 0) {
        byNumber[row.number()] = entry;
      }
      for (var parent : row.parents()) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(new ConceptId(row.curie()));
      }
    }
    tree = ConceptTree.of(parents(size));
  }

  private int[][] parents(int size) {
    int[][] parents = new int[size][];
    for (int number = 0; number < size; number++) {
      var entry = byNumber[number];
      parents[number] =
          entry == null
              ? new int[0]
              : entry.row.parents().stream().mapToInt(this::numberOf).filter(n -> n >= 0).toArray();
    }
    return parents;
  }

  public ConceptTree tree() {
    return tree;
  }

  public Optional<ConceptId> find(String curie) {
    return byCurie.containsKey(curie) ? Optional.of(new ConceptId(curie)) : Optional.empty();
  }

  /// The number that profiles use; -1 if none does.
  public int numberOf(String curie) {
    var entry = byCurie.get(curie);
    return entry == null ? -1 : entry.row.number();
  }

  /// The concept of a number that profiles use.
  public ConceptId get(int number) {
    var entry = byNumber[number];
    if (entry == null) {
      throw new IllegalStateException("No concept has the number " + number);
    }
    return new ConceptId(entry.row.curie());
  }

  /// In the language, else in the other, else the code.
  public String label(ConceptId concept, Language language) {
    var entry = byCurie.get(concept.curie());
    if (entry == null) {
      return concept.code();
    }
    boolean french = language == Language.FR;
    var first = french ? entry.row.labelFr() : entry.row.labelEn();
    var second = french ? entry.row.labelEn() : entry.row.labelFr();
    if (first != null) {
      return first;
    }
    return second != null ? second : concept.code();
  }

  public List<ConceptId> parents(ConceptId concept) {
    var entry = byCurie.get(concept.curie());
    return entry == null ? List.of() : entry.row.parents().stream().map(ConceptId::new).toList();
  }

  public List<ConceptId> children(ConceptId concept) {
    return children.getOrDefault(concept.curie(), List.of());
  }

  /// The concept and everything below it.
  public List<String> withDescendants(ConceptId concept) {
    int number = numberOf(concept.curie());
    var all = new ArrayList<>(List.of(concept.curie()));
    if (number >= 0) {
      for (int below : tree.descendants(number)) {
        all.add(get(below).curie());
      }
    }
    return all;
  }

  /// Concepts of a scheme (all if null) whose code or labels hold all words; whole labels, then
  /// beginnings, then short labels first.
  public List<ConceptId> search(String text, @Nullable String scheme, int first) {
    var words = SPACES.split(fold(text).strip());
    return byCurie.values().stream()
        .filter(entry -> scheme == null || entry.row.curie().startsWith(scheme + ":"))
        .filter(entry -> holdsAll(entry.folded, words))
        .sorted(
            Comparator.<Entry>comparingInt(entry -> distance(entry, words))
                .thenComparing(entry -> entry.row.curie()))
        .limit(first)
        .map(entry -> new ConceptId(entry.row.curie()))
        .toList();
  }

  /// Whether code or labels of the concept hold all words of the text.
  public boolean matches(ConceptId concept, String text) {
    var entry = byCurie.get(concept.curie());
    return entry != null && holdsAll(entry.folded, SPACES.split(fold(text).strip()));
  }

  private static boolean holdsAll(String folded, String[] words) {
    for (var word : words) {
      if (!folded.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static int distance(Entry entry, String[] words) {
    int colon = entry.folded.indexOf(':');
    boolean beginsCode = entry.folded.startsWith(words[0], colon + 1);
    boolean beginsWord = entry.folded.contains(" " + words[0]);
    return entry.folded.length() + (beginsCode ? 0 : 1000) + (beginsWord ? 0 : 2000);
  }

  /// How many concepts each scheme has.
  public Map<String, Integer> schemes() {
    var counts = new TreeMap<String, Integer>();
    byCurie.keySet().forEach(c -> counts.merge(c.substring(0, c.indexOf(':')), 1, Integer::sum));
    return counts;
  }

  static String fold(String text) {
    var apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
