package org.oncoweave.api.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.graph.ProfileGraph.ConceptRow;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Folding;
import org.oncoweave.ontology.Synonym;

/// The concepts of the graph and of the vocabularies in use, in memory: names, what lies above and
/// below, equivalents, search.
public final class Concepts {
  private static final int MOST_ROOTS = 200;

  private final Map<String, Entry> byCurie = new HashMap<>();
  private final @Nullable Entry[] byNumber;
  private final Map<String, List<ConceptId>> children = new HashMap<>();
  private final ConceptTree tree;
  private final Dictionary dictionary;
  private final ConceptNames names;
  private final ConceptSearch search;

  record Entry(ConceptRow row, boolean inGraph) {}

  /// The languages of labels.
  public enum Language {
    FR,
    EN
  }

  public Concepts(List<ConceptRow> rows, Dictionary dictionary) {
    this.dictionary = dictionary;
    int size = rows.stream().mapToInt(ConceptRow::number).max().orElse(-1) + 1;
    byNumber = new @Nullable Entry[size];
    rows.forEach(row -> add(row, true));
    dictionary.concepts().stream()
        .filter(concept -> !concept.isProperty() && !byCurie.containsKey(concept.id().curie()))
        .forEach(concept -> add(row(concept), false));
    children.values().forEach(list -> list.sort(Comparator.comparing(ConceptId::curie)));
    tree = ConceptTree.of(parents(size));
    names = new ConceptNames(byCurie, dictionary);
    search = new ConceptSearch(dictionary, own(rows));
  }

  /// Whether a vocabulary in use has this code; what only records speak of does not count.
  public boolean isDefined(ConceptId concept) {
    return dictionary.contains(concept.curie());
  }

  private void add(ConceptRow row, boolean inGraph) {
    var entry = new Entry(row, inGraph);
    byCurie.put(row.curie(), entry);
    if (row.number() >= 0) {
      byNumber[row.number()] = entry;
    }
    for (var parent : row.parents()) {
      children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(new ConceptId(row.curie()));
    }
  }

  private static ConceptRow row(Concept concept) {
    var parents = concept.parents().stream().map(ConceptId::curie).toList();
    return new ConceptRow(concept.id().curie(), -1, null, null, parents, List.of());
  }

