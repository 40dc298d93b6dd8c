package org.oncoweave.analysis.therapy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.oncoweave.ontology.alteration.Alteration;
import org.oncoweave.ontology.alteration.AlterationReader;

/// Two releases of the knowledge compared, and whom the difference concerns.
public final class KnowledgeUpdate {
  private static final String NO_GENE = "";

  private final KnowledgeBase base;
  private final List<KnowledgeChange> changes = new ArrayList<>();
  private final List<Statement> changed = new ArrayList<>();
  private final Map<String, List<Integer>> byGene = new HashMap<>();

  private KnowledgeUpdate(KnowledgeBase base) {
    this.base = base;
  }

  /// The statements of `later` that `earlier` has not, or not so, and those that are gone.
  public static KnowledgeUpdate between(KnowledgeBase earlier, KnowledgeBase later) {
    var update = new KnowledgeUpdate(later);
    var before = byKey(earlier);
    var after = byKey(later);
    after.forEach((key, statement) -> {
      var old = before.get(key);
      if (old == null) {
        update.add(KnowledgeChange.Kind.NEW, key, statement);
      } else {
        update.compare(key, old, statement);
      }
    });
    before.forEach((key, statement) -> {
      if (!after.containsKey(key)) {
        update.add(KnowledgeChange.Kind.WITHDRAWN, key, statement);
      }
    });
    return update;
  }

  /// In the order of the later release, what is withdrawn last.
  public List<KnowledgeChange> changes() {
    return List.copyOf(changes);
  }

  /// The genes of the statements that changed.
  public Set<String> genes() {
    var genes = new TreeSet<>(byGene.keySet());
    genes.remove(NO_GENE);
    return genes;
  }

  /// Whether a statement that changed speaks of no gene but of a status of the tumour, as MSI-H.
  public boolean isOfStatus() {
    return byGene.containsKey(NO_GENE);
  }

  /// The changes of statements that speak of this finding in a tumour of this OncoTree code, as
  /// indexes of `changes()`. A finding that is no variant is concerned by none.
  public List<Integer> concerning(String oncoTree, Finding finding) {
    int node = base.tree().codes().indexOf(oncoTree.strip().toUpperCase(Locale.ROOT));
    if (node < 0) {
      return List.of();
    }
    var found = read(finding);
    return candidates(found).stream().filter(i -> reaches(changed.get(i), node, found)).toList();
  }

  /// Whether a statement that changed speaks of this finding, in whatever tumour.
  public boolean speaksOf(Finding finding) {
    var found = read(finding);
    return candidates(found).stream().anyMatch(i -> reaches(changed.get(i), found));
  }

  private static List<Alteration> read(Finding finding) {
    try {
      return new AlterationReader(finding.gene(), finding.germline()).read(finding.variant());
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private Set<Integer> candidates(List<Alteration> found) {
    var candidates = new TreeSet<>(byGene.getOrDefault(NO_GENE, List.of()));
    for (var one : found) {
      candidates.addAll(byGene.getOrDefault(one.gene(), List.of()));
      candidates.addAll(byGene.getOrDefault(one.partner(), List.of()));
    }
    return candidates;
  }

  private static boolean reaches(Statement statement, int node, List<Alteration> found) {
    return statement.tumours().get(node) && reaches(statement, found);
  }

  private static boolean reaches(Statement statement, List<Alteration> found) {
    return statement.targets().stream()
        .anyMatch(target -> found.stream().anyMatch(one -> target.reaches(one).isPresent()));
  }

  private void compare(String key, Statement old, Statement now) {
    if (old.effect() != now.effect()) {
      add(key, KnowledgeChange.Kind.EFFECT, old, now);
    } else if (!old.level().equals(now.level())) {
      add(key, KnowledgeChange.Kind.LEVEL, old, now);
    }
  }

  private void add(String key, KnowledgeChange.Kind kind, Statement old, Statement now) {
    add(kind, key, now);
    var told = changes.removeLast();
    changes.add(
        new KnowledgeChange(
            kind,
            key,
            told.source(),
            told.medicines(),
            told.how(),
            told.disease(),
            told.genes(),
            now.effect(),
            now.level(),
            old.effect(),
            old.level()));
  }

  private void add(KnowledgeChange.Kind kind, String key, Statement one) {
    int number = changes.size();
    changes.add(
        new KnowledgeChange(
            kind,
            key,
            one.source(),
            one.therapies(),
            one.how(),
            one.disease(),
            one.genes(),
            one.effect(),
            one.level(),
            null,
            null));
    changed.add(one);
    var genes = one.genes().isEmpty() ? List.of(NO_GENE) : one.genes();
    genes.forEach(gene -> byGene.computeIfAbsent(gene, _ -> new ArrayList<>()).add(number));
  }

  /// Rows that say the same twice are told apart by their order.
  private static Map<String, Statement> byKey(KnowledgeBase base) {
    var statements = new LinkedHashMap<String, Statement>();
    var seen = new HashMap<String, Integer>();
    for (var statement : base.statements()) {
      var identity = statement.identity();
      int times = seen.merge(identity, 1, Integer::sum);
      statements.put(key(identity + "#" + times), statement);
    }
    return statements;
  }

  private static String key(String identity) {
    return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
