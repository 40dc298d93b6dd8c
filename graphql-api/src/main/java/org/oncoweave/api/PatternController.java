package org.oncoweave.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.pattern.Course;
import org.oncoweave.analysis.pattern.PlaceCluster;
import org.oncoweave.analysis.pattern.Subgroup;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.pattern.PatternInput;
import org.oncoweave.api.pattern.Patterns;
import org.oncoweave.model.ConceptId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Subgroups, orders of treatments, and clusters of places and years.
@Controller
class PatternController {
  private final Cohorts cohorts;
  private final Patterns patterns;

  PatternController(Cohorts cohorts, Patterns patterns) {
    this.cohorts = cohorts;
    this.patterns = patterns;
  }

  record Groups(Count patients, int concepts, boolean complete, List<Conjunction> groups) {}

  record Conjunction(
      List<ConceptId> concepts,
      int patients,
      int observed,
      double expected,
      double ratio,
      double p) {}

  record Orders(Count patients, List<Order> courses) {}

  record Order(
      List<ConceptId> concepts,
      int patients,
      double medianDays,
      @Nullable Integer observed,
      double expected,
      @Nullable Double ratio,
      @Nullable Double low,
      @Nullable Double high,
      @Nullable Double q) {}

  record Clusters(Count patients, int places, List<Cluster> clusters) {}

  record Cluster(
      List<ConceptId> places,
      double radiusKm,
      int fromYear,
      int toYear,
      int patients,
      int observed,
      double expected,
      double ratio,
      double p) {}

  private Cohorts.Answer cohort(PatternInput input, Asker asker) {
    return cohorts.answer(new Cohorts.Question(input.criteria(), null), asker.visibility());
  }

  private static Count patients(Cohorts.Answer cohort, Asker asker) {
    return Count.of(cohort.patients().getCardinality(), asker);
  }

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public Groups subgroups(
      @Argument PatternInput input, @Argument int depth, @ContextValue Asker asker) {
    var cohort = cohort(input, asker);
    var found = patterns.subgroups(cohort, input, depth, Count.least(asker));
    var concepts = cohort.snapshot().concepts();
    return new Groups(
        patients(cohort, asker),
        found.concepts(),
        found.complete(),
        found.groups().stream().map(group -> conjunction(group, concepts)).toList());
  }

  private static Conjunction conjunction(Subgroup of, Concepts concepts) {
    return new Conjunction(
        of.concepts().stream().map(concepts::get).toList(),
        of.patients(),
        of.observed(),
        of.expected(),
        of.observed() / of.expected(),
        of.p());
  }

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public Orders courses(
      @Argument PatternInput input, @Argument int longest, @ContextValue Asker asker) {
    var cohort = cohort(input, asker);
    int least = Count.least(asker);
    var concepts = cohort.snapshot().concepts();
    return new Orders(
        patients(cohort, asker),
        patterns.courses(cohort, input, longest, least).stream()
            .map(course -> order(course, concepts, least))
            .toList());
  }

  private static Order order(Course of, Concepts concepts, int least) {
    boolean told = of.observed() >= least;
    boolean tested = told && !Double.isNaN(of.q());
    return new Order(
        of.concepts().stream().map(concepts::get).toList(),
        of.patients(),
        of.medianDays(),
        told ? of.observed() : null,
        of.expected(),
        tested ? of.observed() / of.expected() : null,
        tested ? of.low() : null,
        tested ? of.high() : null,
        tested ? of.q() : null);
  }

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public Clusters placeClusters(@Argument PatternInput input, @ContextValue Asker asker) {
    var cohort = cohort(input, asker);
    var found = patterns.places(cohort, input, Count.least(asker));
    var concepts = cohort.snapshot().concepts();
    return new Clusters(
        patients(cohort, asker),
        found.places(),
        found.clusters().stream().map(cluster -> cluster(cluster, concepts)).toList());
  }

  private static Cluster cluster(PlaceCluster of, Concepts concepts) {
    return new Cluster(
        of.places().stream().map(concepts::get).toList(),
        of.radiusKm(),
        of.fromYear(),
        of.toYear(),
        of.patients(),
        of.observed(),
        of.expected(),
        of.observed() / of.expected(),
        of.p());
  }
}