  /// What no vocabulary in use has: codes of the centre, variants.
  private List<Concept> own(List<ConceptRow> rows) {
    return rows.stream()
        .filter(row -> !dictionary.contains(row.curie()))
        .map(row -> {
          var id = new ConceptId(row.curie());
          return new Concept(
              id,
              names.label(id, Language.FR),
              names.label(id, Language.EN),
              id.code().isBlank()
                  ? List.of()
                  : List.of(Synonym.exact(id.code(), org.oncoweave.ontology.Language.ANY)),
              List.of(),
              Map.of());
        })
        .toList();
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

  /// The numbers of the concepts that are meant.
  public Set<Integer> numbers(Predicate<ConceptId> meant) {
    return byCurie.values().stream()
        .map(Entry::row)
        .filter(row -> row.number() >= 0 && meant.test(new ConceptId(row.curie())))
        .map(ConceptRow::number)
        .collect(Collectors.toSet());
  }

  /// The concept of a number that profiles use.
  public ConceptId get(int number) {
    var entry = byNumber[number];
    if (entry == null) {
      throw new IllegalStateException("No concept has the number " + number);
    }
    return new ConceptId(entry.row.curie());
  }

  /// In the language, else in the other, else after the nearest concept above that has a name.
  public String label(ConceptId concept, Language language) {
    return names.label(concept, language);
  }

  /// What the vocabulary says of a concept beside its names: a unit, a group, a latitude.
  public Optional<String> attribute(ConceptId concept, String name) {
    return dictionary.find(concept).flatMap(known -> known.attribute(name));
  }

  /// Other names, of any scope.
  public List<Synonym> synonyms(ConceptId concept) {
    return dictionary.synonyms(concept);
  }

  /// What means the same or nearly in other schemes.
  public List<Dictionary.Equivalent> equivalents(ConceptId concept) {
    var own = mapsTo(concept).map(to -> new Dictionary.Equivalent("skos:exactMatch", to));
    return Stream.concat(own, dictionary.equivalents(concept).stream()).toList();
  }

  private Stream<ConceptId> mapsTo(ConceptId concept) {
    var entry = byCurie.get(concept.curie());
    return entry == null ? Stream.of() : entry.row.mapsTo().stream().map(ConceptId::new);
  }

  /// The codes of a scheme for these together; a code of the centre stands for what it maps to.
  public List<ConceptId> crosswalk(List<ConceptId> from, String scheme) {
    var codes =
        from.stream().flatMap(code -> Stream.concat(Stream.of(code), mapsTo(code))).toList();
    var own = codes.stream().filter(code -> code.scheme().equals(scheme) && !from.contains(code));
    return Stream.concat(own, dictionary.crosswalk(codes, scheme).stream()).distinct().toList();
  }

  public List<ConceptId> parents(ConceptId concept) {
    var entry = byCurie.get(concept.curie());
    return entry == null ? List.of() : entry.row.parents().stream().map(ConceptId::new).toList();
  }

  /// What lies directly below, by code.
  public List<ConceptId> children(ConceptId concept) {
    return children.getOrDefault(concept.curie(), List.of());
  }

  /// All that lies below, by code.
  public List<ConceptId> descendants(ConceptId concept) {
    var below = new TreeMap<String, ConceptId>();
    var waiting = new ArrayDeque<>(children(concept));
    while (!waiting.isEmpty()) {
      var next = waiting.pop();
      if (below.put(next.curie(), next) == null) {
        waiting.addAll(children(next));
      }
    }
    return List.copyOf(below.values());
  }

  /// The concepts of a scheme that lie below no other of it, by code; where they are very many,
  /// what lies above them in other schemes.
  public List<ConceptId> roots(String scheme) {
    var prefix = scheme + ":";
    var roots =
        byCurie.values().stream()
            .filter(entry -> entry.row.curie().startsWith(prefix))
            .filter(entry -> entry.row.parents().stream().noneMatch(p -> p.startsWith(prefix)))
            .toList();
    var shown =
        roots.size() <= MOST_ROOTS
            ? roots.stream().map(entry -> entry.row.curie())
            : roots.stream().flatMap(Concepts::aboveOrSelf);
    return shown.distinct().sorted().map(ConceptId::new).toList();
  }

  private static Stream<String> aboveOrSelf(Entry root) {
    var above = root.row.parents();
    return above.isEmpty() ? Stream.of(root.row.curie()) : above.stream();
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

  /// Words of names in any order, the last one unfinished, faults of typing forgiven; or the
  /// beginning of a code.
  public record Question(String text, @Nullable String scheme, Language language, int first) {}

  /// The best of those that are admitted, those of patients before others that fit as well.
  public List<ConceptId> search(
      Question asked, Predicate<ConceptId> admitted, Predicate<ConceptId> carried) {
    var scheme = asked.scheme() == null ? "" : asked.scheme();
    return search.answer(
        new ConceptSearch.Question(asked.text(), scheme, asked.language(), asked.first()),
        admitted,
        carried);
  }

  /// Whether code and labels of the concept hold all words of the text.
  public boolean matches(ConceptId concept, String text) {
    var held =
        Folding.fold(
            String.join(
                " ",
                concept.curie(),
                names.label(concept, Language.FR),
                names.label(concept, Language.EN)));
    return Folding.words(Folding.fold(text)).stream().allMatch(held::contains);
  }

  /// How many concepts of the graph each scheme has.
  public Map<String, Integer> schemes() {
    var counts = new TreeMap<String, Integer>();
    byCurie.forEach((curie, entry) -> {
      if (entry.inGraph) {
        counts.merge(curie.substring(0, curie.indexOf(':')), 1, Integer::sum);
      }
    });
    return counts;
  }
}
