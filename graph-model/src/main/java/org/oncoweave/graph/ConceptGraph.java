package org.oncoweave.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.TransactionContext;
import org.oncoweave.model.ConceptId;

/// The concepts of the graph and their dense numbers, which profiles use. Holds all numbers in
/// memory, some 100 bytes a concept; safe for use by many threads, made once an import.
public final class ConceptGraph {
  private static final int BATCH = 5_000;
  private static final String VARIANTS = "VARIANT:";

  private final Writes writes;
  private final Unlisted unlisted;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Set<String> described = new HashSet<>();
  private final Set<Kind> linked = new HashSet<>();
  private int next;

  private ConceptGraph(Writes writes, Unlisted unlisted) {
    this.writes = writes;
    this.unlisted = unlisted;
  }

  /// Tells of a code that no table knows what its form says: names, and what it is a kind of.
  public interface Unlisted {
    Described describe(ConceptId code);
  }

  public static ConceptGraph of(GraphConnection graph, Unlisted unlisted) {
    var concepts = new ConceptGraph(new Writes(graph.driver()), unlisted);
    concepts
        .writes
        .read("concept_numbers", Map.of(), row -> row)
        .forEach(row -> {
          int number = row.get("number").asInt(-1);
          concepts.numbers.put(row.get("curie").asString(), number);
          concepts.next = Math.max(concepts.next, number + 1);
        });
    return concepts;
  }

  /// A concept of a vocabulary: names, and how it stands to others.
  public record Described(
      ConceptId id, @Nullable String labelFr, @Nullable String labelEn, Links links) {}

  /// What a concept is a kind of, what it is a part of, what it means the same as.
  public record Links(List<ConceptId> parents, List<ConceptId> wholes, List<Mapped> mappings) {
    public Links {
      parents = List.copyOf(parents);
      wholes = List.copyOf(wholes);
      mappings = List.copyOf(mappings);
    }
  }

  /// Another concept, and how near it is in the words of SSSOM.
  public record Mapped(String predicate, ConceptId to) {
    static final String EXACT = "skos:exactMatch";
  }

  /// A vocabulary at one version; two of the same version hold the same.
  public record Published(String name, String version, List<Described> concepts) {
    public Published {
      concepts = List.copyOf(concepts);
    }
  }

  /// The number of a concept that was numbered before.
  public synchronized int numberOf(String curie) {
    var number = numbers.get(curie);
    if (number == null) {
      throw new IllegalStateException("A concept without a number: " + curie.length());
    }
    return number;
  }

  /// Gives each of these concepts a node and a number, where it has none, and all above it that no
  /// table holds. `told` are kinds that facts tell: what is a kind of what, beside what the form of
  /// a code says.
  public synchronized void number(Collection<String> curies, Collection<Kind> told) {
    var rows = new ArrayList<Map<String, Object>>();
    var kinds = new LinkedHashSet<>(told);
    var waiting = new ArrayDeque<>(curies);
    told.forEach(kind -> waiting.add(kind.above()));
    while (!waiting.isEmpty()) {
      var curie = waiting.pop();
      if (described.add(curie) && (!numbers.containsKey(curie) || isOfVariants(curie))) {
        var one = unlisted.describe(new ConceptId(curie));
        if (!numbers.containsKey(curie)) {
          rows.add(created(one.id(), names(one), true));
        }
        for (var above : one.links().parents()) {
          kinds.add(new Kind(curie, above.curie()));
          waiting.add(above.curie());
        }
      }
    }
    write(rows, kinds);
  }

  /// One concept is a kind of another.
  public record Kind(String concept, String above) {}

  /// Variants were once below their genes alone.
  private static boolean isOfVariants(String curie) {
    return curie.startsWith(VARIANTS);
  }

  private void write(List<Map<String, Object>> rows, Collection<Kind> kinds) {
    var links =
        kinds.stream()
            .filter(linked::add)
            .map(kind -> Map.<String, Object>of("from", kind.concept(), "to", kind.above()))
            .toList();
    if (!rows.isEmpty() || !links.isEmpty()) {
      writes.write(tx -> {
        Writes.run(tx, "create_concepts", "concepts", rows);
        Writes.run(tx, "ensure_parents", "links", links);
      });
    }
  }

  private static Map<String, Object> names(Described one) {
    var names = new HashMap<String, Object>();
    LedgerRows.put(names, "labelFr", one.labelFr());
    LedgerRows.put(names, "labelEn", one.labelEn());
    return names;
  }

  private int numbered(ConceptId id) {
    return numbers.computeIfAbsent(id.curie(), _ -> next++);
  }

  /// All properties of a concept that the graph lacks.
  private Map<String, Object> created(ConceptId id, Map<String, Object> names, boolean seen) {
    var properties = new HashMap<>(names);
    properties.put("curie", id.curie());
    properties.put("number", numbered(id));
    properties.put("scheme", id.scheme());
    properties.put("code", id.code());
    if (seen) {
      properties.put("seen", true);
    }
    return properties;
  }

  /// A concept that is there, and what it is called now.
  private static Map<String, Object> saved(ConceptId id, Map<String, Object> names) {
    var properties = new HashMap<>(names);
    properties.put("scheme", id.scheme());
    properties.put("code", id.code());
    var row = new HashMap<String, Object>();
    row.put("curie", id.curie());
    row.put("properties", properties);
    row.put("number", null);
    row.put("seen", null);
    return row;
  }

