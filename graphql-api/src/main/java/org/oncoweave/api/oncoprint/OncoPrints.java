package org.oncoweave.api.oncoprint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.oncoweave.api.board.Findings;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.graph.AlterationGraph;
import org.oncoweave.graph.AlterationGraph.Altered;
import org.oncoweave.ontology.variant.GeneNames;
import org.springframework.stereotype.Component;

/// Makes an OncoPrint of a cohort out of the recorded variants; what is benign or silent is none.
///
/// The cost grows with the variants of the cohort's patients, read in batches.
@Component
public final class OncoPrints {
  private static final int MOST_PATIENTS = 20_000;
  private static final int MOST_GENES = 100;

  private final AlterationGraph graph;

  OncoPrints(AlterationGraph graph) {
    this.graph = graph;
  }

  /// Those genes; none: the `first` that are altered in most patients.
  public record Question(List<String> genes, int first) {}

  public OncoPrint of(Cohorts.Answer cohort, Question question) {
    if (cohort.patients().getCardinality() > MOST_PATIENTS) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT,
          "More than " + MOST_PATIENTS + " patients; narrow the cohort by a criterion");
    }
    var matrix = cohort.matrix();
    var ids = cohort.patients().stream().mapToObj(matrix::key).toList();
    var altered = new HashMap<String, Map<String, EnumSet<AlterationKind>>>();
    graph.streamAltered(ids, cohort.visibility(), one -> add(one, altered));
    var genes = genes(question, altered);
    var tested = new HashMap<String, Set<String>>();
    graph.streamTested(
        new AlterationGraph.Asked(ids, genes, cohort.visibility()),
        (patient, of) -> tested.computeIfAbsent(patient, _ -> new HashSet<>()).addAll(of));
    var columns = columns(genes, altered, tested);
    var rows = genes.stream().map(gene -> row(gene, question, columns)).toList();
    var sequenced = new HashSet<>(altered.keySet());
    sequenced.addAll(tested.keySet());
    return new OncoPrint(ids.size(), sequenced.size(), rows, columns);
  }

  private static void add(Altered one, Map<String, Map<String, EnumSet<AlterationKind>>> altered) {
    Findings.of(one.kind())
        .ifPresent(finding ->
            AlterationKind.of(finding)
                .ifPresent(kind ->
                    altered
                        .computeIfAbsent(one.patient(), _ -> new TreeMap<>())
                        .computeIfAbsent(finding.gene(), _ -> EnumSet.noneOf(AlterationKind.class))
                        .add(kind)));
  }

  private static List<String> genes(
      Question question, Map<String, Map<String, EnumSet<AlterationKind>>> altered) {
    int most = Math.clamp(question.first(), 1, MOST_GENES);
    if (!question.genes().isEmpty()) {
      return question.genes().stream()
          .map(OncoPrints::symbol)
          .distinct()
          .limit(MOST_GENES)
          .toList();
    }
    var counts = new TreeMap<String, Integer>();
    altered
        .values()
        .forEach(of -> of.keySet().forEach(gene -> counts.merge(gene, 1, Integer::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String symbol(String name) {
    return GeneNames.shipped().official(name.strip()).orElse(name.strip().toUpperCase(Locale.ROOT));
  }

  private static List<OncoPrint.Column> columns(
      List<String> genes,
      Map<String, Map<String, EnumSet<AlterationKind>>> altered,
      Map<String, Set<String>> tested) {
    var patients = new HashSet<>(altered.keySet());
    patients.addAll(tested.keySet());
    var columns = new ArrayList<OncoPrint.Column>();
    for (var patient : patients) {
      var of = altered.getOrDefault(patient, Map.of());
      var looked = tested.getOrDefault(patient, Set.of());
      var cells =
          genes.stream()
              .filter(gene -> of.containsKey(gene) || looked.contains(gene))
              .map(gene -> cell(gene, of))
              .toList();
      if (!cells.isEmpty()) {
        columns.add(new OncoPrint.Column(patient, cells));
      }
    }
    columns.sort(
        Comparator.<OncoPrint.Column, String>comparing(column -> steps(genes, column))
            .thenComparing(OncoPrint.Column::patient));
    return columns;
  }

  private static OncoPrint.Cell cell(String gene, Map<String, EnumSet<AlterationKind>> of) {
    var kinds = of.get(gene);
    return new OncoPrint.Cell(gene, kinds == null ? Set.of() : kinds);
  }

  /// A letter for each gene in the order of the rows: earlier for what stands further to the left;
  /// the same for what was not found and what is not known, so that alterations stand together.
  private static String steps(List<String> genes, OncoPrint.Column column) {
    var steps = "y".repeat(genes.size()).toCharArray();
    for (var cell : column.cells()) {
      steps[genes.indexOf(cell.gene())] = AlterationKind.step(cell.kinds());
    }
    return new String(steps);
  }

  private static OncoPrint.Row row(String gene, Question question, List<OncoPrint.Column> columns) {
    var kinds = new TreeMap<AlterationKind, Integer>();
    int tested = 0;
    int altered = 0;
    for (var column : columns) {
      for (var cell : column.cells()) {
        if (cell.gene().equals(gene)) {
          tested++;
          altered += cell.kinds().isEmpty() ? 0 : 1;
          cell.kinds().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
        }
      }
    }
    return new OncoPrint.Row(gene, !question.genes().isEmpty(), altered, tested, kinds);
  }
}
