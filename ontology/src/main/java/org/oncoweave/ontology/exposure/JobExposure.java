package org.oncoweave.ontology.exposure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.Words;

/// The job-exposure matrix: from an occupation and a period to the agents that people in it meet.
/// It speaks of jobs, never of one person: a probable exposure, not a fact.
public final class JobExposure {
  private static final int COLUMNS = 7;
  private static final int OPEN_END = 9999;
  private static final int[] LEAST_PERCENT = {0, 1, 10, 50, 90};

  private static final Comparator<Exposure> STRONGEST =
      Comparator.comparingInt((Exposure e) -> -e.level().probability())
          .thenComparingInt(e -> -e.level().intensity())
          .thenComparing(e -> e.agent().curie());

  private final Ontology ontology;
  private final Map<ConceptId, List<Exposure>> byJob;

  /// An agent met in a job. Probability 1 to 4 (1, 10, 50, 90 % of the people or more), intensity 1
  /// to 3; years are inclusive.
  public record Exposure(ConceptId job, ConceptId agent, Years years, Level level, String source) {}

  /// First and last year.
  public record Years(int from, int to) {
    boolean meet(Years other) {
      return from <= other.to && other.from <= to;
    }

    Years within(Years other) {
      return new Years(Math.max(from, other.from), Math.min(to, other.to));
    }
  }

  /// Classes of the matrix.
  public record Level(int probability, int intensity) {
    public Level {
      if (probability < 1 || probability > 4 || intensity < 1 || intensity > 3) {
        throw new OntologyFault(
            Words.say(
                "Probability is 1 to 4 and intensity 1 to 3, not %d, %d", probability, intensity));
      }
    }

    /// The least share of people in the job who are exposed, in per cent.
    public int leastPercent() {
      return LEAST_PERCENT[probability];
    }

    /// What a year in the job adds to a cumulative exposure: the least share of the exposed times
    /// the class of intensity.
    public double unitsPerYear() {
      return leastPercent() / 100.0 * intensity;
    }
  }

  public JobExposure(Ontology ontology) {
    this.ontology = ontology;
    this.byJob =
        ShippedTable.rowsBelowNames(Ontology.class, "rules/job_exposure.tsv", COLUMNS).stream()
            .map(JobExposure::exposure)
            .collect(Collectors.groupingBy(Exposure::job));
  }

  private static Exposure exposure(List<String> cells) {
    return new Exposure(
        new ConceptId(cells.get(0)),
        new ConceptId(cells.get(1)),
        new Years(
            Integer.parseInt(cells.get(2)),
            cells.get(3).isEmpty() ? OPEN_END : Integer.parseInt(cells.get(3))),
        new Level(Integer.parseInt(cells.get(4)), Integer.parseInt(cells.get(5))),
        cells.get(6));
  }

  /// What the job exposes to in these years, the most probable first. A job that is not in the
  /// matrix takes the rows of the nearest group above it.
  public List<Exposure> of(ConceptId job, int fromYear, int toYear) {
    var asked = new Years(fromYear, toYear);
    var best = new LinkedHashMap<ConceptId, Exposure>();
    for (var exposure : rows(job)) {
      if (exposure.years().meet(asked)) {
        best.merge(exposure.agent(), exposure, (a, b) -> STRONGEST.compare(a, b) <= 0 ? a : b);
      }
    }
    return best.values().stream().sorted(STRONGEST).toList();
  }

  /// What the job exposes to, with the years of these in which it does.
  public List<Exposure> during(ConceptId job, int fromYear, int toYear) {
    var asked = new Years(fromYear, toYear);
    return rows(job).stream()
        .filter(row -> row.years().meet(asked))
        .map(row ->
            new Exposure(job, row.agent(), row.years().within(asked), row.level(), row.source()))
        .toList();
  }

  private List<Exposure> rows(ConceptId job) {
    var own = byJob.get(job);
    if (own != null || !ontology.contains(job)) {
      return own == null ? List.of() : own;
    }
    var above = ontology.ancestors(job);
    for (var group : above.reversed()) {
      var rows = byJob.get(group);
      if (rows != null) {
        return rows;
      }
    }
    return List.of();
  }

  /// All rows, for a test and for the graph.
  public List<Exposure> all() {
    var all = new ArrayList<Exposure>();
    byJob.values().forEach(all::addAll);
    return all;
  }
}
