package org.oncoweave.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.api.scan.Closer;
import org.oncoweave.api.scan.Curves;
import org.oncoweave.api.scan.Dose;
import org.oncoweave.api.scan.ScanJob;
import org.oncoweave.api.scan.ScanJobs;
import org.oncoweave.api.scan.ScanLine;
import org.oncoweave.api.scan.ScanRequest;
import org.oncoweave.api.scan.TreeCut;
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

/// Scans: start, watch, cancel, read.
@Controller
class CorrelationController {
  private static final String MAY_AGGREGATE = "hasRole('AGGREGATE')";
  private static final int MOST = 50;

  private final ScanJobs jobs;
  private final Matrix matrix;

  CorrelationController(ScanJobs jobs, Matrix matrix) {
    this.jobs = jobs;
    this.matrix = matrix;
  }

  @QueryMapping
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<ScanJob> correlation(@Argument String id, @ContextValue Asker asker) {
    return jobs.find(id, asker);
  }

  @QueryMapping
  @PreAuthorize(MAY_AGGREGATE)
  public List<ScanJob> correlations(@Argument int first, @ContextValue Asker asker) {
    return jobs.list(asker).stream().limit(Math.clamp(first, 1, MOST)).toList();
  }

  @MutationMapping
  @PreAuthorize(MAY_AGGREGATE)
  public ScanJob startCorrelation(@Argument ScanRequest input, @ContextValue Asker asker) {
    return jobs.start(asker, input);
  }

  @MutationMapping
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<ScanJob> cancelCorrelation(@Argument String id, @ContextValue Asker asker) {
    return jobs.cancel(id, asker);
  }

  @SubscriptionMapping
  @PreAuthorize(MAY_AGGREGATE)
  public Flux<ScanJob> correlationProgress(@Argument String id, @ContextValue Asker asker) {
    return jobs.find(id, asker)
        .map(jobs::watch)
        .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such scan of yours"));
  }

  @SchemaMapping(typeName = "Correlation")
  @PreAuthorize(MAY_AGGREGATE)
  public Count patients(ScanJob job, @ContextValue Asker asker) {
    return Count.of(job.cohort().patients().getCardinality(), asker);
  }

  @SchemaMapping(typeName = "Correlation")
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<ScanLine> line(ScanJob job, @Argument String id, @ContextValue Asker asker) {
    refuseOutdated(job);
    return ScanLine.find(job, id, Count.least(asker));
  }

  @SchemaMapping(typeName = "Correlation")
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<Curves> curves(ScanJob job, @Argument String line, @ContextValue Asker asker) {
    refuseOutdated(job);
    return ScanLine.curves(job, line, Count.least(asker));
  }

  @SchemaMapping(typeName = "Correlation")
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<Dose> dose(ScanJob job, @Argument String line, @ContextValue Asker asker) {
    refuseOutdated(job);
    return ScanLine.dose(job, line, Count.least(asker));
  }

  @SchemaMapping(typeName = "DoseCurve")
  @PreAuthorize(MAY_AGGREGATE)
  public String unit(Dose dose, @Argument Language language) {
    return dose.unit(language);
  }

  @SchemaMapping(typeName = "Correlation")
  @PreAuthorize(MAY_AGGREGATE)
  public List<TreeCut> tree(ScanJob job, @ContextValue Asker asker) {
    refuseOutdated(job);
    return TreeCut.of(job, Count.least(asker));
  }

  @SchemaMapping(typeName = "Correlation")
  @PreAuthorize(MAY_AGGREGATE)
  public Optional<Closer> closer(
      ScanJob job, @Arguments ScanLine.Controls asked, @ContextValue Asker asker) {
    refuseOutdated(job);
    return ScanLine.closer(job, asked, Count.least(asker));
  }

  private void refuseOutdated(ScanJob job) {
    if (matrix.isOutdated(job.cohort().snapshot())) {
      throw new Refusal(
          Refusal.Code.OUTDATED, "A patient has opposed research since; start the scan again");
    }
  }

  record ResultsQuestion(
      int first,
      @Nullable String after,
      ScanLine.Order order,
      boolean onlyDiscoveries,
      @Nullable String text) {}

  @SchemaMapping(typeName = "Correlation")
  @PreAuthorize(MAY_AGGREGATE)
  public Connection<ScanLine> results(
      ScanJob job, @Arguments ResultsQuestion asked, @ContextValue Asker asker) {
    refuseOutdated(job);
    var slice = Connection.slice(asked.first(), asked.after());
    var wanted =
        new ScanLine.Wanted(
            asked.order(), asked.onlyDiscoveries(), Count.least(asker), asked.text());
    var lines = ScanLine.of(job, wanted);
    int from = Math.min(slice.offset(), lines.size());
    int to = Math.min(from + slice.first(), lines.size());
    return Connection.of(new Page<>(lines.subList(from, to), from, lines.size()));
  }
}
