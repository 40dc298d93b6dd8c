package org.oncoweave.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.pattern.Course;
import org.oncoweave.analysis.pattern.PlaceCluster;
import org.oncoweave.analysis.pattern.Subgroup;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.api.pattern.PatternInput;
import org.oncoweave.api.pattern.PatternJob;
import org.oncoweave.api.pattern.PatternJobs;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Page;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/// Subgroups, orders of treatments, and clusters of places and years: start, watch, cancel, read.
@Controller
class PatternController {
  private static final String MAY_AGGREGATE = "hasRole('AGGREGATE')";
  private static final String SEARCH = "PatternSearch";
  private static final int MOST = 50;

  private final PatternJobs jobs;
  private final Matrix matrix;

  PatternController(PatternJobs jobs, Matrix matrix) {
    this.jobs = jobs;
    this.matrix = matrix;
  }

  record Conjunction(
      List<ConceptId> concepts,
      int patients,
      int observed,
      double expected,
      double ratio,
      double p) {}

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

  record Wanted(int first, @Nullable String after) {}

  @QueryMapping
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<PatternJob> patternSearch(@Argument String id, @ContextValue Asker asker) {
    return jobs.find(id, asker);
  }

  @QueryMapping
  @PreAuthorize(MAY_AGGREGATE)
  public List<PatternJob> patternSearches(@Argument int first, @ContextValue Asker asker) {
    return jobs.list(asker).stream().limit(Math.clamp(first, 1, MOST)).toList();
  }

  @MutationMapping
  @PreAuthorize(MAY_AGGREGATE)
  public PatternJob startPatternSearch(@Argument PatternInput input, @ContextValue Asker asker) {
    return jobs.start(asker, input, Count.least(asker));
  }

  @MutationMapping
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<PatternJob> cancelPatternSearch(@Argument String id, @ContextValue Asker asker) {
    return jobs.cancel(id, asker);
  }

  @SubscriptionMapping
  @PreAuthorize(MAY_AGGREGATE)
  public Flux<PatternJob> patternProgress(@Argument String id, @ContextValue Asker asker) {
    return jobs.find(id, asker)
        .map(jobs::watch)
        .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such search of yours"));
  }

  @SchemaMapping(typeName = SEARCH)
  @PreAuthorize(MAY_AGGREGATE)
  public Count patients(PatternJob job, @ContextValue Asker asker) {
    return Count.of(job.cohort().patients().getCardinality(), asker);
  }

  @SchemaMapping(typeName = SEARCH)
  @PreAuthorize(MAY_AGGREGATE)
  public int tested(PatternJob job) {
    return job.found().tested();
  }

  @SchemaMapping(typeName = SEARCH)
  @PreAuthorize(MAY_AGGREGATE)
  public boolean complete(PatternJob job) {
    return job.found().complete();
  }

  @SchemaMapping(typeName = SEARCH)
  @PreAuthorize(MAY_AGGREGATE)
  public Connection<Conjunction> groups(
      PatternJob job, @Arguments Wanted wanted, @ContextValue Asker asker) {
    int least = Count.least(asker);
    var told =
        job.found().groups().stream()
            .filter(group -> Math.min(group.patients(), group.observed()) >= least)
            .toList();
    var concepts = concepts(job);
    return page(told, wanted).map(group -> conjunction(group, concepts));
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

  @SchemaMapping(typeName = SEARCH)
  @PreAuthorize(MAY_AGGREGATE)
  public Connection<Order> courses(
      PatternJob job, @Arguments Wanted wanted, @ContextValue Asker asker) {
    int least = Count.least(asker);
    var told = job.found().courses().stream().filter(course -> course.patients() >= least).toList();
    var concepts = concepts(job);
    return page(told, wanted).map(course -> order(course, concepts, least));
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

  @SchemaMapping(typeName = SEARCH)
  @PreAuthorize(MAY_AGGREGATE)
  public Connection<Cluster> clusters(
      PatternJob job, @Arguments Wanted wanted, @ContextValue Asker asker) {
    int least = Count.least(asker);
    var told =
        job.found().clusters().stream()
            .filter(cluster -> Math.min(cluster.patients(), cluster.observed()) >= least)
            .toList();
    var concepts = concepts(job);
    return page(told, wanted).map(cluster -> cluster(cluster, concepts));
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

  private Concepts concepts(PatternJob job) {
    if (matrix.isOutdated(job.cohort().snapshot())) {
      throw new Refusal(
          Refusal.Code.OUTDATED, "A patient has opposed research since; start the search again");
    }
    return job.cohort().snapshot().concepts();
  }

  private static <T> Connection<T> page(List<T> rows, Wanted wanted) {
    var slice = Connection.slice(wanted.first(), wanted.after());
    int from = Math.min(slice.offset(), rows.size());
    int to = Math.min(from + slice.first(), rows.size());
    return Connection.of(new Page<>(rows.subList(from, to), from, rows.size()));
  }
}