  /// What a publication wrote: the vocabularies that changed, and the seconds of its two parts.
  public record Publishing(List<String> changed, double namesSeconds, double linksSeconds) {
    public Publishing {
      changed = List.copyOf(changed);
    }
  }

  /// Makes the graph hold these vocabularies and no others; what it holds at that version already
  /// is left alone. Batches are written side by side, all concepts before what ties them.
  public synchronized Publishing publish(List<Published> vocabularies) {
    var held = new HashMap<String, String>();
    writes
        .read("vocabulary_versions", Map.of(), row -> row)
        .forEach(row -> held.put(row.get("name").asString(), row.get("version").asString()));
    var fresh = vocabularies.stream().filter(v -> !v.version().equals(held.get(v.name()))).toList();
    int known = next;
    double names = inBatches(fresh, (v, part) -> named(v, part, known));
    double links = inBatches(fresh, (_, part) -> related(part, known));
    var changed = new ArrayList<>(fresh.stream().map(Published::name).toList());
    fresh.forEach(v -> end(v.name(), v.version(), v.concepts().size()));
    vocabularies.forEach(v -> held.remove(v.name()));
    for (var gone : held.keySet()) {
      end(gone, "", 0);
      changed.add(gone);
    }
    return new Publishing(changed, names, links);
  }

  /// The seconds that it took to write all batches; what each writes is made one after the other.
  private double inBatches(
      List<Published> vocabularies,
      BiFunction<Published, List<Described>, Consumer<TransactionContext>> batch) {
    long start = System.nanoTime();
    var batches = new ArrayList<Consumer<TransactionContext>>();
    for (var vocabulary : vocabularies) {
      var concepts = vocabulary.concepts();
      for (int from = 0; from < concepts.size(); from += BATCH) {
        var part = concepts.subList(from, Math.min(from + BATCH, concepts.size()));
        batches.add(batch.apply(vocabulary, part));
      }
    }
    batches.parallelStream().forEach(writes::write);
    return (System.nanoTime() - start) / 1e9;
  }

  /// Concepts with a number below `known` are in the graph already.
  private Consumer<TransactionContext> named(
      Published vocabulary, List<Described> concepts, int known) {
    var created = new ArrayList<Map<String, Object>>();
    var saved = new ArrayList<Map<String, Object>>();
    for (var concept : concepts) {
      var names = new HashMap<String, Object>();
      LedgerRows.put(names, "labelFr", concept.labelFr());
      LedgerRows.put(names, "labelEn", concept.labelEn());
      names.put("vocabulary", vocabulary.name());
      names.put("release", vocabulary.version());
      if (numbered(concept.id()) < known) {
        saved.add(saved(concept.id(), names));
      } else {
        created.add(created(concept.id(), names, false));
      }
    }
    return tx -> {
      Writes.run(tx, "create_concepts", "concepts", created);
      Writes.run(tx, "save_concepts", "concepts", saved);
    };
  }

  private Consumer<TransactionContext> related(List<Described> concepts, int known) {
    var old =
        concepts.stream()
            .map(concept -> concept.id().curie())
            .filter(curie -> numberOf(curie) < known)
            .toList();
    return tx -> {
      Writes.run(tx, "unlink_concepts", "curies", old);
      link(tx, concepts);
    };
  }

  /// What the vocabulary held before and no longer holds stays only where a record speaks of it.
  private void end(String name, String version, int size) {
    var parameters = Map.<String, Object>of("name", name, "version", version, "concepts", size);
    writes.write(tx -> {
      tx.run(Cypher.load("withdraw_concepts"), Map.of("name", name, "version", version)).consume();
      tx.run(Cypher.load("save_vocabulary"), parameters).consume();
    });
  }

  /// Of concepts that say nothing yet of how they stand to others.
  static void link(TransactionContext tx, List<Described> concepts) {
    var parents = new LinkedHashSet<Map<String, Object>>();
    var wholes = new LinkedHashSet<Map<String, Object>>();
    var mappings = new LinkedHashSet<Map<String, Object>>();
    for (var concept : concepts) {
      var from = concept.id().curie();
      var links = concept.links();
      links.parents().forEach(to -> parents.add(Map.of("from", from, "to", to.curie())));
      links.wholes().forEach(to -> wholes.add(Map.of("from", from, "to", to.curie())));
      for (var mapped : links.mappings()) {
        var to = mapped.to().curie();
        mappings.add(Map.of("from", from, "to", to, "predicate", mapped.predicate()));
      }
    }
    Writes.run(tx, "link_parents", "links", List.copyOf(parents));
    Writes.run(tx, "link_wholes", "links", List.copyOf(wholes));
    Writes.run(tx, "link_mappings", "links", List.copyOf(mappings));
  }

  /// Removes what only replaced records spoke of, so that the graph does not tell in which order
  /// they came.
  public void removeUnused() {
    writes.write(tx -> {
      tx.run(Cypher.load("remove_unused_genes")).consume();
      // what is above may be unused once what is below is gone
      int removed;
      do {
        removed = tx.run(Cypher.load("remove_unused_concepts")).consume().counters().nodesDeleted();
      } while (removed > 0);
    });
  }
}
