package org.oncoweave.ontology;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;

/// The concepts of all schemes with their names and their parents; immutable, made once.
///
/// Each concept has a dense number (`number`), parents before children, for bitmaps and arrays.
public final class Ontology {
  private static final int LONGEST_CHAIN = 50;

  private final List<Concept> concepts;
  private final Map<ConceptId, Integer> numbers;
  private final Hierarchy hierarchy;

  /// Made when the first name is asked for: much of what uses an ontology asks for none.
  private volatile @Nullable TermIndex index;

  private Ontology(Draft draft) {
    this.concepts = draft.ordered();
    this.numbers = draft.numbers();
    this.hierarchy = draft.hierarchy();
  }

  /// Makes the index of names now, so that the first search is as fast as the next.
  public Ontology prepared() {
    index();
    return this;
  }

  private TermIndex index() {
    var made = index;
    if (made == null) {
      synchronized (this) {
        made = index;
        if (made == null) {
          made = TermIndex.of(concepts);
          index = made;
        }
      }
    }
    return made;
  }

  /// The vocabularies that come with the product. Read once; the same object each time.
  public static Ontology shipped() {
    return Shipped.ONTOLOGY;
  }

  /// The same, read anew; for a measure.
  public static Ontology readShipped() {
    return of(ShippedConcepts.read());
  }

  /// An ontology of these concepts. Parents that are not among them are left out (`OntologyCheck`
  /// names them); a cycle or one key given twice is refused.
  public static Ontology of(Collection<Concept> concepts) {
    return new Ontology(Draft.of(List.copyOf(concepts)));
  }

  private static final class Shipped {
    private static final Ontology ONTOLOGY = readShipped();
  }

  public Optional<Concept> find(ConceptId id) {
    int number = number(id);
    return number < 0 ? Optional.empty() : Optional.of(concepts.get(number));
  }

  public Concept get(ConceptId id) {
    return concepts.get(known(id));
  }

  public boolean contains(ConceptId id) {
    return numbers.containsKey(id);
  }

  /// What is to be used today for a code: the end of its chain of `replaced_by`, or the code
  /// itself.
  public ConceptId current(ConceptId id) {
    var at = id;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      var next = find(at).flatMap(c -> c.list("replaced_by").stream().findFirst());
      if (next.isEmpty() || next.get().indexOf(':') < 1) {
        return at;
      }
      at = new ConceptId(next.get());
    }
    return at;
  }

  public int size() {
    return concepts.size();
  }

  /// The dense number of a concept, from 0 to `size()` - 1; -1 when it is not there.
  public int number(ConceptId id) {
    return numbers.getOrDefault(id, -1);
  }

  public Concept concept(int number) {
    return concepts.get(number);
  }

  /// All concepts, parents before children.
  public List<Concept> concepts() {
    return concepts;
  }

  public Stream<Concept> inScheme(String scheme) {
    return concepts.stream().filter(concept -> concept.scheme().equals(scheme));
  }

  /// Labels and exact synonyms of all concepts: what a dictionary is made of.
  public Stream<Term> terms() {
    return concepts.stream().flatMap(concept -> concept.terms().stream());
  }

  /// How many concepts each scheme has, by name of the scheme.
  public Map<String, Integer> counts() {
    var counts = new TreeMap<String, Integer>();
    concepts.forEach(concept -> counts.merge(concept.scheme(), 1, Integer::sum));
    return counts;
  }

  public List<ConceptId> parents(ConceptId id) {
    return ids(hierarchy.parents(known(id)));
  }

  public List<ConceptId> children(ConceptId id) {
    return ids(hierarchy.children(known(id)));
  }

  /// All above a concept, the most general first; not the concept itself.
  public List<ConceptId> ancestors(ConceptId id) {
    return ids(hierarchy.ancestors(known(id)));
  }

  /// All below a concept; not the concept itself.
  public List<ConceptId> descendants(ConceptId id) {
    return ids(hierarchy.descendants(known(id)));
  }

  /// As `ancestors`, by number, rising.
  public int[] ancestors(int number) {
    return hierarchy.ancestors(number);
  }

  /// As `descendants`, by number, rising.
  public int[] descendants(int number) {
    return hierarchy.descendants(number);
  }

  /// Whether the one is the other or lies below it. False when either is unknown.
  public boolean isA(ConceptId id, ConceptId ancestor) {
    int node = number(id);
    int above = number(ancestor);
    return node >= 0 && above >= 0 && hierarchy.isA(node, above);
  }

  public boolean isA(int number, int ancestor) {
    return hierarchy.isA(number, ancestor);
  }

  /// The concept above both with the fewest concepts below it.
  public Optional<ConceptId> mostSpecificCommonAncestor(ConceptId one, ConceptId other) {
    return hierarchy.lowestCommon(known(one), known(other)).stream()
        .findFirst()
        .map(number -> concepts.get(number).id());
  }

  /// Information content after Seco (2004): 1 for a leaf, towards 0 for a root with everything
  /// below.
  public double informationContent(ConceptId id) {
    int below = hierarchy.descendantCount(known(id));
    return 1 - Math.log1p(below) / Math.log(Math.max(2, concepts.size()));
  }

  /// The concepts that bear exactly this name, whatever its accents, case and punctuation.
  public List<ConceptId> named(String text) {
    return ids(index().named(text));
  }

  /// The concepts whose names are near a text, best first: whole names, then prefixes, then words
  /// in any order, then words with a typing fault. An empty scheme asks for all.
  public List<SearchHit> search(String text, String scheme, int limit) {
    return index().search(new TermIndex.Question(text, scheme, Language.ANY, limit));
  }

  /// As above, among names of one language.
  public List<SearchHit> search(String text, String scheme, Language language, int limit) {
    return index().search(new TermIndex.Question(text, scheme, language, limit));
  }

  private int known(ConceptId id) {
    int number = number(id);
    if (number < 0) {
      throw new OntologyFault(
          Words.say(
              "No concept %s among the %d loaded; `ontology list` shows them", id.curie(), size()));
    }
    return number;
  }

  private List<ConceptId> ids(int[] numbers) {
    return Arrays.stream(numbers).mapToObj(number -> concepts.get(number).id()).toList();
  }

  /// Concepts put in order, with the numbers they get there.
  private record Draft(
      List<Concept> ordered, Map<ConceptId, Integer> numbers, Hierarchy hierarchy) {

    static Draft of(List<Concept> concepts) {
      var given = numbered(concepts);
      int[] order = Hierarchy.order(parents(concepts, given));
      if (order.length < concepts.size()) {
        throw new OntologyFault(OntologyCheck.cycleMessage(concepts));
      }
      var ordered = Arrays.stream(order).mapToObj(concepts::get).toList();
      var numbers = numbered(ordered);
      return new Draft(ordered, numbers, Hierarchy.of(parents(ordered, numbers)));
    }

    private static Map<ConceptId, Integer> numbered(List<Concept> concepts) {
      var numbers = LinkedHashMap.<ConceptId, Integer>newLinkedHashMap(concepts.size());
      for (var concept : concepts) {
        if (numbers.put(concept.id(), numbers.size()) != null) {
          throw new OntologyFault(
              Words.say(
                  "Concept %s is given twice; keep one of the two lines", concept.id().curie()));
        }
      }
      return numbers;
    }

    private static int[][] parents(List<Concept> concepts, Map<ConceptId, Integer> numbers) {
      int[][] parents = new int[concepts.size()][];
      for (int i = 0; i < parents.length; i++) {
        parents[i] =
            concepts.get(i).parents().stream()
                .mapToInt(parent -> numbers.getOrDefault(parent, -1))
                .filter(number -> number >= 0)
                .distinct()
                .sorted()
                .toArray();
      }
      return parents;
    }
  }
}
